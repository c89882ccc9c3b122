import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as proposeAfterRestoring } from '../../functions/on-application-restored/propose-again.ts';
import { handler as proposeAfterDecline } from '../../functions/on-pair-declined/propose-again.ts';
import { handler as offerPairs } from '../../functions/on-pairs-approved/offer-pairs.ts';
import { handler as proposeAfterWithdrawal } from '../../functions/on-withdrawal-settled/propose-again.ts';
import { act } from '../../shared/commands/act.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { approve, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import { aboutOffer, isLive } from '../../shared/domain/pair/pair.ts';
import { offerId } from '../../shared/domain/pair/pair-id.ts';
import { type DomainEvent, event } from '../../shared/events/catalogue.ts';
import { toEntry } from '../../shared/events/envelope.ts';
import { approveBoard } from '../../shared/storage/changes/board-changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { invoke } from '../builders/invoke.ts';
import { HENRIK } from '../builders/operators.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, bringTo, happens, lettersTo, onList, theApplication, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Four students and three managers; the round is in matching from the Wednesday on. */
let round: TestRound;
beforeAll(async () => {
  const { operators } = theRound();
  const withHenrik = theRound({ operators: [...operators, HENRIK] });
  round = await openTestRound({ at: '2027-09-15T07:00:00Z', round: withHenrik });
  await add(round, ...['s1', 's2', 's3', 's4'].map((id) => aPerson({ id })));
  await add(round, ...['m1', 'm2', 'm3'].map((id) => aPerson({ id, role: 'mentee' })));
  await bringTo(round, 'matching');
});
afterAll(() => round.close());

const board = async () => (await round.tools.store.get(boardKind, 'board'))?.state ?? emptyBoard;
const pairs = async () => (await round.tools.store.all(pairKind)).map(({ state }) => state);
const livePairs = async () => (await pairs()).filter(isLive);
const answer = async (id: string, by: 'mentor' | 'mentee', given: 'yes' | 'no') => {
  const outcome = await actOnPair(id, { command: 'answer', by, answer: given }, round.tools);
  await round.settle();
  return outcome;
};

/** An event as it reaches a function. */
function delivered(happened: DomainEvent) {
  const { Detail } = toEntry({ id: 'once more', at: '2027-09-28T06:00:00.000Z', round: round.round.id, happened });
  return { source: 'omvant', 'detail-type': happened.name, detail: JSON.parse(Detail) };
}

/** An operator presses "send the offers" for the proposal they saw. */
function approves(operator: string, proposal: number) {
  const { tools } = round;
  return act(tools, { operator: { operator, act: 'sent offers', about: { proposal: String(proposal) } } }, async () => {
    const before = await tools.store.get(boardKind, 'board');
    const decision = approve(before?.state ?? emptyBoard, proposal, await pairs());
    return { before, at: tools.now(), decision, changes: (next) => approveBoard(before, next, tools.now()) };
  });
}

test('two operators who send the offers at the same moment send them once, and the audit has one line', async () => {
  const outcomes = await Promise.all([approves('karin', 1), approves('johan', 1)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'unchanged']);
  await round.settle();
  expect(await livePairs()).toHaveLength(3);
  expect(await round.tools.store.get(auditKind, 1)).toMatchObject({ state: { act: 'sent offers' } });
  expect(await round.tools.store.get(auditKind, 2)).toBeUndefined();
});

test('each side gets one offer, and whoever is left is told to be first in line', async () => {
  const asked = await livePairs();
  expect(new Set(asked.flatMap(({ mentor, mentee }) => [mentor, mentee])).size).toBe(6);
  for (const { id, mentor, mentee } of asked) {
    expect(lettersTo(round, mentor)).toEqual([`offer/${id}`]);
    expect(lettersTo(round, mentee)).toEqual([`offer/${id}`]);
    expect((await theApplication(round, mentor)).pairs).toEqual([id]);
  }
  const left = ['s1', 's2', 's3', 's4'].filter((id) => !asked.some(({ mentor }) => mentor === id));
  expect(left.map((id) => lettersTo(round, id))).toEqual([['reserve/reserve']]);
});

