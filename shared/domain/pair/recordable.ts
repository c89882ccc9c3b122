import { Temporal } from 'temporal-polyfill';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import { nextToBook } from './booking-moments.ts';
import { hasBegun, type Meeting, outcomeOf, planned } from './meeting.ts';
import { meetingOn, type Pair } from './pair.ts';

/**
 * What a day on which two people met without having booked it may stand for: the next meeting without a time, or one more when there is none;
 * or, in its stead, a meeting they have a time for and have said nothing about.
 */
export function recordable(round: Round, pair: Pair, now: Temporal.Instant): readonly [Meeting, ...Meeting[]] {
  const next = nextToBook(pair) ?? planned(pair.meetings.length + 1, mondayOf(dayOf(round, now)));
  const booked = pair.meetings.filter((meeting) => meeting.status === 'agreed' && outcomeOf(meeting) === 'unreported');
  return [next, ...booked];
}

/**
 * The earlier meeting that a day nobody had booked stands for instead of this one: neither has a time, so that they come in their turn.
 */
export function earlierToHold(pair: Pair, number: number): number | undefined {
  const next = nextToBook(pair);
  const hasTime = pair.meetings.some((meeting) => meeting.number === number && meeting.status === 'agreed');
  return next === undefined || hasTime || next.number >= number ? undefined : next.number;
}

/** Why two people cannot have met on a day without having booked it; nothing when they can. */
export function dayFault(
  round: Round,
  pair: Pair,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): 'day ahead' | 'before the pair' | 'pair meets then' | undefined {
  if (Temporal.PlainDate.compare(day, dayOf(round, now)) > 0) return 'day ahead';
  if (pair.formedAt === undefined || Temporal.PlainDate.compare(day, dayOf(round, instantOf(pair.formedAt))) < 0) return 'before the pair';
  const there = meetingOn(round, pair, day);
  return there !== undefined && !hasBegun(there, now) ? 'pair meets then' : undefined;
}
