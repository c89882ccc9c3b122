import { POLICIES } from '../../../shared/domain/matching/policy.ts';
import type { Matchable, PairIds, Problem } from '../../../shared/domain/matching/problem.ts';

/** Whole numbers from 0 to below `end`, always the same for a seed (mulberry32). */
export function dice(seed: number): (end: number) => number {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

/** A problem with the scores of a table: a row for each mentor, below 0 where a rule forbids the pair. */
export function problemWith(table: readonly (readonly number[])[], changes: Partial<Problem> = {}): Problem {
  return {
    round: 'round',
    mentors: table.map((_, mentor) => ({ id: `m${mentor}` })),
    mentees: (table[0] ?? []).map((_, mentee) => ({ id: `e${mentee}` })),
    scores: (mentor, scores) => scores.set(table[mentor] ?? []),
    rules: ['no common language'],
    locks: [],
    forbids: [],
    policy: 'fair',
    bands: { floor: 50, width: 5 },
    ...changes,
  };
}

export function randomTable(roll: (end: number) => number, mentors: number, mentees: number, forbidden: number): number[][] {
  // Few different scores make ties, which is where plans become arbitrary.
  const score = roll(2) === 0 ? () => roll(101) : () => 12 * roll(9);
  return Array.from({ length: mentors }, () => Array.from({ length: mentees }, () => (roll(100) < forbidden ? -1 : score())));
}

/** A small problem with some of everything: capacities on both sides, seats, locks, forbids, priorities, people who must be placed. */
export function randomProblem(seed: number): Problem {
  const roll = dice(seed);
  const mentors = 1 + roll(5);
  const mentees = 1 + roll(Math.min(4, Math.floor(15 / mentors)));
  const manySeats = roll(3) === 0;
  const person = (id: string, capacity: number): Matchable => ({ id, capacity, priority: roll(4) === 0, required: roll(14) === 0 });
  const somePair = (): PairIds => [`m${roll(mentors)}`, `e${roll(mentees)}`];
  return problemWith(randomTable(roll, mentors, mentees, 20), {
    round: `round ${seed}`,
    mentors: Array.from({ length: mentors }, (_, index) => person(`m${index}`, manySeats ? roll(4) : 1)),
    mentees: Array.from({ length: mentees }, (_, index) => person(`e${index}`, roll(4) === 0 ? 0 : 1 + roll(2))),
    forbids: roll(2) === 0 ? [] : [somePair(), somePair()],
    locks: roll(3) === 0 ? [somePair()] : [],
    policy: POLICIES[roll(POLICIES.length)] ?? 'fair',
    bands: { floor: roll(70), width: 1 + roll(12) },
    ...(roll(2) === 0 ? {} : { seats: roll(6) }),
  });
}

/** The same problem with everything it lists in another order. */
export function shuffled(problem: Problem, roll: (end: number) => number): Problem {
  if (typeof problem.scores !== 'function') throw new Error('only for scores that are a function');
  const mentors = shuffledList([...problem.mentors.keys()], roll);
  const mentees = shuffledList([...problem.mentees.keys()], roll);
  const write = problem.scores;
  const row = new Int16Array(mentees.length);
  return {
    ...problem,
    mentors: mentors.map((place) => problem.mentors[place]!),
    mentees: mentees.map((place) => problem.mentees[place]!),
    scores: (mentor, scores) => {
      write(mentors[mentor]!, row);
      for (const [at, place] of mentees.entries()) scores[at] = row[place]!;
    },
    locks: shuffledList(problem.locks, roll),
    forbids: shuffledList(problem.forbids, roll),
  };
}

export function shuffledList<Item>(list: readonly Item[], roll: (end: number) => number): Item[] {
  return list
    .map((item) => ({ item, at: roll(2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
