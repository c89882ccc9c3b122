import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { triedKind } from '../../../shared/storage/kinds/tried.ts';
import type { TestRound } from '../../builders/test-round.ts';

/** Every item of a round's table, in the order of their keys; but for what was typed and not taken, which only a page shows again. */
export async function everything({ tools }: Pick<TestRound, 'tools'>): Promise<readonly Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tools.table, ConsistentRead: true, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []).filter(({ kind }) => kind !== triedKind.name));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  return items.toSorted((a, b) => (`${a['pk']}\n${a['sk']}` < `${b['pk']}\n${b['sk']}` ? -1 : 1));
}
