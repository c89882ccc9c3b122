import { linearSumAssignment } from 'linear-sum-assignment';
import munkres from 'munkres';
import { expect, test } from 'vitest';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { pairHash, textHash } from '../../../shared/domain/matching/solver/tie-break.ts';
import { type Vector, vectorOf } from './every-plan.ts';
import { dice, problemWith, randomTable } from './random-problem.ts';
import { mustSolve } from './solved.ts';

/**
 * A problem of single mentors as a square table of costs: mentors and an empty place for each seat down, seats and "no place" for each mentor
 * across. `cost` says what a pair, a mentor left out and a seat left empty cost.
 */
function squared<Cost>(
  problem: Problem,
  cost: {
    readonly pair: (mentor: number, mentee: number, score: number) => Cost;
    readonly left: Cost;
    readonly empty: (isFirst: boolean) => Cost;
    readonly none: Cost;
    readonly never: Cost;
  },
): Cost[][] {
  if (typeof problem.scores !== 'function') throw new Error('only for scores that are a function');
  const write = problem.scores;
  const seats = problem.mentees.flatMap(({ capacity = 1 }, mentee) =>
    Array.from({ length: capacity }, (_, seat) => ({ mentee, isFirst: seat === 0 })),
  );
  const people = problem.mentors.map((_, mentor) => mentor);
  const row = new Int16Array(problem.mentees.length);
  const mentorRows = people.map((mentor) => {
    write(mentor, row);
    const pairs = seats.map(({ mentee }) => (row[mentee]! < 0 ? cost.never : cost.pair(mentor, mentee, row[mentee]!)));
    return [...pairs, ...people.map(() => cost.left)];
  });
  const emptyRows = seats.map((seat) => [
    ...seats.map((other) => (other === seat ? cost.empty(seat.isFirst) : cost.never)),
    ...people.map(() => cost.none),
  ]);
  return [...mentorRows, ...emptyRows];
}

/** The figures of a problem's plan one after the other as digits of one number, so large that it has to be a bigint. */
const DIGIT = 2n ** 40n;

function asNumber(vector: Vector): bigint {
  return vector.reduce((number, figure) => number * DIGIT + BigInt(figure), 0n);
}

test('munkres finds the same plan when all figures are packed into one number', () => {
  for (let seed = 1; seed <= 120; seed++) {
    const roll = dice(seed);
    const table = randomTable(roll, 4 + roll(9), 3 + roll(6), 15);
    const mentees = table[0]!.map((_, mentee) => ({ id: `e${mentee}`, capacity: 1 + roll(2) }));
    const problem = problemWith(table, {
      round: `round ${seed}`,
      mentees,
      bands: { floor: 40 + roll(30), width: 5 },
      policy: roll(2) === 0 ? 'fair' : 'highest-total',
    });
    const { plan } = mustSolve(problem);
    const nothing = vectorOf(problem, []).map(() => 0);
    const figure = (at: number) => asNumber(nothing.with(at, 1));
    const all = mentees.length + table.length;
    const cost = (mentor: number, mentee: number, score: number) => {
      const hash = pairHash(textHash(`${problem.round}\nm${mentor}`), textHash(`e${mentee}`));
      const band = problem.policy === 'fair' && score < problem.bands.floor ? figure(3 + Math.floor(score / problem.bands.width)) : 0n;
      return band + asNumber([-score, hash]);
    };
    const costs = squared(problem, {
      pair: cost,
      left: figure(0),
      empty: (isFirst) => (isFirst ? figure(1) : 0n),
      none: 0n,
      never: figure(0) * BigInt(10 * all),
    });
    const least = munkres(costs).reduce((sum, [row, column]) => sum + costs[row]![column]!, 0n);
    expect(asNumber(vectorOf(problem, plan)), `seed ${seed}`).toBe(least);
  }
});

test('linear-sum-assignment finds the same total, with as many placed, in rounds of 40 and 30', () => {
  const [LEFT, EMPTY, NEVER] = [1_000_000, 10_000, 100_000_000];
  for (let seed = 1; seed <= 100; seed++) {
    const roll = dice(1000 + seed);
    const problem = problemWith(randomTable(roll, 20 + roll(21), 15 + roll(16), 30), { policy: 'highest-total' });
    const [left = 0, uncovered = 0, , total = 0] = vectorOf(problem, mustSolve(problem).plan);
    const costs = squared(problem, { pair: (_mentor, _mentee, score) => -score, left: LEFT, empty: () => EMPTY, none: 0, never: NEVER });
    const { rowAssignments } = linearSumAssignment(costs, { maximaze: false });
    const least = costs.reduce((sum, row, at) => sum + row[rowAssignments[at]!]!, 0);
    expect(left * LEFT + uncovered * EMPTY + total, `seed ${seed}`).toBe(least);
  }
});
