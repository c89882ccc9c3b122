import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter, firstWorkingDay, instantAt } from '../../round/calendar.ts';
import { halfWay } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { ahead, type DueMoment, instantOf, stamp } from '../decision.ts';
import { kickOffAt, workshopAt } from '../round-state.ts';
import { type AgreedMeeting, endOf, type Meeting, openProposal, outcomeOf } from './meeting.ts';
import { heldMeetings, type Pair } from './pair.ts';
import type { PulseNumber } from './pulse.ts';

/** The days of silence after which a pair is looked at. */
const SILENCES = [35, 50] as const;
const FIRST_PULSE_DAYS = 30;
/** A first meeting should be booked within these many days of the pair being formed. */
const FIRST_BOOKING = { nudge: 7, operators: 14 };
/** A later one, counted from the Monday of the week the plan means it for. */
const LATER_BOOKING = { nudge: -7, operators: 7 };
/** No sooner than this after the pair had a reason to book: it met, called a meeting off or said that one was not held. */
const BOOKING_AGAIN = { nudge: 7, operators: 14 };
const ANSWER_TIMES_WORKING_DAYS = { nudge: 5, operators: 10 };
const HOURS_TO_REPORT = 2;
const REPORT_AGAIN_DAYS = 2;
const REPORT_MISSING_DAYS = 5;

/** Every moment that lies ahead of a pair, from its present state alone: when the state changes, so does the agenda. */
export function pairMoments(pair: Pair, round: Round): readonly DueMoment[] {
  switch (pair.status) {
    case 'offered':
      return offerMoments(pair, round);
    case 'formed':
      return [
        ...pulseMoments(pair, round),
        ...silenceMoments(pair, round),
        ...bookingMoments(pair, round),
        ...pair.meetings.flatMap((meeting) => meetingMoments(pair, meeting, round)),
      ];
    case 'declined':
    case 'lapsed':
    case 'ended':
      return [];
  }
}

function offerMoments(pair: Pair, round: Round): readonly DueMoment[] {
  const { remindDays, operatorDay, lapseDays } = round.offers;
  return [...new Set([...remindDays, operatorDay, lapseDays])].map((day) => ({
    at: daysAfter(round, instantOf(pair.offeredAt), day),
    key: `offer ${pair.id} ${day}`,
    event: event('offer check due', { pair: pair.id, day }),
  }));
}

function pulseMoments(pair: Pair, round: Round): readonly DueMoment[] {
  return pulseOpenings(pair, round).map(({ pulse, at }) => ({
    at,
    key: `pulse ${pair.id} ${pulse}`,
    event: event('pulse due', { pair: pair.id, pulse }),
  }));
}

/** Which pulse a pair is asked now: the one that opened last, until the closing workshop. */
export function openPulse(pair: Pair, round: Round, now: Temporal.Instant): PulseNumber | undefined {
  if (pair.status !== 'formed' || !isBeforeWorkshop(round, now)) return undefined;
  return pulseOpenings(pair, round)
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1)?.pulse;
}

/** When each pulse opens. One whose time was over before the pair was formed, or comes after the workshop, is never asked. */
function pulseOpenings(pair: Pair, round: Round): readonly { readonly pulse: PulseNumber; readonly at: Temporal.Instant }[] {
  if (pair.formedAt === undefined) return [];
  const formedAt = instantOf(pair.formedAt);
  const openings = [
    { pulse: 1, at: morningOf(round, daysAfter(round, startOf(pair, round), FIRST_PULSE_DAYS)) },
    { pulse: 2, at: morningOf(round, halfWay(round)) },
  ] as const;
  return openings.filter(({ at }) => Temporal.Instant.compare(at, formedAt) > 0 && isBeforeWorkshop(round, at));
}

function silenceMoments(pair: Pair, round: Round): readonly DueMoment[] {
  const since = lastMet(pair) ?? startOf(pair, round);
  return SILENCES.map((days) => ({
    at: morningOf(round, daysAfter(round, since, days)),
    key: `silence ${pair.id} ${dayOf(round, since)} ${days}`,
    event: event('silence due', { pair: pair.id, days, since: dayOf(round, since).toString() }),
  })).filter((due) => isBeforeWorkshop(round, due.at));
}

/** Since when a pair has had the chance to meet: the kick-off, or the day it was formed when that is later. */
function startOf(pair: Pair, round: Round): Temporal.Instant {
  const kickOff = kickOffAt(round);
  const formedAt = pair.formedAt === undefined ? kickOff : instantOf(pair.formedAt);
  return Temporal.Instant.compare(formedAt, kickOff) > 0 ? formedAt : kickOff;
}

function lastMet(pair: Pair): Temporal.Instant | undefined {
  const starts = heldMeetings(pair).flatMap((meeting) => (meeting.status === 'agreed' ? [meeting.startsAt] : []));
  const last = starts.sort().at(-1);
  return last === undefined ? undefined : instantOf(last);
}

/** The next meeting of the plan that has no time yet. */
export function nextToBook(pair: Pair): Meeting | undefined {
  return pair.meetings.find((meeting) => meeting.status !== 'agreed' || outcomeOf(meeting) === 'not held');
}

