import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../shared/round/round-file.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { namesOf } from '../parts/names.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { progress } from './asking.ts';
import { cdkDeploy, cdkSynth } from './cdk.ts';
import { describe, reasonOf, type Standing, standing } from './deployed.ts';
import { openRound } from './open-round.ts';
import type { Preflight } from './preflight/preflight.ts';
import { removeTable } from './round-data.ts';

/** What became of the warning about cost, which a round does well without. */
export type Budget =
  | { readonly is: 'there' | 'not wanted' }
  /** `isOld` when one from before goes on as it was. */
  | { readonly is: 'refused'; readonly why: string; readonly isOld: boolean };

/** What a round is put on AWS with. */
export type Putting = {
  readonly round: Round;
  readonly found: Preflight;
  readonly region: string;
  readonly context: Readonly<Record<string, string>>;
  readonly isBudgetWanted: boolean;
};

/**
 * Puts a round on AWS, opens it, and then asks for the warning about cost, which not every account may make. Whatever fails on the way:
 * the same again goes on from there.
 */
export async function putOnAws(putting: Putting): Promise<{ readonly opened: boolean; readonly budget: Budget }> {
  const { round, found, isBudgetWanted } = putting;
  const folder = mkdtempSync(join(tmpdir(), 'omvant-deploy-'));
  const bar = progress('Putting the round on AWS');
  try {
    await deployStack(putting, folder, bar.show);
    bar.show('opening it');
    const opened = await openOrSay(round);
    if (!isBudgetWanted) return { opened, budget: { is: 'not wanted' } };
    bar.show('the warning about cost');
    return { opened, budget: await deployBudget(round, folder, found.account) };
  } finally {
    bar.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deployStack({ round, found, region, context }: Putting, folder: string, show: (words: string) => void): Promise<void> {
  const where = { account: found.account, region };
  try {
    await cdkSynth(folder, context, where);
    if (found.isTableLeft) await removeTable(namesOf(round).table);
    await cdkDeploy(namesOf(round).stack, folder, where, (done, all) => show(`${done} of ${all} parts are there`));
  } catch (error) {
    throw new CannotStart(`${round.id} was not deployed.\n${reasonOf(error)}`, await whatIsLeft(round));
  }
}

/** What a deployment that failed has left, as AWS knows it, and what to do. */
export async function whatIsLeft(round: Pick<Round, 'id'>, look: typeof standing = standing): Promise<string> {
  const found = await look(round).catch(() => undefined);
  return found === undefined
    ? 'AWS could not be asked what is left of it: mend it, wait some minutes and type the same again'
    : leftText(found);
}

function leftText({ is, stack }: Standing): string {
  switch (is) {
    case 'not there':
      return 'nothing was made; mend it and type the same again';
    case 'never whole':
      return 'what was begun has been taken back; mend it and type the same again';
    case 'there':
      return `the round goes on as it was before: ${stack.Pages}; mend it and type the same again`;
    case 'changing':
      return 'AWS is still at work on it: wait some minutes and type the same again';
    case 'stuck':
      return 'see “When AWS is stuck” in infra/RUNBOOK.md';
  }
}

async function openOrSay(round: Round): Promise<boolean> {
  try {
    return await openRound(round, Temporal.Now.instant());
  } catch (error) {
    throw new CannotStart(
      `${round.id} is on AWS, but could not be opened: nobody can apply yet.\n${reasonOf(error)}`,
      'mend it and type the same again: what is there already stays',
    );
  }
}

/** An account may have closed the region, or let nobody make budgets: the round is there and open without. */
async function deployBudget(round: Round, folder: string, account: string): Promise<Budget> {
  const { budget } = namesOf(round);
  try {
    await cdkDeploy(budget, folder, { account, region: BUDGET_REGION });
    return { is: 'there' };
  } catch (error) {
    const status = await describe(budget, BUDGET_REGION).then(
      (stack) => stack?.StackStatus ?? '',
      () => '',
    );
    return { is: 'refused', why: reasonOf(error), isOld: status.startsWith('UPDATE_') || status === 'CREATE_COMPLETE' };
  }
}
