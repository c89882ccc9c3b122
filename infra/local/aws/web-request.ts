import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';

const result = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.string())),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** What browsers send; `Request` has no words for some others. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A request as API Gateway's HTTP API (payload version 2) hands it to a function. */
export async function toGatewayEvent(request: Request, now: number): Promise<APIGatewayProxyEventV2> {
  const url = new URL(request.url);
  const headers = Object.fromEntries([...request.headers].filter(([name]) => name !== 'cookie'));
  const cookies = request.headers.get('cookie')?.split('; ');
  const body = Buffer.from(await request.arrayBuffer());
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies === undefined ? {} : { cookies }),
    headers: { ...headers, host: url.host },
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers.get('user-agent') ?? '',
      },
      requestId: 'local',
      routeKey: '$default',
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

/** What a function answered, as a response. */
export function fromGatewayResult(answer: unknown): Response {
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = z.parse(result, answer);
  const all = new Headers(headers);
  for (const cookie of cookies) all.append('set-cookie', cookie);
  const hasBody = statusCode !== 204 && statusCode !== 304 && body !== '';
  return new Response(hasBody ? new Uint8Array(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')) : null, {
    status: statusCode,
    headers: all,
  });
}

/**
 * A request that came over the wire as the platform's own kind; nothing for what asks for no page. Repeated headers are joined, as API
 * Gateway does.
 */
export function toRequest(incoming: IncomingMessage, body: Buffer): Request | undefined {
  const {
    url: path = '',
    headers: { host = '' },
  } = incoming;
  // What begins with two slashes is a path here, and not the name of another host.
  const url = path.startsWith('/') ? URL.parse(`http://${host}${path}`) : null;
  if (url === null || !METHODS.includes(incoming.method ?? '')) return undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method = 'GET' } = incoming;
  const carriesBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(carriesBody ? { body: new Uint8Array(body) } : {}) });
}

export async function sendResponse(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  outgoing.writeHead(response.status, { ...headers, 'set-cookie': response.headers.getSetCookie() });
  outgoing.end(isHead ? undefined : Buffer.from(await response.arrayBuffer()));
}
