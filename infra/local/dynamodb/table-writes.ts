import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

const ANSWERED = 'http.client.response.finish';
/** Events come in transactions alone. */
export const TRANSACTION = /^DynamoDB_\d+\.TransactWriteItems$/;
const ANY_WRITE = /^DynamoDB_\d+\.(?:TransactWriteItems|(?:Put|Update|Delete|BatchWrite)Item)$/;

/** Notes when this process may have written so: `unseen` is true until whoever looks says that it has seen all. */
export function watchWrites(kind: RegExp): { unseen: boolean; readonly stop: () => void } {
  const watch = { unseen: true, stop: () => void unsubscribe(ANSWERED, onAnswer) };
  function onAnswer(message: unknown): void {
    const target = requestOf(message)?.getHeader('x-amz-target');
    if (typeof target === 'string' && kind.test(target)) watch.unseen = true;
  }
  subscribe(ANSWERED, onAnswer);
  return watch;
}

/** Gives what was read last, as long as nothing was written since. Nobody but this process writes to the table. */
export function readOnceUntilWritten<T>(read: () => Promise<T>): { readonly read: () => Promise<T>; readonly stop: () => void } {
  const writes = watchWrites(ANY_WRITE);
  let last: Promise<T> | undefined;
  return {
    read() {
      if (last !== undefined && !writes.unseen) return last;
      writes.unseen = false;
      last = read();
      last.catch(() => {
        last = undefined;
      });
      return last;
    },
    stop: writes.stop,
  };
}

function requestOf(message: unknown): ClientRequest | undefined {
  const isExchange = typeof message === 'object' && message !== null && 'request' in message;
  return isExchange && message.request instanceof ClientRequest ? message.request : undefined;
}
