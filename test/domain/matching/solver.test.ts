import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POLICIES } from '../../../shared/domain/matching/policy.ts';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import { bestOfEvery, vectorOf } from './every-plan.ts';
import { dice, problemWith, randomProblem, randomTable } from './random-problem.ts';
import { mustSolve, solvedProblem } from './solved.ts';

function mustBeBest(problem: Problem): void {
  const best = bestOfEvery(problem);
  const solved = solvedProblem(problem);
  if (best === undefined || solved === undefined) return;
  expect(vectorOf(problem, solved.plan)).toEqual(best.vector);
  expect(provesBest(solved.roster, solved.pairs, solved.solution)).toBe(true);
}

test('of all plans for up to five and five the best is found, whatever the scores and the policy', () => {
  const score = fc.oneof(fc.integer({ min: -1, max: 100 }), fc.constantFrom(-1, 0, 48, 50, 52, 100));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([mentors, mentees]) =>
      fc.array(fc.array(score, { minLength: mentees, maxLength: mentees }), { minLength: mentors, maxLength: mentors }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom(...POLICIES), (scores, policy) => mustBeBest(problemWith(scores, { policy }))),
    { numRuns: 60 },
  );
});

test('of all plans the best is found where people can meet several, seats are few, and some are locked, forbidden, first or required', () => {
  for (let seed = 1; seed <= 120; seed++) mustBeBest(randomProblem(seed));
});

test.each<readonly [what: string, mentors: number, mentees: number, forbidden: number, changes: Partial<Problem>, many: number]>([
  ['all allowed', 40, 40, 0, {}, 1],
  ['few allowed', 50, 40, 85, {}, 1],
  ['hardly any allowed', 60, 60, 96, {}, 1],
  ['more students', 60, 25, 40, { policy: 'highest-total' }, 1],
  ['more managers', 25, 60, 40, { policy: 'strictest' }, 1],
  ['few seats', 40, 40, 30, { seats: 15 }, 1],
  ['many meetings each', 30, 20, 50, { bands: { floor: 90, width: 9 } }, 4],
  ['many meetings each and few seats', 30, 20, 20, { seats: 33, policy: 'highest-total' }, 3],
])('a proof shows that no plan is better in a round with %s', (_, mentors, mentees, forbidden, changes, many) => {
  for (let seed = 1; seed <= 4; seed++) {
    const roll = dice(seed);
    const people = (side: string, count: number) =>
      Array.from({ length: count }, (_person, index) => ({ id: `${side}${index}`, capacity: 1 + roll(many), priority: roll(6) === 0 }));
    const problem = problemWith(randomTable(roll, mentors, mentees, forbidden), {
      mentors: people('m', mentors),
      mentees: people('e', mentees),
      ...changes,
    });
    const { roster, pairs, solution } = mustSolve(problem);
    expect(provesBest(roster, pairs, solution)).toBe(true);
  }
});

test('a hundred wait for one another in a row, and all move on by one', () => {
  // Everybody likes best whom the one before needs: the last has one choice alone.
  const table = Array.from({ length: 100 }, (_, mentor) =>
    Array.from({ length: 100 }, (_column, mentee) => (mentee === mentor ? 60 : mentee === mentor - 1 ? 90 : -1)),
  );
  const all = mustSolve(problemWith(table, { policy: 'highest-total' }));
  expect(all.plan.map(([mentor, mentee]) => mentee - mentor)).toEqual(table.map(() => 0));
  const without = mustSolve(
    problemWith(
      table.with(
        0,
        table[0]!.map(() => -1),
      ),
      { policy: 'highest-total' },
    ),
  );
  expect(without.plan.map(([mentor, mentee]) => mentor - mentee)).toEqual(table.slice(1).map(() => 1));
});

test('whoever is in a locked pair takes nobody’s place in a further one', () => {
  const table = [
    [50, 90],
    [-1, 10],
  ];
  const changes: Partial<Problem> = { mentors: [{ id: 'm0', capacity: 2 }, { id: 'm1' }], locks: [['m0', 'e0']] };
  expect(mustSolve(problemWith(table, changes)).plan).toEqual([
    [0, 0, 50],
    [1, 1, 10],
  ]);
});

test('a pair that scores nothing is the worst there is', () => {
  const table = [
    [0, 20],
    [30, 100],
  ];
  expect(mustSolve(problemWith(table, { policy: 'strictest' })).plan.map(([, , score]) => score)).toEqual([20, 30]);
  expect(mustSolve(problemWith(table, { policy: 'highest-total' })).plan.map(([, , score]) => score)).toEqual([0, 100]);
});

test('the pairs of somebody with several stand in order, whichever of the others has several too', () => {
  const changes: Partial<Problem> = {
    mentors: [{ id: 'm0', capacity: 2 }, { id: 'm1' }],
    mentees: [{ id: 'e0', capacity: 2 }, { id: 'e1' }],
  };
  const { solution } = mustSolve(
    problemWith(
      [
        [60, 70],
        [80, -1],
      ],
      changes,
    ),
  );
  expect(solution.chosen.map(({ mentor, mentee }) => [mentor, mentee])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});
