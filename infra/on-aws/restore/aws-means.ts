import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  paginateListTables,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  InvokeCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../../shared/round/round-file.ts';
import { namesOf } from '../../parts/names.ts';
import { functionsOnAws } from '../functions-on-aws.ts';
import { removeTable } from '../round-data.ts';
import type { Means, Running } from './means.ts';

const LOOK_EVERY_MS = 10_000;
/** As long as any function of a round may run, and a moment more. */
const STILL_RUNNING_MS = 35_000;
const SWEEPER = 'every-half-hour/send-again';

/** The name of the table that holds a round as it was at a moment. */
export function copyName(round: Pick<Round, 'id'>, to: Temporal.Instant): string {
  return `${namesOf(round).table}-at-${to.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
}

/** The copies that restores have left, finished or not. */
export async function copiesOf(round: Pick<Round, 'id'>): Promise<readonly string[]> {
  const client = new DynamoDBClient({});
  const prefix = `${namesOf(round).table}-at-`;
  const found: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    found.push(...TableNames.filter((name) => name.startsWith(prefix) && /^\d{8}T\d{6}Z$/.test(name.slice(prefix.length))));
  client.destroy();
  return found;
}

/** How far a table can be taken back, both moments included; nothing where it cannot. */
export async function restorable(round: Pick<Round, 'id'>) {
  const client = new DynamoDBClient({});
  const { ContinuousBackupsDescription: found } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName: namesOf(round).table }),
  );
  client.destroy();
  const { PointInTimeRecoveryStatus: status, ...window } = found?.PointInTimeRecoveryDescription ?? {};
  const { EarliestRestorableDateTime: earliest, LatestRestorableDateTime: latest } = window;
  if (status !== 'ENABLED' || earliest === undefined || latest === undefined) return undefined;
  return { earliest: instantOf(earliest), latest: instantOf(latest) };
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}

/** A restore with what AWS has for it. */
export function awsMeans(round: Pick<Round, 'id'>, to: Temporal.Instant): Means {
  const copy = copyName(round, to);
  const lambda = new LambdaClient({});
  return {
    async copyTable(show) {
      const client = new DynamoDBClient({});
      if ((await statusOf(client, copy)) === undefined) {
        await client.send(
          new RestoreTableToPointInTimeCommand({
            SourceTableName: namesOf(round).table,
            TargetTableName: copy,
            RestoreDateTime: new Date(to.epochMilliseconds),
          }),
        );
      }
      for (let status = await statusOf(client, copy); status !== 'ACTIVE'; status = await statusOf(client, copy)) {
        show(`AWS is at work on it (${status})`);
        await pause(LOOK_EVERY_MS);
      }
      client.destroy();
    },
    async removeCopy() {
      const client = new DynamoDBClient({});
      if ((await statusOf(client, copy)) !== undefined) await removeTable(copy);
      client.destroy();
    },
    async functions() {
      const running: Running[number][] = [];
      // One after the other: Lambda takes few such questions a second.
      for (const name of (await functionsOnAws(round)).all) running.push({ name, atOnce: await atOnceOf(lambda, name) });
      return running;
    },
    async stop(functions) {
      for (const { name } of functions)
        await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions: 0 }));
      await pause(STILL_RUNNING_MS);
    },
    start: (functions) => startAll(lambda, functions),
    async sweep() {
      const { nameOf } = await functionsOnAws(round);
      await lambda.send(new InvokeCommand({ FunctionName: nameOf(SWEEPER), Payload: '{}' }));
    },
  };
}

async function statusOf(client: DynamoDBClient, TableName: string): Promise<string | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function atOnceOf(lambda: LambdaClient, FunctionName: string): Promise<number | undefined> {
  return (await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }))).ReservedConcurrentExecutions;
}

async function startAll(lambda: LambdaClient, functions: Running): Promise<void> {
  for (const { name: FunctionName, atOnce } of functions) {
    if (atOnce === undefined) await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    else await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: atOnce }));
  }
}
