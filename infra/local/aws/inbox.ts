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
const inboxModule = z.object({ default: z.custom<StartInbox>(isStart) });

/** Where somebody can read the mails of a round. */
export type Inbox = {
  readonly url: string;
  readonly take: (raw: Buffer) => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens `aws-ses-v2-local`, which takes mails as SES does and shows them, behind our own server. It is loaded, and handed them, when
 * somebody looks: it is a quarter of all that a start would load, and a round that was kept has hundreds. It keeps them as long as it runs.
 */
export async function openInbox(): Promise<Inbox> {
  const { url, answerWith, close } = await openLocalServer(0);
  const waiting: Buffer[] = [];
  let loading: Promise<RequestListener> | undefined;
  let handedOver = Promise.resolve();

  async function handOverAll(): Promise<void> {
    for (let raw = waiting.shift(); raw !== undefined; raw = waiting.shift()) await handOver(url, raw);
  }

  answerWith((request, response) => {
    const isForm = request.method !== 'GET' && request.method !== 'HEAD';
    if (isForm && !isFromOwnPage(request.headers, [`http://${request.headers.host}`])) return rejectRequest(response, ANOTHER_SITE);
    loading ??= loadInbox();
    if (!isForm) handedOver = handedOver.then(handOverAll).catch(console.error);
    void Promise.all([loading, isForm ? undefined : handedOver]).then(([answer]) => answer(request, response));
  });
  return { url, take: (raw) => void waiting.push(raw), close };
}

async function loadInbox(): Promise<RequestListener> {
  // Asked for as the CommonJS module it is: what import makes of its default differs between runners.
  const { default: start } = inboxModule.parse(createRequire(import.meta.url)('aws-ses-v2-local'));
  const server = await start({ host: '127.0.0.1', port: 0 });
  const [answer] = server.listeners('request').filter(isListener);
  await closeServer(server);
  if (answer === undefined) throw new TypeError('the inbox answers nobody');
  return answer;
}

async function handOver(url: string, raw: Buffer): Promise<void> {
  const response = await fetch(`${url}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 local' },
    body: JSON.stringify({ Content: { Raw: { Data: raw.toString('base64') } } }),
  });
  if (!response.ok) throw new Error(`the inbox did not take a mail: ${await response.text()}`);
}
