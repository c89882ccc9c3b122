import { type Letter, type LetterId, letterId, readRecipient, recipientText } from '../domain/letter.ts';

/** What a mail has for its letter by which a deployment tries whether the sender may send. */
export const PROBE_TAG = 'probe';

/** How SES is told which letter a mail is, in the few signs its tags may hold. It gives the tag back with every event. */
export function letterTag(letter: Letter): string {
  return tagOf(letterId(letter));
}

export function tagOf({ recipient, key }: LetterId): string {
  return Buffer.from(`${recipientText(recipient)}\n${key}`).toString('base64url');
}

/** The letter a tag names; undefined for a tag that is not ours. */
export function readLetterTag(tag: string): LetterId | undefined {
  const [recipient = '', key = ''] = Buffer.from(tag, 'base64url').toString().split('\n');
  return /^(person|assistant|draft|operator):.+/.test(recipient) && key !== '' ? { recipient: readRecipient(recipient), key } : undefined;
}
