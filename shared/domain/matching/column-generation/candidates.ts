import type { PairList, WriteScores } from '../problem.ts';
import { checkedScore, pairListOf, writeRow } from '../roster/pair-list.ts';
import type { Roster, Side } from '../roster/positions.ts';
import { menteeAt, mentorAt } from '../roster/roster.ts';
import { pairHash, textHash } from '../solver/tie-break.ts';
import { eachKept, empty, keepBest, type TopLists, topLists } from './top-lists.ts';

/**
 * For each person the pairs they score highest in, by positions: about `most` of each mentor and of each mentee, and no fewer than they can
 * take. Where scores are equal the hash of the pair decides, not the place in a list, or all would be given the same few candidates.
 */
export function candidatePairs(roster: Roster, write: WriteScores, most: number): PairList {
  const { mentors, mentees } = roster;
  const lists: Lists = {
    ofMentor: topLists(roomFor(mentors, mentees.listIndex.length, most)),
    ofMentee: topLists(roomFor(mentees, mentors.listIndex.length, most)),
    mentorHash: Int32Array.from(mentors.listIndex, (_, mentor) => textHash(mentorAt(roster, mentor).id)),
    menteeHash: Int32Array.from(mentees.listIndex, (_, mentee) => textHash(menteeAt(roster, mentee).id)),
  };
  const scores = new Int16Array(mentees.listIndex.length);
  const least = new Int16Array(mentees.listIndex.length);
  for (let mentor = 0; mentor < mentors.listIndex.length; mentor++) {
    if (mentor % AT_A_TIME === 0) setLeast(lists, mentees, endOfList(lists, mentor - 1) - WITHIN, least);
    writeRow(roster, write, mentor, scores, least);
    offerRow(lists, mentees, mentor, scores, true);
    if (isLongEnough(lists.ofMentor, mentor, mentors.capacity[mentor] ?? 0)) continue;
    empty(lists.ofMentor, mentor);
    writeRow(roster, write, mentor, scores);
    offerRow(lists, mentees, mentor, scores, false);
  }
  return union(lists);
}

type Lists = {
  readonly ofMentor: TopLists;
  readonly ofMentee: TopLists;
  readonly mentorHash: Int32Array;
  readonly menteeHash: Int32Array;
};

/** A score and the bits of the hash that order equal scores fit in 31 bits. */
const RANK_BITS = 22;
const MOST_RANK = 2 ** RANK_BITS - 1;
/** For so many mentors what must be scored to enter a mentee's list is looked up once: it only rises. */
const AT_A_TIME = 16;
/** The lists of two mentors mostly end within so many points. Where one ends much sooner, its row is gone through again. */
const WITHIN = 8;

function scoreOf(key: number): number {
  return key >> RANK_BITS;
}

/** The lowest score in a mentor's list, 0 when it has room left. */
function endOfList({ ofMentor }: Lists, mentor: number): number {
  return Math.max(0, scoreOf(ofMentor.least[mentor] ?? 0));
}

/** Half a list will do: what it lacks, prices ask for later. */
function isLongEnough({ start, size }: TopLists, owner: number, capacity: number): boolean {
  const room = (start[owner + 1] ?? 0) - (start[owner] ?? 0);
  return (size[owner] ?? 0) >= Math.min(room, Math.max(room / 2, capacity));
}

/** Nobody has fewer candidates than they can take, unless there are no more. */
function roomFor({ capacity }: Side, others: number, most: number): Int32Array {
  return capacity.map((seats) => Math.min(others, Math.max(most, seats)));
}

/** What a pair must score to enter the mentee's list, or the mentor's if that ends where the one before did. */
function setLeast({ ofMentee }: Lists, { listIndex }: Side, guess: number, least: Int16Array): void {
  for (let mentee = 0; mentee < listIndex.length; mentee++)
    least[listIndex[mentee] ?? 0] = Math.min(guess, scoreOf(ofMentee.least[mentee] ?? 0));
}

function offerRow(
  { ofMentor, ofMentee, mentorHash, menteeHash }: Lists,
  { listIndex }: Side,
  mentor: number,
  scores: Int16Array,
  toBoth: boolean,
): void {
  const hash = mentorHash[mentor] ?? 0;
  for (let mentee = 0; mentee < listIndex.length; mentee++) {
    const score = checkedScore(scores[listIndex[mentee] ?? 0] ?? 0);
    const highest = (score << RANK_BITS) | MOST_RANK;
    if (score < 0 || (highest < (ofMentor.least[mentor] ?? 0) && highest < (ofMentee.least[mentee] ?? 0))) continue;
    const key = (score << RANK_BITS) | (pairHash(hash, menteeHash[mentee] ?? 0) & MOST_RANK);
    keepBest(ofMentor, mentor, key, mentee);
    if (toBoth) keepBest(ofMentee, mentee, key, mentor);
  }
}

function union({ ofMentor, ofMentee }: Lists): PairList {
  return pairListOf(ofMentor.size.length, (visit) => {
    for (const mentor of ofMentor.size.keys()) eachKept(ofMentor, mentor, (mentee, key) => visit(mentor, mentee, scoreOf(key)));
    for (const mentee of ofMentee.size.keys()) eachKept(ofMentee, mentee, (mentor, key) => visit(mentor, mentee, scoreOf(key)));
  });
}
