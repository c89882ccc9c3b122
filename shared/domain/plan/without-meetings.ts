import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../round/calendar.ts';
import { isAvoided, meetingsEnd } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { kickOffEnds } from '../round-state.ts';

/** Whether the plan has no meetings at a moment: in weeks to avoid, before the kick-off is over, and once the closing workshop begins, or without one the evaluation opens. */
export function isWithoutMeetings(plan: Round, at: Temporal.Instant): boolean {
  const isBetween = Temporal.Instant.compare(at, kickOffEnds(plan)) >= 0 && Temporal.Instant.compare(at, meetingsEnd(plan)) < 0;
  return !isBetween || isAvoided(plan, dayOf(plan, at));
}
