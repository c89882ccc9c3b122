import { describe, expect, test } from 'vitest';
import { candidatePairs } from '../../../shared/domain/matching/column-generation/candidates.ts';
import { pairsThatImprove } from '../../../shared/domain/matching/column-generation/pricing.ts';
import { eachKept, empty, keepBest, type TopLists, topLists } from '../../../shared/domain/matching/column-generation/top-lists.ts';
import type { PairList, Problem, WriteScores } from '../../../shared/domain/matching/problem.ts';
import { freePairs } from '../../../shared/domain/matching/roster/pair-list.ts';
import type { Roster } from '../../../shared/domain/matching/roster/positions.ts';
import { menteeAt, mentorAt, rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from '../../../shared/domain/matching/solver/seats.ts';
import { type Solution, type Step, solve } from '../../../shared/domain/matching/solver/solve.ts';
import { pairHash, textHash } from '../../../shared/domain/matching/solver/tie-break.ts';
import { dice, problemWith, randomTable } from './random-problem.ts';

/** Says of each pair that scores less than was asked for no more than that, as whoever gives scores may. */
function onlyFrom(write: WriteScores): WriteScores {
  return (mentor, scores, least) => {
    write(mentor, scores);
    for (const [mentee, asked] of (least ?? []).entries()) if (scores[mentee]! < asked) scores[mentee] = -1;
  };
}

/** Two who can each meet others besides, so that they have further seats and no first; none where there are no such two. */
function someLock({ mentors, mentees, scores, forbids, seats = 1 }: Problem): Problem['locks'] {
  const row = new Int16Array(mentees.length);
  const able = mentors.findIndex(({ capacity = 1 }) => capacity > 1);
  if (able < 0 || seats < 1 || typeof scores !== 'function') return [];
  scores(able, row);
  const other = mentees.find(({ id, capacity = 1 }, at) => capacity > 1 && row[at]! >= 0 && forbids.every(([, mentee]) => mentee !== id));
  return other === undefined ? [] : [[mentors[able]!.id, other.id]];
}

/** Enough people that what holds for some students in a row is looked up anew, and people with several seats. */
function randomRoster(seed: number, changes: Partial<Problem> = {}): Roster & { readonly write: WriteScores } {
  const roll = dice(seed);
  const [mentors, mentees] = [8 + roll(45), 8 + roll(30)];
  const manySeats = roll(3) === 0;
  const problem = problemWith(randomTable(roll, mentors, mentees, 10 * roll(9)), {
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
    ...changes,
  });
  const roster = rosterOf({ ...problem, locks: someLock(problem) });
  if ('faults' in roster || typeof problem.scores !== 'function') throw new Error('there is no such roster');
  return { ...roster, write: onlyFrom(problem.scores) };
}

type Pair = { readonly mentor: number; readonly mentee: number; readonly score: number };

function pairsIn({ start, mentee, score }: PairList): readonly Pair[] {
  return [...start.subarray(1)].flatMap((end, mentor) =>
    Array.from({ length: end - start[mentor]! }, (_, at) => ({
      mentor,
      mentee: mentee[start[mentor]! + at]!,
      score: score[start[mentor]! + at]!,
    })),
  );
}

const named = ({ mentor, mentee, score }: Pair) => `${mentor} ${mentee} ${score}`;

describe('the lists of what is best for each', () => {
  const keysIn = (lists: TopLists, owner: number) => {
    const kept: (readonly [key: number, item: number])[] = [];
    eachKept(lists, owner, (item, key) => kept.push([key, item]));
    return kept.sort(([a], [b]) => b - a);
  };

  test('hold the highest keys that came, as many as there is room for, with the items they came with', () => {
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= 60; seed++) {
      const roll = dice(seed);
      const room = Int32Array.from({ length: 4 }, () => 1 + roll(8));
      const lists = topLists(room);
      const came: [key: number, item: number][][] = [[], [], [], []];
      for (let item = 0; item < 120; item++) {
        const [owner, key] = [roll(4), roll(200)];
        came[owner]!.push([key, item]);
        keepBest(lists, owner, key, item);
        const best = came[owner]!.map(([one]) => one).sort((a, b) => b - a);
        const most = room[owner]!;
        const kept = keysIn(lists, owner);
        const isRight =
          kept.map(([one]) => one).join() === best.slice(0, most).join() &&
          lists.least[owner] === (best.length < most ? -1 : best[most - 1]) &&
          kept.every(([one, of]) => came[owner]!.some(([its, itself]) => one === its && of === itself)) &&
          new Set(kept.map(([, of]) => of)).size === kept.length;
        if (!isRight) wrong.push({ seed, item, kept });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of one who is emptied are filled anew, and the others stay as they are', () => {
    const lists = topLists(Int32Array.of(2, 2));
    for (const owner of [0, 1]) for (const key of [7, 8, 9]) keepBest(lists, owner, key, key);
    empty(lists, 0);
    expect([keysIn(lists, 0), keysIn(lists, 1)]).toEqual([[], [9, 8].map((key) => [key, key])]);
    keepBest(lists, 0, 0, 5);
    expect(keysIn(lists, 0)).toEqual([[0, 5]]);
  });
});

describe('the candidates of each', () => {
  const MOST = 3;

  test('are pairs that are free, with their scores, for a manager the best there are, for a student enough of them', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { write, ...roster } = randomRoster(seed);
      const free = pairsIn(freePairs(roster));
      const candidates = pairsIn(candidatePairs(roster, write, MOST));
      const names = new Set(candidates.map(named));
      expect(candidates.filter((pair) => !free.map(named).includes(named(pair)))).toEqual([]);
      // Equal scores are told apart by some of the bits of the pair's hash.
      const rank = ({ mentor, mentee }: Pair) =>
        pairHash(textHash(mentorAt(roster, mentor).id), textHash(menteeAt(roster, mentee).id)) & (2 ** 22 - 1);
      const bestFirst = free.toSorted((a, b) => b.score - a.score || rank(b) - rank(a));
      const room = (capacity: number, others: number) => Math.min(others, Math.max(MOST, capacity));
      const { mentors, mentees } = roster;
      for (const [mentee, capacity] of mentees.capacity.entries()) {
        const best = bestFirst.filter((pair) => pair.mentee === mentee).slice(0, room(capacity, mentors.capacity.length));
        expect(best.map(named).filter((name) => !names.has(name))).toEqual([]);
      }
      for (const [mentor, capacity] of mentors.capacity.entries()) {
        const own = free.filter((pair) => pair.mentor === mentor).length;
        const most = room(capacity, mentees.capacity.length);
        const least = Math.min(own, most, Math.max(Math.ceil(most / 2), capacity));
        expect(candidates.filter((pair) => pair.mentor === mentor).length).toBeGreaterThanOrEqual(least);
      }
      const rooms = (side: Int32Array, others: number) => side.reduce((sum, capacity) => sum + room(capacity, others), 0);
      expect(candidates.length).toBeLessThanOrEqual(
        rooms(mentors.capacity, mentees.capacity.length) + rooms(mentees.capacity, mentors.capacity.length),
      );
    }
  });

  test('of a student on nobody’s list are the best that student has', () => {
    const table = Array.from({ length: 20 }, (_, mentor) => Array.from({ length: 20 }, (_column, mentee) => (mentor === 19 ? mentee : 90)));
    const roster = rosterOf(problemWith(table));
    if ('faults' in roster) throw new Error('there is no such roster');
    const last = [...roster.mentors.listIndex].indexOf(19);
    const own = pairsIn(
      candidatePairs(
        roster,
        onlyFrom((mentor, scores) => scores.set(table[mentor]!)),
        4,
      ),
    ).filter(({ mentor }) => mentor === last);
    expect(own.map(({ score }) => score).sort((a, b) => b - a)).toEqual([19, 18, 17, 16]);
  });

  test('are found without most of the pairs being worked out, and without a student being gone through again', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const roll = dice(seed);
      const table = Array.from({ length: 96 }, () => Array.from({ length: 64 }, () => roll(101)));
      const roster = rosterOf(problemWith(table));
      if ('faults' in roster) throw new Error('there is no such roster');
      const seen = { rows: 0, pairs: 0 };
      const write = onlyFrom((mentor, scores) => scores.set(table[mentor]!));
      const counted: WriteScores = (mentor, scores, least) => {
        seen.rows += 1;
        seen.pairs += table[mentor]!.filter((score, mentee) => score >= (least?.[mentee] ?? 0)).length;
        write(mentor, scores, least);
      };
      candidatePairs(roster, counted, 4);
      expect(seen.rows).toBe(96);
      expect(seen.pairs).toBeLessThan((96 * 64) / 3);
    }
  });

  test('of a student are looked for again, all of them, only where the first look found less than half of what there is room for', () => {
    const seen = new Set<number>();
    for (let seed = 1; seed <= 5; seed++) {
      const roll = dice(seed);
      // Some suit nobody as well as those before them did.
      const table = Array.from({ length: 96 }, (_, mentor) => Array.from({ length: 64 }, () => 60 + roll(38) - 10 * ((mentor * 7) % 6)));
      const capacity = (mentor: number) => 1 + 2 * (mentor % 2);
      const roster = rosterOf(
        problemWith(table, { mentors: table.map((_, mentor) => ({ id: `m${mentor}`, capacity: capacity(mentor) })) }),
      );
      if ('faults' in roster) throw new Error('there is no such roster');
      const write = onlyFrom((mentor, scores) => scores.set(table[mentor]!));
      const found = new Map<number, number>();
      const again: number[] = [];
      const noted: WriteScores = (mentor, scores, least) => {
        write(mentor, scores, least);
        if (least === undefined) again.push(mentor);
        else found.set(mentor, Math.min(4, scores.filter((score) => score >= 0).length));
      };
      candidatePairs(roster, noted, 4);
      const few = [...found].filter(([mentor, count]) => count < Math.max(2, capacity(mentor))).map(([mentor]) => mentor);
      expect(again).toEqual(few);
      for (const count of found.values()) seen.add(count);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test('with a score that is none are an error', () => {
    const roster = rosterOf(problemWith([[50]]));
    if ('faults' in roster) throw new Error('there is no such roster');
    expect(() => candidatePairs(roster, (_, scores) => scores.set([101]), 2)).toThrow(RangeError);
  });
});

/** How near its prices a pair may cost at the last level to be taken along. */
const NEARLY = 6;

/** What each level asks of a pair: its cost by score, its prices, whether a dearer pair is out, and how much dearer is near enough. */
function asksOf({ level, prices, narrows }: Step) {
  const isPriced = prices !== undefined && [...prices.rows, ...prices.columns].some((price) => price !== 0);
  if (level.kind === 'hashes' || (level.kind === 'people' && !isPriced)) return [];
  return [
    {
      cost: (score: number) => (level.kind === 'people' ? 0 : level.byScore[score]!),
      priced: (row: number, column: number) => (isPriced ? prices.rows[row]! + prices.columns[column]! : 0),
      narrows,
      isPriced,
      near: level.name === 'total' ? NEARLY : 0,
    },
  ];
}

type Seen = { readonly isCheap: boolean; readonly isNear: boolean };

/** How a pair of this score between two seats stands to the prices, level after level as far as it can still be chosen. */
function seenAt(asks: readonly ReturnType<typeof asksOf>[number][], score: number, row: number, column: number): Seen {
  let isNear = false;
  for (const { cost, priced, narrows, near } of asks) {
    const dearer = cost(score) - priced(row, column);
    isNear ||= dearer < near;
    if (dearer < 0) return { isCheap: true, isNear };
    if (dearer > 0 && narrows) break;
  }
  return { isCheap: false, isNear };
}

/** The groups of somebody's seats: the first, and the further ones. */
function seatsIn({ supply, further }: Seats, person: number): readonly number[] {
  return [supply[person]! > 0 ? person : -1, further[person]!].filter((group) => group >= 0);
}

/** The pairs a solution did not know of and that cost less than their prices at some level; with them those that nearly do. By definition. */
function improving(roster: Roster, pairs: PairList, { steps }: Solution): readonly Pair[] {
  const rows = seatsOf(roster.mentors, mentorDegrees(pairs));
  const columns = seatsOf(roster.mentees, menteeDegrees(pairs, roster.mentees.capacity.length));
  const known = new Set(pairsIn(pairs).map(named));
  const asks = steps.flatMap(asksOf);
  const seen = pairsIn(freePairs(roster))
    .filter((pair) => !known.has(named(pair)))
    .map((pair) => {
      const between = seatsIn(rows, pair.mentor).flatMap((row) =>
        seatsIn(columns, pair.mentee).map((column) => seenAt(asks, pair.score, row, column)),
      );
      return { pair, isNear: between.some(({ isNear }) => isNear), isCheap: between.some(({ isCheap }) => isCheap) };
    });
  return seen.some(({ isCheap }) => isCheap) ? seen.filter(({ isNear }) => isNear).map(({ pair }) => pair) : [];
}

test('the prices of a solution call for the pairs that could improve it, those that nearly could, and no others', () => {
  let called = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const { write, ...roster } = randomRoster(seed);
    const pairs = candidatePairs(roster, write, 1);
    const solution = solve(roster, pairs);
    const more = pairsIn(pairsThatImprove(roster, write, pairs, solution)).map(named);
    expect([seed, more.toSorted()]).toEqual([seed, improving(roster, pairs, solution).map(named).toSorted()]);
    called += more.length;
  }
  expect(called).toBeGreaterThan(1000);
});

