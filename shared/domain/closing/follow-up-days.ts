import { Temporal } from 'temporal-polyfill';
import { endOfDay, firstWorkingDay, instantAt } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';

/** So long after the round was closed people are asked how it is now, and for so many days they can answer. */
const MONTHS = 3;
const DAYS_TO_ANSWER = 28;

type Closing = { readonly closedAt?: string | undefined };

/** When those who said yes to it are asked: on a working day, at eight in the morning; undefined until the round is closed. */
export function followUpAt(round: Round, { closedAt }: Closing): Temporal.Instant | undefined {
  if (closedAt === undefined) return undefined;
  const day = instantOf(closedAt).toZonedDateTimeISO(round.zone).toPlainDate().add({ months: MONTHS });
  return instantAt(round, firstWorkingDay(round, day), '08:00');
}

/** The last day to answer. */
export function followUpCloses(round: Round, state: Closing): Temporal.PlainDate | undefined {
  return followUpAt(round, state)?.toZonedDateTimeISO(round.zone).toPlainDate().add({ days: DAYS_TO_ANSWER });
}

/** Whether the three questions can be answered. */
export function isFollowUpOpen(round: Round, state: Closing, now: Temporal.Instant): boolean {
  const [opens, last] = [followUpAt(round, state), followUpCloses(round, state)];
  if (opens === undefined || last === undefined) return false;
  return Temporal.Instant.compare(opens, now) <= 0 && Temporal.Instant.compare(now, endOfDay(round, last.toString())) < 0;
}
