import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import { closeServer } from '../local/aws/aws-server.ts';
import { freePort } from '../local/dynamodb/dynamodb.ts';

type StartInbox = (config: { readonly host: string; readonly port: number }) => Promise<Server>;
const isStart = (value: unknown): value is StartInbox => typeof value === 'function';
const { default: startInbox } = z.parse(
  z.object({ default: z.custom<StartInbox>(isStart) }),
  createRequire(import.meta.url)('aws-ses-v2-local'),
);

const store = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.optional(z.string()) }),
      attachments: z.array(z.object({ contentType: z.string(), content: z.string() })),
    }),
  ),
});

/** A mail as it lies in the inbox. */
export type InboxMail = { readonly to: string; readonly subject: string; readonly text: string; readonly isInvitation: boolean };

/** SES as far as sending goes: takes mails over its own protocol and shows them. */
export async function openInbox() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startInbox({ host: '127.0.0.1', port });
  return {
    url,
    /** All mails, the first one first. */
    async mails(): Promise<readonly InboxMail[]> {
      const answer: unknown = await (await fetch(`${url}/store`)).json();
      return z.parse(store, answer).emails.map(({ destination, subject, body, attachments }) => ({
        to: addressIn(destination.to[0] ?? ''),
        subject,
        text: body.text ?? '',
        isInvitation: attachments.some(({ contentType }) => contentType.includes('calendar') || contentType.includes('ics')),
      }));
    },
    close: () => closeServer(server),
  };
}

/** The address of a recipient that may be written with a name before it. */
function addressIn(recipient: string): string {
  return /<([^>]+)>/.exec(recipient)?.[1] ?? recipient;
}
