import { styleText } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { type PlanChange, planChanges } from '../../shared/round/plan.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { changedPlanText, type Opened } from '../rounds/opened-plan.ts';
import { printable } from '../rounds/printable.ts';
import { type FaultInFile, type LineOf, readRoundFile, shownPath } from '../rounds/read-round-file.ts';
import { counted, roundInLines, roundInShort } from '../rounds/round-in-short.ts';
import { roundWarnings } from '../rounds/round-warnings.ts';

type Output = {
  readonly json: boolean;
  readonly say: (line: string) => void;
  /** Where the round has been opened, and with which plan. */
  readonly opened: (round: Round) => Promise<readonly Opened[]>;
};

/**
 * Says every fault of a round file, or the round in short with what is rarely meant. Gives the exit code: 0 when the call can open, 1 for
 * a fault, 3 when the round was opened with another plan.
 */
export async function checkRound(file: string, { json, say, opened }: Output): Promise<number> {
  const read = readRoundFile(file);
  if (read.faults !== undefined) {
    say(json ? asJson({ file, faults: read.faults, warnings: [] }) : faultsToRead(file, read.faults));
    return 1;
  }
  const { round } = read;
  const changed = (await opened(round)).flatMap(({ plan = {}, ...at }) => {
    const changes = planChanges(plan, round);
    return changes.length === 0 ? [] : [{ ...at, changes }];
  });
  if (changed.length > 0) {
    say(json ? asJson({ file, faults: [], warnings: [], changed }) : changed.map((one) => changedToRead(round, one)).join('\n\n'));
    return NEEDS_DECISION;
  }
  const warnings = warningsInFile(round, file, read.lineOf);
  say(json ? asJson({ file, faults: [], warnings, round: roundInShort(round) }) : roundToRead(round, file, warnings));
  return 0;
}

function warningsInFile(round: Round, file: string, lineOf: LineOf): readonly FaultInFile[] {
  const today = Temporal.Now.plainDateISO(round.zone);
  return roundWarnings(round, file, today).map(({ path, wrong, write }) => ({ line: lineOf(path), path: shownPath(path), wrong, write }));
}

function changedToRead(
  round: Round,
  { where, remedy, changes }: Omit<Opened, 'plan'> & { readonly changes: readonly PlanChange[] },
): string {
  const [what = '', ...why] = changedPlanText(round, where, changes).split('\n').map(printable);
  return [styleText('red', what), ...why, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`].join('\n');
}

function faultsToRead(file: string, faults: readonly FaultInFile[]): string {
  return [...faults.map((fault) => block(file, fault, 'red')), styleText('red', counted(faults.length, 'fault'))].join('\n\n');
}

function roundToRead(round: Round, file: string, warnings: readonly FaultInFile[]): string {
  const right = [styleText('green', `${file} is right: the call can open.`), roundInLines(round).join('\n')];
  const blocks = warnings.map((warning) => block(file, warning, 'yellow'));
  const count =
    warnings.length === 0
      ? []
      : [styleText('yellow', `${counted(warnings.length, 'warning')}, which ${warnings.length === 1 ? 'stops' : 'stop'} nothing`)];
  return [...right, ...blocks, ...count].join('\n\n');
}

/** Where, what is wrong, what to do. */
function block(file: string, { line, path, wrong, write }: FaultInFile, colour: 'red' | 'yellow'): string {
  const place = styleText('bold', printable(`${file}:${line}${path === '' ? '' : `  ${path}`}`));
  const todo = `${write.charAt(0).toUpperCase()}${write.slice(1)}`;
  return [place, styleText(colour, `  ${printable(wrong)}`), `  ${printable(todo)}`].join('\n');
}

function asJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
