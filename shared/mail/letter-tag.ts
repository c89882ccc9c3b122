import { type Letter, type LetterId, letterKey, readRecipient, recipientText } from '../domain/letter.ts';

/** What a mail has for its letter by which a deployment tries whether the sender may send. */
export const PROBE_TAG = 'probe';

/** How SES is told which letter a mail is, in the few signs its tags may hold. It gives the tag back with every event. */
export function letterTag(letter: Letter): string {
  return Buffer.from(`${recipientText(letter.recipient)}\n${letterKey(letter)}`).toString('base64url');
}

/** The letter a tag names; undefined for a tag that is not ours. */
export function readLetterTag(tag: string): LetterId | undefined {
  const [recipient = '', key = ''] = Buffer.from(tag, 'base64url').toString().split('\n');
  return /^(person|draft|operator):.+/.test(recipient) && key !== '' ? { recipient: readRecipient(recipient), key } : undefined;
}
