import { Temporal } from 'temporal-polyfill';
import { dayOf, instantAt } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { stamp } from '../decision.ts';
import { type AgreedMeeting, calledOff, hasBegun, isDisputed, kept, type Meeting, outcomeOf, type Report } from './meeting.ts';
import type { MeetingChange, MeetingCommand } from './meeting-command.ts';

/** What one of the two says of a meeting. */
export function report(meeting: Meeting, command: Extract<MeetingCommand, { command: 'report' }>, now: Temporal.Instant): MeetingChange {
  if (meeting.status !== 'agreed' || !hasBegun(meeting, now)) return { refused: 'not at this stage' };
  const before = meeting.reports[command.by];
  if (before !== undefined && sameReport(before, command.report)) return { unchanged: true };
  const reports = { ...meeting.reports, [command.by]: { ...command.report, at: stamp(now) } };
  // Another time that was being proposed is void now: picking it would take the reports away.
  const { moving: _, ...rest } = meeting;
  const next = { ...rest, reports };
  return { next: isTakenBack(next) ? unbooked(next) : next, happened: 'meeting reported' };
}

/** Whether nobody says any more that there was a meeting which nobody had booked. */
function isTakenBack(meeting: AgreedMeeting): boolean {
  return meeting.recorded !== undefined && meeting.settled === undefined && outcomeOf(meeting) === 'not held';
}

/** The meeting in the plan, as if it had never had this time. */
function unbooked(meeting: Meeting): Meeting {
  return { ...kept(meeting), status: 'planned', version: meeting.version + 1 };
}

/**
 * They met without having booked it: what was proposed for the meeting falls away, and a booking ahead of it is called off. One that took
 * place, or of which they say different things, is no longer theirs to exchange.
 */
export function record(
  round: Round,
  meeting: Meeting,
  command: Extract<MeetingCommand, { command: 'record' }>,
  now: Temporal.Instant,
): MeetingChange {
  const today = dayOf(round, now);
  if (Temporal.PlainDate.compare(command.on, today) > 0) return { refused: 'day ahead' };
  const outcome = outcomeOf(meeting);
  if (outcome === 'held' || outcome === 'differs') return { refused: 'not at this stage' };
  const before =
    meeting.status === 'agreed' && !hasBegun(meeting, now) ? calledOff(meeting, { by: command.by, why: 'met already' }, now) : meeting;
  const at = stamp(now);
  const next: Meeting = {
    ...kept(before),
    status: 'agreed',
    version: before.version + 1,
    startsAt: stamp(timeOn(round, command.on, now)),
    agreedAt: at,
    sequence: 0,
    recorded: { by: command.by, at },
    ...(command.by === 'operator'
      ? { reports: {}, settled: { held: true, at } }
      : { reports: { [command.by]: { ...command.report, held: true, at } } }),
  };
  return { next, happened: 'meeting recorded' };
}

/** A moment on the day two people met on that is over by now. */
function timeOn(round: Round, day: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  const [midnight, noon] = [instantAt(round, day, '00:00'), instantAt(round, day, '12:00')];
  const over = now.subtract({ minutes: round.meetings.minutes });
  const latest = Temporal.Instant.compare(over, noon) < 0 ? over : noon;
  return Temporal.Instant.compare(latest, midnight) < 0 ? midnight : latest;
}

/** Says for both whether a meeting took place. Said again, it also answers whoever has said otherwise since. */
export function settle(meeting: Meeting, held: boolean, now: Temporal.Instant): MeetingChange {
  if (meeting.status !== 'agreed' || !hasBegun(meeting, now)) return { refused: 'not at this stage' };
  if (meeting.settled?.held === held && !isDisputed(meeting)) return { unchanged: true };
  const { moving: _, ...rest } = meeting;
  const next = { ...rest, settled: { held, at: stamp(now) } };
  const isMistake = !held && meeting.recorded !== undefined && !saysHeld(meeting);
  return { next: isMistake ? unbooked(meeting) : next, happened: 'meeting settled' };
}

function saysHeld({ reports }: AgreedMeeting): boolean {
  return [reports.mentor, reports.mentee].some((side) => side?.held === true);
}

function sameReport(a: Omit<Report, 'at'>, b: Omit<Report, 'at'>): boolean {
  return a.held === b.held && a.rating === b.rating && a.takeaway === b.takeaway && a.wantsContact === b.wantsContact;
}
