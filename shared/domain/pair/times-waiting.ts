import { Temporal } from 'temporal-polyfill';
import type { Role } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import { answerableProposal, type Meeting } from './meeting.ts';

/** Times that wait for an answer: those the other one proposed, or one's own; nobody's when there are none, or all have passed. */
export type TimesWaiting = {
  readonly whose: 'other' | 'mine' | 'nobody';
  readonly times: readonly Temporal.Instant[];
  readonly place: string | undefined;
  /** Whether times were proposed that have all passed. */
  readonly passed: boolean;
};

export function timesWaiting(meeting: Meeting, reader: Role, now: Temporal.Instant): TimesWaiting {
  const open = answerableProposal(meeting, now);
  const times = (open?.times ?? []).map(instantOf).filter((time) => Temporal.Instant.compare(time, now) > 0);
  const whose = open === undefined || times.length === 0 ? 'nobody' : open.by === reader ? 'mine' : 'other';
  return { whose, times, place: open?.place, passed: open !== undefined && times.length === 0 };
}
