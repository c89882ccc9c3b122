import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { hashOf, networkHash } from '../../../shared/domain/access-link.ts';
import type { Application } from '../../../shared/domain/application/application.ts';
import { saved, started } from '../../../shared/domain/application/draft.ts';
import { endOfDayAfter } from '../../../shared/round/calendar.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { draftKind } from '../../../shared/storage/kinds/draft.ts';
import { countAgainstNetworkLimit, NETWORK_RATE_LIMIT } from '../../../shared/storage/network-rate-limit.ts';
import { theRound } from '../../builders/round.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { apply, openCall, type Shown, sendOff, visitorOf, wholeTable, write } from './visitor.ts';

const RECEIVED = '/sv/apply/received';

async function applications(round: TestRound): Promise<readonly Application[]> {
  return (await round.tools.store.all(applicationKind)).map(({ state }) => state);
}

async function mailsTo(round: TestRound, email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email);
}

describe('an open call', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openCall();
  });
  afterAll(() => round.close());

  test.each(['mentor', 'mentee'] as const)(
    'a %s who answers every page has applied, and is counted at every step with the channel',
    async (role) => {
      const email = `${role}@su.example.se`;
      const counted = async () => (await round.tools.store.counts()).funnel.filter((count) => count.role === role);
      const answer = await apply(round, { email, role, via: 'lecture' });
      expect([answer.status, answer.location]).toEqual([303, RECEIVED]);
      const mine = (await applications(round)).find((application) => application.email === email);
      expect(mine).toMatchObject({ language: 'sv', channel: 'lecture', status: 'submitted', answers: { role } });
      expect(await counted()).toMatchObject([{ day: '2027-08-20', channel: 'lecture', started: 1, submitted: 1 }]);
      expect((await mailsTo(round, email)).map(({ subject }) => subject)).toEqual(['Ett steg kvar: bekräfta din mejladress']);
    },
  );

  test('a manager may name an assistant, whole or not at all, who hears of it once her own address is confirmed and not before', async () => {
    const email = 'chef@firm.example.se';
    const visitor = visitorOf(round);
    const you = await visitor.get('/sv/apply/mentee/you');
    const half = await visitor.send(you, { name: 'Anna Berg', email, title: 'Chef', field: 'Marknad', assistantName: 'Sam Lind' });
    expect(half.problems).toEqual(['Skriv assistentens mejladress']);
    const own = await visitor.send(half, {
      name: 'Anna Berg',
      email,
      title: 'Chef',
      field: 'Marknad',
      assistantName: 'Anna',
      assistantEmail: email,
    });
    expect(own.problems).toEqual(['Det är din egen adress. Dit kommer allt redan']);
    await apply(round, { email, role: 'mentee', instead: { assistantName: 'Sam Lind', assistantEmail: 'sam@firm.example.se' } });
    await round.settle();
    expect(await mailsTo(round, 'sam@firm.example.se')).toEqual([]);
    const mine = (await applications(round)).find((application) => application.email === email);
    expect(mine?.answers.assistant).toEqual({ name: 'Sam Lind', email: 'sam@firm.example.se' });
    const confirm = (await mailsTo(round, email)).flatMap(({ links }) => links).find((link) => link.startsWith('/confirm/')) ?? '';
    await round.post(confirm, { answer: 'yes' });
    await round.settle();
    expect((await mailsTo(round, 'sam@firm.example.se')).map(({ subject }) => subject)).toEqual(['Örjan Ek vill att du bokar möten']);
  });

  test('the application keeps what was answered on every page', async () => {
    await apply(round, { email: 'all@su.example.se', language: 'en' });
    const mine = (await applications(round)).find(({ email }) => email === 'all@su.example.se');
    expect(mine?.language).toBe('en');
    expect(mine?.answers).toEqual({
      role: 'mentor',
      name: 'Åsa Öberg',
      field: 'Socialantropologi',
      topics: ['social-media', 'recruiting'],
      foremost: 'recruiting',
      wish: 'Varför ingen jag känner öppnar era mejl.',
      goals: ['practice'],
      slots: ['mon-am', 'wed-pm'],
      languages: ['sv'],
      format: 'either',
      own: { hesitate: ['big'] },
    });
  });

  test('an unknown channel counts as none', async () => {
    await apply(round, { email: 'channel@su.example.se', via: 'made-up' });
    expect((await applications(round)).find(({ email }) => email === 'channel@su.example.se')?.channel).toBe('direct');
  });

  test('the last page sent twenty times at once is one application and one mail', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: 'twenty@su.example.se' });
    const again = await visitor.send(check);
    const before = await applications(round);
    const answers = await Promise.all(Array.from({ length: 20 }, () => visitor.send(again)));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(new Set([`303 ${RECEIVED}`]));
    expect(await applications(round)).toHaveLength(before.length + 1);
    expect(await mailsTo(round, 'twenty@su.example.se')).toHaveLength(1);
  });

  test('the first page sent twenty times at once begins one application', async () => {
    const visitor = visitorOf(round);
    const page = await visitor.get('/sv/apply/mentor/you?via=union');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor.send(page, { name: 'Åsa', email: 'parallel@su.example.se' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    const { funnel } = await round.tools.store.counts();
    expect(funnel.find(({ channel }) => channel === 'union')?.started).toBe(1);
    expect((await visitor.get('/sv/apply/mentor/you')).html).toContain('parallel@su.example.se');
  });

  test('a page sent again after the application was sent leads to the same page and changes nothing', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: 'again@su.example.se' });
    const second = await visitor.send(check);
    expect((await visitor.send(second)).location).toBe(RECEIVED);
    await round.settle();
    const before = await wholeTable(round);
    expect((await visitor.send(second)).location).toBe(RECEIVED);
    await round.settle();
    expect(await wholeTable(round)).toBe(before);
  });

  test('what was typed leaves the draft when it is sent, and the browser forgets the draft', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: 'gone@su.example.se' });
    const [draft = ''] = (visitor.cookies.get('draft') ?? '').split('.');
    await sendOff(visitor, check);
    expect((await round.tools.store.get(draftKind, draft))?.state).toMatchObject({ typed: {}, done: [], submitted: true });
    expect([...visitor.cookies.keys()]).toEqual(['sent']);
    expect((await visitor.get('/sv/apply/mentor/check')).status).toBe(404);
  });

  test('nobody learns whether an address is known: same answer, same page, same work for a new one, a sent and a confirmed one', async () => {
    const answerFor = async (email: string, wish: string) => {
      const visitor = visitorOf(round);
      const again = await visitor.send(await write(visitor, { email, instead: { wish } }));
      const { store } = round.tools;
      const spies = [vi.spyOn(store, 'get'), vi.spyOn(store, 'commit'), vi.spyOn(store, 'getTogether'), vi.spyOn(store, 'partition')];
      const sent = await visitor.send(again);
      const work = spies.map((spy) => spy.mock.calls.length);
      const steps = spies[1]?.mock.calls.map(([done]) => [JSON.stringify(done).length > 0, Object.keys(done ?? {})]);
      for (const spy of spies) spy.mockRestore();
      const page = await visitor.get(sent.location ?? '');
      const headers = ({ headers: all }: Shown) =>
        [...all]
          .filter(([name]) => name !== 'date')
          .map(([name, value]) => `${name}: ${name === 'set-cookie' ? value.replace(/=[^;]+/, '') : value}`);
      const html = page.html.replaceAll(new RegExp(email, 'gi'), 'ADDRESS');
      return { work, steps, sent: [sent.status, sent.html, headers(sent)], page: [page.status, html, headers(page)] };
    };
    const unknown = await answerFor('known@su.example.se', 'Första');
    const known = await answerFor('KNOWN@su.example.se', 'Andra');
    expect(known).toEqual(unknown);
    expect(known.work).toEqual([1, 1, 0, 0]);
    const mine = (await applications(round)).filter(({ email }) => email.toLowerCase() === 'known@su.example.se');
    expect(new Set(mine.map(({ answers }) => answers.wish))).toEqual(new Set(['Första', 'Andra']));
    await round.settle();
    await actOnApplication(mine[0]?.id ?? '', { command: 'confirm' }, round.tools);
    expect(await answerFor('Known@su.example.se', 'Tredje')).toEqual(unknown);
    await round.settle();
    const mails = (await round.mails()).filter(({ to }) => to.toLowerCase() === 'known@su.example.se').map(({ subject }) => subject);
    expect(mails.sort()).toEqual([
      'Du har redan en bekräftad ansökan',
      'Ett steg kvar: bekräfta din mejladress',
      'Ett steg kvar: bekräfta din mejladress',
    ]);
  });

  test('what was changed in another window after the last page was shown is looked at once more before it is sent', async () => {
    const visitor = visitorOf(round);
    const shown = await visitor.send(await write(visitor, { email: 'first-thought@su.example.se' }));
    await visitor.send(await visitor.get('/sv/apply/mentor/you'), { name: 'Åsa Öberg', email: 'second-thought@su.example.se' });
    const before = await wholeTable(round);
    const again = await visitor.send(shown);
    expect([again.status, again.html.includes('second-thought@su.example.se'), again.html.includes('ändrats i ett annat fönster')]).toEqual(
      [422, true, true],
    );
    expect(await wholeTable(round)).toBe(before);
    expect((await visitor.send(again)).location).toBe(RECEIVED);
    const sent = (await applications(round)).map(({ email }) => email);
    expect([sent.includes('second-thought@su.example.se'), sent.includes('first-thought@su.example.se')]).toEqual([true, false]);
  });

  test('a hundred applications for a stranger give the same page each time, and the stranger three mails that day', async () => {
    const email = 'stranger@su.example.se';
    const { store, now } = round.tools;
    const template = await write(visitorOf(round), { email });
    expect(template.status).toBe(200);
    const answers: string[] = [];
    const secret = 'a secret of the test';
    for (let index = 0; index < 100; index += 1) {
      const visitor = visitorOf(round);
      const [id = ''] = (await visitor.get('/sv/apply/mentor/you')).formToken.split(' ');
      const { typed } = theTyped(email);
      const opened = started(
        { id, role: 'mentor', language: 'sv', channel: 'direct', secretHash: hashOf(secret) },
        now().subtract({ minutes: 5 }),
      );
      const draft = saved(opened, { step: 'you', fields: Object.keys(typed), typed, done: true }, now());
      await store.commit({ at: now(), changes: [change(draftKind, undefined, draft)] });
      visitor.cookies.set('draft', `${id}.${secret}`);
      visitor.cookies.set('sitting', id);
      const sent = await sendOff(visitor, await visitor.get('/sv/apply/mentor/check'));
      answers.push(`${sent.status} ${sent.location}`);
    }
    expect(new Set(answers)).toEqual(new Set([`303 ${RECEIVED}`]));
    expect(await mailsTo(round, email)).toHaveLength(3);
  });

  test('a network over its rate limit is asked to wait, keeps its answers, and others are not held up', async () => {
    const { store, now } = round.tools;
    const { link: key } = await roundKeys(round.tools);
    const crowd = networkHash(key, '127.0.0.1');
    for (
      let sent = 0;
      (await store.commit({ at: now(), changes: [countAgainstNetworkLimit(crowd, now(), 'applications')] })) === 'committed';
      sent += 1
    ) {
      expect(sent).toBeLessThan(NETWORK_RATE_LIMIT.applications);
    }
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: 'crowd@su.example.se' });
    const again = await visitor.send(check);
    const led = await visitor.send(again);
    expect([led.status, led.location]).toEqual([303, '/sv/apply/mentor/crowded']);
    const refused = await visitor.get(led.location ?? '');
    const wait = Number(refused.headers.get('retry-after'));
    expect([refused.status, refused.heading]).toEqual([429, 'Det kommer många ansökningar från samma nätverk just nu']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60 * NETWORK_RATE_LIMIT.minutes);
    expect((await applications(round)).filter(({ email }) => email === 'crowd@su.example.se')).toEqual([]);

    const other = networkHash(key, '2001:db8:0:0:3::4');
    for (const sameRange of ['2001:db8::1', '2001:db8::5:6', '2001:db8:0:0:5:6:7:8']) expect(networkHash(key, sameRange)).toBe(other);
    for (const another of ['2001:db8:0:1::1', '2001:db8:1::1', '::1']) expect(networkHash(key, another)).not.toBe(other);
    expect(await store.commit({ at: now(), changes: [countAgainstNetworkLimit(other, now(), 'applications')] })).toBe('committed');

    await round.moveTo(now().add({ seconds: wait }).toString());
    const later = await sendOff(visitor, await visitor.get('/sv/apply/mentor/check'));
    expect([later.status, later.location]).toEqual([303, RECEIVED]);
    expect((await applications(round)).filter(({ email }) => email === 'crowd@su.example.se')).toHaveLength(1);
  });

  test('what is not answered is named on the page of answers, and nothing is sent', async () => {
    const visitor = visitorOf(round);
    const first = await visitor.get('/sv/apply/mentor/you');
    await visitor.send(first, { name: 'Åsa', email: 'half@su.example.se' });
    const check = await visitor.get('/sv/apply/mentor/check');
    expect(check.html).toContain('href="/sv/apply/mentor/topics?from=check#topics"');
    const before = await wholeTable(round);
    const sent = await visitor.send(check);
    expect([sent.status, sent.path]).toEqual([422, '/sv/apply/mentor/check?tried=yes']);
    expect(sent.html).toContain('<a href="#topics">Välj minst ett tema</a>');
    expect(await wholeTable(round)).toBe(before);
  });

  test('somebody who knows a person there is asked whom', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: 'ties@su.example.se' });
    const page = await visitor.get('/sv/apply/mentor/ties?from=check');
    const answer = await visitor.send(page, { ties: 'yes', tiesWith: ' ' });
    expect([answer.status, answer.problems]).toEqual([422, ['Skriv vem, eller var du arbetar']]);
    const changed = await visitor.send(page, { ties: 'yes', tiesWith: 'Örjan Ek' });
    expect(changed.location).toBe('/sv/apply/mentor/check');
    await sendOff(visitor, await visitor.get('/sv/apply/mentor/check'));
    expect((await applications(round)).find(({ email }) => email === 'ties@su.example.se')?.answers.tiesWith).toBe('Örjan Ek');
  });

  test('a change of language keeps the page and the answers', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: 'language@su.example.se' });
    const page = await visitor.get('/sv/apply/mentor/studies?from=check');
    expect(page.html).toContain('href="/en/apply/mentor/studies?from=check"');
    const english = await visitor.get('/en/apply/mentor/studies?from=check');
    expect(english.heading).toBe('What do you study?');
    expect(english.html).toContain('value="Socialantropologi"');
  });

  test('saving for later keeps what is wrong or missing, asks for an address and mails the way back', async () => {
    const phone = visitorOf(round);
    const page = await phone.get('/sv/apply/mentor/you');
    const later = await phone.send(page, { name: 'Åsa', email: 'not yet', save: 'later' });
    expect(later.location).toBe('/sv/apply/mentor/later');
    const asked = await phone.get('/sv/apply/mentor/later');
    expect(asked.html).toContain('value="not yet"');
    expect((await phone.send(asked, { email: 'not yet' })).problems).toEqual(['Skriv hela mejladressen, till exempel namn@exempel.se']);
    expect((await phone.send(asked, { email: 'later@su.example.se' })).location).toBe('/sv/apply/saved');

    const [mail] = await mailsTo(round, 'later@su.example.se');
    expect(mail?.subject).toBe('Fortsätt din ansökan när det passar dig');
    const link = mail?.links.find((path) => path.startsWith('/draft/')) ?? '';

    const computer = visitorOf(round);
    const before = await wholeTable(round);
    for (let times = 0; times < 5; times += 1) {
      expect((await computer.get(link)).status).toBe(200);
      expect((await round.request(link, { method: 'HEAD' })).status).toBe(200);
    }
    expect(await wholeTable(round)).toBe(before);
    expect(computer.cookies.size).toBe(0);
    const opened = await computer.post(link);
    expect(opened.location).toBe('/sv/apply/mentor/you');
    const first = await computer.get('/sv/apply/mentor/you');
    expect(first.html).toContain('value="Åsa"');
    expect(first.html).toContain('value="later@su.example.se"');
  });

  test('saving for later with an address mails at once, and the same wish twice is one mail', async () => {
    const visitor = visitorOf(round);
    const page = await visitor.get('/sv/apply/mentor/you');
    const fields = { name: '', email: 'once@su.example.se', save: 'later' };
    const answers = [await visitor.send(page, fields), await visitor.send(page, fields)];
    expect(answers.map(({ location }) => location)).toEqual(['/sv/apply/saved', '/sv/apply/saved']);
    expect(await mailsTo(round, 'once@su.example.se')).toHaveLength(1);
  });

  test('a text that is too long is to be shortened when saving for later too', async () => {
    for (const fields of [
      { name: 'å'.repeat(101), email: '' },
      { name: '', email: 'a'.repeat(321) },
    ]) {
      const visitor = visitorOf(round);
      const answer = await visitor.send(await visitor.get('/sv/apply/mentor/you'), { ...fields, save: 'later' });
      expect([answer.status, answer.html.includes(fields.name + fields.email)]).toEqual([422, true]);
    }
  });

  test.each([
    ['unknown', '/draft/abcdefgh/secret'],
    ['longer than any', `/draft/${'a'.repeat(3000)}/secret`],
    ['of another kind', '/draft/..%2f/secret'],
  ])('a link to a draft that is %s leads to a page that says so', async (_, path) => {
    const visitor = visitorOf(round);
    for (const answer of [await visitor.get(path), await visitor.post(path)]) {
      expect(answer.status).toBe(404);
      expect(answer.html).toMatch(/<h1>.+<\/h1>/);
    }
  });

  test('a browser that keeps no cookies is told why the form cannot go on', async () => {
    const page = await visitorOf(round).get('/sv/apply/mentor/topics');
    expect(page.status).toBe(404);
    expect(page.html).toContain('kaka');
  });

  test('a cookie somebody made up opens nothing', async () => {
    const visitor = visitorOf(round);
    await write(visitor, { email: 'cookie@su.example.se' });
    const [id] = (visitor.cookies.get('draft') ?? '').split('.');
    for (const value of [`${id}.guess`, `${id}`, 'a'.repeat(3000), '..', '']) {
      const thief = visitorOf(round);
      thief.cookies.set('draft', value);
      expect((await thief.get('/sv/apply/mentor/check')).status).toBe(404);
    }
  });
});

