import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { likelyMeant } from '../../../shared/domain/application/address-slip.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { NETWORK_RATE_LIMIT } from '../../../shared/storage/network-rate-limit.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { openCall, type Shown, sendOff, textOf, type Visitor, visitorOf, wholeTable, write } from './visitor.ts';

const RECEIVED = '/sv/apply/received';

let round: TestRound;
beforeAll(async () => {
  round = await openCall();
});
afterAll(() => round.close());

async function applied(email: string): Promise<{ visitor: Visitor; check: Shown; page: Shown }> {
  const visitor = visitorOf(round);
  const check = await write(visitor, { email });
  const sent = await sendOff(visitor, check);
  return { visitor, check, page: await visitor.get(sent.location ?? '') };
}

async function byAddress(email: string) {
  const all = await round.tools.store.all(applicationKind);
  return all.map(({ state }) => state).filter((state) => state.email === email);
}

async function mailsTo(email: string) {
  await round.settle();
  return (await round.mails()).filter(({ to }) => to === email);
}

const confirmLink = async (email: string) => (await mailsTo(email)).at(-1)?.links.find((path) => path.startsWith('/confirm/')) ?? 'no link';

describe('the page after sending says only what is stored', () => {
  test('it names the address and the time of the application that is kept, in no path', async () => {
    const { page } = await applied('named@su.example.se');
    expect([page.status, page.path]).toEqual([200, RECEIVED]);
    expect(textOf(page.html)).toContain('fredag 20 augusti kl. 12.05');
    expect(page.html).toContain('<strong class="typed">named@su.example.se</strong>');
    expect(await byAddress('named@su.example.se')).toHaveLength(1);
  });

  test('whoever has sent nothing from this browser, or too long ago, is told that there is nothing to show', async () => {
    const page = await visitorOf(round).get(RECEIVED);
    expect([page.status, page.heading]).toEqual([404, 'Här finns ingen ansökan att visa']);
    const thief = visitorOf(round);
    const { visitor } = await applied('thief@su.example.se');
    const [id = ''] = (visitor.cookies.get('sent') ?? '').split('.');
    for (const value of [`${id}.guess.`, id, '..', 'a'.repeat(3000), `${id}..`]) {
      thief.cookies.set('sent', value);
      expect((await thief.get(RECEIVED)).status).toBe(404);
    }
  });

  test('an answer changed by going back after sending is not called received', async () => {
    const { visitor, check } = await applied('back@su.example.se');
    const before = await wholeTable(round);
    const led = await visitor.post('/sv/apply/mentor/studies', { ticket: check.formToken, field: 'Juridik' });
    expect([led.status, led.location]).toEqual([303, `${RECEIVED}?late=yes`]);
    const page = await visitor.get(led.location ?? '');
    expect(textOf(page.html)).toContain('Ändringen sparades inte');
    expect(await wholeTable(round)).toBe(before);
  });

  test('a second window sent after the first shows the one application there is', async () => {
    const { visitor, check } = await applied('window@su.example.se');
    visitor.cookies.clear();
    const again = await visitor.send(check);
    expect(again.location).toBe(RECEIVED);
    expect((await visitor.get(RECEIVED)).html).toContain('window@su.example.se');
    expect(await byAddress('window@su.example.se')).toHaveLength(1);
  });

  test('when the address has been confirmed, or the application withdrawn, it says that', async () => {
    const { visitor } = await applied('later@su.example.se');
    const id = (await byAddress('later@su.example.se'))[0]?.id ?? '';
    await actOnApplication(id, { command: 'confirm' }, round.tools);
    expect((await visitor.get(RECEIVED)).heading).toBe('Ansökan är klar');
    expect((await visitor.get(RECEIVED)).html).not.toContain('name="email"');
    await actOnApplication(id, { command: 'withdraw' }, round.tools);
    expect((await visitor.get(RECEIVED)).heading).toBe('Ansökan är tillbakadragen');
  });

  test('somebody who has left applies again: what is sent is kept, mailed and can be confirmed', async () => {
    await applied('anew@su.example.se');
    const first = (await byAddress('anew@su.example.se'))[0]?.id ?? '';
    await actOnApplication(first, { command: 'confirm' }, round.tools);
    await actOnApplication(first, { command: 'withdraw' }, round.tools);
    await applied('anew@su.example.se');
    const mails = await mailsTo('anew@su.example.se');
    expect(mails.map(({ subject }) => subject)).toContain('Ett steg kvar: bekräfta din mejladress');
    expect(await byAddress('anew@su.example.se')).toHaveLength(2);
    const link = mails.flatMap(({ links }) => links).find((path) => path.startsWith('/confirm/') && !path.includes(first)) ?? '';
    await visitorOf(round).post(link);
    expect((await visitorOf(round).get(link)).heading).toBe('Tack, Åsa');
  });
});

