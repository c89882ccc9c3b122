import type { PairList, WriteScores } from '../problem.ts';
import { pairListOf, writeRow } from '../roster/pair-list.ts';
import type { Roster } from '../roster/positions.ts';
import { NO_PAIR } from '../solver/network.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from '../solver/seats.ts';
import type { Solution, Step } from '../solver/solve.ts';

/**
 * Pairs that are allowed and not in the list a solution was found among: all without which the prices of the solution do not prove it best
 * among all pairs, the tie-break aside, and those that come close to it. None when the solution is the best already.
 */
export function pairsThatImprove(roster: Roster, write: WriteScores, pairs: PairList, { steps }: Solution): PairList {
  const people = roster.mentees.listIndex.length;
  const prices: Prices = {
    tests: testsOf(steps),
    rows: groupsOf(seatsOf(roster.mentors, mentorDegrees(pairs))),
    columns: groupsOf(seatsOf(roster.mentees, menteeDegrees(pairs, people))),
  };
  const sweep: Sweep = { scores: new Int16Array(people), least: new Int16Array(people), open: new Int32Array(people), found: [], cheap: 0 };
  for (let mentor = 0; mentor < roster.mentors.listIndex.length; mentor++) {
    setLeast(prices, roster, mentor, sweep.least);
    writeRow(roster, write, mentor, sweep.scores, sweep.least);
    leaveOutListed(roster, pairs, mentor, sweep.scores);
    sweepMentor(prices, roster, mentor, sweep);
  }
  const { found } = sweep;
  return pairListOf(roster.mentors.listIndex.length, (visit) => {
    if (sweep.cheap > 0) for (let at = 0; at < found.length; at += 3) visit(found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0);
  });
}

/** What the levels ask of a pair, and the rows and columns of everybody's first seats, and of the further seats where there are any. */
type Prices = { readonly tests: readonly Test[]; readonly rows: readonly Int32Array[]; readonly columns: readonly Int32Array[] };

/** For one mentor: scores by the list indexes of the mentees, below 0 where there is no pair to look at, and the positions of those not ruled out. */
type Sweep = {
  readonly scores: Int16Array;
  /** What pairs must score to be looked at. */
  readonly least: Int16Array;
  readonly open: Int32Array;
  /** One after the other: mentor, mentee, score. */
  readonly found: number[];
  cheap: number;
};

/** One level: what a pair costs by its score, and how much dearer than its prices it may be to be taken along. */
type Test = { readonly byScore: Int32Array; readonly prices: Step['prices']; readonly narrows: boolean; readonly margin: number };

/** In points. Adding what is nearly good enough saves whole rounds of looking through all pairs. */
const MARGIN = 6;
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
  return further.some((group) => group !== -1) ? [first, further] : [first];
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
  for (const row of rowsOf(rows, mentor))
    for (const column of columns) lowerLeast(total.columns, column, total.rows[row] ?? 0, mentees.listIndex, least);
}

const MOST_SCORE = 100;

function lowerLeast(asked: Float64Array, column: Int32Array, paid: number, listIndex: Int32Array, least: Int16Array): void {
  for (let mentee = 0; mentee < column.length; mentee++) {
    const group = column[mentee] ?? 0;
    if (group === -1) continue;
    const at = listIndex[mentee] ?? 0;
    const needed = 1 - paid - (asked[group] ?? 0) - MARGIN;
    if (needed < (least[at] ?? 0)) least[at] = Math.max(0, needed);
  }
}

function rowsOf(rows: Prices['rows'], mentor: number): readonly number[] {
  return rows.map((row) => row[mentor] ?? 0).filter((row) => row !== -1);
}

function leaveOutListed({ mentees }: Roster, pairs: PairList, mentor: number, scores: Int16Array): void {
  const end = pairs.start[mentor + 1] ?? 0;
  for (let pair = pairs.start[mentor] ?? 0; pair < end; pair++) scores[mentees.listIndex[pairs.mentee[pair] ?? 0] ?? 0] = -1;
}

function sweepMentor({ tests, rows, columns }: Prices, { mentees }: Roster, mentor: number, sweep: Sweep): void {
  for (const row of rowsOf(rows, mentor)) {
    for (const column of columns) {
      const group = { mentor, row, column, listIndex: mentees.listIndex };
      tests.reduce((open, test) => (open === 0 ? 0 : sweepLevel(test, group, sweep, open)), openPairs(group, sweep));
    }
  }
}

/** The pairs between one row and the columns of the mentees' first seats, or of their further seats. */
type Group = { readonly mentor: number; readonly row: number; readonly column: Int32Array; readonly listIndex: Int32Array };

/** Lists the mentees whose pairs are to be looked at. Returns how many they are. */
function openPairs({ column, listIndex }: Group, { scores, open }: Sweep): number {
  let count = 0;
  for (let mentee = 0; mentee < column.length; mentee++) {
    if ((scores[listIndex[mentee] ?? 0] ?? 0) < 0 || column[mentee] === -1) continue;
    open[count] = mentee;
    count += 1;
  }
  return count;
}

/** Finds the pairs that cost less than their ends are priced, or hardly more. Keeps those open that cost just that; returns how many. */
function sweepLevel(test: Test, group: Group, sweep: Sweep, before: number): number {
  const { open } = sweep;
  let left = 0;
  for (let at = 0; at < before; at++) {
    const mentee = open[at] ?? 0;
    const score = sweep.scores[group.listIndex[mentee] ?? 0] ?? 0;
    const dearer = dearness(test, group, mentee, score);
    if (dearer < test.margin) sweep.found.push(group.mentor, mentee, score);
    if (dearer < 0) sweep.cheap += 1;
    if (dearer < 0 || (dearer > 0 && test.narrows)) continue;
    open[left] = mentee;
    left += 1;
  }
  return left;
}

function dearness({ byScore, prices }: Test, { row, column }: Group, mentee: number, score: number): number {
  return (byScore[score] ?? 0) - (prices?.rows[row] ?? 0) - (prices?.columns[column[mentee] ?? 0] ?? 0);
}
