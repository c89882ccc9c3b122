import { describe, expect, test } from 'vitest';
import type { PairIds, Problem } from '../../../shared/domain/matching/problem.ts';
import { freePairs } from '../../../shared/domain/matching/roster/pair-list.ts';
import { rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import { countScores, type Level, totalLevel } from '../../../shared/domain/matching/solver/levels.ts';
import { networkOf } from '../../../shared/domain/matching/solver/network.ts';
import type { Step } from '../../../shared/domain/matching/solver/solve.ts';
import { vectorOf } from './every-plan.ts';
import { problemWith, randomProblem } from './random-problem.ts';
import { mustSolve, solvedProblem } from './solved.ts';

function setUp(problem: Problem) {
  const roster = rosterOf(problem);
  if ('faults' in roster) throw new Error('there is no such roster');
  return { roster, pairs: freePairs(roster) };
}

type Chosen = readonly (readonly [mentor: number, mentee: number, score: number])[];
const chosenAs = (pairs: Chosen) => pairs.map(([mentor, mentee, score]) => ({ mentor, mentee, score }));

describe('pairs are a plan', () => {
  // The second student and the second manager can meet two.
  const problem = problemWith(
    [
      [10, -1],
      [40, 50],
      [60, 70],
    ],
    {
      mentors: [{ id: 'm0' }, { id: 'm1', capacity: 2 }, { id: 'm2' }],
      mentees: [{ id: 'e0' }, { id: 'e1', capacity: 2 }],
      seats: 2,
    },
  );
  const isPlan = (chosen: Chosen, changes: Partial<Problem> = {}) => {
    const { roster, pairs } = setUp({ ...problem, ...changes });
    return provesBest(roster, pairs, { chosen: chosenAs(chosen), steps: [] });
  };

  test.each<readonly [why: string, chosen: Chosen, seats: number]>([
    ['none at all', [], 2],
    ['one that is allowed', [[1, 0, 40]], 2],
    [
      'two of somebody who can meet two',
      [
        [1, 0, 40],
        [1, 1, 50],
      ],
      2,
    ],
    [
      'two of a manager who can meet two',
      [
        [1, 1, 50],
        [2, 1, 70],
      ],
      2,
    ],
    [
      'as many as there are seats',
      [
        [0, 0, 10],
        [1, 1, 50],
        [2, 1, 70],
      ],
      3,
    ],
  ])('when they are %s', (_, chosen, seats) => {
    expect(isPlan(chosen, { seats })).toBe(true);
  });

  test.each<readonly [why: string, chosen: Chosen, locks: readonly PairIds[]]>([
    ['one scores otherwise', [[1, 0, 41]], []],
    ['one is not allowed', [[0, 1, 50]], []],
    ['one is not allowed and scores what the pair before it does', [[0, 1, 10]], []],
    [
      'one is there twice',
      [
        [1, 1, 50],
        [1, 1, 50],
      ],
      [],
    ],
    [
      'a student has more than they can meet',
      [
        [2, 0, 60],
        [2, 1, 70],
      ],
      [],
    ],
    [
      'a manager has more than they can meet',
      [
        [1, 0, 40],
        [2, 0, 60],
      ],
      [],
    ],
    [
      'there are more than seats',
      [
        [0, 0, 10],
        [1, 1, 50],
        [2, 1, 70],
      ],
      [],
    ],
    [
      'there are more than locked pairs leave seats for',
      [
        [0, 0, 10],
        [1, 1, 50],
      ],
      [['m2', 'e1']],
    ],
    ['somebody has another in a locked pair', [[2, 0, 60]], [['m2', 'e1']]],
    ['a manager has another in a locked pair', [[0, 0, 10]], [['m1', 'e0']]],
  ])('unless %s', (_, chosen, locks) => {
    expect(isPlan(chosen, { locks })).toBe(false);
  });
});

test('a level costs what it says: those who are left, weak pairs band by band, points and hashes', () => {
  const problem = problemWith(
    [
      [90, 3, -1],
      [-1, 7, -1],
      [80, 12, -1],
      [20, 11, -1],
    ],
    {
      mentors: [{ id: 'm0', required: true }, { id: 'm1' }, { id: 'm2', priority: true }, { id: 'm3', capacity: 2 }],
      mentees: [{ id: 'e0', capacity: 2 }, { id: 'e1', priority: true }, { id: 'e2' }],
      bands: { floor: 12, width: 5 },
    },
  );
  const costs = (changes: Partial<Problem>) =>
    mustSolve({ ...problem, ...changes }).solution.steps.map(({ level, cost, narrows }) => [level.name, cost, ...(narrows ? [] : ['?'])]);
  const placing = [
    ['required people', 0],
    ['mentors placed', 1],
    ['mentees covered', 0],
    ['priority people', 0],
  ];
  const end = costs({}).at(-1)!;
  const bands = [
    ['weak pairs', 0],
    ['weak pairs', 0],
    ['weak pairs', 0],
  ];
  expect(costs({})).toEqual([...placing, ...bands, ['total', -122], end]);
  expect(end).toEqual(['tie-break', expect.any(Number)]);
  expect(costs({ policy: 'highest-total' })).toEqual([...placing, ['total', -181], ['tie-break', expect.any(Number)]]);
  // In the end one point more is asked of the worst pair than is to be had.
  expect(costs({ policy: 'strictest' }).slice(-4)).toEqual([['worst pair', 1, '?'], ['worst pair', 0], ['total', -122], end]);
  const nobodyFirst = { mentors: problem.mentors.map(({ id }) => ({ id })), mentees: problem.mentees.map(({ id }) => ({ id })) };
  expect(costs(nobodyFirst).slice(0, 3)).toEqual([
    ['mentors placed', 2],
    ['mentees covered', 0],
    ['weak pairs', 0],
  ]);
});

test('what levels cost is what the plan is judged by, for pairs that are free', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const problem: Problem = { ...randomProblem(seed), policy: 'fair' };
    const solved = solvedProblem(problem);
    if (solved === undefined) continue;
    const costs = solved.solution.steps.filter(({ level }) => level.kind !== 'people').map(({ cost }) => cost);
    // Without a pair the points are -0.
    expect(costs).toEqual(
      vectorOf(problem, solved.plan)
        .slice(3)
        .map((figure) => figure + 0),
    );
  }
});

