import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../../infra/local/aws/aws-server.ts';
import { tableCalls } from './asked-of-aws.ts';
import type { Call } from './iam.ts';

/** What a probe writes on everything it does to the table: which of the roles it tries. */
const OF_A_PROBE = /canary-[a-z]+-(\d+)/;
/** What others do of whom IAM is not asked here: an event that came through is noted, and whoever waited looks for it and takes it away. */
const OF_OTHERS = /"kind":\{"S":"probe"\}/;
const isOfOthers = (action: string, body: string) => OF_OTHERS.test(body) || (action.startsWith('Batch') && !body.includes('probe-canary'));

/**
 * A table's engine with IAM before it: what a probe asks of it is refused, as DynamoDB refuses it, where `allows` says so. It is told the
 * number of the probe and everything IAM looks at for one request.
 */
export async function refusing(engine: string, allows: (probe: number, calls: readonly Call[]) => boolean) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const body = await text(request);
    const action = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const [, probe] = isOfOthers(action, body) ? [] : (OF_A_PROBE.exec(body) ?? []);
    if (probe !== undefined && !allows(Number(probe), tableCalls(action, JSON.parse(body)))) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      return response.end(
        JSON.stringify({
          __type: 'com.amazon.coral.service#AccessDeniedException',
          Message: `User: role/probe is not authorized to perform: dynamodb:${action}`,
        }),
      );
    }
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answered = await fetch(engine, { method: 'POST', headers: headers as Record<string, string>, body });
    response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? '' });
    return response.end(Buffer.from(await answered.arrayBuffer()));
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const url = await listen(server, 0);
  return { url, close: () => new Promise<void>((closed) => server.close(() => closed()).closeAllConnections()) };
}
