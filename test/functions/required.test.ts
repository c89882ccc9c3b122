import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { decideAndSolve } from '../../shared/commands/matching/propose-pairs.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Two students and two managers, and both students must have a pair. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-15T07:00:00Z' });
  await add(round, ...['s1', 's2'].map((id) => aPerson({ id })));
  await add(round, ...['m1', 'm2'].map((id) => aPerson({ id, role: 'mentee' })));
  await bringTo(round, 'matching');
  for (const person of ['s1', 's2']) {
    const { version = 0 } = (await board()) ?? {};
    await decideAndSolve({ command: 'require', person }, version, round.tools, {});
  }
});
afterAll(() => round.close());

const board = () => round.tools.store.get(boardKind, 'board');

test('when a manager leaves and not all who must have a pair can, the operators hear of it, once', async () => {
  await actOnApplication('m2', { command: 'withdraw' }, round.tools);
  await round.moveTo('2027-09-17T09:00:00Z');
  const after = (await board())?.state;
  expect(after?.plan?.pairs).toHaveLength(1);
  expect(after?.decisions.required).toEqual(['s1', 's2']);
  expect((await onList(round)).filter((line) => line.startsWith('not all can be placed'))).toHaveLength(1);
  expect(lettersTo(round, 'karin')).toContain('needs you/2027-09-16');
  expect(round.failures).toEqual([]);
});
