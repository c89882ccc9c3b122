import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolePages } from '../../../functions/web/console/pages.ts';
import { leaveLine } from '../../../shared/commands/audit/leave-line.ts';
import { askForLetters, toPerson } from '../../../shared/commands/letter/ask-for-letters.ts';
import { hashOf } from '../../../shared/domain/access-link.ts';
import { attentionSchema } from '../../../shared/domain/attention.ts';
import { stamp } from '../../../shared/domain/decision.ts';
import { pairId } from '../../../shared/domain/pair/pair-id.ts';
import { entryOf, type Reader, type Seen, WHATS, type What } from '../../../shared/domain/privacy/what-is-kept.ts';
import { tagOf } from '../../../shared/mail/letter-tag.ts';
import { linkPath } from '../../../shared/pages/paths.ts';
import type { Role } from '../../../shared/round/round-file.ts';
import { change, upsert } from '../../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { linkKind } from '../../../shared/storage/kinds/link.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { ownerOf } from '../../../shared/storage/owner.ts';
import { type Canary, PLANTED, plantCanaries } from '../../builders/canaries.ts';
import { HENRIK, VERA } from '../../builders/operators.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { add } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession } from '../console/operator-session.ts';
import { linkTo, setStage } from '../participant/guests.ts';
import { openCall, visitorOf, write } from '../public/visitor.ts';

const STRANGER = 'Ugo Uggla';
const PAIR = `${PLANTED.mentor}-${PLANTED.mentee}`;

/** Those who see the pages of the console, by what the inventory calls them. */
const COORDINATING = [
  ['viewer', 'vera'],
  ['operator', 'karin'],
] as const;

let round: TestRound;
let canaries: readonly Canary[];
/** What each of them finds on all the pages they can open. */
const found = new Map<Reader, string>();
/** What an operator finds who sees the managers’ side alone, also when they open and try whatever they can. */
let ofOwnSide: string;
beforeAll(async () => {
  const base = theRound();
  round = await openTestRound({ at: '2027-11-10T09:00:00Z', round: theRound({ operators: [...base.operators, VERA, HENRIK] }) });
  await setStage(round, 'running');
  canaries = await plantCanaries(round);
  await plantStranger();
  ofOwnSide = `${await allOfConsole('henrik')}\n${await openedByOwnSide()}`;
  for (const [reader, operator] of COORDINATING) found.set(reader, await allOfConsole(operator));
  found.set('partner', await all(ofPair(await linkTo(round, PLANTED.mentor), PLANTED.mentee)));
  found.set('assistant', await all(ofPair(await linkToBook(), PLANTED.mentor)));
  await closeLongAgo();
  for (const [reader, operator] of COORDINATING) {
    const session = await operatorSession(round, operator);
    found.set(reader, `${found.get(reader)}\n${(await session.get('/console/report')).html}`);
  }
});
afterAll(() => round.close());

/** A student of whom nobody on the managers’ side has heard, but who was weighed against a manager, written to and done something about. */
async function plantStranger(): Promise<void> {
  const { store, now } = round.tools;
  const answers = { name: STRANGER, access: 'canary-stranger-needs', phone: '070 555 44 33' };
  await add(round, aPerson({ id: 'uggla', email: 'stranger@student.example', answers }));
  const together = pairId('uggla', PLANTED.mentee);
  const entry = { subject: { kind: 'pair', id: together }, reason: 'not asked: on hold', occasion: 'x', since: stamp(now()) };
  await store.commit({ at: now(), changes: [change(attentionKind, undefined, attentionSchema.parse(entry))] });
  for (const about of [{ pair: together }, { application: 'uggla' }])
    await leaveLine({ operator: 'karin', act: 'locked pair', about }, round.tools);
  await askForLetters([toPerson('uggla', 'reserve', 'reserve')], round.tools);
}

