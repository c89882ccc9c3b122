import type { Temporal } from 'temporal-polyfill';
import type { Role } from '../../round/round-file.ts';
import type { Fit } from '../fit.ts';
import type { Report } from './meeting.ts';
import type { MeetingCommand } from './meeting-command.ts';
import type { PulseAnswer, PulseNumber } from './pulse.ts';

/** What can be asked of a pair. */
export type PairCommand =
  /** `heardOn` where the coordinators note what somebody told them on that day. */
  | { readonly command: 'answer'; readonly by: Role; readonly answer: 'yes' | 'no'; readonly heardOn?: Temporal.PlainDate }
  /** Takes back an answer that the coordinators noted. */
  | { readonly command: 'forget answer'; readonly of: Role }
  | { readonly command: 'lapse' }
  /** What was not answered in time is no answer: the two are asked once more. After a no they are when it is taken back. */
  | { readonly command: 'offer again'; readonly fit: Fit; readonly lapseDays?: number | undefined; readonly afterNo?: true }
  /** `asks` names those who are asked whether they would like to meet somebody else, where that is not both. */
  | ({ readonly command: 'end'; readonly asks?: readonly Role[] } & Exchange)
  | { readonly command: 'plan meetings' | 'follow plan' }
  | { readonly command: 'answer pulse'; readonly by: Role; readonly pulse: PulseNumber; readonly answer: Omit<PulseAnswer, 'at'> }
  | {
      readonly command: 'pause';
      readonly by: Role | 'operator';
      /** The first and the last day. */
      readonly from: Temporal.PlainDate;
      readonly until: Temporal.PlainDate;
      readonly reason?: string;
      /** Whether what is booked on those days stands. */
      readonly keepsMeetings: boolean;
    }
  | {
      readonly command: 'change pause';
      readonly by: Role | 'operator';
      readonly until: Temporal.PlainDate;
      readonly keepsMeetings: boolean;
    }
  | { readonly command: 'end pause' }
  | { readonly command: 'meeting'; readonly number: number; readonly change: MeetingCommand }
  | ({ readonly command: 'record meeting'; readonly number: number; readonly on: Temporal.PlainDate } & Recorder);

/** Who says that two people met whom nobody had booked, and what one of the two says of it. */
type Recorder = { readonly by: Role; readonly report: Omit<Report, 'at' | 'held'> } | { readonly by: 'operator' };

/** Why the pair of one or two who go on ends. */
export type Exchange = { readonly why?: 'replaced' | 'swapped'; readonly leaves?: Role };
