import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { participantRoutes } from '../../../functions/web/participant/participant.tsx';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { hashOf, type Purpose } from '../../../shared/domain/access-link.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import type { Recipient } from '../../../shared/domain/letter.ts';
import { linkPath } from '../../../shared/pages/paths.ts';
import { upsert } from '../../../shared/storage/changes/changes.ts';
import { linkKind } from '../../../shared/storage/kinds/link.ts';
import { ownerOf } from '../../../shared/storage/owner.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { bringTo, lettersTo, theApplication, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { bring, linkTo, putPair, read } from './guests.ts';

const NOW = '2027-10-11T09:00:00Z';
const WISH = 'Varför mejlen är så långa.';
let round: TestRound;
let home = '';
let own = '';

beforeAll(async () => {
  round = await openTestRound({ at: NOW });
  await bringTo(round, 'running');
  await bring(
    round,
    aPerson({ id: 'li', answers: { name: 'Li Chen', wish: WISH, phone: '070-123 45 67', phoneShown: true, access: 'Hiss' } }),
    aPerson({ id: 'anna', role: 'mentee', answers: { name: 'Anna Berg', wish: 'Vad som oroar unga.' } }),
    aPerson({ id: 'bo', role: 'mentee', answers: { name: 'Bo Ek' } }),
  );
  await putPair(round, aPair({ mentor: 'li', mentee: 'anna' }));
  home = await linkTo(round, 'anna');
});
afterAll(() => round.close());

const get = async (path: string) => {
  const response = await round.request(path);
  return { status: response.status, words: await read(response) };
};
const mailsTo = async (address: string) => (await round.mails()).filter(({ to }) => to === address);
const bookLink = async (address: string) =>
  (await mailsTo(address)).flatMap(({ links }) => links).findLast((path) => /^\/book\/[^/]+\/[^/]+$/.test(path)) ?? '';
const meeting = async (number = 1) => (await thePair(round, 'li-anna')).meetings.find((one) => one.number === number);

describe('a manager', () => {
  test('names an assistant on her own page, who is told; a press twice tells nobody twice', async () => {
    expect((await get(home)).words).toContain('Låt en assistent boka åt dig');
    const fields = { name: 'Sam Lind', email: 'sam@firm.example', language: 'sv' };
    const saved = await round.post(`${home}/assistant`, fields);
    expect(saved.headers.get('location')).toBe(`${home}?done=assistant-named`);
    expect((await round.post(`${home}/assistant`, fields)).headers.get('location')).toBe(`${home}?done=assistant-same`);
    await round.settle();
    expect(lettersTo(round, 'anna-1')).toEqual(['assistant named/named']);
    expect((await get(home)).words).toContain('Sam Lind bokar åt dig');
    own = await bookLink('sam@firm.example');
  });

  test.each([
    ['her own address', { name: 'Sam', email: 'ANNA@person.example', language: 'sv' }, 'Det är din egen adress'],
    ['the student’s address', { name: 'Li', email: 'Li@Person.example', language: 'sv' }, 'Det är adressen till Li Chen'],
    ['no address', { name: 'Sam', email: '', language: 'sv' }, 'Skriv assistentens mejladress'],
    ['two addresses', { name: 'Sam', email: 'a@b.se, c@d.se', language: 'sv' }, 'Skriv en enda mejladress'],
    ['a link for a name', { name: 'www.spam.example', email: 'a@b.se', language: 'sv' }, 'Skriv namnet utan länk'],
    ['a language nobody has', { name: 'Sam', email: 'a@b.se', language: 'xx' }, 'Välj bland svaren'],
  ])('is told what is wrong with %s, and nothing changes', async (_, fields, words) => {
    const before = await theApplication(round, 'anna');
    const answer = await round.post(`${home}/assistant`, fields);
    expect(answer.status).toBe(422);
    expect(await read(answer)).toContain(words);
    expect(await theApplication(round, 'anna')).toEqual(before);
  });

  test('sees whom she named among her other answers, where she may put right both the name and the address', async () => {
    const bo = await linkTo(round, 'bo');
    await round.post(`${bo}/assistant`, { name: 'Kim Ek', email: 'kim@firm.example', language: 'en' });
    const html = await (await round.request(`${bo}/answers`)).text();
    expect(html).toMatch(/name="assistantName"[^>]*value="Kim Ek"|value="Kim Ek"[^>]*name="assistantName"/);
    expect(html).toMatch(/name="assistantEmail"[^>]*value="kim@firm\.example"|value="kim@firm\.example"[^>]*name="assistantEmail"/);
    await round.post(`${bo}/assistant`, { remove: 'yes' });
  });

  test('alone has somebody to book for her: a student has not', async () => {
    const student = await linkTo(round, 'li');
    expect((await get(student)).words).not.toContain('assistent');
    expect((await get(`${student}/assistant`)).words).toContain('Det går inte att göra just nu');
  });
});

