import type { PairList } from '../problem.ts';
import type { Roster } from '../roster/positions.ts';
import { startsOf } from '../starts.ts';
import { menteeDegrees, mentorDegrees, type Seats, seatsOf } from './seats.ts';

/** Stands where a score would be on an edge that makes no pair. */
export const NO_PAIR = 255;

/**
 * A round as a transportation network: every row hands out exactly its supply, every column takes exactly its demand.
 *
 * Rows are the mentors' first seats, by position in the roster, then their further seats; columns the mentees' in the same way. "Nobody", the last row and the last
 * column, fills the seats that stay empty. When there is room for fewer pairs than there are seats, one more column takes as many mentors'
 * seats as must stay empty; nobody cannot fill it. Where both sides of a pair have further seats, the pair has a column with one seat,
 * which it takes when it is made and which its own row takes when it is not, so that no pair is made twice.
 */
export type Network = {
  readonly rows: number;
  readonly columns: number;
  /** Positions in the roster of the people behind rows, and columns; rows that are no person's are not in it, and such columns -1. */
  readonly mentorOfRow: Int32Array;
  readonly menteeOfColumn: Int32Array;
  /** What rows hand out and how many seats columns have, their demand. */
  readonly supply: Int32Array;
  readonly demand: Int32Array;
  /** The edges of a row are `start[row]` up to `start[row + 1]`. Those that no best plan uses are dropped level by level. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  /** 0 to 100, or NO_PAIR. */
  readonly score: Uint8Array;
};

/** The network of the pairs given. */
export function networkOf(roster: Roster, pairs: PairList): Network {
  const mentors = seatsOf(roster.mentors, mentorDegrees(pairs));
  const mentees = seatsOf(roster.mentees, menteeDegrees(pairs, roster.mentees.listIndex.length));
  const doubled = doubledPairs(mentors, mentees, pairs);
  const offered = sum(mentors.supply);
  const mustStayEmpty = Math.max(0, offered - roster.seats);
  const layout = layOut(mentors, mentees, doubled, mustStayEmpty > 0);
  const supply = filledUp(mentors.supply, layout.rows, 1);
  const demand = filledUp(mentees.supply, layout.columns, 1);
  if (layout.empty !== undefined) demand[layout.empty] = mustStayEmpty;
  // One unit more than there are seats keeps nobody joined to nobody in every plan, so that an empty seat costs both sides nothing.
  supply[layout.nobodyRow] = sum(mentees.supply) + 1;
  demand[layout.nobodyColumn] = offered - mustStayEmpty + 1;
  const menteeOfColumn = filledUp(mentees.person, layout.columns, -1);
  menteeOfColumn.set(doubled.mentee, layout.pairColumn);
  return {
    rows: layout.rows,
    columns: layout.columns,
    mentorOfRow: mentors.person,
    menteeOfColumn,
    supply,
    demand,
    ...edgesBetween({ mentors, mentees, pairs, doubled, layout }),
  };
}

/** Pairs whose people both have further seats, in the order of the list of pairs; those of mentor i begin at `start[i]`. */
type Doubled = { readonly start: Int32Array; readonly mentee: Int32Array };

/** Where the rows and columns that are no person's seats begin. */
type Layout = {
  readonly rows: number;
  readonly columns: number;
  readonly pairRow: number;
  readonly pairColumn: number;
  /** Nothing when nothing must stay empty. */
  readonly empty: number | undefined;
  readonly nobodyRow: number;
  readonly nobodyColumn: number;
};

type Parts = {
  readonly mentors: Seats;
  readonly mentees: Seats;
  readonly pairs: PairList;
  readonly doubled: Doubled;
  readonly layout: Layout;
};

function doubledPairs(mentors: Seats, mentees: Seats, pairs: PairList): Doubled {
  const doubled: number[] = [];
  const start = new Int32Array(pairs.start.length);
  for (const [mentor, group] of mentors.further.entries()) {
    const paired = pairs.mentee.subarray(pairs.start[mentor], pairs.start[mentor + 1]);
    if (group !== -1) doubled.push(...paired.filter((mentee) => mentees.further[mentee] !== -1));
    start[mentor + 1] = doubled.length;
  }
  return { start, mentee: Int32Array.from(doubled) };
}

