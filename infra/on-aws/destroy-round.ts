import { dayOf } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { lastArchive } from '../archive/last-archive.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { namesOf } from '../parts/names.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { progress, say, saySlowly, typedOut } from './asking.ts';
import { asked, describe, reasonOf, workIn } from './deployed.ts';
import { exportedText, exportRound } from './export-round.ts';
import { storeOf } from './open-round.ts';
import { removeStack } from './remove-stack.ts';
import { copiesOf } from './restore/aws-means.ts';
import { dataOf, removeTable } from './round-data.ts';
import { commandFor, typedAgain } from './typed-again.ts';

export type DestroyOptions = {
  readonly region: string;
  readonly out?: string;
  readonly withData?: boolean;
  readonly unarchived?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

/** What there is of a round, and whether its data goes too. */
type Plan = {
  readonly round: Round;
  readonly hasStack: boolean;
  readonly hasTable: boolean;
  readonly hasData: boolean;
  readonly withData: boolean;
};

/** Exports a round, then takes it off AWS; also what is left of one whose stack is gone. Gives the exit code. */
export async function destroyRound(file: string, options: DestroyOptions): Promise<number> {
  const round = roundOrStop(file);
  workIn(options.region);
  const plan = await planFor(round, file, options.withData === true);
  const archived = plan.hasData && options.unarchived !== true ? await asked(() => archiveOf(round, file)) : '';
  const what = whatGoes(plan);
  if (options.dryRun === true) {
    const would = `${plan.hasTable ? 'Would export everything, then' : 'Would'} remove ${what}.${archived} Would send 0 mails. Would not touch any other round.`;
    say(options.json === true ? JSON.stringify({ round: round.id, would }) : would);
    return 0;
  }
  const exported = plan.hasTable ? await exportRound(round, options.out) : undefined;
  if (exported !== undefined) saySlowly(exportedText(exported));
  const question = `You are about to remove ${what}.${archived} Links in mails will stop working. Type the id of the round to go on`;
  const isSure = options.confirm === round.id || (await typedOut(round.id, question, options.input, typedAgain(`--confirm ${round.id}`)));
  if (!isSure) return NEEDS_DECISION;
  const budget = await asked(() => remove(plan, options.region));
  const result = { round: round.id, exported, data: plan.withData ? 'deleted' : 'kept', budget };
  say(options.json === true ? JSON.stringify(result) : [whatIsLeft(plan), ...budgetLeft(plan, budget)].join('\n'));
  return 0;
}

async function planFor(round: Round, file: string, withData: boolean): Promise<Plan> {
  const { stack, table } = namesOf(round);
  const [found, data] = await asked(() => Promise.all([describe(stack), dataOf(round)]));
  const plan = { round, hasStack: found !== undefined, hasTable: data !== 'no table', hasData: data === 'data', withData };
  if (plan.hasStack || (plan.hasTable && withData)) return plan;
  throw plan.hasTable
    ? new CannotStart(
        `The stack of ${round.id} is gone already.\nIts table, ${table}, is still there.`,
        `if nobody needs that data any more: ${commandFor(`destroy ${file} --with-data`)}`,
      )
    : new CannotStart(
        `${round.id} is not deployed.\nThere is neither a stack called ${stack} nor a table called ${table} in ${process.env['AWS_REGION']}.`,
        commandFor(`deploy ${file}`),
      );
}

/** What an operator should know of the archive before the round goes; nothing where nothing has to be kept. */
async function archiveOf(round: Round, file: string): Promise<string> {
  const anyway = typedAgain('--unarchived');
  const last = await lastArchive(round, storeOf(round), { archive: commandFor(`archive ${file}`), anyway });
  return last === undefined ? '' : ` Its last archive is of ${dayOf(round, last).toString()}: what came later is in none.`;
}

function whatGoes({ round, hasStack, hasTable, withData }: Plan): string {
  const { stack, table } = namesOf(round);
  const goes = [...(hasStack ? [`the stack ${stack}`] : []), ...(hasTable && withData ? [`the table ${table} with everybody in it`] : [])];
  return `${goes.join(' and ')}${hasTable && !withData ? `, and keep its table, ${table}` : ''}`;
}

function whatIsLeft({ round, hasTable, withData }: Plan): string {
  if (!hasTable) return `${round.id} is gone. It had no data.`;
  return withData
    ? `${round.id} is gone, and its data with it.`
    : `${round.id} is gone. Its data is still in the table ${namesOf(round).table}.`;
}

/** What became of the budget: an account may have closed its region, and nothing of the round hangs on it. */
type BudgetGone = { readonly is: 'gone' } | { readonly is: 'not removed'; readonly why: string };

async function remove({ round, hasTable, withData }: Plan, region: string): Promise<BudgetGone> {
  const names = namesOf(round);
  const bar = progress('Taking the round off AWS');
  bar.show('its stack');
  await removeStack(names.stack, region);
  if (hasTable && withData) {
    bar.show('its data');
    for (const copy of await copiesOf(round)) await removeTable(copy);
    await removeTable(names.table);
  }
  bar.show('its budget');
  const budget = await removeBudget(names.budget);
  bar.end();
  return budget;
}

async function removeBudget(name: string): Promise<BudgetGone> {
  try {
    await removeStack(name, BUDGET_REGION);
    return { is: 'gone' };
  } catch (error) {
    return { is: 'not removed', why: reasonOf(error) };
  }
}

function budgetLeft({ round }: Plan, budget: BudgetGone): readonly string[] {
  if (budget.is === 'gone') return [];
  const { budget: name } = namesOf(round);
  return [
    `! AWS did not let its budget be looked for in ${BUDGET_REGION}: ${budget.why}`,
    `  → if there is one: aws cloudformation delete-stack --stack-name ${name} --region ${BUDGET_REGION}`,
  ];
}
