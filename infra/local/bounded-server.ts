import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** What API Gateway takes of a request: a body of 10 MB, and 10,240 bytes of address and headers. Source: "Quotas for HTTP APIs", API Gateway Developer Guide. */
export const MOST_BYTES = { body: 10 * 1024 * 1024, headers: 10_240 } as const;
/** So long may a request take to come in whole: on one machine it takes a moment. */
const TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 1000;
/** So long may whoever was turned away go on sending, while the answer reaches them. */
const LAST_WORDS_MS = 1000;

const WHY_NOT: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** A server that takes no more than API Gateway does, waits for nobody for ever, and answers what it cannot read instead of hanging up. */
export function boundedServer(listener: RequestListener, timeout = TIMEOUT_MS): Server {
  const underWay = new Map<Duplex, ServerResponse>();
  const options = {
    maxHeaderSize: MOST_BYTES.headers,
    headersTimeout: timeout,
    requestTimeout: timeout,
    connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, timeout),
  };
  const server = createServer(options, (request, response) => {
    const { socket } = request;
    underWay.set(socket, response);
    response.once('close', () => underWay.delete(socket));
    listener(request, response);
  });
  return server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || underWay.get(socket)?.headersSent === true) return void socket.destroy();
    const status = WHY_NOT[error.code ?? ''] ?? '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${status.length}\r\n\r\n${status}`);
    setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
  });
}
