import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { MOST_TIMES, overlap } from '../../../../shared/domain/pair/meeting.ts';
import { workshopAt } from '../../../../shared/domain/round-state.ts';
import { readTime, type TimeFault } from '../../../../shared/domain/typed-time.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import type { TimesFault } from '../../../../shared/words/participant/meeting.ts';
import { firstValue } from '../../form-body.ts';

/** The rows in which people write times of their own. */
export const ROWS = Array.from({ length: MOST_TIMES }, (_, index) => index + 1);
/** The field of the suggested times. */
export const SUGGESTED = 'time';

export const dateField = (row: number) => `date-${row}`;
export const clockField = (row: number) => `clock-${row}`;

export type TimesProblem = { readonly field: string; readonly fault: TimeFault | TimesFault };

/** A time as it was ticked or typed: where, and what it means. */
type Entry = { readonly field: string } & ({ readonly time: Temporal.Instant } | { readonly fault: TimeFault | TimesFault });

type Bounds = {
  readonly round: Round;
  readonly now: Temporal.Instant;
  /** The time the meeting has already. */
  readonly present: string | undefined;
  /** When the pair has its other meetings. */
  readonly others: readonly string[];
};

/** The times of a form, or every fault with the field it is in. */
export function readTimes(
  typed: Typed,
  bounds: Bounds,
): { readonly times: readonly Temporal.Instant[] } | { readonly problems: readonly TimesProblem[] } {
  const entries = [...tickedEntries(typed, bounds.round), ...ROWS.flatMap((row) => rowEntry(typed, row, bounds.round))];
  const problems = [...countProblem(entries), ...entries.flatMap((entry, index) => entryProblem(entry, entries.slice(0, index), bounds))];
  return problems.length > 0 ? { problems } : { times: entries.flatMap((entry) => ('time' in entry ? [entry.time] : [])) };
}

function tickedEntries(typed: Typed, round: Round): readonly Entry[] {
  const ticked = Object.hasOwn(typed, SUGGESTED) ? (typed[SUGGESTED] ?? []) : [];
  return ticked.map((value) => {
    const [date = '', clock = ''] = value.split('T');
    const read = readTime(round, date, clock);
    return 'value' in read ? { field: SUGGESTED, time: read.value } : { field: SUGGESTED, fault: 'not an option' };
  });
}

function rowEntry(typed: Typed, row: number, round: Round): readonly Entry[] {
  const date = firstValue(typed, dateField(row));
  const clock = firstValue(typed, clockField(row));
  if (date.trim() === '' && clock.trim() === '') return [];
  const read = readTime(round, date, clock);
  if ('value' in read) return [{ field: dateField(row), time: read.value }];
  return [{ field: isAboutDate(read.fault) ? dateField(row) : clockField(row), fault: read.fault }];
}

function isAboutDate(fault: TimeFault): boolean {
  return fault === 'date missing' || fault === 'not a date';
}

function countProblem(entries: readonly Entry[]): readonly TimesProblem[] {
  if (entries.length === 0) return [{ field: SUGGESTED, fault: 'none' }];
  return entries.length > MOST_TIMES ? [{ field: SUGGESTED, fault: 'too many' }] : [];
}

function entryProblem(entry: Entry, before: readonly Entry[], { round, now, present, others }: Bounds): readonly TimesProblem[] {
  const { field } = entry;
  if ('fault' in entry) return [{ field, fault: entry.fault }];
  const { time } = entry;
  const isSame = (other: Temporal.Instant) => Temporal.Instant.compare(other, time) === 0;
  if (Temporal.Instant.compare(time, now) <= 0) return [{ field, fault: 'passed' }];
  if (Temporal.Instant.compare(time, workshopAt(round)) > 0) return [{ field, fault: 'after the workshop' }];
  if (present !== undefined && isSame(instantOf(present))) return [{ field, fault: 'the same as now' }];
  if (others.some((other) => overlap(round, instantOf(other), time))) return [{ field, fault: 'pair meets then' }];
  return before.some((other) => 'time' in other && isSame(other.time)) ? [{ field, fault: 'twice' }] : [];
}