test('an approval that comes twice, or of a plan that is no longer the one, offers nobody a second pair', async () => {
  await happens(round, event('pairs approved', { proposal: 1 }), event('pairs approved', { proposal: 7 }));
  expect(await pairs()).toHaveLength(3);
  expect(round.letters().filter(({ letter }) => letter.startsWith('offer/'))).toHaveLength(6);
});

test('those who have not answered are reminded on day 3 and 5, not those who have, and on day 7 the operators hear', async () => {
  const [first, second] = await livePairs();
  if (first === undefined || second === undefined) throw new Error('no pairs');
  await answer(first.id, 'mentor', 'yes');
  await answer(first.id, 'mentee', 'yes');
  await answer(second.id, 'mentor', 'yes');

  // Day 3 is a Saturday, so its reminder waits for Monday, which is day 5.
  await round.moveTo('2027-09-20T05:00:00Z');
  expect(lettersTo(round, second.mentee).at(-1)).toBe(`offer reminder/${second.id} day 3`);
  await round.moveTo('2027-09-21T05:00:00Z');
  expect(lettersTo(round, second.mentee).at(-1)).toBe(`offer reminder/${second.id} day 5`);
  for (const person of [first.mentor, first.mentee, second.mentor]) {
    expect(lettersTo(round, person).filter((letter) => letter.startsWith('offer reminder'))).toEqual([]);
  }
  expect((await onList(round)).filter((line) => line.startsWith('offer unanswered'))).toEqual([]);
  await round.moveTo('2027-09-22T08:00:00Z');
  expect((await onList(round)).filter((line) => line.startsWith('offer unanswered'))).toHaveLength(2);
  expect(lettersTo(round, 'karin').at(-1)).toBe('needs you/2027-09-22');
});

test('all of the last day is for answering: nothing lapses before its midnight, not by a moment from before that was so either', async () => {
  const open = (await livePairs()).filter(({ status }) => status === 'offered');
  const [first] = open;
  if (first === undefined) throw new Error('no offer is open');
  const mail = (await round.mails()).find(
    ({ to, subject }) => to === `${first.mentee}@person.example` && subject.startsWith('Svara senast'),
  );
  expect(mail?.subject).toContain('lördag 25 september');
  await round.moveTo('2027-09-25T07:01:00Z');
  await happens(round, event('offer check due', { pair: first.id, day: 10 }));
  await round.moveTo('2027-09-25T21:55:00Z');
  expect((await livePairs()).filter(({ status }) => status === 'offered')).toEqual(open);
  await round.moveTo('2027-09-25T22:05:00Z');
  expect((await livePairs()).filter(({ status }) => status === 'offered')).toEqual([]);
});