/** What forms bring to light: what people wrote, files, and emails before they go. */
async function openedByOwnSide(): Promise<string> {
  const { get, post } = await operatorSession(round, 'henrik');
  const pages: string[] = [];
  for (const path of [`applicants/${PLANTED.mentee}`, `pairs/${PAIR}`, 'gatherings/kick-off', 'gatherings/workshop']) {
    const { response } = await post(`/console/${path}`, { act: 'open' });
    pages.push((await get(response.headers.get('location') ?? '')).html);
  }
  const files = consolePages.filter(({ path, seenBy = [] }) => path.endsWith('.csv') && seenBy.includes('own side'));
  for (const { path } of files) pages.push((await post(path.replace(':gathering', 'workshop'), {})).html);
  const written = { to: 'all', 'subject-sv': 'Hej', 'text-sv': 'Hej {namn}', 'subject-en': 'Hello', 'text-en': 'Hello {name}' };
  pages.push((await post('/console/letters/write', { act: 'look', ...written })).html);
  pages.push((await post(`/console/pairs/${PAIR}/meetings/1`, { act: 'look', on: '2027-11-24', at: '10:00', place: 'Rum 4' })).html);
  pages.push((await get(`/console/letters/sent/${tagOf({ recipient: { kind: 'person', id: 'uggla' }, key: 'reserve/reserve' })}`)).html);
  return pages.join('\n');
}

/** Closes the round and lets so much time pass that what came of it afterwards stands in the report. */
async function closeLongAgo(): Promise<void> {
  await setStage(round, 'closed');
  const { store, now } = round.tools;
  const before = await store.get(roundKind, 'round');
  if (before === undefined) throw new Error('the round has no state');
  const closed = change(roundKind, before, { ...before.state, closedAt: stamp(now()) });
  await store.commit({ at: now(), changes: [closed], evenWhenClosed: true });
  round.clock.moveTo(now().add({ hours: 24 * 120 }));
}

/** Every page of the console about the two, as it is before anything is opened. */
async function allOfConsole(operator: string): Promise<string> {
  const session = await operatorSession(round, operator);
  const ids = [...Object.values(PLANTED), PAIR, ...Object.values(PLANTED).map((id) => `to-${id}`)];
  const paths = consolePages.flatMap(({ path }) =>
    path.includes(':id')
      ? ids.map((id) => path.replace(':id', id).replace(':number', '1'))
      : [path.replace(':gathering', 'kick-off').replace(':number', '1')],
  );
  const pages: string[] = [];
  // What people let us quote stands in the report, without a name.
  for (const path of paths.filter((one) => !one.includes(':') && !(operator === 'henrik' && one.startsWith('/console/report'))))
    pages.push((await session.get(path)).html);
  return pages.join('\n');
}

/** Every page under a link that says something of the other one or of what is booked. */
function ofPair(home: string, partner: string): readonly string[] {
  const meeting = `${home}/with/${partner}/meeting/1`;
  return [
    '',
    '/answers',
    '/mails',
    `/with/${partner}/pulse/1`,
    `/with/${partner}/pause`,
    `/with/${partner}/met`,
    '/coming/workshop',
    '/leave',
  ]
    .map((rest) => `${home}${rest}`)
    .concat(['', '/pick', '/times', '/place', '/cancel', '/report', '/book'].map((rest) => `${meeting}${rest}`));
}

async function all(paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(async (path) => (await round.request(path)).text()))).join('\n');
}

async function linkToBook(): Promise<string> {
  const assistant = `${PLANTED.mentee}-1`;
  const secret = 'book'.padEnd(43, 'x');
  const owner = ownerOf({ kind: 'assistant', id: assistant });
  await round.tools.store.commit({
    at: round.tools.now(),
    changes: [upsert(linkKind, { owner, purpose: 'book', hash: hashOf(secret), until: '2027-12-10T09:00:00.000Z' })],
  });
  return linkPath('book', assistant, secret);
}

/** What of the manager each of the others finds, by what the inventory calls it. */
function finds(reader: Reader): ReadonlySet<What> {
  const pages = found.get(reader) ?? '';
  return new Set(canaries.filter(({ of, text }) => of !== PLANTED.mentor && pages.includes(text)).map(({ holds }) => holds));
}

