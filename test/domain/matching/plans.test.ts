import { expect, test } from 'vitest';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import { vectorOf } from './every-plan.ts';
import { dice, problemWith, randomProblem, randomTable, shuffled } from './random-problem.ts';
import { mustSolve, solvedProblem } from './solved.ts';

const ids = (problem: Problem, limits?: Parameters<typeof mustSolve>[1]) =>
  mustSolve(problem, limits)
    .plan.map(([mentor, mentee]) => `${problem.mentors[mentor]!.id} ${problem.mentees[mentee]!.id}`)
    .sort();

function faultsOf(problem: Problem) {
  const roster = rosterOf(problem);
  return 'faults' in roster
    ? roster.faults.map(({ code, where, people, rule }) => ({ code, where, people, ...(rule === undefined ? {} : { rule }) }))
    : [];
}

test('twenty orders of the same people and decisions lead to one plan, though most scores are equal', () => {
  const roll = dice(7);
  const table = Array.from({ length: 60 }, () => Array.from({ length: 50 }, () => 60 + 20 * roll(2)));
  const problem = problemWith(table, {
    locks: [
      ['m3', 'e4'],
      ['m8', 'e9'],
    ],
    forbids: [
      ['m1', 'e1'],
      ['m2', 'e2'],
    ],
  });
  const plans = new Set(Array.from({ length: 20 }, () => ids(shuffled(problem, roll)).join()));
  expect(plans).toEqual(new Set([ids(problem).join()]));
});

test('no plan holds a forbidden pair, anybody twice over, or fewer than the locked pairs', () => {
  for (let seed = 5000; seed < 6000; seed++) {
    const problem = randomProblem(seed);
    const solved = solvedProblem(problem);
    if (solved === undefined || typeof problem.scores !== 'function') continue;
    const row = new Int16Array(problem.mentees.length);
    const mentorPairs = problem.mentors.map(() => 0);
    const menteePairs = problem.mentees.map(() => 0);
    const named = solved.plan.map(([mentor, mentee]) => [`m${mentor}`, `e${mentee}`]);
    for (const [mentor, mentee, score] of solved.plan) {
      problem.scores(mentor, row);
      expect(row[mentee]).toBe(score);
      expect(score).toBeGreaterThanOrEqual(0);
      mentorPairs[mentor]! += 1;
      menteePairs[mentee]! += 1;
    }
    expect(new Set(named.map(String)).size).toBe(named.length);
    for (const forbid of problem.forbids) expect(named).not.toContainEqual(forbid);
    for (const lock of problem.locks) expect(named).toContainEqual(lock);
    expect(mentorPairs.every((count, mentor) => count <= (problem.mentors[mentor]!.capacity ?? 1))).toBe(true);
    expect(menteePairs.every((count, mentee) => count <= (problem.mentees[mentee]!.capacity ?? 1))).toBe(true);
    expect(named.length).toBeLessThanOrEqual(problem.seats ?? Number.POSITIVE_INFINITY);
  }
});

test('the proof refuses a plan worsened by one swap, by one pair less, and prices that were tampered with', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    const problem = problemWith(randomTable(roll, 12, 12, 10), { round: `round ${seed}` });
    const { roster, pairs, solution, plan } = mustSolve(problem);
    expect(provesBest(roster, pairs, solution)).toBe(true);

    const scoreOf = (mentor: number, mentee: number) => {
      const at = pairs.mentee.subarray(pairs.start[mentor], pairs.start[mentor + 1]).indexOf(mentee);
      return at < 0 ? undefined : pairs.score[pairs.start[mentor]! + at]!;
    };
    const swaps = solution.chosen.flatMap((one, index) =>
      solution.chosen.slice(index + 1).flatMap((other) => {
        const [score, otherScore] = [scoreOf(one.mentor, other.mentee), scoreOf(other.mentor, one.mentee)];
        if (score === undefined || otherScore === undefined) return [];
        const rest = solution.chosen.filter((pair) => pair !== one && pair !== other);
        return [[...rest, { ...one, mentee: other.mentee, score }, { ...other, mentee: one.mentee, score: otherScore }]];
      }),
    );
    expect(swaps.length).toBeGreaterThan(10);
    for (const chosen of swaps) expect(provesBest(roster, pairs, { ...solution, chosen })).toBe(false);
    expect(provesBest(roster, pairs, { ...solution, chosen: solution.chosen.slice(1) })).toBe(false);
    expect(provesBest(roster, pairs, { ...solution, chosen: [...solution.chosen, solution.chosen[0]!] })).toBe(false);

    const total = solution.steps.findIndex(({ level }) => level.name === 'total');
    const step = solution.steps[total]!;
    const rows = step.prices!.rows.map((price, row) => (row === 0 ? price + 1 : price));
    const steps = solution.steps.with(total, { ...step, cost: step.cost + 1, prices: { ...step.prices!, rows } });
    expect(provesBest(roster, pairs, { ...solution, steps })).toBe(false);
    expect(vectorOf(problem, plan)[0]).toBe(12 - plan.length);
  }
});

test('the proof refuses prices raised until they agree with a worse plan', () => {
  const problem = problemWith(
    [
      [90, 80],
      [70, 20],
    ],
    { policy: 'highest-total' },
  );
  const { roster, pairs, solution } = mustSolve(problem);
  const upToTotal = solution.steps.slice(0, solution.steps.findIndex(({ level }) => level.name === 'total') + 1);
  expect(provesBest(roster, pairs, { ...solution, steps: upToTotal })).toBe(true);
  const worse = [
    { mentor: 0, mentee: 0, score: 90 },
    { mentor: 1, mentee: 1, score: 20 },
  ];
  const total = upToTotal.at(-1)!;
  const [best, reached] = [150, 110];
  const rows = total.prices!.rows.map((price, row) => (row === 0 ? price + best - reached : price));
  const steps = upToTotal.with(-1, { ...total, cost: -reached, prices: { ...total.prices!, rows } });
  expect(provesBest(roster, pairs, { chosen: worse, steps })).toBe(false);
});