test('after day 10 unanswered offers lapse; both are told, and the next best plan keeps formed pairs and has whoever said yes in it', async () => {
  const formed = (await livePairs()).map(({ id }) => id);
  const unanswered = (await pairs()).filter(({ status }) => status === 'lapsed');
  await round.moveTo('2027-09-27T05:00:00Z');
  expect((await livePairs()).map(({ id }) => id)).toEqual(formed);
  const halfAnswered = unanswered.find(({ answers }) => answers.mentor !== undefined);
  if (halfAnswered === undefined) throw new Error('nobody had answered');
  expect(lettersTo(round, halfAnswered.mentor).at(-1)).toBe(`offer fell through/${halfAnswered.id}`);
  expect(lettersTo(round, halfAnswered.mentee).at(-1)).toBe(`offer lapsed/${halfAnswered.id}`);
  expect((await theApplication(round, halfAnswered.mentor)).pairs).toEqual([]);

  const { plan } = await board();
  const planned = plan?.pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`) ?? [];
  expect(planned).toHaveLength(3);
  expect(planned).toEqual(expect.arrayContaining(formed));
  expect(plan?.pairs.map(({ mentor }) => mentor)).toContain(halfAnswered.mentor);
  expect(lettersTo(round, 'karin').at(-1)).toBe('proposal ready/after 1');
  // Who sees one side alone cannot open the matching.
  expect(lettersTo(round, 'henrik').filter((letter) => letter.startsWith('proposal ready'))).toEqual([]);
});

test('somebody proposed who leaves before the offers go is replaced in the plan', async () => {
  const { plan, proposal } = await board();
  const standing = (await livePairs()).map(({ mentor }) => mentor);
  const leaver = plan?.pairs.map(({ mentor }) => mentor).find((mentor) => !standing.includes(mentor)) ?? 'nobody';
  await actOnApplication(leaver, { command: 'withdraw' }, round.tools);
  await round.moveTo('2027-09-28T06:00:00Z');
  const after = await board();
  expect(after.proposal).toBeGreaterThan(proposal);
  expect(after.plan?.pairs.map(({ mentor }) => mentor)).not.toContain(leaver);
  expect(after.plan?.pairs).toHaveLength(3);
});

test('news the plan knows of already does not have it worked out again', async () => {
  const version = async () => (await round.tools.store.get(boardKind, 'board'))?.version;
  const before = await version();
  const { plan } = await board();
  const planned = plan?.pairs[0]?.mentor ?? 'nobody';
  await invoke(proposeAfterWithdrawal, delivered(event('withdrawal settled', { application: 'gone' })));
  await invoke(proposeAfterDecline, delivered(event('pair declined', { pair: 'gone-gone' })));
  await invoke(proposeAfterRestoring, delivered(event('application restored', { application: planned })));
  expect(await version()).toBe(before);
  await invoke(proposeAfterRestoring, delivered(event('application restored', { application: 'back' })));
  expect(await version()).not.toBe(before);
});

test('the offers go once also when the event that sends them is handled twice at the same moment', async () => {
  await approves('karin', (await board()).proposal);
  const { proposal } = await board();
  const approved = delivered(event('pairs approved', { proposal }));
  await Promise.all([invoke(offerPairs, approved), invoke(offerPairs, approved), round.settle()]);
  await round.settle();
  expect(await livePairs()).toHaveLength(3);
  const seen = (await livePairs()).flatMap((pair) => [pair.mentor, pair.mentee]);
  expect(new Set(seen).size).toBe(seen.length);
  for (const pair of await livePairs()) {
    expect((await theApplication(round, pair.mentor)).pairs).toEqual([pair.id]);
    expect((await theApplication(round, pair.mentee)).pairs).toEqual([pair.id]);
  }
});

test('when one says no the other hears that we look on, the one who said no hears nothing more of it', async () => {
  const open = (await livePairs()).find(({ status }) => status === 'offered');
  if (open === undefined) throw new Error('no offer is open');
  await answer(open.id, 'mentee', 'no');
  await round.moveTo('2027-09-29T06:00:00Z');
  const fell = `offer fell through/${offerId(aboutOffer(open))}`;
  expect(lettersTo(round, open.mentor).at(-1)).toBe(fell);
  expect(lettersTo(round, open.mentee)).not.toContain(fell);
  expect((await thePair(round, open.id)).status).toBe('declined');
});

test('after the kick-off nobody is refused while offers are unsent: those who wait hear that it takes longer', async () => {
  await round.moveTo('2027-10-07T12:00:00Z');
  const people = (await round.tools.store.all(applicationKind)).map(({ state }) => state);
  const without = people.filter(({ status, pairs: own }) => status === 'confirmed' && own.length === 0).map(({ id }) => id);
  const told = round.letters().filter(({ letter }) => letter === 'answer takes longer/2027-10-07');
  expect(told.map(({ to }) => to).sort()).toEqual([...without].sort());
  expect(told.length).toBeGreaterThan(0);
  expect(round.letters().filter(({ letter }) => letter.startsWith('no place'))).toEqual([]);
  expect(round.failures).toEqual([]);
});
