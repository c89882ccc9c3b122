import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../round/calendar.ts';
import type { Round } from '../round/round-file.ts';
import { visible } from './visible-text.ts';

/** What can be wrong with a date and a time of day that were typed. */
export type TimeFault = DayFault | 'time missing' | 'not a time' | 'clock skips it';
export type DayFault = 'date missing' | 'not a date';

export type ReadTime = { readonly value: Temporal.Instant } | { readonly fault: TimeFault };

const DATE = /^(\d{4})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]?([0-5]\d)(?:[.:]00)?$/i;

/**
 * A date and a time of day in the round's zone: "2027-10-20" with "14:30", "14.30" or "kl. 14.30". A time a spring shift skips is
 * refused, since nobody can mean it; one an autumn shift repeats is the first.
 */
export function readTime(round: Pick<Round, 'zone'>, typedDate: string, typedTime: string): ReadTime {
  const [dateText = '', timeText = ''] = [typedDate, typedTime].map((text) => visible(text).trim());
  if (dateText === '') return { fault: 'date missing' };
  if (timeText === '') return { fault: 'time missing' };
  const date = dateOf(dateText);
  if (date === undefined) return { fault: 'not a date' };
  const time = timeOf(timeText);
  if (time === undefined) return { fault: 'not a time' };
  const value = instantAt(round, date, time);
  return value.toZonedDateTimeISO(round.zone).toPlainTime().equals(time) ? { value } : { fault: 'clock skips it' };
}

/** A time of day alone, as "14:30" or "14.30". */
export function readTimeOfDay(typed: string): Temporal.PlainTime | undefined {
  return timeOf(visible(typed).trim());
}

/** A day alone, as "2027-10-20". */
export function readDay(typed: string): { readonly value: Temporal.PlainDate } | { readonly fault: DayFault } {
  const text = visible(typed).trim();
  const date = dateOf(text);
  if (date !== undefined) return { value: date };
  return { fault: text === '' ? 'date missing' : 'not a date' };
}

function dateOf(text: string): Temporal.PlainDate | undefined {
  const [year, month, day] = numbersOf(DATE.exec(text));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : undefined;
}

function timeOf(text: string): Temporal.PlainTime | undefined {
  const [hour, minute] = numbersOf(TIME.exec(text));
  return hour === undefined || minute === undefined ? undefined : Temporal.PlainTime.from({ hour, minute });
}

function numbersOf(found: RegExpExecArray | null): readonly (number | undefined)[] {
  return found === null ? [] : found.slice(1).map(Number);
}