/** All answers of a student, as a draft keeps them. */
function theTyped(email: string) {
  return {
    typed: {
      name: ['Åsa'],
      email: [email],
      field: ['Juridik'],
      topics: ['marketing'],
      slots: ['mon-am'],
      languages: ['sv'],
      format: ['either'],
      ties: ['no'],
    },
  };
}

describe('the deadline', () => {
  /** A form opened an hour before midnight on the last day, ready to send. */
  async function onTheLastEvening() {
    const round = await openCall({ at: '2027-09-12T20:55:00Z' });
    const visitor = visitorOf(round);
    return { round, visitor, check: await write(visitor, { email: 'late@su.example.se' }) };
  }

  test('a form that was open is taken a second after midnight and to the end of the grace', async () => {
    for (const at of ['2027-09-12T22:00:01Z', '2027-09-12T22:14:59Z']) {
      const { round, visitor, check } = await onTheLastEvening();
      round.clock.moveTo(Temporal.Instant.from(at));
      expect((await visitor.send(check)).location).toBe(RECEIVED);
      expect(await applications(round)).toHaveLength(1);
      await round.close();
    }
  });

  test('after the grace the page says when the call ended and where the clock stands, and the draft is kept', async () => {
    const { round, visitor, check } = await onTheLastEvening();
    round.clock.moveTo(Temporal.Instant.from('2027-09-12T22:15:01Z'));
    const before = await wholeTable(round);
    const answer = await visitor.send(check);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('söndag 12 september, till midnatt i Stockholm');
    expect(await wholeTable(round)).toBe(before);
    expect(await applications(round)).toHaveLength(0);
    await round.close();
  });

  test('somebody who comes after midnight is not let in', async () => {
    const { round } = await onTheLastEvening();
    round.clock.moveTo(Temporal.Instant.from('2027-09-12T22:00:01Z'));
    expect((await visitorOf(round).get('/sv/apply/mentor/you')).status).toBe(409);
    await round.close();
  });

  test('a first page opened before midnight and sent within the grace is taken', async () => {
    const { round } = await onTheLastEvening();
    const visitor = visitorOf(round);
    const page = await visitor.get('/sv/apply/mentor/you');
    round.clock.moveTo(Temporal.Instant.from('2027-09-12T22:10:00Z'));
    expect((await visitor.send(page, { name: 'Åsa', email: 'first@su.example.se' })).status).toBe(303);
    expect((await visitor.get('/sv/apply/mentor/studies')).status).toBe(200);
    await round.close();
  });

  test('a page that was open for more than a day is taken with all that was typed', async () => {
    const round = await openCall();
    const visitor = visitorOf(round);
    const page = await visitor.get('/sv/apply/mentor/you');
    round.clock.moveTo(round.clock.now().add({ hours: 24 }));
    expect((await visitor.send(page, { name: 'Åsa Öberg', email: 'day@su.example.se' })).location).toBe('/sv/apply/mentor/studies');
    expect((await visitor.get('/sv/apply/mentor/you')).html).toContain('value="Åsa Öberg"');
    await round.close();
  });

  test('a draft is kept for two weeks after it was last saved, and then neither cookie nor link opens it', async () => {
    const round = await openCall();
    const visitor = visitorOf(round);
    await write(visitor, { email: 'weeks@su.example.se' });
    const check = await visitor.get('/sv/apply/mentor/check');
    await visitor.send(check, { save: 'later' });
    const [mail] = await mailsTo(round, 'weeks@su.example.se');
    const link = mail?.links.find((path) => path.startsWith('/draft/')) ?? '';
    round.clock.moveTo(round.clock.now().add({ hours: 24 * 14 - 1 }));
    expect((await visitor.get('/sv/apply/mentor/check')).status).toBe(200);
    expect((await visitor.get(link)).status).toBe(200);
    round.clock.moveTo(endOfDayAfter(round.tools.round, round.clock.now(), 0));
    expect((await visitor.get('/sv/apply/mentor/check')).status).toBe(404);
    expect((await visitor.get(link)).status).toBe(404);
    expect((await visitor.post(link)).status).toBe(404);
    await round.close();
  });

  test('before the call opens the form says when it does', async () => {
    const round = await openCall({ at: '2027-08-10T08:00:00Z', round: theRound() });
    const visitor = visitorOf(round);
    for (const answer of [await visitor.get('/sv/apply/mentor/you'), await visitor.get('/en/apply/mentee/check')]) {
      expect(answer.status).toBe(409);
      expect(answer.html).toMatch(/måndag 16 augusti|Monday 16 August/);
    }
    await round.close();
  });
});
