import { afterEach, beforeEach, expect, test } from 'vitest';
import { act } from '../../shared/commands/act.ts';
import { decideAndSolve, proposePairs } from '../../shared/commands/matching/propose-pairs.ts';
import { readField } from '../../shared/commands/waiting/read-field.ts';
import { approve, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import { event } from '../../shared/events/catalogue.ts';
import { approveBoard } from '../../shared/storage/changes/board-changes.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo, happens, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Four students and three managers; the round is in matching, and nothing that is asked for here is done before it is let. */
let round: TestRound;
beforeEach(async () => {
  round = await openTestRound({ at: '2027-09-15T07:00:00Z' });
  await add(round, ...['s1', 's2', 's3', 's4'].map((id) => aPerson({ id })));
  await add(round, ...['m1', 'm2', 'm3'].map((id) => aPerson({ id, role: 'mentee' })));
  await bringTo(round, 'matching');
});
afterEach(() => round.close());

const by = { operator: { operator: 'karin', act: 'forbade pair', about: {} } } as const;
const theBoard = async () => {
  const board = await round.tools.store.get(boardKind, 'board');
  if (board === undefined) throw new Error('nothing on the board');
  return board;
};
const planned = async () => (await theBoard()).state.plan?.pairs ?? [];
const idsOf = (pairs: readonly { readonly mentor: string; readonly mentee: string }[]) =>
  pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`).sort();
const asked = async () => idsOf((await round.tools.store.all(pairKind)).map(({ state }) => state));

/** What waits for the operators, besides the proposal itself: pressing the button on the page takes that off. */
const list = async () => (await onList(round)).filter((line) => line !== 'proposal to look at');

/** An operator sends the offers; what follows waits. */
function approves() {
  const { tools } = round;
  return act(tools, { operator: { operator: 'karin', act: 'sent offers', about: {} } }, async () => {
    const before = await tools.store.get(boardKind, 'board');
    const board = before?.state ?? emptyBoard;
    const { pairs } = await readField(tools.store);
    const decision = approve(board, board.proposal, pairs);
    return { before, at: tools.now(), decision, changes: (next) => approveBoard(before, next, tools.now()) };
  });
}

async function becomes(id: string, now: object): Promise<void> {
  const { store } = round.tools;
  const before = await store.get(applicationKind, id);
  if (before === undefined) throw new Error(`nobody is called ${id}`);
  const next = applicationKind.schema.parse(JSON.parse(JSON.stringify({ ...before.state, ...now })));
  await store.commit({ at: round.tools.now(), changes: [change(applicationKind, before, next)] });
}

async function decides(command: Parameters<typeof decideAndSolve>[0]) {
  return decideAndSolve(command, (await theBoard()).version, round.tools, by);
}

test('what was approved is what is offered, whatever is decided before the offers are made', async () => {
  const approved = await planned();
  await approves();
  const [first, second] = approved;
  if (first === undefined || second === undefined) throw new Error('no plan');
  expect(await decides({ command: 'forbid', mentor: first.mentor, mentee: first.mentee })).toEqual({
    outcome: 'refused',
    why: 'already in a pair',
  });
  expect(await decides({ command: 'swap', first: [first.mentor, first.mentee], second: [second.mentor, second.mentee] })).toMatchObject({
    outcome: 'refused',
  });
  await decides({ command: 'choose policy', policy: 'highest-total' });
  const left = ['s1', 's2', 's3', 's4'].find((id) => !approved.some(({ mentor }) => mentor === id)) ?? 'nobody';
  await decides({ command: 'require', person: left });
  await proposePairs(round.tools, by);
  expect(idsOf(await planned())).toEqual(idsOf(approved));
  await round.settle();
  expect(await asked()).toEqual(idsOf(approved));
  expect(lettersTo(round, left)).toEqual(['reserve/reserve']);
  expect(await list()).toEqual([]);
});

test('offers that are on their way stand in a plan that is solved for a new manager, and both approvals are carried out', async () => {
  const approved = await planned();
  await approves();
  await add(round, aPerson({ id: 'm4', role: 'mentee' }));
  await proposePairs(round.tools, by);
  expect(idsOf(await planned())).toEqual(expect.arrayContaining(idsOf(approved)));
  expect(await planned()).toHaveLength(4);
  await approves();
  const both = idsOf(await planned());
  await round.settle();
  expect(await asked()).toEqual(both);
  expect(await asked()).toHaveLength(4);
  expect(await list()).toEqual([]);
});

test.each([
  ['has left', { status: 'withdrawn', withdrawnAt: '2027-09-15T07:00:00.000Z' }, 'not asked: somebody left'],
  ['is in another pair', { pairs: ['s9-m9'] }, 'not asked: in another pair'],
  ['is not confirmed', { status: 'submitted', confirmedAt: undefined }, 'not asked: address not confirmed'],
] as const)('two of whom one %s are not asked: they come on the list, the others get their offers', async (_, now, reason) => {
  const approved = await planned();
  const [first, ...others] = approved;
  if (first === undefined) throw new Error('no plan');
  await approves();
  await becomes(first.mentor, now);
  await round.settle();
  expect(await asked()).toEqual(idsOf(others));
  expect((await list()).map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([reason]);
  // The one who stays is in no pair, and whoever solves again finds them another, or the same once that can be.
  await becomes(first.mentor, { status: 'confirmed', confirmedAt: '2027-09-01T07:00:00.000Z', pairs: [], withdrawnAt: undefined });
  await proposePairs(round.tools, by);
  expect(await approves()).toMatchObject({ outcome: 'changed' });
  await round.settle();
  expect(await asked()).toEqual(idsOf(await planned()));
  expect(await asked()).toHaveLength(3);
});

test('an approval of which nothing is known any more comes on the list', async () => {
  await happens(round, event('pairs approved', { proposal: 7 }));
  expect(await asked()).toEqual([]);
  expect(await list()).toEqual(['approval lost']);
});

test('news that comes while the first plan is being worked out comes again when it is there, and counts', async () => {
  const other = await openTestRound({ at: '2027-09-15T07:00:00Z' });
  await add(other, aPerson({ id: 's1' }), aPerson({ id: 's2' }), aPerson({ id: 'm1', role: 'mentee' }));
  const { store } = other.tools;
  const state = await store.get(roundKind, 'round');
  if (state === undefined) throw new Error('the round has no state');
  // The call has closed, and the function that lays the first plan on the board has not got there yet.
  const closed = { ...state.state, stage: 'matching' as const };
  await store.commit({ at: other.tools.now(), changes: [change(roundKind, state, closed)] });
  await happens(other, event('application restored', { application: 's2' }));
  expect(other.failures).not.toEqual([]);
  await happens(other, event('call closed', {}));
  const before = await store.get(boardKind, 'board');
  expect(before?.state.proposal).toBe(1);
  await other.close();
});
