import * as z from 'zod/mini';
import { addressHash } from '../../domain/access-link.ts';
import { readAssistantId } from '../../domain/application/assistant.ts';
import { mailAddressOf } from '../../domain/application/protected.ts';
import { aboutLetter, attentionKey, mailInDoubt } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import {
  type Fate,
  IN_DOUBT,
  type Letter,
  type LetterId,
  letterKey,
  type Recipient,
  recipientText,
  withFate,
} from '../../domain/letter.ts';
import { event } from '../../events/catalogue.ts';
import { PROBE_TAG, readLetterTag } from '../../mail/letter-tag.ts';
import { settle } from '../../storage/attention-list.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { changeLetter } from '../../storage/changes/letter-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { letterKind, suppressedKind } from '../../storage/kinds/letter.ts';
import { type Stored, Unreadable } from '../../storage/kinds/stored.ts';
import { putOnList } from '../attention/put-on-list.ts';
import { roundKeys } from '../round-keys.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

const mailEvent = z.object({
  'detail-type': z.string(),
  detail: z.object({
    mail: z.object({
      messageId: z.string(),
      tags: z.optional(z.record(z.string(), z.array(z.string()))),
      /** Whom the mail went to: one address, which may since have been corrected. */
      destination: z.optional(z.array(z.string())),
    }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.nullish(z.string()) })),
    complaint: z.optional(z.object({ complaintFeedbackType: z.nullish(z.string()), complaintSubType: z.nullish(z.string()) })),
  }),
});
type MailEvent = z.infer<typeof mailEvent>;

/** What became of a letter, and why it needs a human being though the address keeps getting mail. */
type Told = { readonly fate: Fate; readonly needs?: 'mail not delivered' | 'mail held back by SES' };

/** What SES tells of one mail, in our words; undefined for what we do not ask to hear. */
function toldOf(told: MailEvent): Told | undefined {
  switch (told['detail-type']) {
    case 'Email Sent':
      return { fate: 'sent' };
    case 'Email Delivered':
      return { fate: 'delivered' };
    case 'Email Bounced':
      return bounceTold(told.detail.bounce);
    case 'Email Complaint Received':
      return complaintTold(told.detail.complaint);
    case 'Email Delivery Delayed':
      return { fate: 'delayed' };
    case 'Email Rejected':
    case 'Email Rendering Failed':
      return { fate: 'rejected', needs: 'mail not delivered' };
    default:
      return undefined;
  }
}

/** The address is on the account's own list of those SES sends nothing to, whoever put it there. Nobody said that about this letter. */
const ON_ACCOUNT_LIST = 'OnAccountSuppressionList';
/** Bounces that are about the one mail or the moment, whatever their type: SES tries no more, but the address is right. */
const ABOUT_THE_MAIL: ReadonlySet<unknown> = new Set(['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected']);
/** Reports that no reader made because they want no more: one says the very opposite, the others are about keys and viruses. */
const NO_WISH_FOR_SILENCE: ReadonlySet<unknown> = new Set(['not-spam', 'auth-failure', 'virus']);

/**
 * A permanent bounce says that the address is gone. A transient one without a cause may be an answer sent by itself while somebody is
 * away, so that the mail may well be there.
 */
function bounceTold(bounce: MailEvent['detail']['bounce']): Told {
  if (bounce?.bounceSubType === ON_ACCOUNT_LIST) return { fate: 'rejected', needs: 'mail held back by SES' };
  if (ABOUT_THE_MAIL.has(bounce?.bounceSubType)) return { fate: 'rejected', needs: 'mail not delivered' };
  return { fate: bounce?.bounceType === 'Permanent' ? 'bounced' : 'delayed' };
}

/**
 * The types of reports are those of RFC 5965, section 3.5, and the IANA registry that goes on from it, in capitals or not; without one it is
 * a wish for silence.
 */
function complaintTold(complaint: MailEvent['detail']['complaint']): Told {
  if (complaint?.complaintSubType === ON_ACCOUNT_LIST) return { fate: 'rejected', needs: 'mail held back by SES' };
  return { fate: NO_WISH_FOR_SILENCE.has(complaint?.complaintFeedbackType?.toLowerCase()) ? 'delivered' : 'complained about' };
}

