import { setTimeout as pause } from 'node:timers/promises';
import { CloudFormationClient, DeleteStackCommand, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import type { Round } from '../../shared/round/round-file.ts';
import { BUDGET_REGION } from '../budget-stack.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { namesOf } from '../parts/names.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { NEEDS_DECISION, progress, say, saySlowly, typedOut } from './asking.ts';
import { asked, deployedOrStop, describe, workIn } from './deployed.ts';
import { exportedText, exportRound } from './export-round.ts';

export type DestroyOptions = {
  readonly region: string;
  readonly out?: string;
  readonly withData?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly input: boolean;
  readonly confirm?: string;
};

const LOOK_EVERY_MS = 5000;

/** Exports a round, then takes it off AWS. Gives the exit code. */
export async function destroyRound(file: string, options: DestroyOptions): Promise<number> {
  const round = roundOrStop(file);
  const { table, stack } = namesOf(round);
  workIn(options.region);
  await deployedOrStop(round, file);
  const data = options.withData === true ? 'and its table with everybody in it' : `and keep its table, ${table}`;
  if (options.dryRun === true) {
    const would = `Would export everything, remove 1 stack, ${stack}, ${data}. Would send 0 mails. Would not touch any other round.`;
    say(options.json === true ? JSON.stringify({ round: round.id, would }) : would);
    return 0;
  }
  const exported = await exportRound(round, options.out);
  saySlowly(exportedText(exported));
  const question = `This removes ${stack} ${data}. Links in mails stop working. Type the id of the round to go on`;
  const isSure =
    options.confirm === round.id ||
    (await typedOut(round.id, question, options.input, `npm run omvant -- destroy ${file} --confirm ${round.id}`));
  if (!isSure) return NEEDS_DECISION;
  await asked(() => remove(round, options));
  const words =
    options.withData === true
      ? `${round.id} is gone, and its data with it.`
      : `${round.id} is gone. Its data is still in the table ${table}.`;
  say(options.json === true ? JSON.stringify({ round: round.id, exported, data: options.withData === true ? 'deleted' : 'kept' }) : words);
  return 0;
}

async function remove(round: Round, { region, withData }: DestroyOptions): Promise<void> {
  const names = namesOf(round);
  const bar = progress('Taking the round off AWS');
  bar.show('its budget');
  await removeStack(names.budget, BUDGET_REGION);
  bar.show('its stack');
  await removeStack(names.stack, region);
  if (withData === true) {
    bar.show('its data');
    await removeTable(names.table);
  }
  bar.end();
}

/** Removes a stack that is there and waits until it is gone. */
async function removeStack(StackName: string, region: string): Promise<void> {
  const client = new CloudFormationClient({ region });
  if ((await describe(StackName, region)) === undefined) return;
  await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }));
  await client.send(new DeleteStackCommand({ StackName }));
  client.destroy();
  for (
    let left = await describe(StackName, region);
    left !== undefined && left.StackStatus !== 'DELETE_COMPLETE';
    left = await describe(StackName, region)
  ) {
    if (left.StackStatus === 'DELETE_FAILED')
      throw new CannotStart(
        `${StackName} could not be removed.\n${left.StackStatusReason ?? 'AWS does not say why.'}`,
        'mend it and type the same again',
      );
    await pause(LOOK_EVERY_MS);
  }
}

async function removeTable(TableName: string): Promise<void> {
  const client = new DynamoDBClient({});
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
  await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
}
