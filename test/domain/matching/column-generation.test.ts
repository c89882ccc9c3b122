import { expect, test } from 'vitest';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { freePairs } from '../../../shared/domain/matching/roster/pair-list.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import { vectorOf } from './every-plan.ts';
import { dice, problemWith, randomTable } from './random-problem.ts';
import { mustSolve } from './solved.ts';

const SHORT_LISTS = { mostAtOnce: 0, candidates: 2 };

/** All but the tie-break, which chooses among candidates. */
function figures(problem: Problem, limits?: Parameters<typeof mustSolve>[1]) {
  return vectorOf(problem, mustSolve(problem, limits).plan).slice(0, -1);
}

test('short lists of candidates, widened by the prices, lead to the plan that all pairs lead to', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const roll = dice(seed);
    const [mentors, mentees] = [5 + roll(40), 5 + roll(40)];
    const manySeats = roll(3) === 0;
    const problem = problemWith(randomTable(roll, mentors, mentees, 10 * roll(9)), {
      round: `round ${seed}`,
      mentors: Array.from({ length: mentors }, (_, index) => ({
        id: `m${index}`,
        capacity: manySeats ? roll(4) : 1,
        priority: roll(5) === 0,
      })),
      mentees: Array.from({ length: mentees }, (_, index) => ({ id: `e${index}`, capacity: roll(4) })),
      forbids: [[`m${roll(mentors)}`, `e${roll(mentees)}`]],
      policy: (['fair', 'highest-total', 'strictest'] as const)[roll(3)]!,
      bands: { floor: 60, width: 5 },
      ...(roll(2) === 0 ? { seats: roll(mentors) } : {}),
    });
    expect(figures(problem, SHORT_LISTS), `seed ${seed}`).toEqual(figures(problem));
    const { roster, pairs, solution } = mustSolve(problem, SHORT_LISTS);
    expect(provesBest(roster, pairs, solution), `seed ${seed}`).toBe(true);
  }
});

test('nobody starves because they are on nobody’s list', () => {
  // All score everybody alike but the last student, who is everybody's last choice and allowed one manager only, whom others want too.
  const table = Array.from({ length: 30 }, (_, mentor) =>
    Array.from({ length: 30 }, (_column, mentee) => (mentor < 29 ? 90 - (mentee % 3) : mentee === 0 ? 1 : -1)),
  );
  const { plan } = mustSolve(problemWith(table), SHORT_LISTS);
  expect(plan).toHaveLength(30);
  expect(plan).toContainEqual([29, 0, 1]);
});

test('with short lists, too, the order of the people changes nothing', () => {
  const roll = dice(3);
  const table = randomTable(roll, 40, 40, 20);
  const problem = problemWith(table);
  const turned = problemWith(table.toReversed(), { mentors: problem.mentors.toReversed() });
  const ids = (given: Problem) =>
    mustSolve(given, SHORT_LISTS)
      .plan.map(([mentor, mentee]) => `${given.mentors[mentor]!.id} ${given.mentees[mentee]!.id}`)
      .sort();
  expect(ids(turned)).toEqual(ids(problem));
});

test('up to so many people on either side all pairs are looked at, above that few, and pairs that are listed always', () => {
  const roll = dice(9);
  const table = Array.from({ length: 14 }, () => Array.from({ length: 18 }, () => roll(101)));
  const rounds = [problemWith(table), problemWith(table[0]!.map((_, mentee) => table.map((row) => row[mentee]!)))];
  for (const problem of rounds) {
    const looked = (mostAtOnce: number) => mustSolve(problem, { mostAtOnce, candidates: 2 }).pairs.mentee.length;
    const all = 14 * 18;
    expect([looked(19), looked(18)]).toEqual([all, all]);
    for (const most of [17, 14, 0]) expect(looked(most)).toBeLessThan(all / 2);
  }
  const [first] = rounds;
  const scores = freePairs(mustSolve(first!).roster);
  expect(mustSolve({ ...first!, scores }, SHORT_LISTS).pairs).toEqual(scores);
});
