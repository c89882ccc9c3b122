import { Temporal } from 'temporal-polyfill';
import { instantAt, mondayOf } from '../../round/calendar.ts';
import { meetingDays, meetingsEnd } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { DAYS, PARTS } from '../application/form.ts';
import { instantOf } from '../decision.ts';
import { kickOffEnds } from '../round-state.ts';
import { overlap } from './meeting.ts';

/** Few enough to be read at a glance on a phone. */
const MOST_SUGGESTED = 8;
/** The weeks looked at, counted from the one the plan means, nearest first. */
const WEEKS_AROUND = [0, 1, -1, 2, 3, 4] as const;
/** Nobody is asked to meet within a day. */
const HOURS_AHEAD = 24;
/** The hours a part of the day begins at; each is three hours long. */
const PART_BEGINS = { am: 9, pm: 13, eve: 16 } as const;
const PART_MINUTES = 180;

/** What the times are for: the half-days both can, the Monday of the planned week, and when somebody has a meeting already. */
export type Wanted = { readonly slots: readonly string[]; readonly week: string; readonly taken: readonly string[] };

/** Times two people can probably meet at, in the middle of half-days both ticked: the planned week first, then those around it. */
export function suggestedTimes(round: Round, wanted: Wanted, now: Temporal.Instant): readonly Temporal.Instant[] {
  const planned = Temporal.PlainDate.from(wanted.week);
  const soonest = mondayOf(now.add({ hours: HOURS_AHEAD }).toZonedDateTimeISO(round.zone).toPlainDate());
  const aim = Temporal.PlainDate.compare(planned, soonest) < 0 ? soonest : planned;
  return WEEKS_AROUND.flatMap((weeks) => timesOfWeek(round, aim.add({ weeks }), wanted.slots))
    .filter((time) => isPossible(round, time, wanted.taken, now))
    .slice(0, MOST_SUGGESTED)
    .sort(Temporal.Instant.compare);
}

/** One time of each day before a second one of any: a choice of days helps more than a choice of hours. */
function timesOfWeek(round: Round, monday: Temporal.PlainDate, slots: readonly string[]): readonly Temporal.Instant[] {
  const perDay = meetingDays(round, monday).map((date) => {
    const day = DAYS[date.dayOfWeek - 1];
    return PARTS.filter((part) => slots.includes(`${day}-${part}`)).map((part) => instantAt(round, date, startIn(round, part)));
  });
  return PARTS.flatMap((_, index) => perDay.flatMap((times) => times.slice(index, index + 1)));
}

/** A start that leaves the meeting in the middle of its half-day, on the half hour. */
function startIn(round: Round, part: keyof typeof PART_BEGINS): Temporal.PlainTime {
  const spare = Math.max(0, PART_MINUTES - round.meetings.minutes) / 2;
  return Temporal.PlainTime.from({ hour: PART_BEGINS[part] }).add({ minutes: Math.floor(spare / 30) * 30 });
}

function isPossible(round: Round, time: Temporal.Instant, taken: readonly string[], now: Temporal.Instant): boolean {
  const length = round.meetings.minutes * 60_000;
  const start = time.epochMilliseconds;
  return (
    start >= now.add({ hours: HOURS_AHEAD }).epochMilliseconds &&
    start >= kickOffEnds(round).epochMilliseconds &&
    start + length <= meetingsEnd(round).epochMilliseconds &&
    !taken.some((other) => overlap(round, instantOf(other), time))
  );
}