test('where the points alone have prices, these say from which score on a pair is worth a look; else every pair is', () => {
  let asked = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    // As many of each side, so that for once placing them is no question.
    const people = (side: string) =>
      Array.from({ length: 20 }, (_, index) => ({ id: `${side}${index}`, capacity: 1 + (seed % 2) * roll(3) }));
    const table = randomTable(roll, 20, 20, 0);
    const scores: WriteScores = (mentor, row) => row.set(table[mentor]!);
    const even = { mentors: people('m'), mentees: people('e'), scores, policy: 'highest-total', seats: 99, forbids: [] } as const;
    const { write, ...roster } = randomRoster(seed, seed % 3 === 0 ? {} : even);
    const pairs = candidatePairs(roster, write, 3);
    const { steps } = solve(roster, pairs);
    const priced = steps.flatMap(asksOf).filter(({ isPriced }) => isPriced);
    const isByPoints = priced.length === 1 && priced[0]!.near === NEARLY;
    const rows = seatsOf(roster.mentors, mentorDegrees(pairs));
    const columns = seatsOf(roster.mentees, menteeDegrees(pairs, roster.mentees.capacity.length));
    const needed = (mentor: number, mentee: number) =>
      seatsIn(rows, mentor).flatMap((row) =>
        seatsIn(columns, mentee).map((column) => Math.max(0, 1 - NEARLY - priced[0]!.priced(row, column))),
      );
    const told: number[][] = [];
    const noted: WriteScores = (mentor, scores, least) => {
      told[mentor] = [...(least ?? [])];
      write(mentor, scores, least);
    };
    pairsThatImprove(roster, noted, pairs, { chosen: [], steps });
    const { mentors, mentees } = roster;
    const expected = told.map((row) => row.map(() => 0));
    if (isByPoints) {
      asked += 1;
      for (const [mentor, at] of mentors.listIndex.entries())
        for (const [mentee, other] of mentees.listIndex.entries()) expected[at]![other] = Math.min(101, ...needed(mentor, mentee));
    }
    expect([seed, told]).toEqual([seed, expected]);
  }
  expect(asked).toBeGreaterThan(10);
});
