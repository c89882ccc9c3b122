import { ConditionalCheckFailedException, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Step } from './changes/changes.ts';
import { PARTITION } from './table.ts';

/**
 * DynamoDB lets no transaction wait for another: whoever wants an item that one holds, if only to look at it, is turned away at once. A
 * lecture hall that applies in the same second wants the same items, so it is tried again after pauses that double and are drawn by lot:
 * five seconds in all as a rule, eleven at the most.
 */
const ATTEMPTS = 12;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1600;
/** DynamoDB's own limit. */
const MOST_STEPS = 100;

/**
 * Does all steps or none. Gives those whose conditions failed, so none when all is done.
 *
 * @throws RangeError for more than 100 steps, and whatever DynamoDB throws that is not a failed condition.
 */
export async function transact(
  client: DynamoDBDocumentClient,
  table: string,
  steps: readonly Step[],
  pause: (most: number) => Promise<void>,
): Promise<readonly Step[]> {
  if (steps.length > MOST_STEPS) throw new RangeError(`a transaction of ${steps.length} steps; DynamoDB takes ${MOST_STEPS}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send(client, table, steps);
      return [];
    } catch (error) {
      const failed = failedIn(error, steps);
      if (failed.length > 0) return failed;
      if (!isHeldByAnother(error) || attempt === ATTEMPTS) throw error;
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
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

function isHeldByAnother(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  return (
    error instanceof TransactionCanceledException &&
    error.CancellationReasons?.some((reason) => reason.Code === 'TransactionConflict') === true
  );
}
