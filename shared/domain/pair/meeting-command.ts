import type { Temporal } from 'temporal-polyfill';
import type { Role } from '../../round/round-file.ts';
import type { Refusal } from '../decision.ts';
import type { Hand, Meeting, Report } from './meeting.ts';

/** `hand` is left out where one of the two did it themselves. */
type OfSide = { readonly by: Role; readonly hand?: Extract<Hand, { kind: 'assistant' }> | undefined };
type OfOperator = { readonly by: 'operator'; readonly hand: Extract<Hand, { kind: 'operator' }> };

export type MeetingCommand =
  | ({ readonly command: 'propose'; readonly times: readonly Temporal.Instant[]; readonly place: string | undefined } & OfSide)
  | ({ readonly command: 'pick'; readonly time: Temporal.Instant } & OfSide)
  /** An operator sets time and place for both, of a meeting without a time or of one that is moved so. */
  | ({ readonly command: 'book'; readonly time: Temporal.Instant; readonly place: string | undefined } & OfOperator)
  | ({ readonly command: 'set place'; readonly place: string | undefined } & (OfSide | OfOperator))
  | ({ readonly command: 'cancel' } & (OfSide | OfOperator))
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
