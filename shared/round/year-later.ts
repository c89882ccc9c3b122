import { Temporal } from 'temporal-polyfill';
import { firstWorkingDay, isPublicHoliday } from './calendar.ts';
import { datesOf, type Known } from './date-faults.ts';
import type { Round } from './round-file.ts';

type RedDays = Pick<Round, 'zone' | 'publicHolidays'>;

/** A date of the next round: which one it is, and what it was in this one. */
export type MovedDate = Known & { readonly was: string };

/** The same weekday of the same week, a year later: terms and holidays go by weeks. After a year of 53 weeks that is 53 weeks on. */
export function yearLater(date: Temporal.PlainDate | string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(date);
  // A week belongs to the year its Thursday is in, and 28 December lies in the last week of its year.
  const { year } = day.add({ days: 4 - day.dayOfWeek });
  return day.add({ weeks: Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52 });
}

/**
 * The dates of a round a year later, in their order: each on a working day, but the last day to apply, which may be any day that is no public
 * holiday.
 */
export function datesYearLater(content: unknown, redDays: RedDays): readonly MovedDate[] {
  let earliest = '';
  return datesOf(content).map((known) => {
    const moved = yearLater(known.date);
    const day = known.path.join('.') === 'call.deadline' ? firstNotRed(redDays, moved) : firstWorkingDay(redDays, moved);
    // One that made way for a holiday may have come to lie after the next.
    const date = day.toString() < earliest ? earliest : day.toString();
    earliest = date;
    return { ...known, date, was: known.date };
  });
}

function firstNotRed(redDays: RedDays, date: Temporal.PlainDate): Temporal.PlainDate {
  return isPublicHoliday(redDays, date) ? firstNotRed(redDays, date.add({ days: 1 })) : date;
}
