import { bestPlan } from '../../../shared/domain/matching/column-generation/best-plan.ts';
import type { PairList, Problem } from '../../../shared/domain/matching/problem.ts';
import type { Roster } from '../../../shared/domain/matching/roster/positions.ts';
import { requiredLeft, rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import type { Solution } from '../../../shared/domain/matching/solver/solve.ts';
import type { Pairs } from './every-plan.ts';

export type Solved = { readonly roster: Roster; readonly pairs: PairList; readonly solution: Solution; readonly plan: Pairs };

/** A problem solved, with the plan by places in the problem's lists; undefined when its decisions contradict each other. */
export function solvedProblem(problem: Problem, limits?: Parameters<typeof bestPlan>[1]): Solved | undefined {
  const roster = rosterOf(problem);
  if ('faults' in roster) return undefined;
  const { pairs, solution } = bestPlan(roster, limits);
  const plan = [...roster.locks, ...solution.chosen].map(
    ({ mentor, mentee, score }) => [roster.mentors.listIndex[mentor]!, roster.mentees.listIndex[mentee]!, score] as const,
  );
  return { roster, pairs, solution, plan };
}

/** As solvedProblem, for a problem that has an answer. */
export function mustSolve(problem: Problem, limits?: Parameters<typeof bestPlan>[1]): Solved {
  const solved = solvedProblem(problem, limits);
  if (solved === undefined || requiredLeft(solved.roster, solved.solution.chosen).length > 0) throw new Error('there is no such plan');
  return solved;
}
