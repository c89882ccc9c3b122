import type { Temporal } from 'temporal-polyfill';
import { type DueMoment, instantOf } from '../../domain/decision.ts';
import { isOnItsWay, type Letter, letterKey, mayGoAt, recipientText } from '../../domain/letter.ts';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { countTally } from '../counts.ts';
import { letterKind } from '../kinds/letter.ts';
import type { Stored } from '../kinds/stored.ts';
import { type Change, change, putOnAgenda, type Setting, type Step } from './changes.ts';

/**
 * What asking for a letter does. Its place in the ledger is taken once and for all, so a second request of the same letter changes
 * nothing. The letter sets out at once, or waits on the agenda until it is a time of day for it.
 */
export function askForLetter(
  letter: Letter,
  setting: Setting,
): { readonly steps: readonly Step[]; readonly events: readonly DomainEvent[] } {
  const asked = instantOf(letter.requestedAt);
  const opens = mayGoAt(letter, setting.plans.now, asked);
  const taken = change(letterKind, undefined, letter)(setting);
  return opens.epochMilliseconds > asked.epochMilliseconds
    ? { steps: [...taken, putOnAgenda(letterMoment(letter, opens))], events: [] }
    : { steps: taken, events: [letterRequested(letter)] };
}

/** The event that starts the sending of a letter; the ledger says what it is about. */
export function letterRequested(letter: Letter): DomainEvent {
  const { pair } = letter.about;
  return event('letter requested', {
    recipient: recipientText(letter.recipient),
    letter: letterKey(letter),
    ...(pair === undefined ? {} : { pair }),
  });
}

/** When a letter that waits is to be sent. The same letter waits for the same moment only once; what is about a moment goes first. */
export function letterMoment(letter: Letter, at: Temporal.Instant): DueMoment {
  const rank = letter.before ?? 'without haste';
  return { at, key: `letter ${rank} ${recipientText(letter.recipient)} ${letterKey(letter)}`, event: letterRequested(letter) };
}

/**
 * A letter that goes on. The round's figures follow: as sent counts what is on its way, so that recording that SES took it is one write;
 * `cameBack` counts one that did.
 */
export function changeLetter(before: Stored<Letter>, next: Letter, { cameBack = false } = {}): readonly Change[] {
  const sent = Number(isOnItsWay(next)) - Number(isOnItsWay(before.state));
  // In one line: a transaction takes no two about the same figures.
  return [change(letterKind, before, next), countTally({ sent, bounced: Number(cameBack) })];
}
