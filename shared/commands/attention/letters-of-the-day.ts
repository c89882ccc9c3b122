import type { Temporal } from 'temporal-polyfill';
import { type LetterRequest, letterId } from '../../domain/letter.ts';
import { dayOf, nextMailingDay, nextMailingTime } from '../../round/calendar.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import type { Found } from '../../storage/store.ts';
import { ledgerKey, notYetIn, toOperators } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';

type Days = readonly [next: readonly LetterRequest[], after: readonly LetterRequest[]];

/** The letters that name all that waits for the operators, one a day: those of the next two days on which mail goes out. */
export function nextDays(tools: Tools, at: Temporal.Instant): Days {
  const { round } = tools;
  const next = nextMailingTime(round, at);
  const on = (day: Temporal.PlainDate) => toOperators(tools, 'needs you', day.toString());
  return [on(dayOf(round, next)), on(dayOf(round, nextMailingDay(round, next)))];
}

/** Those in which what is new will stand. When the next ones have gone already, it waits for the ones after. */
export function stillToAskFor([next, after]: Days, found: Found): readonly LetterRequest[] {
  const isGone = next.some((letter) => (found.get(letterKind, letterId(letter))?.state.status ?? 'requested') !== 'requested');
  return notYetIn(found, isGone ? after : next);
}

export async function lettersOfTheDay(tools: Tools): Promise<readonly LetterRequest[]> {
  const days = nextDays(tools, tools.now());
  return stillToAskFor(days, await tools.store.getTogether(days.flat().map(ledgerKey)));
}
