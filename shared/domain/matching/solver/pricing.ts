import { pairListOf } from '../pair-list.ts';
import type { PairList, ScoreOfPair } from '../problem.ts';
import type { Roster } from '../roster.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from './seats.ts';
import type { Solution, Step } from './solve.ts';

/**
 * The pairs that are allowed and not in the list a solution was found among, and without which the prices of the solution do not prove it
 * best among all pairs, the tie-break aside. When there are none, it is.
 */
export function pairsThatMayImprove(roster: Roster, scoreOf: ScoreOfPair, pairs: PairList, { steps }: Solution): PairList {
  const { mentors, mentees, barred } = roster;
  const tests = testsOf(steps);
  const rows = groupsOf(seatsOf(mentors, mentorDegrees(pairs)), mentors.capacity, mentorDegrees(pairs));
  const columns = groupsOf(seatsOf(mentees, menteeDegrees(pairs, mentees.place.length)), mentees.capacity, menteeDegrees(pairs, mentees.place.length));
  const listedFor = new Int32Array(mentees.place.length).fill(-1);
  const found: number[] = [];
  for (let mentor = 0; mentor < mentors.place.length; mentor++) {
    for (let pair = pairs.start[mentor] ?? 0; pair < (pairs.start[mentor + 1] ?? 0); pair++) listedFor[pairs.mentee[pair] ?? 0] = mentor;
    for (const mentee of barred.get(mentor) ?? []) listedFor[mentee] = mentor;
    const place = mentors.place[mentor] ?? 0;
    for (let mentee = 0; mentee < mentees.place.length; mentee++) {
      if (listedFor[mentee] === mentor) continue;
      const score = scoreOf(place, mentees.place[mentee] ?? 0);
      if (score >= 0 && mayImprove(tests, rows, mentor, columns, mentee, score)) found.push(mentor, mentee, score);
    }
  }
  return pairListOf(mentors.place.length, (visit) => {
    for (let at = 0; at < found.length; at += 3) visit(found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0);
  });
}

/** What one level says about a pair: its cost less the prices of its ends. */
type Test = { readonly byScore: Int32Array | undefined; readonly prices: Step['prices']; readonly narrows: boolean };

/** The levels that can tell pairs apart. Counts with prices of 0 follow each other often, and are added up. */
function testsOf(steps: readonly Step[]): readonly Test[] {
  const tests: Test[] = [];
  for (const { level, prices, narrows } of steps) {
    if (level.kind === 'hashes') continue;
    const byScore = level.kind === 'scores' ? level.byScore : undefined;
    const priced = prices !== undefined && (prices.rows.some((price) => price !== 0) || prices.columns.some((price) => price !== 0));
    const last = tests.at(-1);
    if (priced || !narrows) tests.push({ byScore, prices, narrows });
    else if (byScore !== undefined && last?.prices === undefined && last?.byScore !== undefined)
      tests[tests.length - 1] = { ...last, byScore: byScore.map((cost, score) => cost + (last.byScore?.[score] ?? 0)) };
    else if (byScore !== undefined) tests.push({ byScore, prices: undefined, narrows });
  }
  return tests;
}

/** The row or column of a person's first seat and of their further seats, or -1. Who could take more pairs than the list has is `cut`. */
type Groups = { readonly first: Int32Array; readonly further: Int32Array; readonly cut: Uint8Array };

function groupsOf(seats: Seats, capacity: Int32Array, degree: Int32Array): Groups {
  return {
    first: seats.supply.subarray(0, seats.people).map((supply, person) => (supply > 0 ? person : -1)),
    further: seats.further,
    cut: Uint8Array.from(capacity, (most, person) => (most > (degree[person] ?? 0) ? 1 : 0)),
  };
}

function mayImprove(tests: readonly Test[], rows: Groups, mentor: number, columns: Groups, mentee: number, score: number): boolean {
  if (rows.cut[mentor] === 1 || columns.cut[mentee] === 1) return true;
  const [row, moreRow] = [rows.first[mentor] ?? -1, rows.further[mentor] ?? -1];
  const [column, moreColumn] = [columns.first[mentee] ?? -1, columns.further[mentee] ?? -1];
  return (
    isCheap(tests, row, column, score) ||
    (moreColumn >= 0 && isCheap(tests, row, moreColumn, score)) ||
    (moreRow >= 0 && isCheap(tests, moreRow, column, score)) ||
    (moreRow >= 0 && moreColumn >= 0 && isCheap(tests, moreRow, moreColumn, score))
  );
}

/** Whether an edge costs less than the prices of its ends at the first level where it does not cost just that. */
function isCheap(tests: readonly Test[], row: number, column: number, score: number): boolean {
  if (row < 0 || column < 0) return false;
  for (let index = 0; index < tests.length; index++) {
    const test = tests[index];
    if (test === undefined) return false;
    const cost = test.byScore === undefined ? 0 : (test.byScore[score] ?? 0);
    const dearer = test.prices === undefined ? cost : cost - (test.prices.rows[row] ?? 0) - (test.prices.columns[column] ?? 0);
    if (dearer < 0) return true;
    if (dearer > 0 && test.narrows) return false;
  }
  return false;
}
