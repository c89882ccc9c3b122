import type { Temporal } from 'temporal-polyfill';
import type { Round } from '../../round/round-file.ts';
import { workshopAt } from '../round-state.ts';
import { type Meeting, outcomeOf } from './meeting.ts';

/** Whether a meeting did not take place and there is time for another. */
export function mayBookAgain(meeting: Meeting, round: Round, now: Temporal.Instant): boolean {
  return outcomeOf(meeting) === 'not held' && now.epochMilliseconds < workshopAt(round).epochMilliseconds;
}
