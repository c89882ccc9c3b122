import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type Key, TABLE } from '../../../shared/storage/table.ts';

/** An item as it lies in the table, with whatever a newer or older version wrote into it. */
export type Item = Readonly<Record<string, AttributeValue>>;

const AT_ONCE = 25;
const PAUSE_MS = 200;

export async function allItems(client: DynamoDBClient, TableName: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) items.push(...Items);
  return items;
}

export async function putItem(client: DynamoDBClient, TableName: string, item: Item): Promise<void> {
  await client.send(new PutItemCommand({ TableName, Item: { ...item } }));
}

/** Writes and removes items, whatever lies there. Done again it does the same. */
export async function writeAll(client: DynamoDBClient, table: string, puts: readonly Item[], removed: readonly Item[]): Promise<void> {
  const requests: WriteRequest[] = [
    ...puts.map((item) => ({ PutRequest: { Item: { ...item } } })),
    ...removed.map((item) => ({ DeleteRequest: { Key: keyOf(item) } })),
  ];
  while (requests.length > 0) {
    const batch = requests.splice(0, AT_ONCE);
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: batch } }));
    const left = UnprocessedItems?.[table] ?? [];
    requests.push(...left);
    // DynamoDB gives back what it had no room for.
    if (left.length > 0) await pause(PAUSE_MS);
  }
}

function keyOf(item: Item): Record<string, AttributeValue> {
  const { [TABLE.partitionKey]: pk, [TABLE.sortKey]: sk } = item;
  return { ...(pk === undefined ? {} : { [TABLE.partitionKey]: pk }), ...(sk === undefined ? {} : { [TABLE.sortKey]: sk }) };
}

/** Where an item lies. */
export function placeOf(item: Item): Key {
  return { pk: item[TABLE.partitionKey]?.S ?? '', sk: item[TABLE.sortKey]?.S ?? '' };
}

/** The same in one word, to find it by. */
export function nameOf(item: Item): string {
  const { pk, sk } = placeOf(item);
  return `${pk}\n${sk}`;
}
