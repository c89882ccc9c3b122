import { pairListOf, writeRow } from '../pair-list.ts';
import type { PairList, WriteScores } from '../problem.ts';
import type { Roster } from '../roster.ts';
import { NO_PAIR } from './network.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from './seats.ts';
import type { Solution, Step } from './solve.ts';

/**
 * Pairs that are allowed and not in the list a solution was found among: all without which the prices of the solution do not prove it best
 * among all pairs, the tie-break aside, and those that come close to it. None when the solution is the best already.
 */
export function pairsThatImprove(roster: Roster, write: WriteScores, pairs: PairList, { steps }: Solution): PairList {
  const { mentors, mentees } = roster;
  const rows = groupsOf(seatsOf(mentors, mentorDegrees(pairs)));
  const columns = groupsOf(seatsOf(mentees, menteeDegrees(pairs, mentees.place.length)));
  const tests = testsOf(steps);
  const row = new Int16Array(mentees.place.length);
  const sweep: Sweep = { scores: new Int16Array(mentees.place.length), open: new Int32Array(mentees.place.length), found: [], cheap: 0 };
  const found: { readonly mentor: number; readonly mentee: number; readonly score: number }[] = [];
  for (let mentor = 0; mentor < mentors.place.length; mentor++) {
    writeRow(roster, write, mentor, row);
    for (let mentee = 0; mentee < row.length; mentee++) sweep.scores[mentee] = row[mentees.place[mentee] ?? 0] ?? -1;
    for (let pair = pairs.start[mentor] ?? 0; pair < (pairs.start[mentor + 1] ?? 0); pair++) sweep.scores[pairs.mentee[pair] ?? 0] = -1;
    for (const group of rows) for (const column of columns) sweepRow(tests, group[mentor] ?? -1, column, sweep);
    for (const mentee of sweep.found) found.push({ mentor, mentee, score: sweep.scores[mentee] ?? 0 });
    sweep.found.length = 0;
  }
  return pairListOf(mentors.place.length, (visit) => {
    if (sweep.cheap > 0) for (const { mentor, mentee, score } of found) visit(mentor, mentee, score);
  });
}

/** The rows or columns of everybody's first seats, and of everybody's further seats where there are any; -1 for those without. */
function groupsOf({ people, supply, further }: Seats): readonly Int32Array[] {
  const first = Int32Array.from({ length: people }, (_, person) => ((supply[person] ?? 0) > 0 ? person : -1));
  return further.some((group) => group >= 0) ? [first, further] : [first];
}

/** For one mentor: scores by mentee, below 0 where there is no pair to look at, room for those not ruled out, and what was found. */
type Sweep = { readonly scores: Int16Array; readonly open: Int32Array; readonly found: number[]; cheap: number };

/** In points. Adding what is nearly good enough saves whole rounds of looking through all pairs. */
const MARGIN = 4;

const NO_COST = new Int32Array(NO_PAIR + 1);

/** One level's costs by score, and its prices. */
type Test = { readonly byScore: Int32Array; readonly prices: Step['prices']; readonly narrows: boolean; readonly margin: number };

/** The levels that can tell pairs apart. Counts with prices of 0 follow each other often, and are added up. */
function testsOf(steps: readonly Step[]): readonly Test[] {
  const tests: Test[] = [];
  for (const { level, prices, narrows } of steps) {
    if (level.kind === 'hashes') continue;
    const byScore = level.kind === 'scores' ? level.byScore : NO_COST;
    const isPriced = prices !== undefined && (prices.rows.some((price) => price !== 0) || prices.columns.some((price) => price !== 0));
    const last = tests.at(-1);
    if (isPriced || !narrows) tests.push({ byScore, prices, narrows, margin: level.name === 'total' ? MARGIN : 0 });
    else if (last === undefined || last.prices !== undefined) tests.push({ byScore, prices: undefined, narrows, margin: 0 });
    else tests[tests.length - 1] = { ...last, byScore: byScore.map((cost, score) => cost + (last.byScore[score] ?? 0)) };
  }
  return tests;
}

/**
 * Finds the mentees whose pair with a row costs less than its ends are priced, at the first level where it does not cost just that, and
 * those that cost hardly more at the level of the total: they are likely to be asked for next.
 */
function sweepRow(tests: readonly Test[], row: number, column: Int32Array, sweep: Sweep): void {
  if (row < 0) return;
  const { scores, open, found } = sweep;
  let left = 0;
  for (let mentee = 0; mentee < scores.length; mentee++) {
    if ((scores[mentee] ?? -1) < 0 || (column[mentee] ?? -1) < 0) continue;
    open[left] = mentee;
    left += 1;
  }
  for (const { byScore, prices, narrows, margin } of tests) {
    const paid = prices?.rows[row] ?? 0;
    const asked = prices?.columns;
    const before = left;
    left = 0;
    for (let at = 0; at < before; at++) {
      const mentee = open[at] ?? 0;
      const dearer = (byScore[scores[mentee] ?? 0] ?? 0) - paid - (asked?.[column[mentee] ?? 0] ?? 0);
      if (dearer < margin) found.push(mentee);
      if (dearer < 0) sweep.cheap += 1;
      if (dearer < 0 || (dearer > 0 && narrows)) continue;
      open[left] = mentee;
      left += 1;
    }
  }
}
