import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { simpleParser } from 'mailparser';
import * as z from 'zod/mini';
import { triggers } from '../../functions/triggers.ts';
import { asDelivered, closeServer, MailRefused } from './aws-server.ts';
import { freePort } from './dynamodb.ts';
import type { Journal } from './journal.ts';

type StartInbox = (config: { readonly host: string; readonly port: number }) => Promise<Server>;
const isStart = (value: unknown): value is StartInbox => typeof value === 'function';
// Asked for as the CommonJS module it is: what import makes of its default differs between runners.
const { default: startInbox } = z.parse(
  z.object({ default: z.custom<StartInbox>(isStart) }),
  createRequire(import.meta.url)('aws-ses-v2-local'),
);

/**
 * What becomes of a mail to an address: it arrives, comes back or is marked as spam; or SES itself is in trouble: it refuses the mail, the
 * mail never reaches it, its answer is lost, or its answer and all it would tell later.
 */
const FATES = ['delivered', 'bounced', 'complained about', 'refused', 'lost on the way', 'answer lost', 'answer and news lost'] as const;
export type Fate = (typeof FATES)[number];

/** The parser need not make of a text what a mail program would show. */
const HEADERS_ALONE = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

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
      const { to } = await simpleParser(raw, HEADERS_ALONE);
      const address = (Array.isArray(to) ? to[0] : to)?.value[0]?.address ?? '';
      const fate = fateOf(journal, address);
      if (fate === 'refused') throw new MailRefused(`SES refuses mail to ${address}`);
      if (fate === 'lost on the way') throw new Error('SES was not reached');
      await handOver(inboxUrl, raw);
      const messageId = clock.newId();
      const at = clock.now();
      journal.together(() => {
        journal.keepMail({ messageId, at, to: address, letter, raw });
        for (const event of whatSesTells(messageId, letter, fate, clock)) {
          for (const { file, start } of triggers) if (start.by === 'mail event') journal.owe(file, event, at);
        }
      });
      clock.wake();
      if (fate === 'answer lost' || fate === 'answer and news lost') throw new Error('the answer of SES was lost');
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
  const decided = journal.note(`fate ${address.toLowerCase()}`);
  return FATES.find((fate) => fate === decided) ?? 'delivered';
}

/** The events SES puts on the default bus for one mail, as its reference describes them. */
function whatSesTells(messageId: string, letter: string, fate: Fate, { now, newId }: Clock): readonly unknown[] {
  const mail = { messageId, tags: { letter: [letter] } };
  const tell = (name: string, detail: object) => asDelivered('aws.ses', name, detail, newId(), now());
  const sent = tell('Email Sent', { eventType: 'Send', mail, send: {} });
  const delivered = tell('Email Delivered', { eventType: 'Delivery', mail, delivery: {} });
  switch (fate) {
    case 'delivered':
    case 'answer lost':
      return [sent, delivered];
    case 'bounced':
      return [sent, tell('Email Bounced', { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bounceSubType: 'General' } })];
    case 'complained about':
      return [sent, delivered, tell('Email Complaint Received', { eventType: 'Complaint', mail, complaint: {} })];
    case 'refused':
    case 'lost on the way':
    case 'answer and news lost':
      return [];
  }
}
