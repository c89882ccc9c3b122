import { proposePlan } from '../../shared/domain/matching/propose.ts';
import { freePairs } from '../../shared/domain/matching/roster/pair-list.ts';
import { solve } from '../../shared/domain/matching/solver/solve.ts';
import { largeField, largeRound, mustBeRoster, problemOf, readInstance } from './matching-instance.ts';

/** What one process measured, alone on its heap: seconds of the processor for the first run and for later ones, and the most memory it had. */
export type Run = {
  readonly cold: number;
  readonly hot: readonly number[];
  readonly megabytes: number;
  readonly placed: number;
  readonly total: number;
};

const RUNS = 3;

const [kind = '', given = ''] = process.argv.slice(2);
const run = kind === 'solve' ? solveFile(given) : pipeline(Number(given));
process.stdout.write(JSON.stringify({ ...run, megabytes: process.resourceUsage().maxRSS / 1024 }));

/** From pairs and their scores to the plan, all levels. */
function solveFile(file: string): Omit<Run, 'megabytes'> {
  const problem = problemOf(readInstance(file));
  const once = () => {
    const roster = mustBeRoster(problem);
    return solve(roster, freePairs(roster)).chosen;
  };
  const cold = measured(once);
  const hot = Array.from({ length: RUNS }, () => measured(once).seconds);
  return { cold: cold.seconds, hot, placed: cold.result.length, total: cold.result.reduce((sum, { score }) => sum + score, 0) };
}

/** From the answers of so many students and managers to the plan, as the product does it. */
function pipeline(people: number): Omit<Run, 'megabytes'> {
  const applicants = largeField(people);
  const { seconds, result } = measured(() => proposePlan(largeRound(people), applicants, { locks: [], forbids: [], policy: 'fair' }));
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return { cold: seconds, hot: people > 1000 ? [] : again(people), placed: result.placed, total: result.total };
}

function again(people: number): readonly number[] {
  const applicants = largeField(people);
  return Array.from({ length: 9 }, (_, index) => {
    const decisions = { locks: [], forbids: [[`s${index}`, `c${index}`]], policy: 'fair' } as const;
    return measured(() => proposePlan(largeRound(people), applicants, decisions)).seconds;
  });
}

function measured<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}
