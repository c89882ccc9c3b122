import type { Temporal } from 'temporal-polyfill';
import type { Role } from '../../round/round-file.ts';
import type { Refusal } from '../decision.ts';
import type { Meeting, Report } from './meeting.ts';

export type MeetingCommand =
  | { readonly command: 'propose'; readonly by: Role; readonly times: readonly Temporal.Instant[]; readonly place: string | undefined }
  | { readonly command: 'pick'; readonly by: Role; readonly time: Temporal.Instant }
  | { readonly command: 'set place'; readonly by: Role; readonly place: string | undefined }
  | { readonly command: 'cancel'; readonly by: Role }
  | { readonly command: 'report'; readonly by: Role; readonly report: Omit<Report, 'at'> }
  /** They met on this day without having booked it. */
  | { readonly command: 'record'; readonly on: Temporal.PlainDate; readonly by: Role; readonly report: Omit<Report, 'at' | 'held'> }
  | { readonly command: 'record'; readonly on: Temporal.PlainDate; readonly by: 'operator' }
  /** An operator says whether it took place. */
  | { readonly command: 'settle'; readonly held: boolean };

/** What became of a command: another meeting and what happened to it, nothing because it is so already, or why not. */
export type MeetingChange =
  | {
      readonly next: Meeting;
      readonly happened:
        | 'times proposed'
        | 'place proposed'
        | 'meeting agreed'
        | 'meeting moved'
        | 'place changed'
        | 'meeting cancelled'
        | 'meeting reported'
        | 'meeting recorded'
        | 'meeting settled';
    }
  | { readonly unchanged: true }
  | { readonly refused: Refusal };
