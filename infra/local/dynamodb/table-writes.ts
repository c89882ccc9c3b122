import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

const ANSWERED = 'http.client.response.finish';
/** Events come in transactions alone. */
const TRANSACTION = /^DynamoDB_\d+\.TransactWriteItems$/;

/** Notes when this process may have told of events: `unseen` is true until whoever looks says that it has seen all. */
export function watchWrites(): { unseen: boolean; readonly stop: () => void } {
  const watch = { unseen: true, stop: () => void unsubscribe(ANSWERED, onAnswer) };
  function onAnswer(message: unknown): void {
    const target = requestOf(message)?.getHeader('x-amz-target');
    if (typeof target === 'string' && TRANSACTION.test(target)) watch.unseen = true;
  }
  subscribe(ANSWERED, onAnswer);
  return watch;
}

function requestOf(message: unknown): ClientRequest | undefined {
  const isExchange = typeof message === 'object' && message !== null && 'request' in message;
  return isExchange && message.request instanceof ClientRequest ? message.request : undefined;
}
