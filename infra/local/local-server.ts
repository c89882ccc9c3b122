import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closeServer, listen } from './aws/aws-server.ts';
import { boundedServer, MOST_BYTES } from './bounded-server.ts';
import { ENDING, type Rejection, rejectRequest, TOO_LARGE } from './reject-request.ts';

const OWN_NAMES = ['127.0.0.1', 'localhost'];
const HTTP_PORT = 80;

/** So long do requests that were taken have to be answered once the server closes. */
const LAST_ANSWERS_MS = 700;
/** So long do answers have to reach whoever asked, and requests that are on their way to be told. */
const LAST_BYTES_MS = 100;

/** Where requests come in, on this machine alone. */
export type LocalServer = {
  readonly url: string;
  /** Who answers from now on. Whoever asked before waits for it. */
  readonly answerWith: (listener: RequestListener) => void;
  /** Answers what was asked, tells whoever comes meanwhile that it ends, and closes the connections. */
  readonly close: () => Promise<void>;
};

/** Takes requests at a port from now on; 0 is any free one. `timeout` is how many milliseconds a request may take to come in. */
export async function openLocalServer(port: number, timeout?: number): Promise<LocalServer> {
  const { promise: listener, resolve: answerWith } = Promise.withResolvers<RequestListener>();
  const unanswered = new Set<ServerResponse>();
  let isClosing = false;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isClosing) return rejectRequest(response, ENDING);
    const refusal = refusalOf(request);
    if (refusal !== undefined) return rejectRequest(response, refusal);
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    const answer = await listener;
    if (!response.headersSent) answer(request, response);
  }

  const server = boundedServer((request, response) => void take(request, response), timeout);
  const url = await listen(server, port);

  async function shut(): Promise<void> {
    isClosing = true;
    const open = [...unanswered];
    for (const response of open) response.shouldKeepAlive = false;
    await Promise.race([Promise.all(open.map(isOver)), pause(LAST_ANSWERS_MS)]);
    for (const response of unanswered) rejectRequest(response, ENDING);
    if (await isAnybodyThere()) await pause(LAST_BYTES_MS);
    await closeServer(server);
  }

  /** Whether anybody is connected, whoever knocked just now among them. */
  async function isAnybodyThere(): Promise<boolean> {
    await new Promise((resolve) => setImmediate(resolve));
    return new Promise((resolve) => server.getConnections((_, count) => resolve(count > 0)));
  }

  let closed: Promise<void> | undefined;
  return {
    url,
    answerWith,
    close() {
      closed ??= shut();
      return closed;
    },
  };
}

/** A name of somebody else's that leads here (DNS rebinding) would make their page one of ours in the eyes of a browser. */
function refusalOf({ headers, socket }: IncomingMessage): Rejection | undefined {
  const port = socket.localPort === HTTP_PORT ? '' : `:${socket.localPort}`;
  if (!OWN_NAMES.some((name) => headers.host === `${name}${port}`))
    return { status: 421, why: `On this machine the round answers at http://${OWN_NAMES[0]}${port} alone.` };
  return Number(headers['content-length'] ?? 0) > MOST_BYTES.body ? TOO_LARGE : undefined;
}

function isOver(response: ServerResponse): Promise<unknown> {
  return response.closed ? Promise.resolve() : new Promise((resolve) => response.once('close', resolve));
}
