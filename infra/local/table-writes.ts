import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import * as z from 'zod/mini';

const ANSWERED = 'http.client.response.finish';
/** What can add an item. */
const WRITES = /^DynamoDB_\d+\.(?:TransactWriteItems|PutItem)$/;
const exchange = z.object({ request: z.instanceof(ClientRequest) });

/** Notes when this process may have added items to a table: `unseen` is true until whoever looks says that it has seen all. */
export function watchWrites(): { unseen: boolean; readonly stop: () => void } {
  const watch = { unseen: true, stop: () => void unsubscribe(ANSWERED, onAnswer) };
  function onAnswer(message: unknown): void {
    const target = exchange.safeParse(message).data?.request.getHeader('x-amz-target');
    if (typeof target === 'string' && WRITES.test(target)) watch.unseen = true;
  }
  subscribe(ANSWERED, onAnswer);
  return watch;
}