function layOut(mentors: Seats, mentees: Seats, doubled: Doubled, limited: boolean): Layout {
  const pairRow = mentors.supply.length;
  const pairColumn = mentees.supply.length;
  const nobodyRow = pairRow + doubled.mentee.length;
  const behindPairs = pairColumn + doubled.mentee.length;
  const empty = limited ? behindPairs : undefined;
  const nobodyColumn = limited ? behindPairs + 1 : behindPairs;
  return { rows: nobodyRow + 1, columns: nobodyColumn + 1, pairRow, pairColumn, empty, nobodyRow, nobodyColumn };
}

type Edges = Pick<Network, 'start' | 'column' | 'score'>;

function edgesBetween(parts: Parts): Edges {
  const counts = new Int32Array(parts.layout.rows);
  walkEdges(parts, (row) => {
    counts[row] = (counts[row] ?? 0) + 1;
  });
  const start = startsOf(counts);
  const room = start[parts.layout.rows] ?? 0;
  const edges = { start, column: new Int32Array(room), score: new Uint8Array(room) };
  let edge = 0;
  walkEdges(parts, (_, column, score) => {
    edges.column[edge] = column;
    edges.score[edge] = score;
    edge += 1;
  });
  return edges;
}

type Visit = (row: number, column: number, score: number) => void;

/** Visits all edges, row by row. */
function walkEdges(parts: Parts, visit: Visit): void {
  const { mentors, mentees, layout } = parts;
  for (const [row, supply] of mentors.supply.entries()) {
    if (supply === 0) continue;
    walkSeats(parts, row, visit);
    // Without a limit the column would be in everybody's way: large rounds take three times as long.
    if (layout.empty !== undefined) visit(row, layout.empty, NO_PAIR);
    visit(row, layout.nobodyColumn, NO_PAIR);
  }
  walkDoubled(parts, visit);
  for (const [column, supply] of mentees.supply.entries()) if (supply > 0) visit(layout.nobodyRow, column, NO_PAIR);
  visit(layout.nobodyRow, layout.nobodyColumn, NO_PAIR);
}

/** The pairs that the seats of one row can make. */
function walkSeats({ mentors, mentees, pairs, doubled, layout }: Parts, row: number, visit: Visit): void {
  const mentor = mentors.person[row] ?? 0;
  const manySeats = mentors.further[mentor] !== -1;
  const end = pairs.start[mentor + 1] ?? 0;
  let pairColumn = layout.pairColumn + (doubled.start[mentor] ?? 0);
  for (let pair = pairs.start[mentor] ?? 0; pair < end; pair++) {
    const mentee = pairs.mentee[pair] ?? 0;
    const score = pairs.score[pair] ?? 0;
    if (manySeats && mentees.further[mentee] !== -1) {
      visit(row, pairColumn, score);
      pairColumn += 1;
    } else {
      walkSeatsOf(mentees, row, mentee, score, visit);
    }
  }
}

function walkSeatsOf({ supply, further }: Seats, row: number, mentee: number, score: number, visit: Visit): void {
  if ((supply[mentee] ?? 0) > 0) visit(row, mentee, score);
  const group = further[mentee] ?? 0;
  if (group !== -1) visit(row, group, score);
}

/** The row of a doubled pair takes the pair's seat while it is not made, and a seat of its mentee when it is. */
function walkDoubled({ mentees, doubled, layout }: Parts, visit: Visit): void {
  for (const [index, mentee] of doubled.mentee.entries()) {
    const row = layout.pairRow + index;
    visit(row, layout.pairColumn + index, NO_PAIR);
    walkSeatsOf(mentees, row, mentee, NO_PAIR, visit);
  }
}

function filledUp(list: Int32Array, length: number, value: number): Int32Array<ArrayBuffer> {
  const filled = new Int32Array(length).fill(value);
  filled.set(list);
  return filled;
}

function sum(list: Int32Array): number {
  return list.reduce((total, count) => total + count, 0);
}
