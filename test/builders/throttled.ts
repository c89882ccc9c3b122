import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen, readAll } from '../../infra/local/aws/aws-server.ts';
import { passedOn, send } from './contended.ts';

/** What a crowded table answers to a request: something instead of doing it, or nothing, and then the engine does it. */
export type Throttle = (
  action: string,
  body: unknown,
  ask: (body: unknown) => Promise<unknown>,
) => Promise<Turned | undefined> | Turned | undefined;
type Turned = { readonly status: number; readonly body: unknown };

/** Stands before an engine that is never crowded and answers for it, as DynamoDB does when it is. `asked` names what was asked, in order. */
export async function throttled(dynamodb: string) {
  const asked: string[] = [];
  const state: { crowd: Throttle } = { crowd: () => undefined };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readAll(request)).toString();
    const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    asked.push(action);
    const passOn = (sent: string) => fetch(dynamodb, { method: 'POST', headers: passedOn(request), body: sent });
    const turned = await state.crowd(action, JSON.parse(body), async (sent) => (await passOn(JSON.stringify(sent))).json());
    if (turned !== undefined) return send(response, turned.status, JSON.stringify(turned.body));
    const answered = await passOn(body);
    send(response, answered.status, await answered.text());
  }

  const server = createServer((request, response) => void answer(request, response));
  const endpoint = await listen(server, 0);
  return {
    endpoint,
    asked,
    become(crowd: Throttle): void {
      asked.length = 0;
      state.crowd = crowd;
    },
    close: () => closeServer(server),
  };
}

/** An error as DynamoDB says it over the wire. */
export function saying(name: string, more: Readonly<Record<string, unknown>> = {}): Turned {
  return { status: 400, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'turned away', ...more } };
}
