import { Temporal } from 'temporal-polyfill';
import { dayOf, firstWorkingDay } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';

/** Offers that would still be open on the day by which everybody was promised an answer. */
export type PastPromise = {
  /** The last day on which they could be answered. */
  readonly lastDay: string;
  readonly answerBy: string;
  /** A day that could be promised instead; undefined when there is none before the kick-off. */
  readonly instead: string | undefined;
  /** An earlier last day to answer that keeps the promise; undefined when that leaves too little time. */
  readonly earlier: string | undefined;
};

/** So many days people have at least to answer an offer. */
const LEAST_DAYS = 3;

/** Whether offers sent now run past the day of the answer, as long as that day is still to come. */
export function pastPromise(round: Round, now: Temporal.Instant): PastPromise | undefined {
  const today = dayOf(round, now);
  const lastDay = today.add({ days: round.offers.lapseDays });
  const { answerBy } = round.call;
  if (today.toString() > answerBy || lastDay.toString() < answerBy) return undefined;
  const next = firstWorkingDay(round, lastDay.add({ days: 1 })).toString();
  const earlier = Temporal.PlainDate.from(answerBy).subtract({ days: 1 });
  return {
    lastDay: lastDay.toString(),
    answerBy,
    instead: next < round.kickOff.date ? next : undefined,
    earlier: today.until(earlier).days >= LEAST_DAYS ? earlier.toString() : undefined,
  };
}
