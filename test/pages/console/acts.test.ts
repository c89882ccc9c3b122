import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { askForLetters, toPerson } from '../../../shared/commands/letter/ask-for-letters.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { addressHash } from '../../../shared/domain/access-link.ts';
import { attentionKey } from '../../../shared/domain/attention.ts';
import { firstBroken } from '../../../shared/domain/audit.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { addressKind, applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { suppressedKind } from '../../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { readStored } from '../../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { anApplication } from '../../builders/people.ts';
import { applies, bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { linkTo, mailedLink } from '../participant/guests.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
  await round.moveTo('2027-08-18T10:00:00Z');
  await fillWith(aCrowd(8, 6), round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

async function audit() {
  return (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
}
async function lastAct() {
  const { act, about } = (await audit()).at(-1) ?? {};
  return { act, about };
}
/** Presses the same button twice, and gives what the page says each time. */
async function pressTwice(path: string, fields: Record<string, string>): Promise<readonly string[]> {
  const told: string[] = [];
  for (let press = 1; press <= 2; press += 1) {
    const { status, response } = await karin.post(path, fields);
    expect(status).toBe(303);
    const { html } = await karin.get(response.headers.get('location') ?? '');
    told.push(/<p role="status"[^>]*>([^<]*)</.exec(html)?.[1] ?? '');
  }
  return told;
}
const personOf = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const suppressedBy = async (email: string) =>
  round.tools.store.get(suppressedKind, addressHash((await roundKeys(round.tools)).link, email));

describe('the call', () => {
  it('gets more time from the overview by way of the plan, which says who is told before anything is changed', async () => {
    const { html } = await karin.get('/console');
    expect(html).toContain('action="/console/plan"');
    const asked = { number: '0', deadline: '2027-09-22', answerBy: '2027-10-05' };
    const look = await karin.post('/console/plan', { act: 'look', ...asked });
    expect([look.status, wordsOf(look.html)]).toEqual([200, expect.stringContaining('onsdag 22 september (förut söndag 12 september)')]);
    expect((await karin.post('/console/plan', { act: 'change', ...asked })).response.headers.get('location')).toBe(
      '/console/plan?did=replanned',
    );
    expect(await lastAct()).toEqual({ act: 'extended deadline', about: { parts: 'deadline, answerBy', number: '1' } });
    expect(wordsOf((await karin.get('/console')).html)).toContain('onsdag 22 september');
    const before = (await audit()).length;
    expect((await karin.post('/console/plan', { act: 'change', ...asked })).response.headers.get('location')).toBe(
      '/console/plan?did=replanned-already',
    );
    expect((await audit()).length).toBe(before);
  });

  it('an unknown act, or one nobody named, changes nothing', async () => {
    const before = (await audit()).length;
    for (const act of ['', 'destroy', '__proto__']) expect((await karin.post('/console', { act })).status).toBe(409);
    expect((await audit()).length).toBe(before);
  });
});

describe('the list of what waits', () => {
  it('an entry is ticked off once, by whom the log says', async () => {
    const entry = {
      subject: { kind: 'application', id: 's0001' },
      reason: 'mail bounced',
      occasion: 'test',
      since: '2027-08-18T09:00:00.000Z',
    } as const;
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
    const key = attentionKey(entry);
    const { html } = await karin.get('/console');
    expect(wordsOf(html)).toContain('Ett mejl kom tillbaka');
    expect(html).toContain('href="/console/applicants/s0001"');
    expect((await karin.post('/console', { act: 'tick off', entry: key })).status).toBe(303);
    expect(await lastAct()).toEqual({ act: 'ticked off', about: { entry: key } });
    expect(wordsOf((await karin.get('/console')).html)).not.toContain('Ett mejl kom tillbaka');
    const lines = (await audit()).length;
    const again = await karin.post('/console', { act: 'tick off', entry: key });
    expect(again.response.headers.get('location')).toBe('/console?did=ticked-off-already');
    expect((await audit()).length).toBe(lines);
    expect((await karin.post('/console', { act: 'tick off', entry: 'no such entry' })).status).toBe(409);
  });

  it('what is asked about the round leads to where it is done, and what no operator can mend leads nowhere', async () => {
    for (const [reason, occasion, path] of [
      ['proposal to look at', 'after 0', '/console/matching'],
      ['mail bounced', 'draft:1 draft link', '/console/letters?fate=bounced'],
      ['failed for a day', 'pair formed', undefined],
    ] as const) {
      const entry = { subject: { kind: 'round' }, reason, occasion, since: '2027-08-18T09:00:00.000Z' } as const;
      await round.tools.store.commit({ at: round.tools.now(), changes: [change(attentionKind, undefined, entry)] });
      const { html } = await karin.get('/console');
      const [, own = ''] = /<ol class="entries">(.*?)<\/ol>/s.exec(html) ?? [];
      expect([reason, /class="button small" href="([^"]+)"/.exec(own)?.[1]]).toEqual([reason, path]);
      if (path !== undefined) expect((await karin.get(path)).status).toBe(200);
      await karin.post('/console', { act: 'tick off', entry: attentionKey(entry) });
    }
  });
});

describe('a person', () => {
  const path = '/console/applicants/s0003';

  it('what somebody wrote is closed until it is opened, which the log says, and then open to that operator for a while', async () => {
    expect((await karin.get(path)).html).not.toContain('vänster öra');
    const { status, response } = await karin.post(path, { act: 'open' });
    expect(status).toBe(303);
    expect(await lastAct()).toEqual({ act: 'opened free text', about: { application: 's0003' } });
    const opened = response.headers.get('location') ?? '';
    const lines = (await audit()).length;
    expect((await karin.get(opened)).html).toContain('vänster öra');
    expect((await karin.get(opened)).html).toContain('vänster öra');
    expect((await audit()).length).toBe(lines);
    const pass = opened.split('?')[1];
    expect((await karin.get(`/console/applicants/s0006?${pass}`)).html).not.toContain('vänster öra');
    expect((await karin.get(`${path}?opened=forged.pass`)).html).not.toContain('vänster öra');
    const johan = await operatorSession(round, 'johan');
    expect((await johan.get(opened)).html).not.toContain('vänster öra');
    await round.moveTo('2027-08-18T10:15:00Z');
    expect((await karin.get(opened)).html).not.toContain('vänster öra');
  });

  it('a mail that went can be sent once more, however often the button is pressed', async () => {
    await askForLetters([toPerson('s0003', 'receipt', 'application')], round.tools);
    await round.settle();
    const sent = async () =>
      (await round.mails()).filter(({ to, subject }) => to === 's0003@person.example' && !subject.startsWith('Ändrat')).length;
    const before = await sent();
    expect(before).toBe(1);
    expect(await pressTwice(path, { act: 'letter', letter: 'receipt/application', again: '1' })).toEqual([
      'Mejlet är på väg igen.',
      'Mejlet hade redan skickats igen. Det går inte ut en gång till.',
    ]);
    await round.settle();
    expect(await sent()).toBe(2);
    expect(await lastAct()).toEqual({ act: 'sent letter again', about: { recipient: 's0003', letter: 'receipt/application again 1' } });
    expect((await karin.get(path)).html).toContain('name="again" value="2"');
    for (const again of ['', '0', 'x', '1e9'])
      expect((await karin.post(path, { act: 'letter', letter: 'receipt/application', again })).status).toBe(409);
    expect((await karin.post(path, { act: 'letter', letter: 'no/such letter', again: '1' })).status).toBe(409);
  });

  it('a wrong address is told at the field, with what was typed, and nothing changes', async () => {
    for (const [typed, why] of [
      ['', 'Skriv en mejladress'],
      ['not an address', 'Skriv hela mejladressen'],
      ['s0003@person.example', 'den adress vi redan har'],
      ['s0004@person.example', 'hör redan till en annan ansökan'],
      ['a@b.se, c@d.se', 'Skriv en enda mejladress'],
    ] as const) {
      const { status, html } = await karin.post(path, { act: 'address', was: 's0003@person.example', email: typed, letter: '' });
      expect([typed, status]).toEqual([typed, 422]);
      expect(wordsOf(html)).toContain(why);
      expect(html).toContain(`value="${typed}"`);
    }
    expect((await personOf('s0003'))?.email).toBe('s0003@person.example');
  });

  it('after a bounce the address is corrected, the new one gets mail, the old one is free, and the letter goes again', async () => {
    round.decideFate('s0005@person.example', 'bounced');
    await askForLetters([toPerson('s0005', 'receipt', 'application')], round.tools);
    await round.settle();
    const at = '/console/applicants/s0005';
    expect(await suppressedBy('s0005@person.example')).toBeDefined();
    expect(wordsOf((await karin.get(at)).html)).toContain('Ett mejl kom tillbaka');
    expect(wordsOf((await karin.get('/console/letters?fate=bounced')).html)).toContain('Rätta adressen och skicka igen');
    const corrected = await karin.post(at, { act: 'address', email: 'Right@Person.example', letter: 'receipt/application' });
    expect(corrected.status).toBe(303);
    await round.settle();
    expect((await personOf('s0005'))?.email).toBe('Right@Person.example');
    expect((await round.mails()).filter(({ to }) => to.toLowerCase() === 'right@person.example')).toHaveLength(1);
    expect(await lastAct()).toEqual({ act: 'corrected address', about: { application: 's0005' } });
    const key = (await roundKeys(round.tools)).link;
    const holder = async (address: string) => (await round.tools.store.get(addressKind, addressHash(key, address)))?.state.application;
    expect(await holder('s0005@person.example')).toBeUndefined();
    expect(await holder('right@person.example')).toBe('s0005');
    expect(JSON.stringify(await audit())).not.toContain('@');
  });

  it('who shares an address with others is shown with them, and can be confirmed when the other has withdrawn', async () => {
    const email = 'assistant@person.example';
    for (const id of ['manager-one', 'manager-two']) await applies(round, anApplication({ id, email, role: 'mentee' }));
    await actOnApplication('manager-one', { command: 'confirm' }, round.tools);
    const page = (await karin.get('/console/applicants/manager-two')).html;
    expect([page.includes('Fler ansökningar med samma adress'), page.includes('href="/console/applicants/manager-one"')]).toEqual([
      true,
      true,
    ]);
    expect((await karin.get('/console/applicants/s0006')).html).not.toContain('Fler ansökningar med samma adress');
    const taken = await karin.post('/console/applicants/s0006', { act: 'address', email, letter: '' });
    expect([taken.status, (await personOf('s0006'))?.email]).toEqual([422, 's0006@person.example']);
  });

  it('an address is given to another once its holder has withdrawn; from then on the first cannot come back', async () => {
    const email = 'given@person.example';
    await applies(round, anApplication({ id: 'gone', email }));
    for (const command of ['confirm', 'withdraw'] as const) await actOnApplication('gone', { command }, round.tools);
    expect((await karin.post('/console/applicants/s0007', { act: 'address', email, letter: '' })).status).toBe(303);
    expect(await actOnApplication('gone', { command: 'come back' }, round.tools)).toEqual({ outcome: 'refused', why: 'too late to undo' });
    expect([(await personOf('s0007'))?.email, (await personOf('gone'))?.status]).toEqual([email, 'left']);
    await round.settle();
  });

  it('links that went to the wrong address open nothing once it is corrected, and those in mails to the right one do', async () => {
    const wrong = await linkTo(round, 's0004');
    expect((await round.request(wrong)).status).toBe(200);
    await round.moveTo('2027-08-18T10:25:00Z');
    await karin.post('/console/applicants/s0004', { act: 'address', email: 'here@person.example', letter: '' });
    const refused = await round.request(wrong);
    expect([refused.status, await refused.text()]).toEqual([410, expect.not.stringContaining('here@person.example')]);
    await round.post(`${wrong}/new-link`);
    await round.settle();
    expect((await round.request(await mailedLink(round, 'here@person.example'))).status).toBe(200);
  });

  it('an address that works after all is allowed again', async () => {
    round.decideFate('s0006@person.example', 'bounced');
    await askForLetters([toPerson('s0006', 'receipt', 'application')], round.tools);
    await round.settle();
    expect(await suppressedBy('s0006@person.example')).toBeDefined();
    expect(await pressTwice('/console/applicants/s0006', { act: 'allow' })).toEqual([
      'Adressen får mejl igen.',
      'Adressen får redan mejl.',
    ]);
    expect(await suppressedBy('s0006@person.example')).toBeUndefined();
    expect(await lastAct()).toEqual({ act: 'allowed address again', about: { application: 's0006' } });
  });

  it('is withdrawn after a chosen yes alone', async () => {
    const at = '/console/applicants/s0007';
    expect((await karin.post(at, { act: 'withdraw' })).status).toBe(422);
    expect((await karin.post(at, { act: 'withdraw', sure: 'no' })).status).toBe(303);
    expect((await personOf('s0007'))?.status).toBe('confirmed');
    const [first, second] = await pressTwice(at, { act: 'withdraw', sure: 'yes' });
    expect([first, second]).toEqual([
      'Ansökan är tillbakadragen. Personen har fått ett mejl och kan ångra i ett dygn.',
      'Ansökan var redan tillbakadragen. Inget nytt mejl skickas.',
    ]);
    expect((await personOf('s0007'))?.status).toBe('withdrawn');
    expect(await lastAct()).toEqual({ act: 'withdrew application', about: { application: 's0007' } });
  });
});

describe('a pair', () => {
  it('shows its half-year and scores, and private notes only when they are opened', async () => {
    await pairUp(3, round.tools);
    const path = '/console/pairs/s0002-c0002';
    const { html } = await karin.get(path);
    expect(wordsOf(html)).toContain('Hur det går jämfört med väntat: 5 av 5');
    expect(html).not.toContain('Hemlig rad');
    const { response } = await karin.post(path, { act: 'open' });
    expect((await karin.get(response.headers.get('location') ?? '')).html).toContain('Hemlig rad 2 mentor');
    expect(await lastAct()).toEqual({ act: 'opened free text', about: { pair: 's0002-c0002' } });
    const list = (await karin.get('/console/pairs')).html;
    expect(list).toContain('aria-label="2 hållna och 3 planerade"');
  });

  it('is ended after a chosen yes alone, once', async () => {
    const path = '/console/pairs/s0001-c0001';
    expect((await karin.post(path, { act: 'end' })).status).toBe(422);
    expect((await karin.post(path, { act: 'end', sure: 'no' })).status).toBe(303);
    expect(await pressTwice(path, { act: 'end', sure: 'yes' })).toEqual([
      'Paret är avslutat. Båda får ett mejl.',
      'Paret var redan över. Inget nytt mejl skickas.',
    ]);
    expect((await round.tools.store.get(pairKind, 's0001-c0001'))?.state.status).toBe('ended');
    expect((await audit()).filter(({ act }) => act === 'ended pair')).toHaveLength(1);
  });
});

describe('closing', () => {
  const path = '/console/close';
  it('cannot be done before the evaluation has begun', async () => {
    const { html } = await karin.get(path);
    expect(html).not.toContain('value="close"');
    expect(wordsOf(html)).toContain('Enligt planen stängs den');
    expect((await karin.post(path, { act: 'close', round: 'su-pfizer', sure: 'yes' })).status).toBe(409);
  });

  it('warns of what is half done, needs the name and a chosen yes, and closes once with one set of mails', async () => {
    round.clock.moveTo(Temporal.Instant.from('2028-02-10T10:00:00Z'));
    await bringTo(round, 'closing');
    karin = await operatorSession(round);
    const words = wordsOf((await karin.get(path)).html);
    expect(words).toContain('Kontrollera först');
    expect(words).toContain('0 av 4 har svarat på utvärderingen');
    for (const fields of [
      { round: '', sure: 'yes' },
      { round: 'another', sure: 'yes' },
      { round: 'su-pfizer', sure: '' },
    ]) {
      const { status, html } = await karin.post(path, { act: 'close', ...fields });
      expect([fields, status]).toEqual([fields, 422]);
      expect(html).toContain('class="error-summary"');
    }
    expect((await karin.post(path, { act: 'close', round: 'su-pfizer', sure: 'no' })).status).toBe(303);
    expect((await round.tools.store.get(roundKind, 'round'))?.state.stage).toBe('closing');
    const before = (await round.mails()).length;
    expect(await pressTwice(path, { act: 'close', round: 'su-pfizer', sure: 'yes' })).toEqual([
      'Omgången är stängd. Tack-mejlen är på väg.',
      'Omgången var redan stängd.',
    ]);
    await round.settle();
    expect((await round.tools.store.get(roundKind, 'round'))?.state.stage).toBe('closed');
    expect((await audit()).filter(({ act }) => act === 'closed round')).toHaveLength(1);
    const thanked = round
      .letters()
      .slice(before)
      .filter(({ letter }) => letter.startsWith('thanks/'));
    expect(thanked.map(({ to }) => to).sort()).toEqual(['c0000', 'c0002', 's0000', 's0002']);
    expect(wordsOf((await karin.get(path)).html)).toContain('Omgången stängdes torsdag 10 februari');
  });

  it('after closing nothing can be changed, while everything can still be read', async () => {
    for (const [at, fields] of [
      ['/console/plan', { act: 'take back' }],
      ['/console/plan', { act: 'look', number: '1', closes: '2028-03-09' }],
      ['/console/applicants/s0004', { act: 'withdraw', sure: 'yes' }],
      ['/console/applicants/s0004', { act: 'address', email: 'new@person.example', letter: '' }],
      ['/console/applicants/s0003', { act: 'letter', letter: 'receipt/application', again: '2' }],
      ['/console/pairs/s0002-c0002', { act: 'end', sure: 'yes' }],
      ['/console/matching', { act: 'solve' }],
    ] as const) {
      const { status, html } = await karin.post(at, fields);
      expect([at, fields.act, status]).toEqual([at, fields.act, 409]);
      expect(wordsOf(html)).toContain('Omgången är stängd');
    }
    for (const at of ['/console', '/console/applicants/s0004', '/console/report', '/console/audit'])
      expect((await karin.get(at)).status).toBe(200);
    expect((await karin.post('/console/audit.csv', {})).status).toBe(200);
  });

  it('the log of all this is whole', async () => {
    expect(firstBroken(await audit())).toBeUndefined();
  });
});
