import { checkedScore, pairListOf } from './pair-list.ts';
import type { PairList, ScoreOfPair } from './problem.ts';
import { menteeAt, mentorAt, type Roster } from './roster.ts';
import { pairHash, textHash } from './solver/tie-break.ts';
import { eachKept, keepBest, topLists, type TopLists } from './top-lists.ts';

/**
 * For each person the pairs they score highest in, by positions: `most` of each mentor and of each mentee, so that nobody is everybody's
 * second choice only. Every pair is scored once. Where scores are equal the hash of the pair decides, not the place in a list,
 * or all would be given the same few candidates.
 */
export function candidatePairs(roster: Roster, scoreOf: ScoreOfPair, most: number): PairList {
  const { mentors, mentees, barred } = roster;
  const mentorHashes = Int32Array.from(mentors.place, (_, mentor) => textHash(mentorAt(roster, mentor).id));
  const menteeHashes = Int32Array.from(mentees.place, (_, mentee) => textHash(menteeAt(roster, mentee).id));
  const ofMentor = topLists(mentors.place.length, most);
  const ofMentee = topLists(mentees.place.length, most);
  for (let mentor = 0; mentor < mentors.place.length; mentor++) {
    const place = mentors.place[mentor] ?? 0;
    const hash = mentorHashes[mentor] ?? 0;
    const bars = barred.get(mentor);
    for (let mentee = 0; mentee < mentees.place.length; mentee++) {
      const score = checkedScore(scoreOf(place, mentees.place[mentee] ?? 0));
      if (score < 0 || bars?.has(mentee) === true) continue;
      const rank = score << RANK_BITS;
      const highest = rank | MOST_RANK;
      if (highest < (ofMentor.least[mentor] ?? 0) && highest < (ofMentee.least[mentee] ?? 0)) continue;
      const key = rank + (pairHash(hash, menteeHashes[mentee] ?? 0) & MOST_RANK);
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
