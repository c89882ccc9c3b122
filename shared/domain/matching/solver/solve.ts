import type { PairList } from '../problem.ts';
import type { PairByPosition, Roster } from '../roster/positions.ts';
import { costOf, makeCheapest } from './cheapest.ts';
import { bandLevels, countScores, type Level, placementLevels, setCosts, tieBreakLevel, totalLevel } from './levels.ts';
import { type Network, NO_PAIR, networkOf } from './network.ts';
import { keepTightEdges } from './tight-edges.ts';
import { type Workspace, workspaceFor } from './workspace.ts';

/**
 * One level with its proof. `prices` never add up to more than an edge costs, so they bound the cost of every plan from below; the plan
 * costs just as much. Where `narrows`, only plans that are best at this level are left for the next. No prices means they are all 0.
 */
export type Step = {
  readonly level: Level;
  readonly cost: number;
  readonly narrows: boolean;
  readonly prices?: { readonly rows: Float64Array; readonly columns: Float64Array };
};

/** The best plan, by positions: the pairs that were free to choose, without the locked ones, in order; and why none is better. */
export type Solution = { readonly chosen: readonly PairByPosition[]; readonly steps: readonly Step[] };

/**
 * The best plan among the pairs given, level by level: each is made as good as it can be without giving up anything of those before (generous
 * maximum matching: Kwanashie, Irving, Manlove and Sng 2015; Huang, Kavitha, Mehlhorn and Michail 2016).
 */
export function solve(roster: Roster, pairs: PairList): Solution {
  const network = networkOf(roster, pairs);
  const work = workspaceFor(network);
  const steps: Step[] = [];
  const take = (level: Level) => steps.push(takeLevel(level, network, work));
  for (const level of placementLevels(roster)) take(level);
  switch (roster.problem.policy) {
    case 'highest-total':
      break;
    case 'fair':
      for (const level of bandLevels(roster.problem.bands)) take(level);
      break;
    case 'strictest':
      steps.push(...raiseWorst(network, work));
  }
  take(totalLevel());
  take(tieBreakLevel(roster));
  return { chosen: chosenPairs(network, work), steps };
}

function takeLevel(level: Level, network: Network, work: Workspace): Step {
  const step = tryLevel(level, network, work);
  keepTightEdges(network, work);
  return step;
}

function tryLevel(level: Level, network: Network, work: Workspace): Step {
  setCosts(level, network, work.cost);
  // Counts cannot be lower than none, so prices of 0 prove what the last level left.
  if (level.kind === 'scores' && level.name !== 'total' && costOf(work) === 0) {
    work.rowPrice.fill(0);
    work.columnPrice.fill(0);
    return { level, cost: 0, narrows: true };
  }
  makeCheapest(network, work);
  const prices = { rows: work.rowPrice.slice(), columns: work.columnPrice.slice() };
  return { level, cost: costOf(work), narrows: true, prices };
}

/** Looks for the highest score that every pair can have. What follows it proves that more is not to be had, then leaves out all below. */
function raiseWorst(network: Network, work: Workspace): readonly Step[] {
  const steps: Step[] = [];
  for (let worst = worstScore(network, work); worst !== undefined; worst = worstScore(network, work)) {
    const step = tryLevel(countScores('worst pair', 0, worst + 1), network, work);
    if (step.cost > 0) {
      steps.push({ ...step, narrows: false }, takeLevel(countScores('worst pair', 0, worst), network, work));
      break;
    }
    steps.push(step);
    keepTightEdges(network, work);
  }
  return steps;
}

function worstScore(network: Network, work: Workspace): number | undefined {
  const scores = chosenPairs(network, work).map(({ score }) => score);
  return scores.reduce<number | undefined>((worst, score) => (worst === undefined || score < worst ? score : worst), undefined);
}

function chosenPairs(network: Network, work: Workspace): readonly PairByPosition[] {
  const { mentorOfRow, menteeOfColumn, score } = network;
  const { seatStart, held, seatRow, seatEdge } = work;
  const pairs: PairByPosition[] = [];
  for (const [column, taken] of held.entries()) {
    const first = seatStart[column] ?? 0;
    for (let at = first; at < first + taken; at++) {
      const points = score[seatEdge[at] ?? 0] ?? NO_PAIR;
      if (points !== NO_PAIR)
        pairs.push({ mentor: mentorOfRow[seatRow[at] ?? 0] ?? 0, mentee: menteeOfColumn[column] ?? 0, score: points });
    }
  }
  return pairs.sort((a, b) => a.mentor - b.mentor || a.mentee - b.mentee);
}