describe('every way to that page', () => {
  type Sent = Awaited<ReturnType<typeof applied>>;
  const ways: Readonly<Record<string, (sent: Sent, email: string) => Promise<Shown>>> = {
    'sending it': async ({ visitor }) => visitor.get(RECEIVED),
    'sending it twice': async ({ visitor, check }) => visitor.send(check),
    'sending it from a browser that forgot it': async ({ visitor, check }) => {
      visitor.cookies.clear();
      return visitor.send(check);
    },
    'changing an answer after sending': async ({ visitor, check }) =>
      visitor.post('/sv/apply/mentor/studies', { ticket: check.formToken, field: 'Juridik' }),
    'asking to go on later after sending': async ({ visitor, check }) => visitor.send(check, { save: 'later' }),
    'correcting the address': async ({ visitor, page }, email) => visitor.send(page, { email: `new-${email}` }),
    'correcting it with what is no address': async ({ visitor, page }) => visitor.send(page, { email: 'nobody' }),
  };
  type Before = (email: string) => Promise<unknown>;
  const befores: Readonly<Record<string, Before>> = {
    'somebody new': async () => undefined,
    'somebody whose first application waits': (email) => applied(email),
    'somebody who is confirmed': async (email) => confirmed(email),
    'somebody who has withdrawn': async (email) => actOnApplication(await confirmed(email), { command: 'withdraw' }, round.tools),
    'somebody who has left': async (email) => {
      const id = await confirmed(email);
      await actOnApplication(id, { command: 'withdraw' }, round.tools);
      await actOnApplication(id, { command: 'settle withdrawal', version: 1 }, round.tools);
    },
  };
  async function confirmed(email: string): Promise<string> {
    await applied(email);
    const id = (await byAddress(email))[0]?.id ?? '';
    await actOnApplication(id, { command: 'confirm' }, round.tools);
    return id;
  }
  const all = Object.entries(befores).flatMap(([who, before]) => Object.entries(ways).map(([way, go]) => ({ who, way, before, go })));

  test.each(all)('$way, by $who: what it calls received is stored', async ({ who, way, before, go }) => {
    const email = `${`${who} ${way}`.replaceAll(/[^a-z]+/g, '.')}@su.example.se`.slice(-60).replace(/^[.]+/, '');
    await before(email);
    const earlier = await byAddress(email);
    const sent = await applied(email);
    const led = await go(sent, email);
    const page = led.location === null ? led : await sent.visitor.get(led.location);
    expect(page.path.split('?')[0]).toBe(RECEIVED);
    const shown = /<strong class="typed">([^<]+)<\/strong>/.exec(page.html)?.[1] ?? '';
    const stored = (await byAddress(shown)).filter(({ id }) => earlier.every((one) => one.id !== id));
    expect(stored).toHaveLength(1);
    expect(stored[0]?.answers).toMatchObject({ name: 'Åsa Öberg', field: 'Socialantropologi' });
  });
});

