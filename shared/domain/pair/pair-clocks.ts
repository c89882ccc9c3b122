import { Temporal } from 'temporal-polyfill';
import { dayOf, firstWorkingDay, instantAt } from '../../round/calendar.ts';
import { firstOpenDay, meetingsEnd, openDaysAfter } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf, type TooLate } from '../decision.ts';
import { kickOffAt } from '../round-state.ts';
import { type Meeting, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';
import type { Pause } from './pause.ts';

/** Since when a pair has had the chance to meet: the kick-off, or the day it was formed when that is later. */
export function startOf(pair: Pair, round: Round): Temporal.Instant {
  const kickOff = kickOffAt(round);
  const formedAt = pair.formedAt === undefined ? kickOff : instantOf(pair.formedAt);
  return Temporal.Instant.compare(formedAt, kickOff) > 0 ? formedAt : kickOff;
}

/** When bookings of a meeting were called off, or said not to have been held. */
export function fellAway(meeting: Meeting): readonly string[] {
  const said = meeting.status === 'agreed' && outcomeOf(meeting) === 'not held' ? [...Object.values(meeting.reports), meeting.settled] : [];
  return [...meeting.calledOff, ...said].flatMap((one) => (one === undefined ? [] : [one.at]));
}

/** The morning on which a pair is back from a pause: of the first working day after it on which people may meet. */
export function backFrom({ until }: Pick<Pause, 'until'>, round: Round): Temporal.Instant {
  const day = firstOpenDay(round, Temporal.PlainDate.from(until).add({ days: 1 }));
  return instantAt(round, firstWorkingDay(round, day), '08:00');
}

/** Eight in the morning so many days later on which people may meet. */
export function openMorning(round: Round, instant: Temporal.Instant, days = 0): Temporal.Instant {
  return instantAt(round, firstOpenDay(round, openDaysAfter(round, dayOf(round, instant), days)), '08:00');
}

export function latest(instants: readonly [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return instants.reduce((last, one) => (Temporal.Instant.compare(one, last) > 0 ? one : last));
}

export function tooLateIn(round: Round): TooLate {
  return round.workshop === undefined ? 'after the evaluation opens' : 'after the workshop';
}

export function isBeforeEnd(round: Round, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, meetingsEnd(round)) < 0;
}

/** Whether a meeting can still be over when the closing workshop begins, or without one the evaluation opens: until then people are asked to find a time. */
export function mayStillMeet(round: Round, now: Temporal.Instant): boolean {
  return isBeforeEnd(round, now.add({ minutes: round.meetings.minutes }));
}
