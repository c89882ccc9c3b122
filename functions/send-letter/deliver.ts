import { Temporal } from 'temporal-polyfill';
import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { mailInDoubt } from '../../shared/domain/attention.ts';
import {
  dropped,
  IN_DOUBT,
  type Letter,
  leaseEnd,
  letterKey,
  notHandedOver,
  recipientText,
  released,
  taken,
} from '../../shared/domain/letter.ts';
import { handToSes } from '../../shared/lambda/mailer.ts';
import { letterTag } from '../../shared/mail/letter-tag.ts';
import { putOnAgenda } from '../../shared/storage/changes/changes.ts';
import { changeLetter, letterMoment } from '../../shared/storage/changes/letter-changes.ts';
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
  const { store, now, log, round } = tools;
  const fields = fieldsOf(claimed.state);
  const lease = leaseEnd(claimed.state.claimedAt ?? claimed.state.requestedAt);
  if (Temporal.Instant.compare(now().add({ seconds: SECONDS_TO_SEND }), lease) > 0) {
    log.warn('LETTER_HELD', { ...fields, reason: 'lease over' });
    // When another sender has the letter by now, it counts for itself.
    await store.commit({ at: now(), changes: changeLetter(claimed, notHandedOver(claimed.state)), evenWhenClosed: true });
    return postpone(claimed.state, lease, tools);
  }
  const handed = await handToSes(mime, { from: round.mail.address, to }, letterTag(claimed.state));
  switch (handed.outcome) {
    case 'taken': {
      const sent = taken(claimed.state, handed.messageId, now());
      // When the letter changed meanwhile, SES's event has recorded it already.
      await store.commit({ at: now(), changes: changeLetter(claimed, sent), evenWhenClosed: true });
      return log.info('LETTER_SENT', fields);
    }
    case 'refused': {
      log.warn('LETTER_REFUSED', { ...fields, reason: handed.reason });
      await store.commit({ at: now(), changes: changeLetter(claimed, released(claimed.state)), evenWhenClosed: true });
      throw new NotTaken(`SES refused the letter: ${handed.reason}`);
    }
    case 'unknown':
      log.warn('LETTER_HELD', { ...fields, reason: handed.reason });
      await postpone(claimed.state, lease, tools);
      throw new NotTaken(`SES did not answer: ${handed.reason}`);
  }
}

/** Puts the letter back on the agenda. */
export async function postpone(letter: Letter, until: Temporal.Instant, { store, now, log }: Tools): Promise<void> {
  await store.commit({ at: now(), changes: [() => [putOnAgenda(letterMoment(letter, until))]], evenWhenClosed: true });
  log.info('LETTER_POSTPONED', fieldsOf(letter));
}

/**
 * Two copies may be with SES, and it told of neither: no third one goes. A human being asks whether the letter came; the console sends it
 * again when it did not.
 */
export async function giveUp(letter: Stored<Letter>, tools: Tools): Promise<void> {
  await putOnList(mailInDoubt(letter.state), tools);
  tools.log.error('LETTER_IN_DOUBT', fieldsOf(letter.state));
  return drop(letter, IN_DOUBT, tools);
}

export async function drop(letter: Stored<Letter>, why: string, { store, now, log }: Tools): Promise<void> {
  await store.commit({ at: now(), changes: changeLetter(letter, dropped(letter.state, why)), evenWhenClosed: true });
  log.info('LETTER_DROPPED', { ...fieldsOf(letter.state), reason: why });
}

function fieldsOf(letter: Letter): { recipient: string; letter: string } {
  return { recipient: recipientText(letter.recipient), letter: letterKey(letter) };
}
