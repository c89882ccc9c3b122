import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Plan, type PlanChange, planOf } from '../../shared/round/plan.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { Store } from '../../shared/storage/store.ts';

/** A round that has been opened: where, with which plan, and what to do there about a file that says another. */
export type Opened = { readonly where: string; readonly plan: Plan | undefined; readonly remedy: string };

/** The plan a round was opened with; undefined for one that was not, or before plans were kept. */
export async function openedPlan(store: Store): Promise<Plan | undefined> {
  return (await store.get(roundKind, 'round'))?.state.plan;
}

/** What the file of an opened round says otherwise, part by part. */
export function changedPlanText({ id }: Round, where: string, changes: readonly PlanChange[]): string {
  return [
    `${id} has another plan ${where} than its file says.`,
    ...changes.map(({ path, was, is }) => `  ${path}: the round has ${shown(was)}, the file says ${shown(is)}`),
    'People have been told the first: letters, calendars and the agenda keep to it.',
  ].join('\n');
}

function shown(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text);
}

const FILE = 'plan.json';

/** Keeps the plan beside what a round on this machine knows, so that a check of its file needs no database. */
export function keepPlanHere(folder: string, round: Round, plan: Plan | undefined): void {
  writeFileSync(join(folder, FILE), JSON.stringify(plan ?? planOf(round), undefined, 2));
}

/** The plan with which a round was opened on this machine, if it was. */
export function planKeptHere(folder: string): Plan | undefined {
  const file = join(folder, FILE);
  return existsSync(file) ? z.parse(z.record(z.string(), z.string()), JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

export const HERE = 'on this machine';
export const TODO_HERE = 'write the first back into the file; or forget the round on this machine: npm start -- --fresh';
export const ON_AWS = 'on AWS';
export const TODO_ON_AWS =
  'write the first back into the file with `npm run omvant -- round pull <file>`; dates, times, lengths and places also change in the console; for a new round give its file another id';