describe('a mistyped address', () => {
  test.each([
    ['asa@gmial.com', 'asa@gmail.com'],
    ['asa@gmail.con', 'asa@gmail.com'],
    ['asa@gmai.com', 'asa@gmail.com'],
    ['asa@hotmial.com', 'asa@hotmail.com'],
    ['asa@hotnail.se', 'asa@hotmail.se'],
    ['asa@outlok.com', 'asa@outlook.com'],
    ['asa@iclod.com', 'asa@icloud.com'],
    ['asa@yaho.com', 'asa@yahoo.com'],
    ['asa@telia.con', 'asa@telia.com'],
    ['asa@studnet.su.se', 'asa@student.su.se'],
    ['asa@student.su.es', 'asa@student.su.se'],
    ['asa@univeristetet.example', 'asa@universitetet.example'],
  ])('%s is asked about', (typed, meant) => {
    expect(likelyMeant(typed, ['universitetet.example'])).toBe(meant);
  });

  test.each([
    'asa@gmail.com',
    'asa@mail.com',
    'asa@hotmail.se',
    'asa@su.se',
    'asa@student.lu.se',
    'asa@liu.se',
    'asa@company.com',
    'asa@x.se',
    'asa',
  ])('%s is not', (typed) => {
    expect(likelyMeant(typed)).toBeUndefined();
  });

  test('is asked about before it is sent, and kept by whoever means it', async () => {
    const { check, page } = await applied('asa@gmial.com');
    expect(check.html).toContain('Menade du asa@gmail.com?');
    expect(page.html).toContain('Menade du asa@gmail.com?');
    expect(page.html).toContain('value="asa@gmail.com"');
    expect(await byAddress('asa@gmial.com')).toHaveLength(1);
  });

  test('is put right on the page: the new one gets a letter, and the link in the old letter opens nothing', async () => {
    const { visitor, page } = await applied('wrong@su.example.se');
    const old = await confirmLink('wrong@su.example.se');
    round.clock.moveTo(round.clock.now().add({ minutes: 1 }));
    expect((await visitor.send(page, { email: 'right@su.example.se' })).location).toBe(RECEIVED);
    expect((await visitor.get(RECEIVED)).html).toContain('<strong class="typed">right@su.example.se</strong>');
    const stranger = visitorOf(round);
    const dead = await stranger.get(old);
    expect([dead.status, dead.html.includes('Åsa'), dead.html.includes('right@')]).toEqual([410, false, false]);
    await stranger.post(old);
    expect((await byAddress('right@su.example.se'))[0]?.status).toBe('submitted');
    await stranger.post(await confirmLink('right@su.example.se'));
    expect((await byAddress('right@su.example.se'))[0]?.status).toBe('confirmed');
  });

  test('that is wrong again comes back as it was typed, by a redirect', async () => {
    const { visitor } = await applied('again@su.example.se');
    const led = await visitor.post(RECEIVED, { email: 'nobody@' });
    expect([led.status, led.location]).toEqual([303, `${RECEIVED}?tried=yes`]);
    const page = await visitor.get(led.location ?? '');
    expect([page.status, page.problems.length, page.html.includes('value="nobody@"')]).toEqual([422, 1, true]);
    expect(led.location).not.toContain('nobody');
  });

  test('can be put right three times, and then only by people', async () => {
    const { visitor } = await applied('one@su.example.se');
    for (const number of [2, 3, 4]) await visitor.post(RECEIVED, { email: `stranger${number}@su.example.se` });
    expect((await visitor.get(RECEIVED)).html).not.toContain('name="email"');
    await visitor.post(RECEIVED, { email: 'stranger5@su.example.se' });
    expect(await mailsTo('stranger5@su.example.se')).toEqual([]);
    expect(await byAddress('stranger4@su.example.se')).toHaveLength(1);
  });

  test('of somebody else is not put right without the key of the browser it was sent from', async () => {
    await applied('mine@su.example.se');
    const before = await wholeTable(round);
    expect((await visitorOf(round).post(RECEIVED, { email: 'thief@su.example.se' })).location).toBe(RECEIVED);
    expect(await wholeTable(round)).toBe(before);
  });
});

