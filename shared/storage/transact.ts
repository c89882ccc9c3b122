import { ConditionalCheckFailedException, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Committed, Step } from './changes.ts';

/** Attempts at one transaction when others hold its items at the same moment. */
const ATTEMPTS = 6;
/** DynamoDB's own limit. */
const MOST_STEPS = 100;

/**
 * Does all steps or none. The first step whose condition fails gives the answer, so the step that explains most should come first.
 *
 * @throws RangeError for more than 100 steps, and whatever DynamoDB throws that is not a failed condition.
 */
export async function transact(client: DynamoDBDocumentClient, table: string, steps: readonly Step[]): Promise<Committed> {
  if (steps.length > MOST_STEPS) throw new RangeError(`a transaction of ${steps.length} steps; DynamoDB takes ${MOST_STEPS}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send(client, table, steps);
      return 'committed';
    } catch (error) {
      const answer = answerTo(error, steps);
      if (answer !== undefined) return answer;
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function send(client: DynamoDBDocumentClient, table: string, steps: readonly Step[]): Promise<void> {
  const items = steps.map((step) => step.item(table));
  const put = items.length === 1 ? items[0]?.Put : undefined;
  // A transaction of one put is a plain put, at half the price.
  if (put !== undefined) await client.send(new PutCommand(put));
  else if (items.length > 0) await client.send(new TransactWriteCommand({ TransactItems: items }));
}

function answerTo(error: unknown, steps: readonly Step[]): Committed | undefined {
  if (error instanceof ConditionalCheckFailedException) return steps[0]?.otherwise;
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const refused = error.CancellationReasons?.findIndex((reason) => reason.Code === 'ConditionalCheckFailed') ?? -1;
  return steps[refused]?.otherwise;
}

function isBusy(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  return (
    error instanceof TransactionCanceledException &&
    error.CancellationReasons?.some((reason) => reason.Code === 'TransactionConflict') === true
  );
}
