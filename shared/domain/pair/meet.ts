import type { Temporal } from 'temporal-polyfill';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { changed, type Decision, instantOf, refused, stamp, unchanged } from '../decision.ts';
import { changeMeeting } from './change-meeting.ts';
import { bookedTimes, isDisputed, type Meeting, outcomeOf, overlap, type Report, soonestTime } from './meeting.ts';
import type { MeetingChange, MeetingCommand } from './meeting-command.ts';
import { meetingNumbered, meetingOn, type Pair } from './pair.ts';
import type { PairCommand } from './pair-command.ts';
import { dayFault, earlierToHold } from './recordable.ts';

/** Changes one meeting of a pair, when it is theirs to change. */
export function meet(
  round: Round,
  state: Pair,
  { number, change }: Extract<PairCommand, { command: 'meeting' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  if (!mayStillSay(state, change)) return refused('not at this stage');
  const meeting = meetingNumbered(round, state, number, now);
  if (meeting === undefined) return refused('not at this stage');
  const result = changeMeeting(round, meeting, change, now);
  if ('refused' in result) return refused(result.refused);
  if ('unchanged' in result) return unchanged;
  if (meetsThen(round, state, number, change)) return refused('pair meets then');
  const { next, happened } = result;
  const others = state.meetings.filter((one) => one.number !== number);
  const meetings = isNone(round, next, others) ? others : [...others, next].sort((a, b) => a.number - b.number);
  const cancelledInARow =
    happened === 'meeting cancelled' && !isByOperator(change)
      ? state.cancelledInARow + 1
      : outcomeOf(next) === 'held'
        ? 0
        : state.cancelledInARow;
  const events = meetingEvents({ pair: state.id, before: meeting, next, happened, change, cancelledInARow, now });
  return changed({ ...state, meetings, cancelledInARow }, ...events);
}

/** Of a pair that has ended operators can still say what took place. */
function mayStillSay({ status }: Pair, change: MeetingCommand): boolean {
  const isOperators = change.command === 'settle' || (change.command === 'record' && change.by === 'operator');
  return status === 'formed' || (status === 'ended' && isOperators);
}

/** Whether a meeting beyond the plan never was: it was recorded, and that was taken back. */
function isNone(round: Round, meeting: Meeting, others: readonly Meeting[]): boolean {
  return meeting.status === 'planned' && meeting.booking === 0 && meeting.number > Math.max(round.meetings.count, others.length);
}

/** On the day of a meeting they have, that one is meant, and has taken place. */
export function recordMeeting(
  round: Round,
  state: Pair,
  command: Extract<PairCommand, { command: 'record meeting' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  const { number, on } = command;
  const fault = dayFault(round, state, on, now);
  if (fault !== undefined) return refused(fault);
  if (state.endedAt !== undefined && on.toString() > dayOf(round, instantOf(state.endedAt)).toString()) return refused('not at this stage');
  const there = meetingOn(round, state, on);
  if (there === undefined) {
    if (earlierToHold(state, number) !== undefined) return refused('earlier meeting first');
    return meet(round, state, { command: 'meeting', number, change: recordOf(command) }, now);
  }
  const { by } = command;
  if (by !== 'operator' && there.reports[by]?.held === true) return unchanged;
  const change =
    by === 'operator'
      ? ({ command: 'settle', held: true } as const)
      : ({ command: 'report', by, report: { ...command.report, held: true } } as const);
  return meet(round, state, { command: 'meeting', number: there.number, change }, now);
}

function recordOf(command: Extract<PairCommand, { command: 'record meeting' }>): MeetingCommand {
  const { on } = command;
  return command.by === 'operator'
    ? { command: 'record', on, by: command.by }
    : { command: 'record', on, by: command.by, report: command.report };
}

type Happened = {
  readonly pair: string;
  readonly before: Meeting;
  readonly next: Meeting;
  readonly happened: Extract<MeetingChange, { next: Meeting }>['happened'];
  readonly change: MeetingCommand;
  readonly cancelledInARow: number;
  readonly now: Temporal.Instant;
};

function meetingEvents({ pair, before, next: meeting, happened, change, cancelledInARow, now }: Happened): readonly DomainEvent[] {
  const about = { pair, meeting: meeting.number, version: meeting.version };
  const occasion = `meeting ${meeting.number} version ${meeting.version}`;
  const soonest = soonestTime([before, meeting], now);
  switch (change.command) {
    case 'propose':
      return [event('times proposed', { ...about, proposedAt: stamp(now) })];
    case 'pick':
    case 'book':
      return happened === 'meeting moved' || happened === 'meeting agreed'
        ? [event(happened, { ...about, soonest })]
        : placeChanged(about, meeting, soonest);
    case 'set place':
      return placeChanged(about, meeting, soonest);
    case 'cancel':
      return [
        event('meeting cancelled', { ...about, soonest }),
        ...(isByOperator(change) ? [] : cancelledOften(pair, occasion, cancelledInARow)),
      ];
    case 'report':
      return [
        event('meeting reported', { pair, meeting: meeting.number, role: change.by }),
        ...(isDisputed(meeting) ? [event('pair at risk', { pair, risk: 'reports differ', occasion: disputeOf(meeting, occasion) })] : []),
        ...contactAsked(pair, occasion, change.by, change.report),
      ];
    case 'record': {
      const instead = meeting.calledOff[before.calledOff.length];
      return [
        event('meeting recorded', { ...about, by: change.by, recordedAt: stamp(now), instead: instead !== undefined }),
        ...(instead === undefined ? [] : [event('meeting cancelled', { ...about, version: instead.version, soonest })]),
        ...(change.by === 'operator' ? [] : contactAsked(pair, occasion, change.by, change.report)),
      ];
    }
    case 'settle':
      return [event('meeting settled', { ...about, held: change.held, settledAt: stamp(now) })];
  }
}

function placeChanged(
  about: { readonly pair: string; readonly meeting: number; readonly version: number },
  meeting: Meeting,
  soonest: string | undefined,
): readonly DomainEvent[] {
  return meeting.status === 'agreed' ? [event('place changed', { ...about, sequence: meeting.sequence, soonest })] : [];
}

function cancelledOften(pair: string, occasion: string, cancelledInARow: number): readonly DomainEvent[] {
  return cancelledInARow >= 2 ? [event('pair at risk', { pair, risk: 'two cancellations in a row', occasion })] : [];
}

/** What an operator does is no sign of how the two get on. */
function isByOperator(change: MeetingCommand): boolean {
  return 'by' in change && change.by === 'operator';
}

/** What is disputed anew after an operator had settled it is another occasion. */
function disputeOf(meeting: Meeting, occasion: string): string {
  return meeting.status === 'agreed' && meeting.settled !== undefined ? `${occasion} settled ${meeting.settled.at}` : occasion;
}

function contactAsked(pair: string, occasion: string, by: Role, { wantsContact }: Pick<Report, 'wantsContact'>): readonly DomainEvent[] {
  return wantsContact ? [event('pair at risk', { pair, risk: 'asked to be contacted', occasion: `${occasion} ${by}` })] : [];
}

/** Whether two people would have two meetings at once. */
function meetsThen(round: Round, state: Pair, number: number, change: MeetingCommand): boolean {
  const times = change.command === 'propose' ? change.times : change.command === 'pick' || change.command === 'book' ? [change.time] : [];
  const booked = bookedTimes(state.meetings.filter((other) => other.number !== number)).map(instantOf);
  return times.some((time) => booked.some((other) => overlap(round, other, time)));
}
