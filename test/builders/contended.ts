import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closeServer, listen, readAll } from '../../infra/local/aws/aws-server.ts';

/** How long a transaction holds its items on AWS, about. */
const HELD_MS = 8;
const ALONE = ['PutItem', 'UpdateItem', 'DeleteItem'];

type Key = Readonly<Record<string, unknown>>;
type Line = { readonly Key?: Key; readonly Item?: Key };
type Body = Line & { readonly TransactItems?: readonly Readonly<Record<string, Line>>[] };
type Write = { readonly isTransaction: boolean; readonly keys: readonly string[] };

/**
 * Stands before an engine that lets one transaction wait for another, and does what DynamoDB does instead: an item that a
 * transaction holds, to change it or only to look at it, is refused to every other write that comes meanwhile.
 * Source: "Transaction conflict handling" in the DynamoDB Developer Guide.
 */
export async function contended(dynamodb: string) {
  const held = new Set<string>();
  let refused = 0;

  /** As long as AWS would, however long this machine takes. */
  async function hold(keys: readonly string[]): Promise<void> {
    for (const key of keys) held.add(key);
    await pause(HELD_MS);
    for (const key of keys) held.delete(key);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const write = writeIn(request, body);
    if (write.keys.some((key) => held.has(key))) {
      refused += 1;
      return send(response, 400, JSON.stringify(conflict(write, held)));
    }
    if (write.isTransaction) void hold(write.keys);
    const answered = await fetch(dynamodb, { method: 'POST', headers: passedOn(request), body });
    send(response, answered.status, await answered.text());
  }

  const server = createServer((request, response) => void answer(request, response));
  const endpoint = await listen(server, 0);
  return { endpoint, refused: () => refused, close: () => closeServer(server) };
}

function writeIn({ headers }: IncomingMessage, body: Buffer): Write {
  const action = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  const isTransaction = action === 'TransactWriteItems';
  if (!isTransaction && !ALONE.includes(action)) return { isTransaction, keys: [] };
  const { TransactItems, ...line } = JSON.parse(body.toString()) as Body;
  const lines = TransactItems?.flatMap((one) => Object.values(one)) ?? [line];
  return { isTransaction, keys: lines.map(({ Key, Item }) => JSON.stringify([(Key ?? Item)?.['pk'], (Key ?? Item)?.['sk']])) };
}

function conflict({ isTransaction, keys }: Write, held: ReadonlySet<string>) {
  const name = isTransaction ? 'TransactionCanceledException' : 'TransactionConflictException';
  const reasons = keys.map((key) => ({ Code: held.has(key) ? 'TransactionConflict' : 'None' }));
  return {
    __type: `com.amazonaws.dynamodb.v20120810#${name}`,
    message: 'held by another transaction',
    ...(isTransaction ? { CancellationReasons: reasons } : {}),
  };
}

export function passedOn({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'].map((name) => [name, String(headers[name] ?? '')]),
  );
}

export function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
}
