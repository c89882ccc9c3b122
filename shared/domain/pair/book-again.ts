import type { Temporal } from 'temporal-polyfill';
import type { Round } from '../../round/round-file.ts';
import { type Meeting, outcomeOf } from './meeting.ts';
import { mayStillMeet } from './pair-clocks.ts';

/** Whether a meeting did not take place and there is time for another. */
export function mayBookAgain(meeting: Meeting, round: Round, now: Temporal.Instant): boolean {
  return outcomeOf(meeting) === 'not held' && mayStillMeet(round, now);
}