test('the proof refuses pairs that are claimed to score what they do not', () => {
  const problem = problemWith(
    [
      [90, 80],
      [70, 20],
    ],
    { policy: 'highest-total' },
  );
  const { roster, pairs, solution } = mustSolve(problem);
  const claimed = [
    { mentor: 0, mentee: 0, score: 80 },
    { mentor: 1, mentee: 1, score: 70 },
  ];
  expect(provesBest(roster, pairs, { chosen: claimed, steps: solution.steps.slice(0, -1) })).toBe(false);
});

test('the three policies do what they are called', () => {
  const table = [
    [100, 58],
    [51, 10],
  ];
  const of = (policy: Problem['policy'], floor = 50) =>
    mustSolve(problemWith(table, { policy, bands: { floor, width: 5 } })).plan.map(([, , score]) => score);
  expect(of('highest-total')).toEqual([100, 10]);
  expect(of('fair')).toEqual([58, 51]);
  expect(of('fair', 0)).toEqual([100, 10]);
  expect(of('strictest')).toEqual([58, 51]);
});

test('one more student placed counts more than any scores, and a manager without a mentor more than a second mentor for another', () => {
  const placed = problemWith([
    [100, 1],
    [90, -1],
  ]);
  expect(ids(placed)).toEqual(['m0 e1', 'm1 e0']);
  const covered = problemWith(
    [
      [100, 1],
      [100, 2],
    ],
    { mentees: [{ id: 'e0', capacity: 2 }, { id: 'e1' }] },
  );
  expect(ids(covered)).toEqual(['m0 e0', 'm1 e1']);
});

test('a round has no more pairs than seats, and fills them with the best', () => {
  const table = [
    [10, 20, 30],
    [40, 50, 60],
    [70, 80, 95],
  ];
  expect(ids(problemWith(table, { seats: 2, policy: 'highest-total' }))).toEqual(['m1 e1', 'm2 e2']);
  expect(ids(problemWith(table, { seats: 2, policy: 'highest-total', locks: [['m0', 'e0']] }))).toEqual(['m0 e0', 'm2 e2']);
  expect(ids(problemWith(table, { seats: 0 }))).toEqual([]);
});

test('somebody with priority is placed before others, and somebody required at any price but another placed', () => {
  const table = [[90], [20]];
  expect(ids(problemWith(table))).toEqual(['m0 e0']);
  expect(ids(problemWith(table, { mentors: [{ id: 'm0' }, { id: 'm1', priority: true }] }))).toEqual(['m1 e0']);
  expect(
    ids(
      problemWith(table, {
        mentors: [
          { id: 'm0', priority: true },
          { id: 'm1', required: true },
        ],
      }),
    ),
  ).toEqual(['m1 e0']);
});

test('what contradicts itself is named, with where it stands', () => {
  const table = [
    [10, -1],
    [40, 50],
  ];
  expect(faultsOf(problemWith(table, { locks: [['m0', 'e1']] }))).toEqual([
    { code: 'lock against rule', where: 'locks[0]', people: ['m0', 'e1'], rule: 'no common language' },
  ]);
  expect(faultsOf(problemWith(table, { locks: [['m1', 'e1']], forbids: [['m1', 'e1']] }))).toEqual([
    { code: 'locked and forbidden', where: 'locks[0]', people: ['m1', 'e1'] },
  ]);
  expect(
    faultsOf(
      problemWith(table, {
        locks: [
          ['m1', 'e0'],
          ['m1', 'e1'],
        ],
      }),
    ),
  ).toEqual([{ code: 'more locks than capacity', where: 'locks', people: ['m1'] }]);
  expect(
    faultsOf(
      problemWith(table, {
        locks: [
          ['m1', 'e0'],
          ['m1', 'e0'],
        ],
      }),
    ),
  ).toEqual([{ code: 'pair twice', where: 'locks[1]', people: ['m1', 'e0'] }]);
  expect(faultsOf(problemWith(table, { locks: [['m1', 'e0']], seats: 0 }))).toEqual([
    { code: 'more locks than seats', where: 'seats', people: [] },
  ]);
  expect(faultsOf(problemWith(table, { forbids: [['bo', 'e0']] }))).toEqual([
    { code: 'no such person', where: 'forbids[0][0]', people: ['bo'] },
  ]);
  expect(faultsOf(problemWith(table, { mentors: [{ id: 'm0' }, { id: 'm0' }] }))).toEqual([
    { code: 'id twice', where: 'mentors[1]', people: ['m0'] },
  ]);
  expect(faultsOf(problemWith(table, { mentees: [{ id: 'e0', capacity: 0.5 }, { id: 'e1' }] }))).toEqual([
    { code: 'not a capacity', where: 'mentees[0]', people: ['e0'] },
  ]);
  expect(faultsOf(problemWith(table, { bands: { floor: 50, width: 0 } }))).toEqual([
    { code: 'not a floor', where: 'bands.width', people: [] },
  ]);
});

test('a problem without people, or without a pair that is allowed, has an empty plan with a proof', () => {
  for (const problem of [problemWith([]), problemWith([[-1, -1]]), problemWith([[5]], { mentees: [{ id: 'e0', capacity: 0 }] })]) {
    const { roster, pairs, solution, plan } = mustSolve(problem);
    expect(plan).toEqual([]);
    expect(provesBest(roster, pairs, solution)).toBe(true);
  }
});
