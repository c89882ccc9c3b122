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

/** Days on which nobody is to meet, the first and the last. */
export type Span = { readonly from: string; readonly to: string };

/** A period a year later. Days of a 53rd week can come to lie after those of the week that follows it. */
export function spanYearLater({ from, to }: Span): Span {
  const [first, last] = [yearLater(from).toString(), yearLater(to).toString()];
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

/** Where people meet, which is not to be in `avoid`. */
const GATHERINGS = ['kickOff.date', 'workshop.date'];

/**
 * The dates of a round a year later, in their order: each on a working day, but the last day to apply, which may be any day that is no public
 * holiday. Gatherings are as many weeks later as it takes to be outside of `avoid`, which is of the next round.
 */
export function datesYearLater(content: unknown, redDays: RedDays, avoid: readonly Span[]): readonly MovedDate[] {
  let earliest = '';
  return datesOf(content).map((known) => {
    const moved = yearLater(known.date);
    const path = known.path.join('.');
    const kept = GATHERINGS.includes(path) ? avoid : [];
    const day = path === 'call.deadline' ? firstNotRed(redDays, moved) : firstFree(redDays, moved, kept);
    // One that made way may have come to lie after the next.
    const date = day.toString() < earliest ? earliest : day.toString();
    earliest = date;
    return { ...known, date, was: known.date };
  });
}

function firstFree(redDays: RedDays, date: Temporal.PlainDate, avoid: readonly Span[]): Temporal.PlainDate {
  const day = firstWorkingDay(redDays, date);
  const isAvoided = avoid.some(({ from, to }) => from <= day.toString() && day.toString() <= to);
  return isAvoided ? firstFree(redDays, date.add({ weeks: 1 }), avoid) : day;
}

function firstNotRed(redDays: RedDays, date: Temporal.PlainDate): Temporal.PlainDate {
  return isPublicHoliday(redDays, date) ? firstNotRed(redDays, date.add({ days: 1 })) : date;
}
