import { Temporal } from 'temporal-polyfill';
import {
  letterFields,
  letterNotHandedOver,
  letterRefused,
  letterTaken,
  postponeLetter,
} from '../../shared/commands/sending/letter-fates.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type Letter, leaseEnd } from '../../shared/domain/letter.ts';
import { handToSes } from '../../shared/lambda/mailer.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import type { Stored } from '../../shared/storage/kinds/stored.ts';

/** SES answers or is given up within seconds; with less than this left of the lease another sender may be about to take the letter. */
const SECONDS_TO_SEND = 20;

/** SES did not take a letter, or did not say that it did; it is tried again. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/** A letter as it leaves: the message, and the one address it goes to. */
export type Mail = { readonly mime: Uint8Array; readonly to: string };

/**
 * Hands a letter that is ours to SES and records it. When SES may or may not have it, its own "sent" event decides.
 *
 * @throws NotTaken when SES refused it or did not answer.
 */
export async function deliver(claimed: Stored<Letter>, { mime, to }: Mail, tools: Tools): Promise<void> {
  const { now, log, round } = tools;
  const lease = leaseEnd(claimed.state.claimedAt ?? claimed.state.requestedAt);
  if (Temporal.Instant.compare(now().add({ seconds: SECONDS_TO_SEND }), lease) > 0) {
    await letterNotHandedOver(claimed, tools);
    return postponeLetter(claimed.state, lease, tools);
  }
  const handed = await handToSes(mime, { from: round.mail.address, to }, letterTag(claimed.state));
  switch (handed.outcome) {
    case 'taken':
      return letterTaken(claimed, handed.messageId, tools);
    case 'refused':
      await letterRefused(claimed, handed.reason, tools);
      throw new NotTaken(`SES refused the letter: ${handed.reason}`);
    case 'unknown':
      log.warn('LETTER_HELD', { ...letterFields(claimed.state), reason: handed.reason });
      await postponeLetter(claimed.state, lease, tools);
      throw new NotTaken(`SES did not answer: ${handed.reason}`);
  }
}
