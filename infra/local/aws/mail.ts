import { triggers } from '../../../functions/triggers.ts';
import { asDelivered, MailRefused } from './aws-server.ts';
import type { Inbox } from './inbox.ts';
import type { Journal } from './journal.ts';

/**
 * What becomes of a mail to an address: it arrives, comes back or is marked as spam, or as none; the mailbox is full; the account's list
 * keeps SES from sending it; or SES itself is in trouble: it refuses the mail, the
 * mail never reaches it, its answer is lost, or its answer and all it would tell later.
 */
const FATES = [
  'delivered',
  'bounced',
  'complained about',
  'called no spam',
  'mailbox full',
  'held back',
  'refused',
  'lost on the way',
  'answer lost',
  'answer and news lost',
] as const;
export type Fate = (typeof FATES)[number];

export type MailBox = {
  readonly take: (raw: Buffer, to: string, letter: string) => Promise<string>;
  /** Lets mails to an address meet this fate from now on. */
  readonly decideFate: (address: string, fate: Fate) => void;
};

type Told = { readonly messageId: string; readonly destination: readonly string[]; readonly tags: { readonly letter: readonly string[] } };
type Clock = { readonly now: () => number; readonly newId: () => string; readonly wake: () => void };

/**
 * Stands where SES stands: the journal keeps each mail together with the events SES would send, so that neither is ever there without
 * the other. Where somebody may want to read them an inbox takes them too, also those that were sent before it was opened.
 */
export function openMailBox(journal: Journal, clock: Clock, inbox: Inbox | undefined): MailBox {
  if (inbox !== undefined) for (const { raw } of journal.mails()) inbox.take(raw);

  return {
    async take(raw, address, letter) {
      if (hasLoneLineEnd(raw)) throw new MailRefused('SES refuses a mail with a line end that is not CRLF');
      const fate = fateOf(journal, address);
      if (fate === 'refused') throw new MailRefused(`SES refuses mail to ${address}`);
      if (fate === 'lost on the way') throw new Error('SES was not reached');
      inbox?.take(raw);
      const messageId = clock.newId();
      const at = clock.now();
      journal.together(() => {
        journal.keepMail({ messageId, at, to: address, letter, raw });
        for (const event of whatSesTells({ messageId, destination: [address], tags: { letter: [letter] } }, fate, clock)) {
          for (const { file, start } of triggers) if (start.by === 'mail event') journal.owe(file, event, at);
        }
      });
      clock.wake();
      if (fate === 'answer lost' || fate === 'answer and news lost') throw new Error('the answer of SES was lost');
      return messageId;
    },
    decideFate: (address, fate) => journal.writeNote(`fate ${address.toLowerCase()}`, fate),
  };
}

/** SMTP knows no line end but CRLF (RFC 5321, section 2.3.8). */
function hasLoneLineEnd(raw: Buffer): boolean {
  return /(?<!\r)\n|\r(?!\n)/.test(raw.toString('latin1'));
}

function fateOf(journal: Journal, address: string): Fate {
  const decided = journal.note(`fate ${address.toLowerCase()}`);
  return FATES.find((fate) => fate === decided) ?? 'delivered';
}

/** The events SES puts on the default bus for one mail, as its reference describes them. */
function whatSesTells(mail: Told, fate: Fate, { now, newId }: Clock): readonly unknown[] {
  const recipients = mail.destination.map((emailAddress) => ({ emailAddress }));
  const bounce = (bounceType: string, bounceSubType: string) =>
    tell('Email Bounced', { eventType: 'Bounce', mail, bounce: { bounceType, bounceSubType, bouncedRecipients: recipients } });
  const complaint = (complaintFeedbackType: string) =>
    tell('Email Complaint Received', {
      eventType: 'Complaint',
      mail,
      complaint: { complaintSubType: null, complaintFeedbackType, complainedRecipients: recipients },
    });
  const tell = (name: string, detail: object) => asDelivered('aws.ses', name, detail, newId(), now());
  const sent = tell('Email Sent', { eventType: 'Send', mail, send: {} });
  const delivered = tell('Email Delivered', { eventType: 'Delivery', mail, delivery: {} });
  switch (fate) {
    case 'delivered':
    case 'answer lost':
      return [sent, delivered];
    case 'bounced':
      return [sent, bounce('Permanent', 'General')];
    case 'mailbox full':
      return [sent, bounce('Transient', 'MailboxFull')];
    case 'held back':
      return [sent, bounce('Permanent', 'OnAccountSuppressionList')];
    case 'complained about':
      return [sent, delivered, complaint('abuse')];
    case 'called no spam':
      return [sent, delivered, complaint('not-spam')];
    case 'refused':
    case 'lost on the way':
    case 'answer and news lost':
      return [];
  }
}
