import middy from '@middy/core';
import * as z from 'zod/mini';
import { addressHash } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { type Letter, letterKey, type Recipient, recipientText } from '../../shared/domain/letter.ts';
import { event } from '../../shared/events/catalogue.ts';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { roundKeys } from '../../shared/lambda/round-keys.ts';
import { type Tools, theTools } from '../../shared/lambda/tools.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { type Change, change, type Stored } from '../../shared/storage/changes/changes.ts';
import { changeLetter } from '../../shared/storage/changes/letter-changes.ts';
import { countTally } from '../../shared/storage/counts.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { letterKind, suppressedKind } from '../../shared/storage/kinds/letter.ts';

const mailEvent = z.object({
  'detail-type': z.string(),
  detail: z.object({
    mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(z.object({ bounceType: z.string() })),
  }),
});

type Fate = NonNullable<Letter['fate']> | 'sent';

/** What SES tells of one mail, in our words; undefined for what we do not ask to hear. */
function fateOf(told: z.infer<typeof mailEvent>): Fate | undefined {
  switch (told['detail-type']) {
    case 'Email Sent':
      return 'sent';
    case 'Email Delivered':
      return 'delivered';
    case 'Email Bounced':
      // Transient bounces come back by themselves; only a permanent one says that the address is gone.
      return told.detail.bounce?.bounceType === 'Permanent' ? 'bounced' : 'delayed';
    case 'Email Complaint Received':
      return 'complained about';
    case 'Email Delivery Delayed':
      return 'delayed';
    case 'Email Rejected':
    case 'Email Rendering Failed':
      return 'rejected';
    default:
      return undefined;
  }
}

/** What SES tells of one letter comes nearly at once, so that one often finds the letter changed by the other. */
const ATTEMPTS = 5;

/** Records what became of a letter. After a permanent bounce or a complaint the address gets no more mail. */
export async function recordMailEvent(incoming: unknown, tools: Tools): Promise<void> {
  const told = z.parse(mailEvent, incoming);
  const fate = fateOf(told);
  const id = readLetterTag(told.detail.mail.tags?.['letter']?.[0] ?? '');
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const letter = id === undefined ? undefined : await tools.store.get(letterKind, id);
    if (fate === undefined || letter === undefined) return tools.log.warn('MAIL_EVENT_UNKNOWN', { event: told['detail-type'] });
    if ((await record(letter, fate, told.detail.mail.messageId, tools)) === 'done') return;
  }
  throw new Error('others kept changing the letter or its address');
}

async function record(letter: Stored<Letter>, fate: Fate, messageId: string, tools: Tools): Promise<'done' | 'too late'> {
  const { store, log } = tools;
  const at = tools.now();
  const next = afterwards(letter.state, fate, messageId, stamp(at));
  if (next === undefined) return 'done';
  const stops = fate === 'bounced' || fate === 'complained about';
  const about = { recipient: recipientText(letter.state.recipient), letter: letterKey(letter.state) };
  const outcome = await store.commit({
    at,
    evenWhenClosed: true,
    changes: [
      ...changeLetter(letter, next),
      ...(stops ? [countTally({ bounced: 1 }), ...(await stopMail(letter.state.recipient, fate, tools))] : []),
    ],
    events: stops ? [fate === 'bounced' ? event('letter bounced', about) : event('letter complained about', about)] : [],
  });
  if (outcome !== 'committed') return 'too late';
  log.info('MAIL_EVENT_RECORDED', { letter: about.letter, reason: fate });
  return 'done';
}

async function stopMail(recipient: Recipient, why: 'bounced' | 'complained about', tools: Tools): Promise<readonly Change[]> {
  const address = await addressOf(recipient, tools);
  if (address === undefined) return [];
  const hash = addressHash((await roundKeys(tools)).link, address);
  const known = await tools.store.get(suppressedKind, hash);
  const stop = { hash, why, at: stamp(tools.now()) };
  return known === undefined ? [change(suppressedKind, undefined, stop)] : [];
}

async function addressOf(recipient: Recipient, { store, round }: Tools): Promise<string | undefined> {
  switch (recipient.kind) {
    case 'person':
      return (await store.get(applicationKind, recipient.id))?.state.email;
    case 'operator':
      return round.operators.find((operator) => operator.id === recipient.id)?.email;
    case 'draft':
      return undefined;
  }
}

/** Later news never undoes worse news: a bounce stays a bounce when "delivered" arrives after it. */
const RANK: Readonly<Record<Fate, number>> = { sent: 0, delayed: 1, delivered: 2, rejected: 3, bounced: 4, 'complained about': 5 };

function afterwards(letter: Letter, fate: Fate, messageId: string, at: string): Letter | undefined {
  const worse = RANK[fate] > RANK[letter.fate ?? 'sent'];
  const news = fate !== 'sent' && worse ? { fate } : {};
  if (letter.status !== 'sent') {
    // Also one that was dropped when it was tried again: SES had taken it the first time.
    const { dropped: _, ...kept } = letter;
    return { ...kept, ...news, status: 'sent', messageId, sentAt: at };
  }
  return worse && fate !== 'sent' ? { ...letter, ...news } : undefined;
}

export const handler = middy()
  .use(failuresLogged('record-mail-event'))
  .handler((incoming: unknown): Promise<void> => recordMailEvent(incoming, theTools()));
