import { describe, expect, test } from 'vitest';
import type { PairList, Problem } from '../../../shared/domain/matching/problem.ts';
import { freePairs } from '../../../shared/domain/matching/roster/pair-list.ts';
import type { Roster } from '../../../shared/domain/matching/roster/positions.ts';
import { compareIds, menteeAt, mentorAt, requiredLeft, rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import { dice, problemWith, randomTable } from './random-problem.ts';
import { mustSolve } from './solved.ts';

const TABLE = [
  [10, -1],
  [0, 50],
];

function theRoster(problem: Problem): Roster {
  const roster = rosterOf(problem);
  if ('faults' in roster) throw new Error('there is no such roster');
  return roster;
}

/** Pairs with their scores as a list: for each mentor in turn the mentees and what each pair scores. */
function listOf(...rows: readonly (readonly (readonly [mentee: number, score: number])[])[]): PairList {
  const counts = rows.map(({ length }) => length);
  return {
    start: Int32Array.from([0, ...counts].map((_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0))),
    mentee: Int32Array.from(rows.flat(), ([mentee]) => mentee),
    score: Uint8Array.from(rows.flat(), ([, score]) => score),
  };
}
const asList = (table: readonly (readonly number[])[]) =>
  listOf(...table.map((row) => row.flatMap((score, mentee) => (score < 0 ? [] : [[mentee, score] as const]))));
const shape = (start: readonly number[], mentee: readonly number[], score: readonly number[]): PairList => ({
  start: Int32Array.from(start),
  mentee: Int32Array.from(mentee),
  score: Uint8Array.from(score),
});

const WORDS = {
  'id twice': 'this id is given twice',
  'list out of shape': 'the list of pairs does not fit the people, or does not rise',
  'lock against rule': 'a hard rule forbids this pair, so it cannot be locked',
  'locked and forbidden': 'this pair is both locked and forbidden',
  'more locks than capacity': 'this person is in more locked pairs than they can take',
  'more locks than seats': 'there are more locked pairs than seats',
  'no such person': 'there is nobody with this id',
  'not a capacity': 'must be a whole number from 0 to 1,000,000',
  'not a floor': 'must be a whole number: a floor from 0 to 101, or a band of 1 or more',
  'not a score': 'must be a whole number from 0 to 100',
  'pair twice': 'this pair is there twice',
} as const;

type Expected = readonly [code: keyof typeof WORDS, where: string, people: readonly string[], rule?: string];

describe('what is wrong with a problem is told, where it stands, whom it is about and in words', () => {
  const cases: readonly (readonly [changes: Partial<Problem>, faults: readonly Expected[]])[] = [
    [{}, []],
    [{ mentors: [{ id: 'm' }, { id: 'm' }] }, [['id twice', 'mentors[1]', ['m']]]],
    [
      { mentees: [{ id: 'e' }, { id: 'e', capacity: -1 }] },
      [
        ['id twice', 'mentees[1]', ['e']],
        ['not a capacity', 'mentees[1]', ['e']],
      ],
    ],
    [
      {
        mentees: [
          { id: 'e', capacity: 0.5 },
          { id: 'f', capacity: 0 },
        ],
      },
      [['not a capacity', 'mentees[0]', ['e']]],
    ],
    [
      {
        mentors: [
          { id: 'm', capacity: 1_000_000 },
          { id: 'n', capacity: 1_000_001 },
        ],
      },
      [['not a capacity', 'mentors[1]', ['n']]],
    ],
    [{ seats: 0 }, []],
    [{ seats: 0.5 }, [['not a capacity', 'seats', []]]],
    [
      { seats: -1 },
      [
        ['not a capacity', 'seats', []],
        ['more locks than seats', 'seats', []],
      ],
    ],
    [{ bands: { floor: 0, width: 1 } }, []],
    [{ bands: { floor: 101, width: 5 } }, []],
    [{ bands: { floor: -1, width: 5 } }, [['not a floor', 'bands.floor', []]]],
    [{ bands: { floor: 102, width: 5 } }, [['not a floor', 'bands.floor', []]]],
    [
      { bands: { floor: 0.5, width: 1.5 } },
      [
        ['not a floor', 'bands.floor', []],
        ['not a floor', 'bands.width', []],
      ],
    ],
    [{ bands: { floor: 50, width: 0 } }, [['not a floor', 'bands.width', []]]],
    [{ forbids: [['m0', 'x']] }, [['no such person', 'forbids[0][1]', ['x']]]],
    [
      {
        forbids: [
          ['m0', 'e0'],
          ['y', 'x'],
        ],
      },
      [
        ['no such person', 'forbids[1][0]', ['y']],
        ['no such person', 'forbids[1][1]', ['x']],
      ],
    ],
    [{ locks: [['y', 'e0']] }, [['no such person', 'locks[0][0]', ['y']]]],
    [{ locks: [['m0', 'x']] }, [['no such person', 'locks[0][1]', ['x']]]],
    // A score of 0 is a score.
    [{ locks: [['m1', 'e0']] }, []],
    [{ locks: [['m0', 'e1']] }, [['lock against rule', 'locks[0]', ['m0', 'e1'], 'no common language']]],
    [
      {
        locks: [
          ['m1', 'e1'],
          ['m1', 'e1'],
        ],
      },
      [['pair twice', 'locks[1]', ['m1', 'e1']]],
    ],
    [{ locks: [['m1', 'e1']], forbids: [['m1', 'e1']] }, [['locked and forbidden', 'locks[0]', ['m1', 'e1']]]],
    [
      {
        locks: [
          ['m1', 'e0'],
          ['m1', 'e1'],
        ],
      },
      [['more locks than capacity', 'locks', ['m1']]],
    ],
    [
      {
        locks: [
          ['m0', 'e0'],
          ['m1', 'e0'],
        ],
      },
      [['more locks than capacity', 'locks', ['e0']]],
    ],
    [{ locks: [['m1', 'e0']], seats: 0 }, [['more locks than seats', 'seats', []]]],
    // As a list.
    [{ scores: asList(TABLE) }, []],
    [{ scores: listOf([], [[0, 100]]) }, []],
    [{ scores: shape([0, 1], [0], [5]) }, [['list out of shape', 'scores', []]]],
    [{ scores: shape([0, 1, 1, 1], [0], [5]) }, [['list out of shape', 'scores', []]]],
    [{ scores: shape([1, 1, 1], [0], [5]) }, [['list out of shape', 'scores', []]]],
    [{ scores: shape([0, 1, 2], [0], [5]) }, [['list out of shape', 'scores', []]]],
    [{ scores: shape([0, 1, 1], [0], [5, 6]) }, [['list out of shape', 'scores', []]]],
    [{ scores: shape([0, 2, 1], [0], [5]) }, [['list out of shape', 'scores', []]]],
    [
      {
        scores: listOf(
          [],
          [
            [-1, 5],
            [2, 5],
          ],
        ),
      },
      [
        ['no such person', 'scores[0]', []],
        ['pair twice', 'scores[0]', []],
        ['no such person', 'scores[1]', []],
      ],
    ],
    [
      {
        scores: listOf(
          [
            [0, 5],
            [0, 5],
          ],
          [
            [1, 5],
            [0, 5],
          ],
        ),
      },
      [
        ['pair twice', 'scores[1]', []],
        ['pair twice', 'scores[3]', []],
      ],
    ],
    [{ scores: listOf([[0, 101]], [[0, 100]]) }, [['not a score', 'scores[0]', []]]],
    // Who is not in the list with somebody cannot be locked to them, and no rule is to blame.
    [{ scores: asList(TABLE), locks: [['m0', 'e1']] }, [['lock against rule', 'locks[0]', ['m0', 'e1']]]],
    [{ scores: listOf([[0, 5]], [[1, 6]]), locks: [['m1', 'e0']] }, [['lock against rule', 'locks[0]', ['m1', 'e0']]]],
    [{ scores: asList(TABLE), locks: [['m1', 'e1']] }, []],
    [{ scores: asList(TABLE), locks: [['m0', 'e0']] }, []],
  ];
  test.each(cases)('%j', (changes, faults) => {
    const roster = rosterOf(problemWith(TABLE, changes));
    const told = faults.map(([code, where, people, rule]) => ({
      code,
      where,
      what: WORDS[code],
      people,
      ...(rule === undefined ? {} : { rule }),
    }));
    expect('faults' in roster ? roster.faults : []).toEqual(told);
  });
});

test('ids go by length, then as in a dictionary', () => {
  const ids = ['b', '10', 'a', '9', 'aa', ''];
  expect(ids.sort(compareIds)).toEqual(['', '9', 'a', 'b', '10', 'aa']);
  expect([compareIds('a', 'a'), compareIds('a', 'b'), compareIds('b', 'a')]).toEqual([0, -1, 1]);
});

test('people stand in the order of their ids, with what is said of each, and nobody stands behind the last', () => {
  const roster = theRoster(
    problemWith(
      [
        [60, 70],
        [80, 90],
        [50, 40],
      ],
      {
        mentors: [{ id: 'm10', capacity: 3, required: true }, { id: 'm2', priority: true }, { id: 'm1' }],
        mentees: [
          { id: 'f', capacity: 2 },
          { id: 'e', capacity: 2 },
        ],
        locks: [
          ['m10', 'e'],
          ['m1', 'e'],
        ],
        seats: 5,
      },
    ),
  );
  expect([0, 1, 2].map((at) => mentorAt(roster, at).id)).toEqual(['m1', 'm2', 'm10']);
  expect([0, 1].map((at) => menteeAt(roster, at).id)).toEqual(['e', 'f']);
  expect(() => mentorAt(roster, 3)).toThrow(new RangeError('nobody at position 3'));
  expect(() => menteeAt(roster, -1)).toThrow(RangeError);
  const { listIndex, capacity, priority, required } = roster.mentors;
  expect([listIndex, capacity, priority, required].map((list) => [...list])).toEqual([
    [2, 1, 0],
    [1, 1, 3],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  expect([[...roster.mentors.locks], [...roster.mentees.locks], roster.seats]).toEqual([[1, 0, 1], [2, 0], 3]);
  expect([...roster.locks].sort((a, b) => a.mentor - b.mentor)).toEqual([
    { mentor: 0, mentee: 0, score: 40 },
    { mentor: 2, mentee: 0, score: 70 },
  ]);
});

test('a locked pair has the score that the two have, as a table and as a list', () => {
  const table = [
    [-1, 11, 12],
    [21, -1, 23],
  ];
  for (const scores of [problemWith(table).scores, asList(table)]) {
    const locked = (mentor: string, mentee: string) => theRoster(problemWith(table, { scores, locks: [[mentor, mentee]] })).locks;
    expect(locked('m0', 'e2')).toEqual([{ mentor: 0, mentee: 2, score: 12 }]);
    expect(locked('m1', 'e0')).toEqual([{ mentor: 1, mentee: 0, score: 21 }]);
    expect(locked('m1', 'e2')).toEqual([{ mentor: 1, mentee: 2, score: 23 }]);
  }
});

test('whoever must be placed is left as long as no lock and no pair chosen holds them', () => {
  const must = (id: string) => ({ id, required: true });
  const changes = { mentors: [must('m0'), must('m1')], mentees: [must('e0'), { id: 'e1' }] };
  const free = theRoster(problemWith(TABLE, changes));
  expect(requiredLeft(free, [])).toEqual(['m0', 'm1', 'e0']);
  expect(requiredLeft(free, [{ mentor: 1, mentee: 1, score: 50 }])).toEqual(['m0', 'e0']);
  expect(requiredLeft(theRoster(problemWith(TABLE, { ...changes, locks: [['m0', 'e0']] })), [])).toEqual(['m1']);
});

test('the pairs that are free are those with a score that nobody has locked or forbidden, by the order of the ids', () => {
  const problem = problemWith(
    [
      [1, 100, -1],
      [0, 2, 3],
    ],
    {
      mentors: [{ id: 'm2' }, { id: 'm1' }],
      mentees: [{ id: 'e3' }, { id: 'e2' }, { id: 'e1' }],
    },
  );
  const free = (changes: Partial<Problem>) => {
    const { start, mentee, score } = freePairs(theRoster({ ...problem, ...changes }));
    return { start: [...start], mentee: [...mentee], score: [...score] };
  };
  const list = asList([
    [1, 100, -1],
    [0, 2, 3],
  ]);
  for (const scores of [problem.scores, list]) {
    expect(free({ scores })).toEqual({ start: [0, 3, 5], mentee: [0, 1, 2, 1, 2], score: [3, 2, 0, 100, 1] });
    expect(free({ scores, locks: [['m1', 'e2']], forbids: [['m2', 'e3']] })).toEqual({
      start: [0, 2, 3],
      mentee: [0, 2, 1],
      score: [3, 0, 100],
    });
  }
  // The lowest of pairs, of the first two people, is one like all others.
  expect(free({ scores: listOf([[2, 1]], [[2, 1]]) })).toEqual({ start: [0, 1, 2], mentee: [0, 0], score: [1, 1] });
  expect(() => free({ scores: (_, scores) => scores.fill(101) })).toThrow(
    new RangeError('101 is not a score: whole numbers from 0 to 100, or below 0'),
  );
});

test('the same scores lead to the same plan as a table and as a list, in whatever order people are listed', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const roll = dice(seed);
    const table = randomTable(roll, 2 + roll(8), 2 + roll(8), 30);
    const turned = table.map((row) => row.toReversed());
    const { mentors, mentees } = problemWith(table);
    const plan = (problem: Problem) =>
      mustSolve(problem)
        .plan.map(([mentor, mentee, score]) => `${problem.mentors[mentor]!.id} ${problem.mentees[mentee]!.id} ${score}`)
        .sort();
    const expected = plan(problemWith(table));
    expect(plan(problemWith(table, { scores: asList(table) }))).toEqual(expected);
    expect(plan(problemWith(turned, { mentors, mentees: mentees.toReversed(), scores: asList(turned) }))).toEqual(expected);
  }
});
