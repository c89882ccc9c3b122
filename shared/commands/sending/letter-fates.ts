import type { Temporal } from 'temporal-polyfill';
import { mailInDoubt } from '../../domain/attention.ts';
import { dropped, IN_DOUBT, type Letter, letterKey, notHandedOver, recipientText, released, taken } from '../../domain/letter.ts';
import { putOnAgenda } from '../../storage/changes/changes.ts';
import { changeLetter, letterMoment } from '../../storage/changes/letter-changes.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { putOnList } from '../attention/put-on-list.ts';
import type { Tools } from '../tools.ts';

/** SES has it. When the letter changed meanwhile, SES's own event has recorded it already. */
export async function letterTaken(claimed: Stored<Letter>, messageId: string, tools: Tools): Promise<void> {
  await goOn(claimed, taken(claimed.state, messageId, tools.now()), tools);
  tools.log.info('LETTER_SENT', letterFields(claimed.state));
}

/** SES said no, so that it may be tried again. */
export async function letterRefused(claimed: Stored<Letter>, reason: string, tools: Tools): Promise<void> {
  tools.log.warn('LETTER_REFUSED', { ...letterFields(claimed.state), reason });
  await goOn(claimed, released(claimed.state), tools);
}

/** The lease was over before it could be handed to SES. When another sender has the letter by now, it counts for itself. */
export async function letterNotHandedOver(claimed: Stored<Letter>, tools: Tools): Promise<void> {
  tools.log.warn('LETTER_HELD', { ...letterFields(claimed.state), reason: 'lease over' });
  await goOn(claimed, notHandedOver(claimed.state), tools);
}

/** Puts the letter back on the agenda. */
export async function postponeLetter(letter: Letter, until: Temporal.Instant, { store, now, log }: Tools): Promise<void> {
  await store.commit({ at: now(), changes: [() => [putOnAgenda(letterMoment(letter, until))]], evenWhenClosed: true });
  log.info('LETTER_POSTPONED', letterFields(letter));
}

export async function dropLetter(letter: Stored<Letter>, why: string, tools: Tools): Promise<void> {
  await goOn(letter, dropped(letter.state, why), tools);
  tools.log.info('LETTER_DROPPED', { ...letterFields(letter.state), reason: why });
}

/**
 * Two copies may be with SES, and it told of neither: no third one goes. A human being asks whether the letter came; the console sends it
 * again when it did not.
 */
export async function giveLetterUp(letter: Stored<Letter>, tools: Tools): Promise<void> {
  await putOnList(mailInDoubt(letter.state), tools);
  tools.log.error('LETTER_IN_DOUBT', letterFields(letter.state));
  return dropLetter(letter, IN_DOUBT, tools);
}

/** What a line of the log says of a letter. */
export function letterFields(letter: Letter): { recipient: string; letter: string } {
  return { recipient: recipientText(letter.recipient), letter: letterKey(letter) };
}

async function goOn(before: Stored<Letter>, next: Letter, { store, now }: Tools): Promise<void> {
  await store.commit({ at: now(), changes: changeLetter(before, next), evenWhenClosed: true });
}