describe('a stranger', () => {
  test('who sent rubbish with an address keeps nobody out: each letter shows whose it is, and one is confirmed', async () => {
    const email = 'owner@su.example.se';
    const stranger = visitorOf(round);
    await sendOff(stranger, await write(stranger, { email, instead: { name: 'Kalle Anka', wish: 'Skräp' } }));
    await applied(email);
    const links = (await mailsTo(email)).flatMap((mail) => mail.links.filter((path) => path.startsWith('/confirm/')));
    expect(links).toHaveLength(2);
    const owner = visitorOf(round);
    const pages = await Promise.all(links.map((link) => owner.get(link)));
    expect(pages.map(({ html }) => html.includes('Önskar') && html.includes('Skräp'))).toContain(true);
    for (const page of pages) expect(textOf(page.html)).toMatch(/Kalle Anka.*Åsa Öberg|Åsa Öberg.*Kalle Anka/);
    const mine = links[pages.findIndex(({ html }) => html.indexOf('Åsa Öberg') < html.indexOf('Kalle Anka'))] ?? '';
    const theirs = links.find((link) => link !== mine) ?? '';
    await owner.post(mine);
    expect((await owner.get(mine)).heading).toBe('Tack, Åsa');
    expect((await owner.get(mine)).html).toContain('Kalle Anka');
    await owner.post(theirs);
    const refused = await owner.get(theirs);
    expect([refused.status, refused.heading]).toEqual([409, 'Adressen har redan en bekräftad ansökan']);
    expect(textOf(refused.html)).toContain('Åsa Öberg');
    expect((await byAddress(email)).filter(({ status }) => status === 'confirmed').map(({ answers }) => answers.name)).toEqual([
      'Åsa Öberg',
    ]);
  });

  test('the second application replaces the first when its owner withdraws the first by a link that is mailed', async () => {
    const email = 'replace@su.example.se';
    await applied(email);
    const first = await confirmLink(email);
    await visitorOf(round).post(first);
    await applied(email);
    const second =
      (await mailsTo(email)).flatMap(({ links }) => links).find((path) => path.startsWith('/confirm/') && path !== first) ?? '';
    const owner = visitorOf(round);
    expect((await owner.get(second)).status).toBe(409);
    expect((await owner.post(`${second}/place`)).location).toBe('/sv/link-sent');
    const place = (await mailsTo(email)).flatMap(({ links }) => links).find((path) => path.startsWith('/place/')) ?? '';
    expect((await owner.get(place)).status).toBe(200);
    await actOnApplication(first.split('/')[2] ?? '', { command: 'withdraw' }, round.tools);
    expect((await owner.get(second)).heading).toBe('Är det här din ansökan?');
    await owner.post(second);
    expect((await owner.get(second)).heading).toBe('Tack, Åsa');
  });
});

describe('a network', () => {
  test('has so many links to drafts mailed to strangers and no more; what was written is kept, and the page says so', async () => {
    const answers: Shown[] = [];
    for (let number = 0; number < NETWORK_RATE_LIMIT.links + 10; number += 1) {
      const visitor = visitorOf(round);
      const page = await visitor.get('/sv/apply/mentor/you');
      const email = `flood${number}@elsewhere.example`;
      answers.push(await visitor.send(page, { name: 'Åsa', email, save: 'later' }));
      if (number === NETWORK_RATE_LIMIT.links + 9) {
        const crowded = await visitor.get(answers.at(-1)?.location ?? '');
        expect([crowded.status, Number(crowded.headers.get('retry-after')) > 0]).toEqual([429, true]);
        expect(textOf(crowded.html)).toContain('Det du skrev är sparat, men länken är inte mejlad');
        expect((await visitor.get('/sv/apply/mentor/you')).html).toContain(email);
      }
    }
    await round.settle();
    const mailed = (await round.mails()).filter(({ to }) => to.startsWith('flood'));
    expect(mailed.length).toBeLessThanOrEqual(NETWORK_RATE_LIMIT.links);
    expect(answers.at(-1)?.location).toBe('/sv/apply/mentor/crowded?what=link');
    const { visitor, page } = await applied('also@su.example.se');
    const led = await visitor.send(page, { email: 'other@su.example.se' });
    expect((await visitor.get(led.location ?? '')).status).toBe(429);
    expect(await byAddress('also@su.example.se')).toHaveLength(1);
    const link = await confirmLink('also@su.example.se');
    expect((await visitorOf(round).post(`${link}/again`)).status).toBe(429);
  });
});
