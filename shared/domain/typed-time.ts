import { Temporal } from 'temporal-polyfill';
import { instantAt } from '../round/calendar.ts';
import type { Round } from '../round/round-file.ts';
import { visible } from './visible-text.ts';

const DATE = /^(\d{4})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]?([0-5]\d)(?:[.:]00)?$/i;

/**
 * When a time of day is on a day in the round's zone. A time a spring shift skips is undefined, since nobody can mean it; one an autumn
 * shift repeats is the first.
 */
export function timeOn(round: Pick<Round, 'zone'>, day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant | undefined {
  const value = instantAt(round, day, time);
  return value.toZonedDateTimeISO(round.zone).toPlainTime().equals(time) ? value : undefined;
}

/** A time of day as it is typed: "14:30", "14.30", "1430" or "kl. 14.30". */
export function readTimeOfDay(typed: string): Temporal.PlainTime | undefined {
  const [hour, minute] = numbersOf(TIME.exec(visible(typed).trim()));
  return hour === undefined || minute === undefined ? undefined : Temporal.PlainTime.from({ hour, minute });
}

/** A day as it is typed: "2027-10-20". */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const [year, month, day] = numbersOf(DATE.exec(visible(typed).trim()));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : undefined;
}

function numbersOf(found: RegExpExecArray | null): readonly (number | undefined)[] {
  return found === null ? [] : found.slice(1).map(Number);
}
