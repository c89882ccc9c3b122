import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TestRound } from '../../builders/test-round.ts';

/** Every item of a round's table, in the order of their keys. */
export async function everything({ tools }: Pick<TestRound, 'tools'>): Promise<readonly Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tools.table, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  return items.toSorted((a, b) => (`${a['pk']}\n${a['sk']}` < `${b['pk']}\n${b['sk']}` ? -1 : 1));
}
