import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removedLines } from '../../infra/on-aws/removed-lines.ts';
import { readClosing } from '../../shared/commands/closing/read-closing.ts';
import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { noteOnPerson } from '../../shared/commands/note/write-note.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { startRetention } from '../../shared/commands/privacy/retention-clock.ts';
import { whatIsRemoved } from '../../shared/commands/privacy/what-is-removed.ts';
import type { Afterwards } from '../../shared/domain/closing/afterwards.ts';
import { evaluated } from '../../shared/domain/closing/evaluation.ts';
import { closingFigures } from '../../shared/domain/closing/figures.ts';
import { laterFigures } from '../../shared/domain/closing/later-figures.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { afterwardsKind } from '../../shared/storage/kinds/afterwards.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { keptTextKind } from '../../shared/storage/kinds/kept-text.ts';
import { removedKind } from '../../shared/storage/kinds/removed.ts';
import { retentionKind } from '../../shared/storage/kinds/retention.ts';
import { aPair } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { add, addPair, applies, bringTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { everything } from '../pages/participant/everything.ts';

/** What people of the round are known by and wrote. */
const CANARIES = [
  'Astrid Kanariefågel',
  'Örjan Kanarieek',
  'Ulla Utanplats',
  'canary-takeaway',
  'canary-evaluation',
  'canary-note',
  'canary-later',
  '@person.example',
];

/** A round of one pair, one without a place and one who never confirms, from the first day of its call to the last removal. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T08:00:00Z' });
});
afterAll(() => round.close());

const nameOf = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state.answers.name;
const textsTo = async (id: string) => (await round.tools.store.within(keptTextKind, `TEXT#PERSON#${id}`)).map(({ state }) => state.key);
const removedBy = async () => (await round.tools.store.all(removedKind)).map(({ state: { rule, counts } }) => ({ rule, counts }));

test('an application nobody confirms is gone the night after its fourteen days, and the figures of the call stand', async () => {
  await bringTo(round, 'call open');
  await applies(round, anApplication({ id: 'never', answers: { name: 'Astrid Kanariefågel' } }));
  await round.moveTo('2027-08-30T21:59:00Z');
  expect(await nameOf('never')).toBe('Astrid Kanariefågel');
  const before = (await round.tools.store.counts()).funnel;
  await round.moveTo('2027-08-31T01:00:00Z');
  expect(await nameOf('never')).toBe('N. N.');
  expect((await round.tools.store.counts()).funnel).toEqual(before);
  expect(await removedBy()).toContainEqual({ rule: 'unconfirmed', counts: expect.objectContaining({ people: 1 }) });
});

test('the text of a letter is gone after ninety days; that it went stays known', async () => {
  const astrid = aPerson({ id: 'asa', answers: { name: 'Astrid Kanariefågel' } });
  await add(round, astrid, aPerson({ id: 'orjan', role: 'mentee', answers: { name: 'Örjan Kanarieek' } }));
  await add(round, aPerson({ id: 'ulla', answers: { name: 'Ulla Utanplats' } }));
  await round.moveTo('2027-09-06T12:00:00Z');
  await bringTo(round, 'running');
  await askForLetters([toPerson('ulla', 'reserve', 'reserve')], round.tools);
  await round.moveTo('2027-09-07T12:00:00Z');
  expect(await textsTo('ulla')).toContain('reserve/reserve');
  await round.moveTo('2027-12-05T22:59:00Z');
  expect(await textsTo('ulla')).toContain('reserve/reserve');
  await round.moveTo('2027-12-06T02:00:00Z');
  expect(await textsTo('ulla')).not.toContain('reserve/reserve');
  expect(await removedBy()).toContainEqual({ rule: 'letter text', counts: { texts: expect.any(Number) } });
});

test('three months after closing what was written in private is gone, and the figures of the report are the same', async () => {
  const { tools } = round;
  await round.moveTo('2027-12-13T03:00:00Z');
  await addPair(round, aPair());
  await noteOnPerson('asa', 'canary-note', tools, contactOf(tools.round));
  const report = { rating: 4, takeaway: 'canary-takeaway', wantsContact: false };
  const met = { command: 'record', on: Temporal.PlainDate.from('2027-12-10'), by: 'mentor', report } as const;
  expect(await actOnPair('asa-orjan', { command: 'meeting', number: 1, change: met }, tools)).toMatchObject({ outcome: 'changed' });
  const said = { again: 5, answers: { worked: { text: 'canary-evaluation', mayQuote: true } } };
  await tools.store.commit({
    at: tools.now(),
    changes: [change(evaluationKind, undefined, evaluated('asa', 'mentor', said, tools.now()))],
  });
  await round.moveTo('2027-12-15T12:00:00Z');
  await bringTo(round, 'closed');
  const before = await figures();
  await round.moveTo('2028-03-14T12:00:00Z');
  expect(JSON.stringify(await everything(round))).toContain('canary-takeaway');
  await round.moveTo('2028-03-15T03:00:00Z');
  expect(JSON.stringify(await everything(round))).not.toMatch(/canary-(?:takeaway|evaluation)/);
  expect(await figures()).toEqual(before);
});

test('after six months nobody is known any more who was never in a pair, and after twelve nobody at all', async () => {
  await sayLater();
  const before = await figures();
  const { texts, ...later } = await laterOn();
  expect([later.asked, later.answered, texts.length]).toEqual([2, 1, 1]);
  await round.moveTo('2028-06-15T12:00:00Z');
  expect([await nameOf('ulla'), await nameOf('asa')]).toEqual(['N. N.', 'Astrid Kanariefågel']);
  await round.moveTo('2028-12-15T12:00:00Z');
  expect([await nameOf('asa'), await nameOf('orjan')]).toEqual(['N. N.', 'N. N.']);
  const left = JSON.stringify(await everything(round)).toLowerCase();
  expect(CANARIES.filter((canary) => left.includes(canary.toLowerCase()))).toEqual([]);
  expect(await figures()).toEqual(before);
  expect(await laterOn()).toEqual({ ...later, texts: [] });
  expect((await readClosing(round.tools)).alumni).toEqual([]);
});

/** Both are asked three months later, and one of them answers. */
async function sayLater(): Promise<void> {
  const { tools } = round;
  await round.moveTo('2028-03-20T12:00:00Z');
  const at = stamp(tools.now());
  const followUp = { inTouch: true, recommend: 5, text: 'canary-later', language: 'sv', at } as const;
  const said: readonly Afterwards[] = [
    { person: 'asa', role: 'mentor', wishes: ['followUp', 'nextCall'], at, followUp },
    { person: 'orjan', role: 'mentee', wishes: ['followUp', 'nextCall'], at },
  ];
  const changes = said.map((one) => change(afterwardsKind, undefined, one));
  expect(await tools.store.commit({ at: tools.now(), changes, evenWhenClosed: true })).toBe('committed');
}

async function laterOn() {
  const { later } = await readClosing(round.tools);
  if (later === undefined) throw new Error('nobody was asked');
  return laterFigures(later);
}

test('after twenty-four months the record of what operators did is gone, and nothing is ahead any more', async () => {
  expect(await round.tools.store.within(auditKind, 'AUDIT')).not.toEqual([]);
  await round.moveTo('2029-12-15T12:00:00Z');
  expect(await round.tools.store.within(auditKind, 'AUDIT')).toEqual([]);
  expect(await removedBy()).toContainEqual({ rule: 'audit', counts: { acts: expect.any(Number) } });
  expect((await round.tools.store.get(retentionKind, 'retention'))?.state.next).toBeUndefined();
  expect(await round.nextMoment()).toBeUndefined();
});

test('what is recorded of it says when, by which rule, what and how many, and of nobody', async () => {
  const removed = await whatIsRemoved(round.tools);
  expect(removed.map(({ day, rule }) => [day, rule])).toEqual(
    expect.arrayContaining([
      ['2027-08-31', 'unconfirmed'],
      ['2028-03-15', 'private answer'],
      ['2028-06-15', 'without a place'],
      ['2028-12-15', 'took part'],
      ['2029-12-15', 'audit'],
    ]),
  );
  const status = removedLines(removed, round.round);
  expect(status[1]).toMatch(/^2028-12-15, those who took part: 2 people/);
  expect(status.at(-1)).toContain('35 days');
  expect(JSON.stringify([removed, status])).not.toMatch(/Kanarie|Ulla|asa|orjan/);
});

test('a round of before there was a clock gets one the next time it is opened, and one that has one keeps it', async () => {
  const clock = await round.tools.store.get(retentionKind, 'retention');
  await startRetention(round.tools);
  expect(await round.tools.store.get(retentionKind, 'retention')).toEqual(clock);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});

async function figures() {
  return closingFigures({ ...(await readClosing(round.tools)), now: Temporal.Instant.from('2027-12-16T08:00:00Z') });
}
