import { type Fault, fault, type PairList, type WriteScores } from '../problem.ts';
import { startsOf } from '../starts.ts';
import type { Roster } from './positions.ts';

/** What is wrong with a list of pairs for so many people. */
export function listFaults(list: PairList, mentors: number, mentees: number): readonly Fault[] {
  const { start, mentee, score } = list;
  const rising = start.every((from, index) => from >= (start[index - 1] ?? 0));
  if (start.length !== mentors + 1 || start[0] !== 0 || start.at(-1) !== mentee.length || score.length !== mentee.length || !rising)
    return [fault('list out of shape', 'scores', [])];
  return Array.from({ length: mentors }, (_, mentor) => rowFaults(list, mentor, mentees)).flat();
}

function rowFaults({ start, mentee, score }: PairList, mentor: number, mentees: number): readonly Fault[] {
  const faults: Fault[] = [];
  let before = -1;
  for (let pair = start[mentor] ?? 0; pair < (start[mentor + 1] ?? 0); pair++) {
    const at = mentee[pair] ?? 0;
    if (at < 0 || at >= mentees) faults.push(fault('no such person', `scores[${pair}]`, []));
    if (at <= before) faults.push(fault('pair twice', `scores[${pair}]`, []));
    if ((score[pair] ?? 0) > 100) faults.push(fault('not a score', `scores[${pair}]`, []));
    before = at;
  }
  return faults;
}

/** Where the pair of two people stands in a list, or -1. */
export function pairAt({ start, mentee: mentees }: PairList, mentor: number, mentee: number): number {
  const index = mentees.subarray(start[mentor], start[mentor + 1]).indexOf(mentee);
  return index < 0 ? -1 : (start[mentor] ?? 0) + index;
}

/** All pairs that may be chosen, by positions in the roster. Throws a RangeError for a score that is none. */
export function freePairs(roster: Roster): PairList {
  return typeof roster.problem.scores === 'function'
    ? askedPairs(roster, roster.problem.scores)
    : listedPairs(roster, roster.problem.scores);
}

/** Writes the scores of a mentor with all mentees, by their indexes in the problem; below 0 for pairs that are not free to choose. */
export function writeRow(
  { mentors, mentees, barred }: Roster,
  write: WriteScores,
  mentor: number,
  row: Int16Array,
  least?: Int16Array,
): void {
  write(mentors.listIndex[mentor] ?? 0, row, least);
  for (const mentee of barred.get(mentor) ?? []) row[mentees.listIndex[mentee] ?? 0] = -1;
}

/** A score that a function gave, checked. */
export function checkedScore(score: number): number {
  if (score > 100) throw new RangeError(`${score} is not a score: whole numbers from 0 to 100, or below 0`);
  return score;
}

function askedPairs(roster: Roster, write: WriteScores): PairList {
  const { listIndex } = roster.mentees;
  const rows: { readonly mentee: Int32Array; readonly score: Uint8Array }[] = [];
  const scores = new Int16Array(listIndex.length);
  for (let mentor = 0; mentor < roster.mentors.listIndex.length; mentor++) {
    writeRow(roster, write, mentor, scores);
    const row = { mentee: new Int32Array(listIndex.length), score: new Uint8Array(listIndex.length) };
    let count = 0;
    for (let mentee = 0; mentee < listIndex.length; mentee++) {
      const score = checkedScore(scores[listIndex[mentee] ?? 0] ?? 0);
      if (score < 0) continue;
      row.mentee[count] = mentee;
      row.score[count] = score;
      count += 1;
    }
    rows.push({ mentee: row.mentee.subarray(0, count), score: row.score.subarray(0, count) });
  }
  return joined(rows);
}

function joined(rows: readonly { readonly mentee: Int32Array; readonly score: Uint8Array }[]): PairList {
  const start = startsOf(Int32Array.from(rows, ({ mentee }) => mentee.length));
  const count = start[rows.length] ?? 0;
  const list = { start, mentee: new Int32Array(count), score: new Uint8Array(count) };
  for (const [mentor, row] of rows.entries()) {
    list.mentee.set(row.mentee, start[mentor]);
    list.score.set(row.score, start[mentor]);
  }
  return list;
}

function listedPairs(roster: Roster, given: PairList): PairList {
  const { mentors, mentees, barred } = roster;
  const positionOf = new Int32Array(mentees.listIndex.length);
  for (const [position, index] of mentees.listIndex.entries()) positionOf[index] = position;
  return pairListOf(mentors.listIndex.length, (visit) => {
    for (const [mentor, index] of mentors.listIndex.entries()) {
      const bars = barred.get(mentor);
      for (let pair = given.start[index] ?? 0; pair < (given.start[index + 1] ?? 0); pair++) {
        const mentee = positionOf[given.mentee[pair] ?? 0] ?? 0;
        if (bars?.has(mentee) !== true) visit(mentor, mentee, given.score[pair] ?? 0);
      }
    }
  });
}

type VisitPair = (mentor: number, mentee: number, score: number) => void;

/** Visits all pairs of a list. */
export function eachPair({ start, mentee, score }: PairList, visit: VisitPair): void {
  for (const [mentor, end] of start.subarray(1).entries())
    for (let pair = start[mentor] ?? 0; pair < end; pair++) visit(mentor, mentee[pair] ?? 0, score[pair] ?? 0);
}

/** A list of the pairs that `walk` visits, in whatever order and as often as it likes, as long as it does so twice in the same way. */
export function pairListOf(mentors: number, walk: (visit: VisitPair) => void): PairList {
  const counts = new Int32Array(mentors);
  walk((mentor) => {
    counts[mentor] = (counts[mentor] ?? 0) + 1;
  });
  const start = startsOf(counts);
  const end = start.slice();
  const pairs = new Int32Array(start[mentors] ?? 0);
  walk((mentor, mentee, score) => {
    const at = end[mentor] ?? 0;
    pairs[at] = mentee * 256 + score;
    end[mentor] = at + 1;
  });
  return withoutRepeats(start, pairs);
}

function withoutRepeats(start: Int32Array, pairs: Int32Array): PairList {
  const list = { start: new Int32Array(start.length), mentee: new Int32Array(pairs.length), score: new Uint8Array(pairs.length) };
  let count = 0;
  for (let mentor = 1; mentor < start.length; mentor++) {
    let before = -1;
    for (const pair of pairs.subarray(start[mentor - 1], start[mentor]).sort()) {
      if (pair === before) continue;
      list.mentee[count] = pair >> 8;
      list.score[count] = pair & 255;
      count += 1;
      before = pair;
    }
    list.start[mentor] = count;
  }
  return { start: list.start, mentee: list.mentee.subarray(0, count), score: list.score.subarray(0, count) };
}
