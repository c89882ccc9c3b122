import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { bookedTimes, hasBegun, type Meeting, MOST_TIMES, overlap } from '../../../../shared/domain/pair/meeting.ts';
import { tooLateIn } from '../../../../shared/domain/pair/pair-clocks.ts';
import { readDay, readTimeOfDay, timeOn } from '../../../../shared/domain/typed-time.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { meetingsEnd } from '../../../../shared/round/half-year.ts';
import type { TimesFault } from '../../../../shared/words/participant/meeting.ts';
import { firstValue } from '../../form-body.ts';
import type { AtMeeting } from './at-meeting.ts';

/** The rows in which people write times of their own. */
export const ROWS = Array.from({ length: MOST_TIMES }, (_, index) => index + 1);
/** The field of the suggested times. */
export const SUGGESTED = 'time';

export const dateField = (row: number) => `date-${row}`;
export const clockField = (row: number) => `clock-${row}`;

/** A day and a time of day, one as needed as the other once one of them is written. */
export function timeAsked({ texts }: Pick<AtMeeting, 'texts'>) {
  const { date, clock, missing } = texts.meeting.times;
  return {
    date: { kind: 'day', required: true, label: date, missing: missing.date },
    clock: { kind: 'time', required: true, label: clock, missing: missing.clock },
  } satisfies Fields;
}

/** What is wrong with a time: what was typed, or what it means. */
export type TimesProblem = FieldProblem & { readonly fault?: TimesFault };

/** A time as it was ticked or typed: where, and what it means. */
type Entry = { readonly field: string; readonly time: Temporal.Instant } | TimesProblem;

export type ReadTimes = { readonly times: readonly Temporal.Instant[] } | { readonly problems: readonly TimesProblem[] };

/** The times of a form, or everything that is wrong with them. */
export function readTimes(typed: Typed, at: AtMeeting): ReadTimes {
  const entries = [...tickedEntries(typed, at), ...ROWS.flatMap((row) => rowEntries(typed, row, at))];
  const problems = [
    ...countFaults(entries).map((fault) => problemWith(SUGGESTED, fault, at)),
    ...entries.flatMap((entry, index) => entryProblems(entry, entries.slice(0, index), at)),
  ];
  return problems.length > 0 ? { problems } : { times: entries.flatMap((entry) => ('time' in entry ? [entry.time] : [])) };
}

function problemWith(field: string, fault: TimesFault, { texts }: AtMeeting): TimesProblem {
  return { field, message: texts.meeting.times.faults[fault], fault };
}

function tickedEntries(typed: Typed, at: AtMeeting): readonly Entry[] {
  const ticked = Object.hasOwn(typed, SUGGESTED) ? (typed[SUGGESTED] ?? []) : [];
  return ticked.map((value) => {
    const [day = '', clock = ''] = value.split('T');
    const [date, time] = [readDay(day), readTimeOfDay(clock)];
    const instant = date === undefined || time === undefined ? undefined : timeOn(at.tools.round, date, time);
    return instant === undefined ? problemWith(SUGGESTED, 'not an option', at) : { field: SUGGESTED, time: instant };
  });
}

function rowEntries(typed: Typed, row: number, at: AtMeeting): readonly Entry[] {
  const [date, clock] = [firstValue(typed, dateField(row)), firstValue(typed, clockField(row))];
  if (date.trim() === '' && clock.trim() === '') return [];
  const read = readForm(timeAsked(at), { date: [date], clock: [clock] }, at.say);
  if ('problems' in read) return read.problems.map(({ field, message }) => ({ field: `${field}-${row}`, message }));
  const time = timeOn(at.tools.round, read.values.date, read.values.clock);
  return [time === undefined ? problemWith(clockField(row), 'clock skips it', at) : { field: dateField(row), time }];
}

function countFaults(entries: readonly Entry[]): readonly TimesFault[] {
  if (entries.length === 0) return ['none'];
  return entries.length > MOST_TIMES ? ['too many'] : [];
}

function entryProblems(entry: Entry, before: readonly Entry[], at: AtMeeting): readonly TimesProblem[] {
  if ('message' in entry) return [entry];
  const fault = faultOf(
    entry.time,
    before.flatMap((other) => ('time' in other ? [other.time] : [])),
    at,
  );
  return fault === undefined ? [] : [problemWith(entry.field, fault, at)];
}

function faultOf(time: Temporal.Instant, before: readonly Temporal.Instant[], { own, meeting, tools, now }: AtMeeting) {
  const present = bookedTime(meeting, now);
  const others = bookedTimes(own.pair.meetings.filter(({ number }) => number !== meeting.number));
  if (Temporal.Instant.compare(time, now) <= 0) return 'passed';
  if (Temporal.Instant.compare(time, meetingsEnd(tools.round)) > 0) return tooLateIn(tools.round);
  if (present !== undefined && instantOf(present).equals(time)) return 'the same as now';
  if (others.some((other) => overlap(tools.round, instantOf(other), time))) return 'pair meets then';
  return before.some((other) => other.equals(time)) ? 'twice' : undefined;
}

/** The time the meeting has, as long as it lies ahead. */
export function bookedTime(meeting: Meeting, now: Temporal.Instant): string | undefined {
  return meeting.status === 'agreed' && !hasBegun(meeting, now) ? meeting.startsAt : undefined;
}
