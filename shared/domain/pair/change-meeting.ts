import { Temporal } from 'temporal-polyfill';
import { meetingsEnd } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { stamp } from '../decision.ts';
import { record, report, settle } from './afterwards.ts';
import { type AgreedMeeting, calledOff, type Hand, hasBegun, kept, type Meeting, MOST_TIMES, openProposal, outcomeOf } from './meeting.ts';
import type { MeetingChange, MeetingCommand } from './meeting-command.ts';
import { tooLateIn } from './pair-clocks.ts';

export function changeMeeting(round: Round, meeting: Meeting, command: MeetingCommand, now: Temporal.Instant): MeetingChange {
  switch (command.command) {
    case 'propose':
      return propose(round, meeting, command, now);
    case 'pick':
      return pick(meeting, command, now);
    case 'book':
      return book(round, meeting, command, now);
    case 'set place':
      return setVenue(meeting, command, now);
    case 'cancel':
      return cancel(meeting, command, now);
    case 'report':
      return report(meeting, command, now);
    case 'record':
      return record(round, meeting, command, now);
    case 'settle':
      return settle(meeting, command.held, now);
  }
}

function propose(
  round: Round,
  meeting: Meeting,
  { by, times, place, hand }: Extract<MeetingCommand, { command: 'propose' }>,
  now: Temporal.Instant,
): MeetingChange {
  const stamps = [...new Set(times.map(stamp))].sort();
  const open = openProposal(meeting);
  if (open?.by === by && open.place === place && open.times.join() === stamps.join()) return { unchanged: true };
  if (stamps.length < 1 || stamps.length > MOST_TIMES) return { refused: 'wrong number of times' };
  if (stamps.some((time) => time <= stamp(now))) return { refused: 'time passed' };
  if (stamps.some((time) => time > stamp(meetingsEnd(round)))) return { refused: tooLateIn(round) };
  const proposed = { by, times: stamps, place, proposedAt: stamp(now), ...(hand === undefined ? {} : { hand }) };
  if (meeting.status !== 'agreed') return { next: { ...kept(meeting), status: 'proposed', ...proposed }, happened: 'times proposed' };
  if (outcomeOf(meeting) === 'not held') return { next: { ...kept(meeting), status: 'proposed', ...proposed }, happened: 'times proposed' };
  if (hasBegun(meeting, now)) return { refused: 'time passed' };
  return { next: { ...meeting, moving: proposed }, happened: 'times proposed' };
}

function pick(meeting: Meeting, { by, time, hand }: Extract<MeetingCommand, { command: 'pick' }>, now: Temporal.Instant): MeetingChange {
  const open = openProposal(meeting);
  if (open === undefined && meeting.status === 'agreed' && meeting.startsAt === stamp(time)) return { unchanged: true };
  if (open === undefined || open.by === by || !open.times.includes(stamp(time))) return { refused: 'time not proposed' };
  if (meeting.status === 'agreed' && hasBegun(meeting, now)) return { refused: 'time passed' };
  if (Temporal.Instant.compare(time, now) <= 0) return { refused: 'time passed' };
  return agreed(meeting, { time, place: open.place, hand }, now);
}

type Agreed = { readonly time: Temporal.Instant; readonly place: string | undefined; readonly hand: Hand | undefined };

/** The meeting with its new time: moved when it had one that stands, booked anew when not. */
function agreed(meeting: Meeting, { time, place, hand }: Agreed, now: Temporal.Instant): MeetingChange {
  const booked = {
    status: 'agreed',
    startsAt: stamp(time),
    place,
    agreedAt: stamp(now),
    reports: {},
    ...(hand === undefined ? {} : { agreedHand: hand }),
  } as const;
  const version = meeting.version + 1;
  if (meeting.status === 'agreed' && outcomeOf(meeting) !== 'not held')
    return { next: { ...kept(meeting), version, sequence: meeting.sequence + 1, ...booked }, happened: 'meeting moved' };
  return { next: { ...kept(meeting), version, booking: meeting.booking + 1, sequence: 0, ...booked }, happened: 'meeting agreed' };
}

/** An operator sets a time for both. Where only the place is another, that alone changes. */
function book(
  round: Round,
  meeting: Meeting,
  { time, place, by, hand }: Extract<MeetingCommand, { command: 'book' }>,
  now: Temporal.Instant,
): MeetingChange {
  if (meeting.status === 'agreed' && meeting.startsAt === stamp(time))
    return setVenue(meeting, { command: 'set place', by, place, hand }, now);
  if (Temporal.Instant.compare(time, now) <= 0) return { refused: 'time passed' };
  if (stamp(time) > stamp(meetingsEnd(round))) return { refused: tooLateIn(round) };
  const isOver = meeting.status === 'agreed' && hasBegun(meeting, now) && outcomeOf(meeting) !== 'not held';
  return isOver ? { refused: 'time passed' } : agreed(meeting, { time, place, hand }, now);
}

/** The venue alone: of a booked meeting by either of the two, of times that wait for an answer by the one who proposed them. */
function setVenue(
  meeting: Meeting,
  { by, place, hand }: Extract<MeetingCommand, { command: 'set place' }>,
  now: Temporal.Instant,
): MeetingChange {
  switch (meeting.status) {
    case 'planned':
      return { refused: 'not at this stage' };
    case 'proposed':
      if (meeting.by !== by) return { refused: 'not at this stage' };
      return meeting.place === place ? { unchanged: true } : { next: { ...meeting, place }, happened: 'place proposed' };
    case 'agreed': {
      if (hasBegun(meeting, now)) return { refused: 'time passed' };
      const moving = movedWith(meeting, by, place);
      if (meeting.place === place && moving?.place === meeting.moving?.place) return { unchanged: true };
      const { placeHand: _, ...rest } = meeting;
      const whose = { placeBy: by, ...(hand === undefined ? {} : { placeHand: hand }) };
      const next = { ...rest, place, ...whose, sequence: meeting.sequence + 1, ...(moving === undefined ? {} : { moving }) };
      return { next, happened: 'place changed' };
    }
  }
}

/** Times proposed for a move come along to the new place, unless the other one proposed them for a place of their own. */
function movedWith({ moving, place: before }: AgreedMeeting, by: Role | 'operator', place: string | undefined): AgreedMeeting['moving'] {
  return moving !== undefined && (moving.by === by || moving.place === before) ? { ...moving, place } : moving;
}

function cancel(meeting: Meeting, { by, hand }: Extract<MeetingCommand, { command: 'cancel' }>, now: Temporal.Instant): MeetingChange {
  if (meeting.status === 'planned' && meeting.calledOff.length > 0) return { unchanged: true };
  if (meeting.status !== 'agreed') return { refused: 'not at this stage' };
  if (hasBegun(meeting, now)) return { refused: 'time passed' };
  return { next: calledOff(meeting, { by, hand }, now), happened: 'meeting cancelled' };
}
