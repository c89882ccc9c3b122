import { Temporal } from 'temporal-polyfill';
import { dayOf, isPublicHoliday } from '../../round/calendar.ts';
import { isAvoided } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import { gatheringAt, gatheringsOf, kickOffEnds } from '../round-state.ts';
import { bookedTimes, type Meeting, openProposal, outcomeOf, overlap } from './meeting.ts';
import { heldMeetings, type Pair } from './pair.ts';
import { isPausedOn, type Pausing } from './pause.ts';

/** Why a time is probably a slip. People are asked whether they mean it, and may. */
export type Doubt =
  | 'night'
  | 'day off'
  | 'day to avoid'
  | 'before the kick-off'
  | 'day of a gathering'
  | 'met about then'
  | 'met since'
  | 'in the pause'
  | 'during the workshop'
  | 'proposed already'
  | 'other meeting';

/** Meetings begin from seven in the morning and before eight in the evening. */
const EARLIEST_HOUR = 7;
const LATEST_HOUR = 20;

/** What the two have at other times: what is proposed for other meetings of the pair, and meetings one of them has in other pairs. */
export type Elsewhere = { readonly proposed: readonly string[]; readonly booked: readonly string[] } & Pausing;

export function elsewhereOf(pair: Pair, number: number, otherPairs: readonly Pair[]): Elsewhere {
  const otherMeetings = pair.meetings.filter((meeting) => meeting.number !== number);
  return {
    proposed: otherMeetings.flatMap((meeting) => openProposal(meeting)?.times ?? []),
    pauses: pair.pauses,
    booked: otherPairs.filter(({ status }) => status === 'formed').flatMap(({ meetings }) => bookedTimes(meetings)),
  };
}

export function doubtsAbout(round: Round, time: Temporal.Instant, { proposed, booked, ...pausing }: Elsewhere): readonly Doubt[] {
  const date = dayOf(round, time);
  const { hour } = time.toZonedDateTimeISO(round.zone);
  const workshop = gatheringAt('workshop', round)?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const said: readonly (readonly [Doubt, boolean])[] = [
    ['night', hour < EARLIEST_HOUR || hour >= LATEST_HOUR],
    // Whether two can meet on a Saturday is their own affair.
    ['day off', date.dayOfWeek === 7 || isPublicHoliday(round, date)],
    ['day to avoid', isAvoided(round, date)],
    ['in the pause', isPausedOn(pausing, date)],
    ['before the kick-off', time.epochMilliseconds < kickOffEnds(round).epochMilliseconds],
    ['during the workshop', time.add({ minutes: round.meetings.minutes }).epochMilliseconds > workshop],
    ['proposed already', proposed.some((other) => overlap(round, instantOf(other), time))],
    ['other meeting', booked.some((other) => overlap(round, instantOf(other), time))],
  ];
  return said.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

/** Within so many days of another meeting the same one may be meant. */
const DAYS_APART = 3;

/** Why a day that two people say they met on is probably a slip. */
export function doubtsAboutDay(round: Round, pair: Pair, day: Temporal.PlainDate): readonly Doubt[] {
  const gatherings = gatheringsOf(round).map((gathering) => round[gathering]?.date);
  const met = pair.meetings.flatMap((meeting) =>
    meeting.status === 'agreed' && outcomeOf(meeting) !== 'not held' ? [dayOf(round, instantOf(meeting.startsAt))] : [],
  );
  const said: readonly (readonly [Doubt, boolean])[] = [
    ['day off', day.dayOfWeek === 7 || isPublicHoliday(round, day)],
    ['day to avoid', isAvoided(round, day)],
    ['in the pause', isPausedOn(pair, day)],
    ['before the kick-off', day.toString() < round.kickOff.date],
    ['day of a gathering', gatherings.includes(day.toString())],
    ['met about then', met.some((other) => Math.abs(other.until(day).days) <= DAYS_APART)],
    ['met since', heldMeetings(pair).some((meeting) => isAfter(round, meeting, day))],
  ];
  return said.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

function isAfter(round: Round, meeting: Meeting, day: Temporal.PlainDate): boolean {
  return meeting.status === 'agreed' && Temporal.PlainDate.compare(dayOf(round, instantOf(meeting.startsAt)), day) > 0;
}