describe('whoever books for her', () => {
  test('sees whom she meets and what waits, and nothing anybody has answered or written', async () => {
    const { status, words } = await get(own);
    expect(status).toBe(200);
    expect(words).toContain('Anna Berg');
    expect(words).toContain('Li Chen');
    for (const path of ['', '/meeting/1', '/meeting/1/times', '/mails', '/no']) {
      const page = await get(`${own}${path}`);
      for (const secret of [WISH, '070-123', 'li@person', 'Vad som oroar', 'Hiss', 'Socialantropologi', 'Marknadschef'])
        expect(page.words).not.toContain(secret);
    }
  });

  test('proposes, and the student reads who did', async () => {
    const sent = await round.post(`${own}/with/li/meeting/1/times`, { 'date-1': '2027-10-27', 'clock-1': '14:00', place: 'Rum 4' });
    expect(sent.headers.get('location')).toBe(`${own}?done=proposed`);
    await round.settle();
    expect(await meeting()).toMatchObject({ status: 'proposed', by: 'mentee', hand: { kind: 'assistant' }, place: 'Rum 4' });
    expect((await mailsTo('li@person.example')).at(-1)?.text).toContain('Assistenten till Anna Berg har föreslagit');
  });

  test('picks a time the student proposes, and all three hear when', async () => {
    const student = await linkTo(round, 'li');
    await round.post(`${student}/meeting/1/times`, { 'date-1': '2027-10-28', 'clock-1': '10:00', place: '' });
    await round.settle();
    expect((await get(`${own}/meeting/1/pick`)).words).toContain('Vilken passar Anna?');
    const picked = await round.post(`${own}/meeting/1/pick`, { time: '2027-10-28T08:00:00.000Z' });
    expect(picked.headers.get('location')).toBe(`${own}?done=picked`);
    expect((await get(`${own}?done=picked`)).words).toContain('Båda får en kalenderinbjudan, och du');
    await round.settle();
    for (const to of ['li', 'anna', 'anna-1']) expect(lettersTo(round, to).at(-1)).toBe('meeting invitation/li-anna meeting 1 v1');
  });

  test('changes the place, moves and cancels; a slip is asked about like anybody’s', async () => {
    expect((await round.post(`${own}/meeting/1/place`, { place: 'Rum 9' })).status).toBe(303);
    expect(await meeting()).toMatchObject({ place: 'Rum 9', placeBy: 'mentee', placeHand: { kind: 'assistant' } });
    const night = await round.post(`${own}/meeting/1/times`, { 'date-1': '2027-12-24', 'clock-1': '03:00', place: '' });
    expect(await read(night)).toContain('Det är natt eller sen kväll');
    await round.post(`${own}/meeting/1/times`, { 'date-1': '2027-11-02', 'clock-1': '10:00', place: '' });
    expect(await meeting()).toMatchObject({ moving: { by: 'mentee', hand: { kind: 'assistant' } } });
    await round.post(`${own}/meeting/1/cancel`, { answer: 'yes' });
    expect((await meeting())?.calledOff.at(-1)).toMatchObject({ by: 'mentee', hand: { kind: 'assistant' } });
    await round.settle();
    expect((await mailsTo('anna@person.example')).at(-1)?.text).toContain('Din assistent har ställt in mötet');
  });

  test('chooses language and letters, also by the one click of a mail program', async () => {
    await round.post(`${own}/mails`, { reminders: 'yes', language: 'en' });
    expect((await get(own)).words).toContain('Book meetings for Anna Berg');
    const stop = `/stop/anna-1/${await secretOf({ kind: 'assistant', id: 'anna-1' }, 'stop')}`;
    const answer = await round.post(stop, { 'List-Unsubscribe': 'One-Click' });
    expect(answer.status).toBe(200);
    const { assisting, refusesReminders } = await theApplication(round, 'anna');
    expect([assisting?.refusesReminders, refusesReminders]).toEqual([true, false]);
    await round.post(`${own}/mails`, { reminders: 'yes', language: 'sv' });
  });

  test('gets a new link of the same kind to the address she gave, never one of hers', async () => {
    const old = linkPath('book', 'anna-1', await secretOf({ kind: 'assistant', id: 'anna-1' }, 'book', -1));
    expect((await get(old)).status).toBe(410);
    await round.post(`${old}/new-link`);
    await round.settle();
    expect(lettersTo(round, 'anna-1').at(-1)).toMatch(/^assistant link\//);
    expect(lettersTo(round, 'anna').filter((letter) => letter.startsWith('new link'))).toEqual([]);
    const mail = (await mailsTo('sam@firm.example')).at(-1);
    expect(mail?.links.filter((link) => /^\/(?:place|confirm)\//.test(link))).toEqual([]);
  });
});

describe('a link', () => {
  const KINDS = ['place', 'confirm', 'stop', 'book'] as const;
  const routes = participantRoutes().routes.filter(({ method }) => method === 'GET' || method === 'POST');

  test('opens the rooms of its own kind and no other, whoever has it: every route, every kind of link', async () => {
    const links = await Promise.all(
      KINDS.flatMap((kind) => [person(kind), assistant(kind)]).map(async (link) => ({
        ...link,
        secret: await secretOf(link.owner, link.kind),
      })),
    );
    const cases = routes.flatMap((route) => links.map((link) => ({ ...route, link, filled: filled(route.path, link) })));
    const before = await everything(round);
    for (const { method, path, link, filled: at } of cases.filter((one) => !opens(one.path, one.link))) {
      const { status } = method === 'GET' ? await round.request(at) : await round.post(at, { answer: 'yes', held: 'yes' });
      expect(status, `${link.kind} link of ${link.owner.id} at ${method} ${path}`).toBe(404);
    }
    const opened = cases.filter((one) => one.method === 'GET' && opens(one.path, one.link));
    for (const { filled: at } of opened) expect((await round.request(at)).status, at).toBeLessThan(404);
    expect(await everything(round)).toEqual(before);
    expect([...new Set(opened.map(({ link }) => `${link.kind} ${link.owner.id}`))].sort()).toEqual([
      'book anna-1',
      'place anna',
      'stop anna',
      'stop anna-1',
    ]);
  });

  type Kind = (typeof KINDS)[number];
  type Link = { readonly kind: Kind; readonly owner: Recipient };
  const person = (kind: Kind): Link => ({ kind, owner: { kind: 'person', id: 'anna' } });
  const assistant = (kind: Kind): Link => ({ kind, owner: { kind: 'assistant', id: 'anna-1' } });
  const opens = (path: string, { kind, owner }: Link) => path.split('/')[1] === kind && mayOpen(kind, owner.id);

  function filled(path: string, { owner, secret }: Link & { readonly secret: string }): string {
    const values: Readonly<Record<string, string>> = {
      person: owner.id,
      assistant: owner.id,
      secret,
      partner: 'li',
      number: '1',
      pulse: '1',
      gathering: 'workshop',
      language: 'sv',
      form: 'text',
    };
    return path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '');
  }

  /** A person's own page is hers alone, the page to book the assistant's alone, and each stops their own reminders. */
  function mayOpen(kind: (typeof KINDS)[number], id: string): boolean {
    return kind === 'stop' || (kind === 'place' ? id === 'anna' : kind === 'book' && id === 'anna-1');
  }

  test('of an assistant leads to no page on which people answer, rate, read or leave', () => {
    const rooms = routes.map(({ path }) => path).filter((path) => path.startsWith('/book/'));
    expect(
      rooms.filter((path) => /report|pulse|evaluation|answers|coming|leave|offer|met$|pause|come-back|confirm|assistant$/.test(path)),
    ).toEqual([]);
    expect(rooms.length).toBeGreaterThan(10);
  });
});

describe('it is over', () => {
  test('when they say no: the link says so kindly, a press on an open page does nothing, and the manager hears', async () => {
    expect((await get(`${own}/no`)).words).toContain('Vill du sluta boka åt Anna Berg?');
    const undecided = await round.post(`${own}/no`);
    expect(undecided.status).toBe(422);
    await round.post(`${own}/no`, { answer: 'yes' });
    await round.settle();
    const over = await get(own);
    expect(over.status).toBe(410);
    expect(over.words).toContain('Du bokar inte längre åt Anna Berg');
    const before = await thePair(round, 'li-anna');
    expect((await round.post(`${own}/meeting/1/times`, { 'date-1': '2027-11-09', 'clock-1': '10:00' })).status).toBe(410);
    expect(await thePair(round, 'li-anna')).toEqual(before);
    expect(lettersTo(round, 'anna').at(-1)).toBe('without assistant/assistant 1 said no');
  });

  test('when she says so, and she may name them anew by another link', async () => {
    await round.post(`${home}/assistant`, { name: 'Sam Lind', email: 'sam@firm.example', language: 'sv' });
    await round.settle();
    const anew = await bookLink('sam@firm.example');
    expect(anew).toMatch(/^\/book\/anna-2\//);
    expect((await get(anew)).status).toBe(200);
    expect((await get(own)).status).toBe(410);
    expect((await round.post(`${home}/assistant`, {})).status).toBe(422);
    const gone = await round.post(`${home}/assistant`, { remove: 'yes' });
    expect(gone.headers.get('location')).toBe(`${home}?done=assistant-gone`);
    await round.settle();
    expect((await get(anew)).status).toBe(410);
    expect((await mailsTo('sam@firm.example')).at(-1)?.subject).toBe('Du bokar inte längre åt Anna Berg');
  });

  test('when she has left, and when the round is closed: the page says which, and offers no new link', async () => {
    await round.post(`${home}/assistant`, { name: 'Kim Ek', email: 'kim@firm.example', language: 'sv' });
    await round.settle();
    const link = await bookLink('kim@firm.example');
    await actOnApplication('anna', { command: 'withdraw' }, round.tools);
    expect((await get(link)).words).toContain('Anna är inte med i programmet just nu');
    await actOnApplication('anna', { command: 'come back' }, round.tools);
    const [, , id = ''] = link.split('/');
    const old = linkPath('book', id, await secretOf({ kind: 'assistant', id }, 'book', -1));
    await bringTo(round, 'closed');
    round.clock.moveTo(round.tools.now().add({ seconds: 31 }));
    expect((await get(link)).words).toContain('Programmet är avslutat');
    expect(await (await round.request(old)).text()).not.toContain('new-link');
    const asked = await round.post(`${old}/new-link`);
    expect([asked.status, await read(asked)]).toEqual([409, expect.stringContaining('Programmet är avslutat')]);
  });
});

/** A link of any kind, without the mail it would come in; `days` from now it ends. */
async function secretOf(owner: Recipient, purpose: Purpose, days = 30): Promise<string> {
  const secret = `${purpose}-${owner.id}-${days}`.padEnd(43, 'x');
  const until = stamp(Temporal.Instant.from(NOW).add({ hours: 24 * days }));
  await round.tools.store.commit({
    at: round.tools.now(),
    changes: [upsert(linkKind, { owner: ownerOf(owner), purpose, hash: hashOf(secret), until })],
  });
  return secret;
}
