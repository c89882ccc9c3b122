import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { simpleParser } from 'mailparser';
import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';
import { asDelivered, closeServer } from './aws-server.ts';
import { freePort } from './dynamodb.ts';
import type { Journal } from './journal.ts';

type StartInbox = (config: { readonly host: string; readonly port: number }) => Promise<Server>;
const isStart = (value: unknown): value is StartInbox => typeof value === 'function';
// Asked for as the CommonJS module it is: what import makes of its default differs between runners.
const { default: startInbox } = z.parse(
  z.object({ default: z.custom<StartInbox>(isStart) }),
  createRequire(import.meta.url)('aws-ses-v2-local'),
);

/** What SES would tell of a mail to an address: that it arrived, came back or was marked as spam. */
export type Fate = 'delivered' | 'bounced' | 'complained about';

export type MailBox = {
  /** Where the mails can be read. */
  readonly inboxUrl: string;
  readonly take: (raw: Buffer, letter: string) => Promise<string>;
  /** Lets mails to an address meet this fate from now on. */
  readonly decideFate: (address: string, fate: Fate) => void;
  readonly close: () => Promise<void>;
};

type Clock = { readonly now: () => number; readonly newId: () => string; readonly wake: () => void };

/**
 * Stands where SES stands: `aws-ses-v2-local` takes each mail and shows it in its inbox; the journal keeps it together with the events
 * SES would send, so that neither is ever there without the other.
 */
export async function openMailBox(journal: Journal, clock: Clock): Promise<MailBox> {
  const port = await freePort();
  const server = await startInbox({ host: '127.0.0.1', port });
  const inboxUrl = `http://127.0.0.1:${port}`;
  for (const { raw } of journal.mails()) await handOver(inboxUrl, raw);

  return {
    inboxUrl,
    async take(raw, letter) {
      const { to } = await simpleParser(raw);
      const address = (Array.isArray(to) ? to[0] : to)?.value[0]?.address ?? '';
      await handOver(inboxUrl, raw);
      const messageId = clock.newId();
      const at = clock.now();
      journal.together(() => {
        journal.keepMail({ messageId, at, to: address, letter, raw });
        for (const event of whatSesTells(messageId, letter, fateOf(journal, address), clock)) {
          for (const { file, start } of triggers) if (start.by === 'mail event') journal.owe(file, event, at);
        }
      });
      clock.wake();
      return messageId;
    },
    decideFate: (address, fate) => journal.writeNote(`fate ${address.toLowerCase()}`, fate),
    close: () => closeServer(server),
  };
}

async function handOver(inboxUrl: string, raw: Buffer): Promise<void> {
  const response = await fetch(`${inboxUrl}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 local' },
    body: JSON.stringify({ Content: { Raw: { Data: raw.toString('base64') } } }),
  });
  if (!response.ok) throw new Error(`the inbox did not take a mail: ${await response.text()}`);
}

function fateOf(journal: Journal, address: string): Fate {
  const fate = journal.note(`fate ${address.toLowerCase()}`);
  return fate === 'bounced' || fate === 'complained about' ? fate : 'delivered';
}

/** The events SES puts on the default bus for one mail, as its reference describes them. */
function whatSesTells(messageId: string, letter: string, fate: Fate, { now, newId }: Clock): readonly unknown[] {
  const mail = { messageId, tags: { letter: [letter] } };
  const tell = (name: string, detail: object) => asDelivered('aws.ses', name, detail, newId(), now());
  const sent = tell('Email Sent', { eventType: 'Send', mail, send: {} });
  const delivered = tell('Email Delivered', { eventType: 'Delivery', mail, delivery: {} });
  switch (fate) {
    case 'delivered':
      return [sent, delivered];
    case 'bounced':
      return [sent, tell('Email Bounced', { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bounceSubType: 'General' } })];
    case 'complained about':
      return [sent, delivered, tell('Email Complaint Received', { eventType: 'Complaint', mail, complaint: {} })];
  }
}