/** How something is seen without anything done first. An answer that may be quoted stands in the report. */
const AT_ONCE: readonly Seen[] = ['yes', 'asked', 'formed', 'ticked', 'chosen', 'own'];
const QUOTED: What = 'evaluation';
/** What pages say in words of their own, or on pages that are not walked here. */
const IN_OTHER_WORDS: ReadonlySet<What> = new Set<What>(['channel', 'letters', 'letter text', 'list', 'before the workshop']);

describe('the page on who sees what', () => {
  it.each(['viewer', 'operator', 'partner', 'assistant'] as const)('says neither more nor less than what the pages show a %s', (reader) => {
    const isTold = (what: What) => AT_ONCE.includes(entryOf(what).seen[reader]);
    const planted = new Set(canaries.filter(({ of }) => of !== PLANTED.mentor).map(({ holds }) => holds));
    expect([...finds(reader)].filter((what) => !isTold(what) && what !== QUOTED)).toEqual([]);
    expect([...planted].filter((what) => isTold(what) && !IN_OTHER_WORDS.has(what) && !finds(reader).has(what))).toEqual([]);
  });
});

describe('an operator who sees the managers’ side alone', () => {
  it('finds of a student no more than the name, and that as the other one of a pair', () => {
    const theirs = canaries.filter(({ of, text }) => of === PLANTED.mentor && ofOwnSide.includes(text));
    expect(theirs.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['application answers.name']);
    expect(canaries.filter(({ of, text }) => of === PLANTED.mentee && ofOwnSide.includes(text)).length).toBeGreaterThan(20);
  });

  it('finds nothing at all of a student who is in no pair', () => {
    for (const theirs of [STRANGER, 'stranger@', 'canary-stranger-needs', '070 555']) expect(ofOwnSide).not.toContain(theirs);
  });
});

it('has a row for everything in the inventory, in both languages, under whoever coordinates in this round', async () => {
  for (const [language, what, host] of [
    ['sv', 'Mejladress', 'Samordnare på Pfizer Sverige'],
    ['en', 'Email address', 'Coordinators at Pfizer Sweden'],
  ] as const) {
    const page = await (await round.request(`/${language}/privacy/who-sees-what`)).text();
    expect(page.match(/scope="row"/g)).toHaveLength(WHATS.length);
    for (const said of [what, host]) expect(page).toContain(said);
    const notice = await (await round.request(`/${language}/privacy`)).text();
    expect(notice).toContain(`href="/${language}/privacy/who-sees-what"`);
    expect(notice).toContain(language === 'sv' ? 'den som bara får titta ser namn' : 'those who may only look see names');
  }
});

it('says where those who coordinate at a host see one side alone, and leaves out who only looks where nobody does', async () => {
  const [karin, johan] = theRound().operators;
  if (karin === undefined || johan === undefined) throw new Error('the round has two operators');
  const own = await openCall({ at: '2027-08-20T10:00:00Z', round: theRound({ operators: [karin, { ...johan, sees: 'own side' }] }) });
  const pageOf = async (path: string) => (await own.request(path)).text();
  const [page, notice] = [await pageOf('/sv/privacy/who-sees-what'), await pageOf('/sv/privacy')];
  const check = async (role: Role) => (await write(visitorOf(own), { email: `${role}@person.example`, role })).html;
  expect(await check('mentor')).toContain('När du skickar får Stockholms universitet alla dina svar');
  expect(await check('mentee')).toContain('När du skickar får Stockholms universitet och Pfizer Sverige alla dina svar');
  await own.close();
  for (const said of [page, notice]) expect(said).toContain('Samordnarna på Pfizer Sverige ser bara chefernas uppgifter');
  expect(notice).not.toContain('den som bara får titta');
  expect(page).not.toContain('Den som bara får titta');
  // Dozens of screens on a phone, each part is folded under its name, without a script.
  const parts = [...page.matchAll(/<details><summary><h2>([^<]+)<\/h2><\/summary><section/g)].map(([, name]) => name);
  expect(parts.length).toBeGreaterThan(3);
  expect(page.match(/<table>/g)).toHaveLength(parts.length);
});
