import { readFileSync } from 'node:fs';
import { bestPlan } from '../../../shared/domain/matching/column-generation/best-plan.ts';
import { figuresOf } from '../../../shared/domain/matching/figures.ts';
import type { Policy } from '../../../shared/domain/matching/policy.ts';
import type { Fault, Problem } from '../../../shared/domain/matching/problem.ts';
import type { Roster } from '../../../shared/domain/matching/roster/positions.ts';
import { menteeAt, mentorAt, rosterOf } from '../../../shared/domain/matching/roster/roster.ts';
import { provesBest } from '../../../shared/domain/matching/solver/certificate.ts';
import type { FileFault } from './file-fault.ts';
import { readMatchFile } from './match-file.ts';

const WRONG_FILE = 2;
const MOST_FAULTS_SHOWN = 20;

export type MatchOptions = { readonly policy: Policy; readonly floor: number; readonly band: number; readonly json?: boolean };

/** Prints the best plan for a file, with its proof, or what is wrong with the file. Gives the exit code. */
export function solveFile(file: string, options: MatchOptions): number {
  const text = contentOf(file);
  if (text === undefined) return refuse(file, [{ where: file, what: 'cannot be read' }], options);
  const problem = readMatchFile(text, options.policy, { floor: options.floor, width: options.band });
  if ('faults' in problem) return refuse(file, problem.faults, options);
  const roster = rosterOf(problem);
  if ('faults' in roster) return refuse(file, roster.faults.map(inFile), options);
  const result = solved(problem, roster);
  say(options.json === true ? JSON.stringify(result) : inWords(result));
  return 0;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function refuse(file: string, faults: readonly FileFault[], { json }: MatchOptions): number {
  if (json === true) say(JSON.stringify({ file, faults }));
  for (const { where, what } of faults.slice(0, MOST_FAULTS_SHOWN)) complain(`${where}: ${what}`);
  if (faults.length > MOST_FAULTS_SHOWN) complain(`… and ${faults.length - MOST_FAULTS_SHOWN} more`);
  return WRONG_FILE;
}

/** A fault of the problem as one of the file: its people are numbers there. */
function inFile({ where, what, people }: Fault): FileFault {
  return { where, what: people.length === 0 ? what : `${what} (${people.join(', ')})` };
}

type Result = {
  readonly placed: number;
  readonly managersCovered: number;
  readonly weakBandCounts: readonly number[];
  readonly worst: number | null;
  readonly total: number;
  readonly pairs: readonly (readonly [student: number, manager: number, score: number])[];
  readonly certificate: { readonly optimal: boolean; readonly levels: readonly { readonly level: string; readonly cost: number }[] };
  readonly milliseconds: number;
};

/** Solves and then checks the proof, apart from the solver; the time is that of solving. */
function solved(problem: Problem, roster: Roster): Result {
  const before = performance.now();
  const { pairs, solution } = bestPlan(roster);
  const milliseconds = Math.round((performance.now() - before) * 10) / 10;
  const all = [...roster.locks, ...solution.chosen].sort((a, b) => a.mentor - b.mentor || a.mentee - b.mentee);
  return {
    placed: new Set(all.map(({ mentor }) => mentor)).size,
    managersCovered: new Set(all.map(({ mentee }) => mentee)).size,
    ...figuresOf(
      all.map(({ score }) => score),
      problem.bands,
    ),
    pairs: all.map(({ mentor, mentee, score }) => [Number(mentorAt(roster, mentor).id), Number(menteeAt(roster, mentee).id), score]),
    certificate: {
      optimal: provesBest(roster, pairs, solution),
      levels: solution.steps.map(({ level, cost }) => ({ level: level.name, cost })),
    },
    milliseconds,
  };
}

function inWords(result: Result): string {
  const weak = result.weakBandCounts.reduce((sum, count) => sum + count, 0);
  return [
    ...result.pairs.map(([student, manager, score]) => `student ${student}  manager ${manager}  ${score}`),
    `${result.placed} students placed, ${result.managersCovered} managers covered, ${weak} weak pairs, worst ${result.worst ?? '–'}, total ${result.total}`,
    result.certificate.optimal ? 'Proved: no plan is better.' : 'NOT PROVED: do not use this plan.',
    `${result.milliseconds} ms`,
  ].join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
