import { Temporal } from 'temporal-polyfill';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { stamp } from '../decision.ts';
import { nextToBook } from './booking-moments.ts';
import { type AgreedMeeting, answerableProposal, asksFor, endOf, type Meeting, openProposal } from './meeting.ts';
import { otherRole, type Pair } from './pair.ts';
import { mayStillMeet } from './pair-clocks.ts';

/** Meetings that should be over and of which one of the two has said nothing, the latest first. */
export function unsaidBy(role: Role, pair: Pair, round: Round, now: Temporal.Instant): readonly AgreedMeeting[] {
  return pair.meetings
    .filter((meeting) => meeting.status === 'agreed')
    .filter((meeting) => asksFor(meeting, role) && Temporal.Instant.compare(endOf(round, meeting), now) <= 0)
    .toReversed();
}

/**
 * Who is asked how a meeting went as soon as it is over. Where the next one is to get a time, it is the manager, who proposes one in the same
 * go; the student is asked in the letter that brings those times, or some days later when none have come.
 */
export function askedAtOnce(pair: Pair, round: Round, now: Temporal.Instant): readonly Role[] {
  const next = meetingToPropose(pair, round, now);
  return next === undefined ? ROLES : ['mentee'];
}

/** Whether somebody was asked how a meeting went in the letter that brought them times for another. */
export function askedWithTimes(role: Role, pair: Pair, meeting: AgreedMeeting, round: Round): boolean {
  const end = stamp(endOf(round, meeting));
  return pair.meetings.some((other) => {
    const open = openProposal(other);
    if (open !== undefined) return open.by === otherRole(role) && open.proposedAt >= end;
    return other.status === 'agreed' && other.number !== meeting.number && other.agreedAt >= end;
  });
}

/** The next meeting, while it has neither a time nor times that wait for an answer, and there is time for it. */
export function meetingToPropose(pair: Pair, round: Round, now: Temporal.Instant): Meeting | undefined {
  const next = nextToBook(pair);
  return next !== undefined && openProposal(next) === undefined && mayStillMeet(round, now) ? next : undefined;
}

/** The meeting for which the other one's times wait to be chosen among. */
export function meetingToChoose(role: Role, pair: Pair, now: Temporal.Instant): Meeting | undefined {
  return pair.meetings.find((meeting) => {
    const open = answerableProposal(meeting, now);
    return open?.by === otherRole(role) && open.times.some((time) => time > stamp(now));
  });
}
