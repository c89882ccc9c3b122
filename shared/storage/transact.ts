import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Step } from './changes/changes.ts';
import { backoff, isRetryable, type Pause } from './retry.ts';
import { PARTITION } from './table.ts';

/** DynamoDB's own limit. */
const MOST_STEPS = 100;

/**
 * Does all steps or none. Gives those whose conditions failed, so none when all is done.
 *
 * @throws RangeError for more than 100 steps, and whatever DynamoDB throws that is neither a failed condition nor soon over.
 */
export async function transact(
  client: DynamoDBDocumentClient,
  table: string,
  steps: readonly Step[],
  pause: Pause,
): Promise<readonly Step[]> {
  if (steps.length > MOST_STEPS) throw new RangeError(`a transaction of ${steps.length} steps; DynamoDB takes ${MOST_STEPS}`);
  const wait = backoff(pause);
  for (;;) {
    try {
      await send(client, table, steps);
      return [];
    } catch (error) {
      const failed = failedIn(error, steps);
      if (failed.length > 0) return failed;
      if (!isRetryable(error) || !(await wait())) throw error;
    }
  }
}

async function send(client: DynamoDBDocumentClient, table: string, steps: readonly Step[]): Promise<void> {
  const items = steps.map((step) => step.item(table));
  const put = items.length === 1 ? items[0]?.Put : undefined;
  // A transaction of one put is a plain put, at half the price. Events come in transactions alone, so that they can be watched for.
  if (put !== undefined && steps[0]?.key.pk !== PARTITION.outbox) await client.send(new PutCommand(put));
  else if (items.length > 0) await client.send(new TransactWriteCommand({ TransactItems: items }));
}

function failedIn(error: unknown, steps: readonly Step[]): readonly Step[] {
  if (error instanceof ConditionalCheckFailedException) return steps;
  if (!(error instanceof TransactionCanceledException)) return [];
  const reasons = error.CancellationReasons ?? [];
  return steps.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed');
}
