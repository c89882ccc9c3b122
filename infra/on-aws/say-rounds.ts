import { CloudFormationClient, paginateDescribeStacks, type Stack } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import { TABLE } from '../../shared/storage/table.ts';
import { namesOf, ROUND_TAG } from '../parts/names.ts';
import { say } from './asking.ts';
import { asked, reasonOf, workIn } from './deployed.ts';

export type RoundsOptions = { readonly region: string; readonly json?: boolean };

/** One round of the account: where it stands, or why that cannot be said. */
type Listed = {
  readonly round: string;
  readonly stack: string;
  readonly console: string | undefined;
} & ({ readonly stage: string; readonly waiting: number } | { readonly cannotBeRead: string });

/** Lists the rounds of an account in a region. One that cannot be read does not hide the others. Gives the exit code: 1 when there is one. */
export async function sayRounds({ region, json }: RoundsOptions): Promise<0 | 1> {
  workIn(region);
  const stacks = await asked(roundStacks);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const rounds = await Promise.all(stacks.map((stack) => listed(stack, client)));
  client.destroy();
  say(json === true ? JSON.stringify({ region, rounds }) : textOf(rounds, region));
  return rounds.some((one) => 'cannotBeRead' in one) ? 1 : 0;
}

/** All stacks that are a round's own, whatever became of them. */
async function roundStacks(): Promise<readonly Stack[]> {
  const client = new CloudFormationClient({});
  const stacks: Stack[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {})) stacks.push(...Stacks.filter(isRound));
  client.destroy();
  return stacks.toSorted((a, b) => ((a.StackName ?? '') < (b.StackName ?? '') ? -1 : 1));
}

/** The stacks of one round carry its tag; the round itself is the one that is called like it. */
function isRound({ StackName, Tags = [] }: Stack): boolean {
  const id = Tags.find(({ Key }) => Key === ROUND_TAG)?.Value;
  return id !== undefined && StackName === namesOf({ id }).stack;
}

async function listed({ StackName = '', StackStatus, Tags = [], Outputs = [] }: Stack, client: DynamoDBDocumentClient): Promise<Listed> {
  const outputOf = (name: string) => Outputs.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
  const about = {
    round: Tags.find(({ Key }) => Key === ROUND_TAG)?.Value ?? StackName,
    stack: StackStatus ?? '',
    console: outputOf('Console'),
  };
  const table = outputOf('Table');
  if (table === undefined) return { ...about, cannotBeRead: `its deployment never came to an end (${StackStatus})` };
  try {
    const [stage, waiting] = await Promise.all([stageIn(table, client), waitingIn(table, client)]);
    return { ...about, stage, waiting };
  } catch (error) {
    return { ...about, cannotBeRead: reasonOf(error) };
  }
}

async function stageIn(table: string, client: DynamoDBDocumentClient): Promise<string> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: roundKind.key('round') }));
  return Item === undefined ? 'not opened' : readStored(roundKind, Item).state.stage;
}

/** How many entries of the operators' list nobody has ticked off. */
async function waitingIn(table: string, client: DynamoDBDocumentClient): Promise<number> {
  let waiting = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: TABLE.lists.name,
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': TABLE.lists.partitionKey },
        ExpressionAttributeValues: { ':list': attentionKind.list.name },
        Select: 'COUNT',
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    waiting += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return waiting;
}

function textOf(rounds: readonly Listed[], region: string): string {
  if (rounds.length === 0) return `There is no round in ${region} in this account.`;
  const width = Math.max(...rounds.map(({ round }) => round.length));
  return rounds
    .map((one) => {
      const name = one.round.padEnd(width);
      if ('cannotBeRead' in one) return `${name}  ! cannot be read: ${one.cannotBeRead}`;
      const waits = one.waiting === 0 ? 'nothing waits' : `${one.waiting} ${one.waiting === 1 ? 'entry waits' : 'entries wait'}`;
      return `${name}  ${one.stage}, ${waits}, ${one.console ?? 'no console'}`;
    })
    .join('\n');
}
