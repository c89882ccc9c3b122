import { Temporal } from 'temporal-polyfill';
import type { Round } from './round-file.ts';

/** Mails that nobody asked for wait from 20 to 07, local time. */
const QUIET_FROM = 20;
const QUIET_TO = 7;
/** What is due before something else goes no later in the day than this: mails need some of it to leave and to be read. */
const LAST_HOUR = 18;

type Zoned = Pick<Round, 'zone'>;
type WithDaysOff = Pick<Round, 'zone' | 'publicHolidays'>;

/** A wall time in the round's zone as an instant. A time a spring shift skips moves forward; one an autumn shift repeats is the first. */
export function instantAt(round: Zoned, date: Temporal.PlainDate | string, time: Temporal.PlainTime | string): Temporal.Instant {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

/** The day an instant falls on where the round is held. */
export function dayOf(round: Zoned, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(round.zone).toPlainDate();
}

/** The instant `days` days later at the same wall time. */
export function daysAfter(round: Zoned, instant: Temporal.Instant, days: number): Temporal.Instant {
  return instant.toZonedDateTimeISO(round.zone).add({ days }).toInstant();
}

/** The end of the day `days` days later: whatever holds for so many days, or until that day, holds until this midnight. */
export function endOfDayAfter(round: Zoned, instant: Temporal.Instant, days: number): Temporal.Instant {
  return endOfDay(round, dayOf(round, instant).add({ days }));
}

/** The midnight after a day. */
export function endOfDay(round: Zoned, date: Temporal.PlainDate | string): Temporal.Instant {
  return instantAt(round, Temporal.PlainDate.from(date).add({ days: 1 }), '00:00');
}

/** Whole days from one instant to another, counted in midnights passed. */
export function daysBetween(round: Zoned, from: Temporal.Instant, to: Temporal.Instant): number {
  return dayOf(round, from).until(dayOf(round, to), { largestUnit: 'day' }).days;
}

export function isWorkingDay(round: WithDaysOff, date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !isPublicHoliday(round, date);
}

export function isPublicHoliday(round: WithDaysOff, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  return round.publicHolidays.some((red) => red.date === day);
}

/** `instant` itself when mails may go out then, otherwise seven in the morning of the next working day. */
export function nextMailingTime(round: WithDaysOff, instant: Temporal.Instant): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(round.zone);
  const today = local.toPlainDate();
  if (isWorkingDay(round, today) && local.hour >= QUIET_TO && local.hour < QUIET_FROM) return instant;
  const earliest = local.hour < QUIET_TO ? today : today.add({ days: 1 });
  return morningOf(round, firstWorkingDay(round, earliest));
}

/** Seven in the morning of the first working day after the day of `instant`. */
export function nextMailingDay(round: WithDaysOff, instant: Temporal.Instant): Temporal.Instant {
  return morningOf(round, firstWorkingDay(round, dayOf(round, instant).add({ days: 1 })));
}

/**
 * When a letter goes that counts backwards, such as a reminder of the day before: at its hour on the last working day up to `instant`, or
 * as near to that hour as mails go.
 */
export function lastMailingTime(round: WithDaysOff, instant: Temporal.Instant): Temporal.Instant {
  const local = instant.toZonedDateTimeISO(round.zone);
  const hour = Math.min(Math.max(local.hour, QUIET_TO), LAST_HOUR);
  const time = hour === local.hour ? local.toPlainTime() : Temporal.PlainTime.from({ hour });
  return instantAt(round, lastWorkingDay(round, local.toPlainDate()), time);
}

/** The last working day up to `date`. */
export function lastWorkingDay(round: WithDaysOff, date: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(round, date) ? date : lastWorkingDay(round, date.subtract({ days: 1 }));
}

/** The first working day on or after `date`. */
export function firstWorkingDay(round: WithDaysOff, date: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(round, date) ? date : firstWorkingDay(round, date.add({ days: 1 }));
}

/** The day so many working days after `date`, or before it when `count` is below 0. */
export function workingDaysFrom(round: WithDaysOff, date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  if (count === 0) return date;
  const next = date.add({ days: Math.sign(count) });
  return workingDaysFrom(round, next, isWorkingDay(round, next) ? count - Math.sign(count) : count);
}

function morningOf(round: WithDaysOff, date: Temporal.PlainDate): Temporal.Instant {
  return instantAt(round, date, Temporal.PlainTime.from({ hour: QUIET_TO }));
}

/** The Monday of the week a day is in. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
