import {
  DeleteTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  UpdateTableCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import type { Round } from '../../shared/round/round-file.ts';
import { namesOf } from '../parts/names.ts';

const WITHIN_SECONDS = 300;

/** What there is of a round in the table of its name, whether its stack is there or not. */
export type Data = 'no table' | 'an empty table' | 'data';

export async function dataOf(round: Pick<Round, 'id'>): Promise<Data> {
  const client = new DynamoDBClient({});
  try {
    const { Count = 0 } = await client.send(new ScanCommand({ TableName: namesOf(round).table, Limit: 1, ConsistentRead: true }));
    return Count === 0 ? 'an empty table' : 'data';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 'no table';
    throw error;
  } finally {
    client.destroy();
  }
}

/** Takes a table away for good, with everybody in it, and waits until it is gone. */
export async function removeTable(TableName: string): Promise<void> {
  const client = new DynamoDBClient({});
  const waiting = { client, maxWaitTime: WITHIN_SECONDS };
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
  await waitUntilTableExists(waiting, { TableName });
  await client.send(new DeleteTableCommand({ TableName }));
  await waitUntilTableNotExists(waiting, { TableName });
  client.destroy();
}
