import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter, daysBetween, instantAt, lastMailingTime, workingDaysFrom } from '../../round/calendar.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { evaluationOpens } from '../closing/evaluation.ts';
import { type DueMoment, instantOf, stamp } from '../decision.ts';
import { isRemindedOfKickOff, kickOffReminderAt, workshopInvitationAt } from '../round-state.ts';
import { nextToBook } from './booking-moments.ts';
import { type AgreedMeeting, endOf, type Meeting, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';
import { latest } from './pair-clocks.ts';

const HOURS_TO_REPORT = 2;
/** So many working days after the question is put it is put to whoever was not asked at once, again, and to a human being. */
const ASKED = { both: 3, again: 5, operators: 7 };
/** A meeting that was booked no longer before it than this came with its guide, and stands in the calendar with an alarm: nobody is reminded. */
export const FRESH_DAYS = 21;
/** A last meeting that is over no earlier than this before the evaluation is asked about in the letter that asks for that. */
const DAYS_TO_EVALUATION = 14;

export function meetingMoments(pair: Pair, meeting: Meeting, round: Round): readonly DueMoment[] {
  // What nobody had booked is asked about once, and what an operator has settled not at all.
  if (meeting.status !== 'agreed' || meeting.recorded !== undefined || meeting.settled !== undefined) return [];
  const about = { pair: pair.id, meeting: meeting.number, version: meeting.version };
  const due = (when: 'day before' | 'after' | 'after for both' | 'unreported' | 'still unreported', at: Temporal.Instant): DueMoment => ({
    at,
    key: `meeting ${pair.id} ${meeting.number} v${meeting.version} ${when}`,
    event: event('meeting due', { ...about, when }),
  });
  const startsAt = instantOf(meeting.startsAt);
  const isFresh = daysBetween(round, lastNamed(pair, meeting, round), startsAt) <= FRESH_DAYS;
  const saidByBoth = meeting.reports.mentor !== undefined && meeting.reports.mentee !== undefined;
  const later = (days: number) => workingMorning(round, askedFrom(pair, meeting, round), days);
  return [
    ...(isFresh ? [] : [due('day before', lastMailingTime(round, daysAfter(round, startsAt, -1)))]),
    ...(isAskedInEvaluation(pair, meeting, round)
      ? []
      : [
          due('after', endOf(round, meeting).add({ hours: HOURS_TO_REPORT })),
          ...(saidByBoth ? [] : [due('after for both', later(ASKED.both))]),
        ]),
    ...(saidByBoth ? [] : [due('unreported', later(ASKED.again))]),
    ...(outcomeOf(meeting) === 'unreported' ? [due('still unreported', later(ASKED.operators))] : []),
  ];
}

/** When the two last had a letter that names a meeting: its invitation, or one to everybody that names their next meeting as well. */
function lastNamed(pair: Pair, meeting: AgreedMeeting, round: Round): Temporal.Instant {
  const named = [
    ...(isRemindedOfKickOff(pair.formedAt ?? pair.offeredAt, round) ? [kickOffReminderAt(round)] : []),
    ...(hasWorkshop(round) ? [workshopInvitationAt(round)] : []),
  ];
  return latest([instantOf(meeting.agreedAt), ...named.filter((at) => nextMeetingOf(pair, at) === meeting)]);
}

/** The next meeting a pair had booked at some moment, as far as its present state tells. */
export function nextMeetingOf(pair: Pair, at: Temporal.Instant): AgreedMeeting | undefined {
  const then = stamp(at);
  return pair.meetings
    .filter((meeting) => meeting.status === 'agreed')
    .filter((meeting) => meeting.agreedAt < then && meeting.startsAt > then)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}

/** When the question about a meeting is put once more to whoever has not answered it. */
export function askedAgainAt(pair: Pair, meeting: AgreedMeeting, round: Round): Temporal.Instant {
  return workingMorning(round, askedFrom(pair, meeting, round), ASKED.again);
}

/** Whether the letter that asks for the evaluation asks about a meeting as well: nothing else is to be settled after it. */
export function isAskedInEvaluation(pair: Pair, meeting: AgreedMeeting, round: Round): boolean {
  const [end, opens] = [endOf(round, meeting), evaluationOpens(round)];
  const isLast = nextToBook(pair) === undefined && pair.meetings.every((other) => !isLater(other, meeting));
  return (
    isLast && Temporal.Instant.compare(end, opens) <= 0 && Temporal.Instant.compare(opens, daysAfter(round, end, DAYS_TO_EVALUATION)) <= 0
  );
}

function isLater(other: Meeting, meeting: AgreedMeeting): boolean {
  return other.status === 'agreed' && other.startsAt > meeting.startsAt;
}

function askedFrom(pair: Pair, meeting: AgreedMeeting, round: Round): Temporal.Instant {
  return isAskedInEvaluation(pair, meeting, round) ? evaluationOpens(round) : endOf(round, meeting);
}

function workingMorning(round: Round, after: Temporal.Instant, days: number): Temporal.Instant {
  return instantAt(round, workingDaysFrom(round, dayOf(round, after), days), '08:00');
}