/** Records what became of a letter. After a permanent bounce or a complaint the address it went to gets no more mail. */
export async function recordMailEvent(incoming: unknown, tools: Tools): Promise<void> {
  const heard = z.parse(mailEvent, incoming);
  const told = toldOf(heard);
  const tag = heard.detail.mail.tags?.['letter']?.[0] ?? '';
  // A mail by which a deployment tries its sender is nobody's letter.
  if (tag === PROBE_TAG) return;
  const id = readLetterTag(tag);
  // What SES tells of one letter comes nearly at once, so that one often finds the letter changed by the other.
  await untilDone(async () => {
    const letter = id === undefined ? undefined : await letterOf(id, told?.fate, heard.detail.mail, tools);
    if (told === undefined || letter === undefined) return tools.log.warn('MAIL_EVENT_UNKNOWN', { event: heard['detail-type'] });
    // Before it is recorded: news that comes again after a crash finds the letter recorded, and would not get here.
    if (told.needs !== undefined) await putOnList(aboutLetter(letter.state, told.needs), tools);
    return record(letter, told.fate, heard.detail.mail, tools);
  });
}

type Mail = MailEvent['detail']['mail'];

/** @throws Unreadable for a letter of another version, so that it is recorded once that one runs again. Silence for its address begins at once. */
async function letterOf(id: LetterId, fate: Fate | undefined, mail: Mail, tools: Tools): Promise<Stored<Letter> | undefined> {
  try {
    return await tools.store.get(letterKind, id);
  } catch (error) {
    if (error instanceof Unreadable && (fate === 'bounced' || fate === 'complained about')) {
      const { changes } = await stopMail(id.recipient, fate, mail, tools);
      await tools.store.commit({ at: tools.now(), changes, evenWhenClosed: true });
    }
    throw error;
  }
}

async function record(letter: Stored<Letter>, fate: Fate, mail: Mail, tools: Tools): Promise<'done' | 'too late'> {
  const { store, log } = tools;
  const at = tools.now();
  const next = withFate(letter.state, fate, mail.messageId, stamp(at));
  if (next === undefined) return 'done';
  const why = fate === 'bounced' || fate === 'complained about' ? fate : undefined;
  const stops = why === undefined ? undefined : await stopMail(letter.state.recipient, why, mail, tools);
  const about = { recipient: recipientText(letter.state.recipient), letter: letterKey(letter.state) };
  const outcome = await store.commit({
    at,
    evenWhenClosed: true,
    changes: [
      ...changeLetter(letter, next, { cameBack: stops !== undefined }),
      ...(await doubtSettled(letter.state, tools)),
      ...(stops?.changes ?? []),
    ],
    events: why !== undefined && stops?.isPresent === true ? [event('mail stopped', { ...about, why })] : [],
  });
  if (outcome !== 'committed') return 'too late';
  log.info('MAIL_EVENT_RECORDED', { letter: about.letter, reason: fate });
  return 'done';
}

/** A letter in doubt of which SES tells after all needs nobody any more. */
async function doubtSettled(letter: Letter, { store, now }: Tools): Promise<readonly Change[]> {
  if (letter.dropped !== IN_DOUBT) return [];
  const key = attentionKey(mailInDoubt(letter));
  return settle([key], await store.getTogether([attentionKind.key(key)]), now());
}

/** Silence for the address the mail went to; `isPresent` says whether its reader still has that address. */
async function stopMail(recipient: Recipient, why: 'bounced' | 'complained about', { destination }: Mail, tools: Tools) {
  const present = await addressOf(recipient, tools);
  const [address = present] = destination ?? [];
  if (address === undefined) return { changes: [], isPresent: true };
  const { link: key } = await roundKeys(tools);
  const hash = addressHash(key, address);
  const known = await tools.store.get(suppressedKind, hash);
  const stop = { hash, why, at: stamp(tools.now()) };
  return {
    changes: known === undefined ? [change(suppressedKind, undefined, stop)] : [],
    isPresent: present === undefined || addressHash(key, present) === hash,
  };
}

async function addressOf(recipient: Recipient, { store, round }: Tools): Promise<string | undefined> {
  switch (recipient.kind) {
    case 'person': {
      const person = (await store.get(applicationKind, recipient.id))?.state;
      return person && mailAddressOf(person, round);
    }
    case 'assistant': {
      const { manager, number } = readAssistantId(recipient.id) ?? {};
      const person = manager === undefined ? undefined : (await store.get(applicationKind, manager))?.state;
      return person?.assisting?.number === number ? person?.answers.assistant?.email : undefined;
    }
    case 'operator':
      return round.operators.find((operator) => operator.id === recipient.id)?.email;
    case 'visitor':
    case 'draft':
      return undefined;
  }
}
