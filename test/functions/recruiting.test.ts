import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeThePlan } from '../../shared/commands/round/change-plan.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo, lettersTo, onList, roundState } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-02T08:00:00Z' });
});
afterAll(() => round.close());

async function confirm(date: string, ...ids: readonly string[]): Promise<void> {
  await add(round, ...ids.map((id) => aPerson({ id, at: Temporal.Instant.from(`${date}T10:00:00Z`) })));
}
const toKarin = () => lettersTo(round, 'karin');

test('the call opens by itself at midnight on its day', async () => {
  await round.moveTo('2027-08-15T21:55:00Z');
  expect((await roundState(round)).stage).toBe('draft');
  await round.moveTo('2027-08-15T22:00:00Z');
  expect((await roundState(round)).stage).toBe('call open');
});

test('on day 10 the operators hear that too few seem to be coming, and find it on their list', async () => {
  await confirm('2027-08-24', 'a1');
  await round.moveTo('2027-08-25T06:00:00Z');
  expect(toKarin()).toEqual(['recruiting behind/day 10']);
  expect(lettersTo(round, 'johan')).toEqual(['recruiting behind/day 10']);
  expect(await onList(round)).toEqual(['recruiting behind']);
  const mail = (await round.mails()).find(({ to }) => to === 'karin.sandell@universitetet.example');
  expect(mail?.text).toMatch(/10/);
});

test('on day 17 enough are on their way, and nobody is bothered', async () => {
  await confirm('2027-08-31', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6');
  await round.moveTo('2027-09-01T06:00:00Z');
  expect(toKarin()).toEqual(['recruiting behind/day 10']);
});

test('on day 24 the pace has faded, and they hear again', async () => {
  await round.moveTo('2027-09-08T06:00:00Z');
  expect(toKarin()).toEqual(['recruiting behind/day 10', 'recruiting behind/day 24']);
  expect(await onList(round)).toEqual(['recruiting behind', 'recruiting behind']);
});

test('an extended deadline makes the first one void: the call goes on, and closes at the second with its grace', async () => {
  await changeThePlan({ deadline: '2027-09-22' }, round.tools);
  await round.moveTo('2027-09-13T12:00:00Z');
  expect((await roundState(round)).stage).toBe('call open');
  await round.moveTo('2027-09-22T22:10:00Z');
  expect((await roundState(round)).stage).toBe('call open');
  await add(round, ...['c1', 'c2', 'c3'].map((id) => aPerson({ id, role: 'mentee' })));
  await round.moveTo('2027-09-22T22:15:00Z');
  expect((await roundState(round)).stage).toBe('matching');
  expect(await onList(round)).not.toContain('recruiting behind');
});

test('with the call closed a plan lies on the board; the operators hear of it in the morning, and nobody else is asked anything', async () => {
  const board = await round.tools.store.get(boardKind, 'board');
  expect(board?.state).toMatchObject({ proposal: 1 });
  expect(board?.state.plan?.pairs).toHaveLength(3);
  expect(toKarin()).not.toContain('proposal ready/after 0');
  await round.moveTo('2027-09-23T05:00:00Z');
  expect(toKarin().at(-1)).toBe('proposal ready/after 0');
  expect(await onList(round)).toContain('proposal to look at');
  expect(round.letters().every(({ to }) => to === 'karin' || to === 'johan')).toBe(true);
});

test('a call that nobody answered closes with an empty plan and no failure', async () => {
  expect(round.failures).toEqual([]);
  const empty = await openTestRound({ at: '2027-09-12T08:00:00Z' });
  await bringTo(empty, 'call open');
  await empty.moveTo('2027-09-13T08:00:00Z');
  expect((await empty.tools.store.get(boardKind, 'board'))?.state.plan?.pairs).toEqual([]);
  expect(empty.failures).toEqual([]);
  await empty.close();
});
