import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { changeThePlan, takeThePlanBack } from '../../shared/commands/round/change-plan.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { retentionMoments } from '../../shared/domain/privacy/retention.ts';
import { roundMoments } from '../../shared/domain/round-state.ts';
import { event } from '../../shared/events/catalogue.ts';
import { agendaKey, change } from '../../shared/storage/changes/changes.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { retentionKind } from '../../shared/storage/kinds/retention.ts';
import { keyOf, PARTITION } from '../../shared/storage/table.ts';
import { anOffer, aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, happens, roundState, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const { kickOff, workshop } = theRound();

/** What lies ahead of the round and its pairs on the agenda, and what should by the plan that holds now. */
async function agendas(round: TestRound, pairs: readonly string[]) {
  const { tools } = round;
  const now = await toolsNow(tools);
  const states = await Promise.all(pairs.map((id) => tools.store.get(pairKind, id)));
  const clock = await tools.store.get(retentionKind, 'retention');
  const due = [
    ...(clock === undefined ? [] : retentionMoments(clock.state)),
    ...roundMoments(await roundState(round), now.round),
    ...states.flatMap((stored) => (stored === undefined ? [] : pairMoments(stored.state, now.round))),
  ];
  const isAhead = (sk: string) => sk > tools.now().toString();
  const should = due.map((one) => agendaKey(one).sk).filter(isAhead);
  const are = (await tools.store.partition(PARTITION.agenda))
    .map((item) => keyOf(item).sk)
    .filter((sk) => isAhead(sk) && !/#(?:letter|reminder) /.test(sk));
  return { should: should.sort(), are: are.sort() };
}

describe('when the plan changes', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
    await bringTo(round, 'matching');
    for (const id of ['s1', 's2']) await add(round, aPerson({ id }));
    for (const id of ['m1', 'm2']) await add(round, aPerson({ id, role: 'mentee' }));
    await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
    await happens(round, event('pair formed', { pair: 's1-m1' }));
    await addPair(round, anOffer({ mentor: 's2', mentee: 'm2' }));
  });
  afterAll(() => round.close());

  test('what lies ahead of the round and of each pair follows, and nothing of the old plan is left', async () => {
    const before = await agendas(round, ['s1-m1', 's2-m2']);
    expect(before.are).toEqual(before.should);
    const weeks = (await thePair(round, 's1-m1')).meetings.map(({ week }) => week);
    const later = { ...kickOff, date: '2027-10-20' };
    const avoid = [...theRound().meetings.avoid, { from: '2027-11-08', to: '2027-11-21', why: { sv: 'mässa', en: 'fair' } }];
    await changeThePlan({ kickOff: later, avoid, workshop: { ...workshop, date: '2028-02-23' } }, round.tools);
    await round.settle();
    const after = await agendas(round, ['s1-m1', 's2-m2']);
    expect(after.are).toEqual(after.should);
    expect(after.are).not.toEqual(before.are);
    expect((await thePair(round, 's1-m1')).meetings.map(({ week }) => week)).not.toEqual(weeks);
  });

  test('a second change finds what the first one laid', async () => {
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-14' } }, round.tools);
    await round.settle();
    const { are, should } = await agendas(round, ['s1-m1', 's2-m2']);
    expect(are).toEqual(should);
  });

  test('the kick-off happens at its new hour, and only then', async () => {
    await round.moveTo('2027-10-06T20:00:00Z');
    expect((await roundState(round)).stage).toBe('matching');
    await round.moveTo('2027-10-14T13:59:00Z');
    expect((await roundState(round)).stage).toBe('matching');
    await round.moveTo('2027-10-14T14:05:00Z');
    expect((await roundState(round)).stage).toBe('running');
    expect(round.failures).toEqual([]);
  });

  test('what has been cannot be moved, nor anything into the past', async () => {
    const state = await roundState(round);
    for (const some of [
      { kickOff: { ...kickOff, date: '2027-11-03' } },
      { deadline: '2027-11-01' },
      { answerBy: '2027-11-01' },
      { closes: '2027-10-01' },
      { workshop: { ...workshop, date: '2027-10-01' } },
    ]) {
      expect(await changeThePlan(some, round.tools)).toEqual({ outcome: 'refused', why: 'plan at fault' });
    }
    expect(await roundState(round)).toEqual(state);
  });

  test('a change can be taken back for ten minutes, and is then as if it had not been', async () => {
    const { are } = await agendas(round, ['s1-m1', 's2-m2']);
    await changeThePlan({ closes: '2028-03-15', workshop: { ...workshop, time: '10:00' } }, round.tools);
    await changeThePlan({ closes: '2028-03-16' }, round.tools);
    await round.moveTo(round.tools.now().add({ minutes: 9 }).toString());
    expect((await agendas(round, ['s1-m1', 's2-m2'])).are).not.toEqual(are);
    expect((await takeThePlanBack(round.tools)).outcome).toBe('changed');
    await round.settle();
    expect((await agendas(round, ['s1-m1', 's2-m2'])).are).toEqual(are);
    expect(await takeThePlanBack(round.tools)).toEqual({ outcome: 'refused', why: 'too late to take back' });
  });

  test('a plan that is changed to what it is stays as it is', async () => {
    expect((await changeThePlan({ workshop: { ...workshop, date: '2028-02-23' } }, round.tools)).outcome).toBe('unchanged');
  });
});

test('a moment that has been raised is not raised again when it comes to lie in the past', async () => {
  const round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
  await bringTo(round, 'matching');
  const raised: string[] = [];
  round.onEvent((name) => raised.push(name));
  await round.moveTo('2027-10-04T08:00:00Z');
  expect(raised.filter((name) => name === 'kick-off nearly due')).toHaveLength(1);
  await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-05' } }, round.tools);
  await round.moveTo('2027-10-04T10:00:00Z');
  expect(raised.filter((name) => name === 'kick-off nearly due')).toHaveLength(1);
  await round.close();
});

test('a pair that was written by an older plan than the one it follows is not written', async () => {
  const round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
  await bringTo(round, 'matching');
  await add(round, aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee' }));
  await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  const before = round.tools;
  await changeThePlan({ kickOff: { ...kickOff, time: '17:00' } }, before);
  await round.settle();
  const stored = await before.store.get(pairKind, 's1-m1');
  expect(stored?.plan).toBe(1);
  const again = stored === undefined ? [] : [change(pairKind, stored, stored.state)];
  expect(await before.store.commit({ at: Temporal.Now.instant(), changes: again })).toBe('changed meanwhile');
  expect(await (await toolsNow(before)).store.commit({ at: Temporal.Now.instant(), changes: again })).toBe('committed');
  await round.close();
});