describe('a proof is refused', () => {
  const problem = problemWith(
    [
      [90, 80],
      [70, 20],
    ],
    { policy: 'highest-total' },
  );
  const { roster, pairs, solution } = mustSolve(problem);
  const withStep = (name: Level['name'], change: (step: Step) => Partial<Step>) =>
    provesBest(roster, pairs, {
      ...solution,
      steps: solution.steps.map((step) => (step.level.name === name ? { ...step, ...change(step) } : step)),
    });
  const raised = (prices: Float64Array, at: number, by: number) => prices.map((price, index) => (index === at ? price + by : price));

  test('that says of a level another cost than its prices come to', () => {
    expect(withStep('total', ({ cost }) => ({ cost }))).toBe(true);
    for (const by of [-1, 1]) expect(withStep('total', ({ cost }) => ({ cost: cost + by }))).toBe(false);
  });

  test('with a price that is no number, or none where they are needed', () => {
    expect(withStep('total', ({ prices }) => ({ prices: { ...prices!, rows: raised(prices!.rows, 0, Number.NaN) } }))).toBe(false);
    expect(withStep('total', ({ cost }) => ({ level: totalLevel(), cost, narrows: true, prices: undefined! }))).toBe(false);
  });

  test('with one price raised as far as another is lowered', () => {
    for (const by of [-1, 1])
      expect(
        withStep('total', ({ prices }) => ({
          prices: { rows: raised(raised(prices!.rows, 0, by), 1, -by), columns: prices!.columns },
        })),
      ).toBe(false);
  });
});

test('a level at which a plan need not be the best takes no pair out of what comes after', () => {
  // The higher score would cost at the first level; at the second it is what shows that the lower is not the best.
  const { roster, pairs } = setUp(problemWith([[80, 90]], { policy: 'highest-total' }));
  const { rows, columns } = networkOf(roster, pairs);
  const none = { rows: new Float64Array(rows), columns: new Float64Array(columns) };
  const chosen = chosenAs([[0, 0, 80]]);
  const total: Step = { level: totalLevel(), cost: -80, narrows: true, prices: { ...none, rows: none.rows.with(0, -80) } };
  const proves = (narrows: boolean) =>
    provesBest(roster, pairs, { chosen, steps: [{ level: countScores('weak pairs', 90, 101), cost: 0, narrows, prices: none }, total] });
  expect([proves(true), proves(false)]).toEqual([true, false]);
  // A plan may be worse there than the prices say, and no better.
  const worst = (least: number, cost: number): Step => ({
    level: countScores('worst pair', least, 81),
    cost,
    narrows: false,
    prices: none,
  });
  expect(provesBest(roster, pairs, { chosen, steps: [worst(0, 0)] })).toBe(true);
});