function bookingMoments(pair: Pair, round: Round): readonly DueMoment[] {
  const next = nextToBook(pair);
  if (next === undefined) return [];
  const open = next.status === 'proposed' ? openProposal(next) : undefined;
  return (
    open === undefined ? unbookedMoments(pair, next, round) : unansweredMoments(pair, next, instantOf(open.proposedAt), round)
  ).filter((due) => isBeforeWorkshop(round, due.at));
}

function unbookedMoments(pair: Pair, meeting: Meeting, round: Round): readonly DueMoment[] {
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version };
  const [from, days] =
    meeting.number === 1 ? [startOf(pair, round), FIRST_BOOKING] : [instantAt(round, meeting.week, '08:00'), LATER_BOOKING];
  const since = toBookSince(pair, meeting, round);
  return (['nudge', 'operators'] as const).map((step) => ({
    at: morningOf(round, latest([daysAfter(round, from, days[step]), ...since.map((at) => daysAfter(round, at, BOOKING_AGAIN[step]))])),
    key: `booking ${pair.id} ${meeting.number} v${meeting.version} ${step}`,
    event: event('booking due', { ...about, step }),
  }));
}

/** What made a meeting the next to book: its last booking fell away, or the one before it took place. */
function toBookSince(pair: Pair, meeting: Meeting, round: Round): readonly Temporal.Instant[] {
  const before = pair.meetings.find((other) => other.number === meeting.number - 1);
  const reports = meeting.status === 'agreed' ? [meeting.reports.mentor, meeting.reports.mentee] : [];
  return [
    ...[...meeting.calledOff.slice(-1), ...reports].flatMap((fellAway) => (fellAway === undefined ? [] : [instantOf(fellAway.at)])),
    ...(before?.status === 'agreed' ? [endOf(round, before)] : []),
  ];
}

function latest(instants: readonly [Temporal.Instant, ...Temporal.Instant[]]): Temporal.Instant {
  return instants.reduce((last, one) => (Temporal.Instant.compare(one, last) > 0 ? one : last));
}

function unansweredMoments(pair: Pair, meeting: Meeting, proposedAt: Temporal.Instant, round: Round): readonly DueMoment[] {
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version };
  const steps = [
    ['answer times', ANSWER_TIMES_WORKING_DAYS.nudge],
    ['times unanswered', ANSWER_TIMES_WORKING_DAYS.operators],
  ] as const;
  return steps.map(([step, days]) => ({
    at: instantAt(round, workingDaysAfter(round, dayOf(round, proposedAt), days), '08:00'),
    key: `times ${pair.id} ${meeting.number} ${proposedAt} ${step}`,
    event: event('booking due', { ...about, step, proposedAt: stamp(proposedAt) }),
  }));
}

function meetingMoments(pair: Pair, meeting: Meeting, round: Round): readonly DueMoment[] {
  if (meeting.status !== 'agreed') return [];
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version };
  const due = (when: 'week before' | 'day before' | 'after' | 'unreported' | 'still unreported', at: Temporal.Instant): DueMoment => ({
    at,
    key: `meeting ${pair.id} ${meeting.number} v${meeting.version} ${when}`,
    event: event('meeting due', { ...about, when }),
  });
  const startsAt = instantOf(meeting.startsAt);
  const agreedAt = instantOf(meeting.agreedAt);
  const end = endOf(round, meeting);
  return [
    ...guideMoment(round, meeting).map((at) => due('week before', at)),
    ...ahead([due('day before', daysAfter(round, startsAt, -1))], agreedAt.add({ hours: 1 })),
    due('after', end.add({ hours: HOURS_TO_REPORT })),
    ...(meeting.reports.mentor === undefined || meeting.reports.mentee === undefined
      ? [due('unreported', morningOf(round, daysAfter(round, end, REPORT_AGAIN_DAYS)))]
      : []),
    ...(outcomeOf(meeting) === 'unreported' ? [due('still unreported', morningOf(round, daysAfter(round, end, REPORT_MISSING_DAYS)))] : []),
  ];
}

/** The guide comes a week ahead; for a meeting agreed at shorter notice the next morning, if that is still two days ahead. */
function guideMoment(round: Round, meeting: AgreedMeeting): readonly Temporal.Instant[] {
  const startsAt = instantOf(meeting.startsAt);
  const agreedAt = instantOf(meeting.agreedAt);
  const weekBefore = morningOf(round, daysAfter(round, startsAt, -7));
  if (Temporal.Instant.compare(weekBefore, agreedAt) > 0) return [weekBefore];
  const nextMorning = morningOf(round, daysAfter(round, agreedAt, 1));
  return Temporal.Instant.compare(nextMorning, daysAfter(round, startsAt, -2)) < 0 ? [nextMorning] : [];
}

function morningOf(round: Round, instant: Temporal.Instant): Temporal.Instant {
  return instantAt(round, dayOf(round, instant), '08:00');
}

function workingDaysAfter(round: Round, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return days === 0 ? date : workingDaysAfter(round, firstWorkingDay(round, date.add({ days: 1 })), days - 1);
}

function isBeforeWorkshop(round: Round, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, workshopAt(round)) < 0;
}
