import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import { freePort } from '../dynamodb/dynamodb.ts';
import { closeServer } from './aws-server.ts';

type StartInbox = (config: { readonly host: string; readonly port: number }) => Promise<Server>;
const isStart = (value: unknown): value is StartInbox => typeof value === 'function';
// Asked for as the CommonJS module it is: what import makes of its default differs between runners.
const { default: startInbox } = z.parse(
  z.object({ default: z.custom<StartInbox>(isStart) }),
  createRequire(import.meta.url)('aws-ses-v2-local'),
);

/** Where somebody can read the mails of a round. */
export type Inbox = {
  readonly url: string;
  readonly take: (raw: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts `aws-ses-v2-local`, which takes mails as SES does and shows them. It keeps them as long as it runs. */
export async function openInbox(): Promise<Inbox> {
  const port = await freePort();
  const server = await startInbox({ host: '127.0.0.1', port });
  const url = `http://127.0.0.1:${port}`;
  return { url, take: (raw) => handOver(url, raw), close: () => closeServer(server) };
}

async function handOver(url: string, raw: Buffer): Promise<void> {
  const response = await fetch(`${url}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 local' },
    body: JSON.stringify({ Content: { Raw: { Data: raw.toString('base64') } } }),
  });
  if (!response.ok) throw new Error(`the inbox did not take a mail: ${await response.text()}`);
}
