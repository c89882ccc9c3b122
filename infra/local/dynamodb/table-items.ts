import { type AttributeValue, BatchWriteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { localAws } from './local-table.ts';

/** An item as DynamoDB's protocol writes it, which is JSON. */
export type Item = Readonly<Record<string, AttributeValue>>;

const item = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);

export function readItem(line: string): Item {
  return z.parse(item, JSON.parse(line));
}

/** DynamoDB takes so many in one request. */
const BATCH = 25;
const AT_ONCE = 4;

/** Everything in a table. */
export async function readItems(endpoint: string, table: string): Promise<readonly Item[]> {
  const client = new DynamoDBClient({ ...localAws(table), endpoint });
  try {
    const items: Item[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) items.push(...Items);
    return items;
  } finally {
    client.destroy();
  }
}

/** Puts items into a table that nobody else writes to. */
export async function writeItems(endpoint: string, table: string, items: readonly Item[]): Promise<void> {
  const client = new DynamoDBClient({ ...localAws(table), endpoint });
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
  const write = async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const RequestItems = { [table]: batch.map((Item) => ({ PutRequest: { Item } })) };
      const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems }));
      if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine of the table did not take all items');
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, write));
  } finally {
    client.destroy();
  }
}
