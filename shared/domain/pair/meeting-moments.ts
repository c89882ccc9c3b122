import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter, firstWorkingDay, instantAt, lastMailingTime, nextMailingTime } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { ahead, type DueMoment, instantOf } from '../decision.ts';
import { type AgreedMeeting, endOf, hasBegun, type Meeting, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';
import { morningOf } from './pair-clocks.ts';

/** So long before a meeting its guide comes; agreed at shorter notice, it comes only while there is so much time left. */
const GUIDE_DAYS_AHEAD = 7;
const GUIDE_LEAST_DAYS_AHEAD = 2;
const HOURS_TO_REPORT = 2;
const REPORT_AGAIN_DAYS = 2;
const REPORT_MISSING_DAYS = 5;
/** What is left of the time before a meeting for its guide to be read. */
const MINUTES_TO_READ = 30;

export function meetingMoments(pair: Pair, meeting: Meeting, round: Round): readonly DueMoment[] {
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
    ...guideMoment(pair, meeting, round).map((at) => due('week before', at)),
    ...ahead([due('day before', dayBefore(round, startsAt))], nextMailingTime(round, agreedAt).add({ hours: 1 })),
    due('after', end.add({ hours: HOURS_TO_REPORT })),
    ...(meeting.reports.mentor === undefined || meeting.reports.mentee === undefined
      ? [due('unreported', morningOf(round, daysAfter(round, end, REPORT_AGAIN_DAYS)))]
      : []),
    ...(outcomeOf(meeting) === 'unreported' ? [due('still unreported', morningOf(round, daysAfter(round, end, REPORT_MISSING_DAYS)))] : []),
  ];
}

function dayBefore(round: Round, startsAt: Temporal.Instant): Temporal.Instant {
  return lastMailingTime(round, daysAfter(round, startsAt, -1));
}

/** A guide comes after the meeting before it: the next morning, or right after it when the two lie closer than that. */
function guideMoment(pair: Pair, meeting: AgreedMeeting, round: Round): readonly Temporal.Instant[] {
  const before = meetingBefore(pair, meeting);
  const alone = guideMomentAlone(round, meeting);
  if (before === undefined) return alone;
  const end = endOf(round, before);
  return alone.map((at) => (Temporal.Instant.compare(at, end) >= 0 ? at : afterOther(round, before, meeting)));
}

/** The booked meeting of the pair that begins last before this one. */
function meetingBefore(pair: Pair, meeting: AgreedMeeting): AgreedMeeting | undefined {
  return pair.meetings
    .filter((other) => other.status === 'agreed')
    .filter((other) => other.startsAt < meeting.startsAt)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .at(-1);
}

function afterOther(round: Round, before: AgreedMeeting, meeting: AgreedMeeting): Temporal.Instant {
  const end = endOf(round, before);
  const nextMorning = instantAt(round, firstWorkingDay(round, dayOf(round, end).add({ days: 1 })), '08:00');
  if (Temporal.Instant.compare(nextMorning, dayBefore(round, instantOf(meeting.startsAt))) < 0) return nextMorning;
  return hasBegun(meeting, end.add({ minutes: MINUTES_TO_READ })) ? instantOf(before.startsAt) : end;
}

/** When the guide comes to a meeting with no other near it; agreed at shorter notice the next morning, if that is in time. */
function guideMomentAlone(round: Round, meeting: AgreedMeeting): readonly Temporal.Instant[] {
  const startsAt = instantOf(meeting.startsAt);
  const agreedAt = instantOf(meeting.agreedAt);
  const inGoodTime = lastMailingTime(round, morningOf(round, daysAfter(round, startsAt, -GUIDE_DAYS_AHEAD)));
  if (Temporal.Instant.compare(inGoodTime, agreedAt) > 0) return [inGoodTime];
  const nextMorning = morningOf(round, daysAfter(round, agreedAt, 1));
  return Temporal.Instant.compare(nextMorning, daysAfter(round, startsAt, -GUIDE_LEAST_DAYS_AHEAD)) < 0 ? [nextMorning] : [];
}
