import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import { openLocalServer } from '../local-server.ts';
import { isFromOwnPage } from '../pages/own-page.ts';
import { ANOTHER_SITE, rejectRequest } from '../reject-request.ts';
import { closeServer } from './aws-server.ts';

type StartInbox = (config: { readonly host: string; readonly port: number }) => Promise<Server>;
const isStart = (value: unknown): value is StartInbox => typeof value === 'function';
const isListener = (value: unknown): value is RequestListener => typeof value === 'function';
// Asked for as the CommonJS module it is: what import makes of its default differs between runners.
const { default: startInbox } = z.parse(
  z.object({ default: z.custom<StartInbox>(isStart) }),
  createRequire(import.meta.url)('aws-ses-v2-local'),
);

/** Where somebody can read the mails of a round. */
export type Inbox = {
  readonly url: string;
  readonly take: (raw: Buffer) => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens `aws-ses-v2-local`, which takes mails as SES does and shows them, behind our own server. It keeps them as long as it runs, and is
 * handed them when somebody looks: a round that was kept has hundreds.
 */
export async function openInbox(): Promise<Inbox> {
  const server = await startInbox({ host: '127.0.0.1', port: 0 });
  const [answer] = server.listeners('request').filter(isListener);
  await closeServer(server);
  const { url, answerWith, close } = await openLocalServer(0);
  const waiting: Buffer[] = [];
  let handedOver = Promise.resolve();

  async function handOverAll(): Promise<void> {
    for (let raw = waiting.shift(); raw !== undefined; raw = waiting.shift()) await handOver(url, raw);
  }

  answerWith((request, response) => {
    const isForm = request.method !== 'GET' && request.method !== 'HEAD';
    if (isForm && !isFromOwnPage(request.headers, [`http://${request.headers.host}`])) return rejectRequest(response, ANOTHER_SITE);
    if (isForm) return void answer?.(request, response);
    handedOver = handedOver.then(handOverAll).catch(console.error);
    void handedOver.then(() => answer?.(request, response));
  });
  return { url, take: (raw) => void waiting.push(raw), close };
}

async function handOver(url: string, raw: Buffer): Promise<void> {
  const response = await fetch(`${url}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 local' },
    body: JSON.stringify({ Content: { Raw: { Data: raw.toString('base64') } } }),
  });
  if (!response.ok) throw new Error(`the inbox did not take a mail: ${await response.text()}`);
}
