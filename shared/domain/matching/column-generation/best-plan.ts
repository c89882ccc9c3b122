import type { PairList, WriteScores } from '../problem.ts';
import { eachPair, freePairs, pairListOf } from '../roster/pair-list.ts';
import type { Roster } from '../roster/positions.ts';
import { type Solution, solve } from '../solver/solve.ts';
import { candidatePairs } from './candidates.ts';
import { pairsThatImprove } from './pricing.ts';

/** Up to so many people on each side all pairs are solved over at once. */
const MOST_AT_ONCE = 1000;
/** Above that, over so many for each person, and what the prices then call for. */
const CANDIDATES = 40;

/** The best plan, and the pairs its proof is about: those not among them were shown to improve nothing but, at most, the tie-break. */
export type BestPlan = { readonly pairs: PairList; readonly solution: Solution };

/**
 * The best plan over all pairs. Large problems are solved over the pairs each person scores highest in. Then every other pair is held against
 * the prices of that solution: those that could improve a level are added, and the problem is solved again, until there are none
 * (column generation: Gilmore and Gomory 1961). So leaving pairs out saves time and costs nothing, and nobody starves on a short list.
 */
export function bestPlan(roster: Roster, limits = { mostAtOnce: MOST_AT_ONCE, candidates: CANDIDATES }): BestPlan {
  const { scores } = roster.problem;
  const people = Math.max(roster.mentors.listIndex.length, roster.mentees.listIndex.length);
  if (typeof scores !== 'function' || people <= limits.mostAtOnce) {
    const pairs = freePairs(roster);
    return { pairs, solution: solve(roster, pairs) };
  }
  return generateColumns(roster, scores, candidatePairs(roster, scores, limits.candidates));
}

function generateColumns(roster: Roster, write: WriteScores, candidates: PairList): BestPlan {
  let pairs = candidates;
  for (;;) {
    const solution = solve(roster, pairs);
    const more = pairsThatImprove(roster, write, pairs, solution);
    if (more.mentee.length === 0) return { pairs, solution };
    pairs = joined(pairs, more);
  }
}

function joined(pairs: PairList, more: PairList): PairList {
  return pairListOf(pairs.start.length - 1, (visit) => {
    eachPair(pairs, visit);
    eachPair(more, visit);
  });
}
