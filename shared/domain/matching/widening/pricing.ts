import type { PairList, WriteScores } from '../problem.ts';
import { pairListOf, writeRow } from '../roster/pair-list.ts';
import type { Roster } from '../roster/roster.ts';
import { NO_PAIR } from '../solver/network.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from '../solver/seats.ts';
import type { Solution, Step } from '../solver/solve.ts';

/**
 * Pairs that are allowed and not in the list a solution was found among: all without which the prices of the solution do not prove it best
 * among all pairs, the tie-break aside, and those that come close to it. None when the solution is the best already.
 */
export function pairsThatImprove(roster: Roster, write: WriteScores, pairs: PairList, { steps }: Solution): PairList {
  const people = roster.mentees.place.length;
  const prices: Prices = {
    tests: testsOf(steps),
    rows: groupsOf(seatsOf(roster.mentors, mentorDegrees(pairs))),
    columns: groupsOf(seatsOf(roster.mentees, menteeDegrees(pairs, people))),
  };
  const sweep: Sweep = { scores: new Int16Array(people), least: new Int16Array(people), open: new Int32Array(people), found: [], cheap: 0 };
  const row = new Int16Array(people);
  const found: { readonly mentor: number; readonly mentee: number; readonly score: number }[] = [];
  for (let mentor = 0; mentor < roster.mentors.place.length; mentor++) {
    setLeast(prices, roster, mentor, sweep.least);
    writeRow(roster, write, mentor, row, sweep.least);
    setScores(roster, pairs, mentor, row, sweep.scores);
    sweepMentor(prices, mentor, sweep);
    for (const mentee of sweep.found) found.push({ mentor, mentee, score: sweep.scores[mentee] ?? 0 });
    sweep.found.length = 0;
  }
  return pairListOf(roster.mentors.place.length, (visit) => {
    if (sweep.cheap > 0) for (const { mentor, mentee, score } of found) visit(mentor, mentee, score);
  });
}

/** What the levels ask of a pair, and the rows and columns of everybody's first seats, and of the further seats where there are any. */
type Prices = { readonly tests: readonly Test[]; readonly rows: readonly Int32Array[]; readonly columns: readonly Int32Array[] };

/** For one mentor: scores by mentee, below 0 where there is no pair to look at, room for those not ruled out, and what was found. */
type Sweep = {
  readonly scores: Int16Array;
  /** What pairs must score to be looked at, by the places of the mentees. */
  readonly least: Int16Array;
  readonly open: Int32Array;
  readonly found: number[];
  cheap: number;
};

/** One level: what a pair costs by its score, and how much dearer than its prices it may be to be taken along. */
type Test = { readonly byScore: Int32Array; readonly prices: Step['prices']; readonly narrows: boolean; readonly margin: number };

/** In points. Adding what is nearly good enough saves whole rounds of looking through all pairs. */
const MARGIN = 4;
const NO_COST = new Int32Array(NO_PAIR + 1);

/** The levels that can tell pairs apart. */
function testsOf(steps: readonly Step[]): readonly Test[] {
  return steps.flatMap(({ level, prices, narrows }): readonly Test[] => {
    if (level.kind === 'hashes') return [];
    const isPriced = prices !== undefined && (prices.rows.some((price) => price !== 0) || prices.columns.some((price) => price !== 0));
    if (level.kind === 'people') return isPriced ? [{ byScore: NO_COST, prices, narrows, margin: 0 }] : [];
    return [{ byScore: level.byScore, prices: isPriced ? prices : undefined, narrows, margin: level.name === 'total' ? MARGIN : 0 }];
  });
}

function groupsOf({ people, supply, further }: Seats): readonly Int32Array[] {
  const first = Int32Array.from({ length: people }, (_, person) => ((supply[person] ?? 0) > 0 ? person : -1));
  return further.some((group) => group >= 0) ? [first, further] : [first];
}

/**
 * A pair that scores more may always improve more. Where only the total has prices, they say what each must score at least to come close;
 * otherwise all are looked at.
 */
function setLeast({ tests, rows, columns }: Prices, { mentees }: Roster, mentor: number, least: Int16Array): void {
  const total = tests.at(-1)?.prices;
  const onlyTotal = total !== undefined && tests.filter(({ prices }) => prices !== undefined).length === 1;
  least.fill(onlyTotal ? MOST_SCORE + 1 : 0);
  if (!onlyTotal) return;
  for (const row of rows) {
    if ((row[mentor] ?? -1) < 0) continue;
    for (const column of columns) lowerLeast(total.columns, column, total.rows[row[mentor] ?? 0] ?? 0, mentees.place, least);
  }
}

const MOST_SCORE = 100;

function lowerLeast(asked: Float64Array, column: Int32Array, paid: number, place: Int32Array, least: Int16Array): void {
  for (let mentee = 0; mentee < column.length; mentee++) {
    const at = place[mentee] ?? 0;
    const needed = 1 - paid - (asked[column[mentee] ?? -1] ?? -MOST_SCORE) - MARGIN;
    if (needed < (least[at] ?? 0)) least[at] = Math.max(0, needed);
  }
}

/** Scores by position, without the pairs that are listed already. */
function setScores({ mentees }: Roster, pairs: PairList, mentor: number, row: Int16Array, scores: Int16Array): void {
  for (let mentee = 0; mentee < scores.length; mentee++) scores[mentee] = row[mentees.place[mentee] ?? 0] ?? -1;
  for (let pair = pairs.start[mentor] ?? 0; pair < (pairs.start[mentor + 1] ?? 0); pair++) scores[pairs.mentee[pair] ?? 0] = -1;
}

function sweepMentor({ tests, rows, columns }: Prices, mentor: number, sweep: Sweep): void {
  for (const row of rows) {
    if ((row[mentor] ?? -1) < 0) continue;
    for (const column of columns) {
      const left = openPairs(column, sweep);
      tests.reduce((open, test) => (open === 0 ? 0 : sweepLevel(test, row[mentor] ?? 0, column, sweep, open)), left);
    }
  }
}

/** Lists the mentees whose pairs are to be looked at. Returns how many they are. */
function openPairs(column: Int32Array, { scores, open }: Sweep): number {
  let count = 0;
  for (let mentee = 0; mentee < scores.length; mentee++) {
    if ((scores[mentee] ?? -1) < 0 || (column[mentee] ?? -1) < 0) continue;
    open[count] = mentee;
    count += 1;
  }
  return count;
}

/** Finds the pairs that cost less than their ends are priced, or hardly more. Keeps those open that cost just that; returns how many. */
function sweepLevel({ byScore, prices, narrows, margin }: Test, row: number, column: Int32Array, sweep: Sweep, before: number): number {
  const { scores, open, found } = sweep;
  const paid = prices?.rows[row] ?? 0;
  let left = 0;
  for (let at = 0; at < before; at++) {
    const mentee = open[at] ?? 0;
    const dearer = (byScore[scores[mentee] ?? 0] ?? 0) - paid - (prices?.columns[column[mentee] ?? 0] ?? 0);
    if (dearer < margin) found.push(mentee);
    if (dearer < 0) sweep.cheap += 1;
    if (dearer < 0 || (dearer > 0 && narrows)) continue;
    open[left] = mentee;
    left += 1;
  }
  return left;
}
