import { checkedScore, pairListOf, writeRow } from './pair-list.ts';
import type { PairList, WriteScores } from './problem.ts';
import { menteeAt, mentorAt, type Roster, type Side } from './roster.ts';
import { pairHash, textHash } from './solver/tie-break.ts';
import { eachKept, keepBest, type TopLists, topLists } from './top-lists.ts';

/**
 * For each person the pairs they score highest in, by positions: `most` of each mentor and of each mentee, and no fewer than they can
 * take. Every pair is scored once. Where scores are equal the hash of the pair decides, not the place in a list, or all would be given
 * the same few candidates.
 */
export function candidatePairs(roster: Roster, write: WriteScores, most: number): PairList {
  const { mentors, mentees } = roster;
  const places = mentees.place;
  const mentorHashes = Int32Array.from(mentors.place, (_, mentor) => textHash(mentorAt(roster, mentor).id));
  const menteeHashes = Int32Array.from(mentees.place, (_, mentee) => textHash(menteeAt(roster, mentee).id));
  const ofMentor = topLists(roomFor(mentors, mentees.place.length, most));
  const ofMentee = topLists(roomFor(mentees, mentors.place.length, most));
  const scores = new Int16Array(mentees.place.length);
  for (let mentor = 0; mentor < mentors.place.length; mentor++) {
    writeRow(roster, write, mentor, scores);
    const hash = mentorHashes[mentor] ?? 0;
    for (let mentee = 0; mentee < scores.length; mentee++) {
      const score = checkedScore(scores[places[mentee] ?? 0] ?? -1);
      const highest = (score << RANK_BITS) | MOST_RANK;
      if (score < 0 || (highest < (ofMentor.least[mentor] ?? 0) && highest < (ofMentee.least[mentee] ?? 0))) continue;
      const key = (score << RANK_BITS) | (pairHash(hash, menteeHashes[mentee] ?? 0) & MOST_RANK);
      keepBest(ofMentor, mentor, key, mentee);
      keepBest(ofMentee, mentee, key, mentor);
    }
  }
  return union(ofMentor, ofMentee);
}

/** A score and the bits of the hash that order equal scores fit in 31 bits. */
const RANK_BITS = 22;
const MOST_RANK = 2 ** RANK_BITS - 1;

function union(ofMentor: TopLists, ofMentee: TopLists): PairList {
  return pairListOf(ofMentor.size.length, (visit) => {
    for (let mentor = 0; mentor < ofMentor.size.length; mentor++)
      eachKept(ofMentor, mentor, (mentee, key) => visit(mentor, mentee, key >> RANK_BITS));
    for (let mentee = 0; mentee < ofMentee.size.length; mentee++)
      eachKept(ofMentee, mentee, (mentor, key) => visit(mentor, mentee, key >> RANK_BITS));
  });
}

/** Nobody has fewer candidates than they can take, unless there are no more. */
function roomFor({ capacity }: Side, others: number, most: number): Int32Array {
  return capacity.map((seats) => Math.min(others, Math.max(most, seats)));
}
