import { readFileSync } from 'node:fs';
import { proposePlan } from '../../shared/domain/matching/propose.ts';
import { freePairs } from '../../shared/domain/matching/roster/pair-list.ts';
import { solve } from '../../shared/domain/matching/solver/solve.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { manyApplicants } from '../domain/matching/applicants.ts';
import { mustBeRoster, problemOf, readInstance } from './matching-instance.ts';

const [kind = '', file = '', times = '1'] = process.argv.slice(2);
const figures = Array.from({ length: Number(times) }, kind === 'solve' ? solving(file) : planning(file));
process.stdout.write(JSON.stringify({ figures, megabytes: process.resourceUsage().maxRSS / 1024 }));

/** What one run took, in seconds of the processor, and what it found. */
type Figures = { readonly seconds: number; readonly placed: number; readonly total: number };

/** From pairs and their scores to the plan, all levels. */
function solving(instance: string): () => Figures {
  const problem = problemOf(readInstance(instance));
  return () => {
    const { seconds, result } = measured(() => {
      const roster = mustBeRoster(problem);
      return solve(roster, freePairs(roster)).chosen;
    });
    return { seconds, placed: result.length, total: result.reduce((sum, { score }) => sum + score, 0) };
  };
}

/** From the answers of as many students and managers as a round has seats to the plan, as the product does it. */
function planning(roundFile: string): (_: undefined, run: number) => Figures {
  const round: Round = JSON.parse(readFileSync(roundFile, 'utf8'));
  const applicants = manyApplicants(
    1,
    round.seats,
    round.seats,
    round.themes.map((theme) => theme.id),
  );
  return (_, run) => {
    const decisions = { locks: [], forbids: [[`s${run}`, `c${run}`]], policy: 'fair' } as const;
    const { seconds, result } = measured(() => proposePlan(round, applicants, decisions));
    if ('faults' in result) throw new Error(JSON.stringify(result.faults));
    return { seconds, placed: result.placed, total: result.total };
  };
}

function measured<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}
