import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter, firstWorkingDay, instantAt, lastMailingTime, nextMailingTime } from '../../round/calendar.ts';
import { isAvoided } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf } from '../decision.ts';
import { type AgreedMeeting, endOf, type Meeting, openProposal, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';
import { backFrom, fellAway, latest, mayStillMeet, openMorning, startOf } from './pair-clocks.ts';
import { aroundPauses } from './pause.ts';

// Days on which the round asks people not to meet do not count in any of these.

/** A first meeting should be booked within these many days of the pair being formed. */
const FIRST_BOOKING = { nudge: 7, operators: 14 };
/** A later one, counted from the Monday of the week the plan means it for. */
const LATER_BOOKING = { nudge: -7, operators: 7 };
/** No sooner than this after the pair had a reason to book: it met, called a meeting off or said that one was not held. */
const BOOKING_AGAIN = { nudge: 7, operators: 14 };
const ANSWER_TIMES_WORKING_DAYS = { nudge: 5, operators: 10 };

/** The next meeting of the plan that has no time yet. */
export function nextToBook(pair: Pair): Meeting | undefined {
  return pair.meetings.find((meeting) => meeting.status !== 'agreed' || outcomeOf(meeting) === 'not held');
}

export function bookingMoments(pair: Pair, given: Round): readonly DueMoment[] {
  const round = aroundPauses(given, pair);
  const next = nextToBook(pair);
  if (next === undefined) return [];
  const open = next.status === 'proposed' ? openProposal(next) : undefined;
  return (open === undefined ? unbookedMoments(pair, next, round) : unansweredMoments(pair, next, open, round)).filter((due) =>
    mayStillMeet(round, due.at),
  );
}

function unbookedMoments(pair: Pair, meeting: Meeting, round: Round): readonly DueMoment[] {
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version };
  const [from, days] =
    meeting.number === 1 ? [startOf(pair, round), FIRST_BOOKING] : [instantAt(round, meeting.week, '08:00'), LATER_BOOKING];
  const since = toBookSince(pair, meeting, round);
  return (['nudge', 'operators'] as const).map((step) => ({
    at: latest([openMorning(round, from, days[step]), ...since.map((at) => openMorning(round, at, BOOKING_AGAIN[step]))]),
    key: `booking ${pair.id} ${meeting.number} v${meeting.version} ${step}`,
    event: event('booking due', { ...about, step }),
  }));
}

/** What made a meeting the next to book: its last booking fell away, or one before it took place, or was said to have. */
function toBookSince(pair: Pair, meeting: Meeting, round: Round): readonly Temporal.Instant[] {
  const met = agreedBefore(pair, meeting).map((other) => endOf(round, other));
  // After a pause a letter has just asked for the next meeting.
  const weekEnds = Temporal.PlainDate.from(meeting.week).add({ days: 6 }).toString();
  const resumed = (pair.pauses ?? []).filter(({ from, until }) => from <= until && until < weekEnds).map((pause) => backFrom(pause, round));
  return [...met, ...heardOf(pair, meeting), ...resumed];
}

/** When something was said, after the time itself, that made a meeting the next to book. */
function heardOf(pair: Pair, meeting: Meeting): readonly Temporal.Instant[] {
  const said = agreedBefore(pair, meeting).flatMap((other) => [
    ...(other.recorded === undefined ? [] : [other.recorded.at]),
    ...(other.settled === undefined ? [] : [other.settled.at]),
    ...(outcomeOf(other) === 'differs' ? Object.values(other.reports).flatMap((report) => report?.at ?? []) : []),
  ]);
  return [...fellAway(meeting), ...said].map(instantOf);
}

function agreedBefore(pair: Pair, meeting: Meeting): readonly AgreedMeeting[] {
  return pair.meetings.flatMap((other) => (other.number < meeting.number && other.status === 'agreed' ? [other] : []));
}

type Open = { readonly times: readonly string[]; readonly proposedAt: string };

function unansweredMoments(pair: Pair, meeting: Meeting, { times, proposedAt }: Open, round: Round): readonly DueMoment[] {
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version, proposedAt };
  const proposed = instantOf(proposedAt);
  const since = latest([proposed, ...heardOf(pair, meeting)]);
  const due = (step: 'answer times' | 'times unanswered', at: Temporal.Instant) => ({
    at,
    key: `times ${pair.id} ${meeting.number} ${proposed} ${step}`,
    event: event('booking due', { ...about, step }),
  });
  const later = (days: number) => instantAt(round, openWorkingDaysAfter(round, dayOf(round, since), days), '08:00');
  const reminder = earlier(later(ANSWER_TIMES_WORKING_DAYS.nudge), dayBeforeFirst(round, times));
  return [
    // Times that are that near were asked about on the same day.
    ...(isLaterDay(round, reminder, nextMailingTime(round, since)) ? [due('answer times', reminder)] : []),
    due('times unanswered', later(ANSWER_TIMES_WORKING_DAYS.operators)),
  ];
}

function dayBeforeFirst(round: Round, times: readonly string[]): Temporal.Instant | undefined {
  const [first] = times.toSorted();
  return first === undefined ? undefined : lastMailingTime(round, daysAfter(round, instantOf(first), -1));
}

function earlier(one: Temporal.Instant, other: Temporal.Instant | undefined): Temporal.Instant {
  return other !== undefined && Temporal.Instant.compare(other, one) < 0 ? other : one;
}

function isLaterDay(round: Round, one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.PlainDate.compare(dayOf(round, one), dayOf(round, other)) > 0;
}

/** The working day so many later on which people may meet. */
function openWorkingDaysAfter(round: Round, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (days === 0) return date;
  const next = firstWorkingDay(round, date.add({ days: 1 }));
  return openWorkingDaysAfter(round, next, isAvoided(round, next) ? days : days - 1);
}
