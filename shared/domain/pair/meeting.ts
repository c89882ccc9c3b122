import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { instantOf, moment, type Refusal, stamp } from '../decision.ts';
import { workshopAt } from '../round-state.ts';
import { unknownIn } from '../unknown-fields.ts';

/** How many times one proposes at most. */
export const MOST_TIMES = 3;

const reportSchema = z.object({
  held: z.boolean(),
  /** 1 to 5, where 3 is "as I expected"; only for a meeting that was held. */
  rating: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  /** "One thing I take with me": for the person and the coordinators. */
  takeaway: z.optional(z.string()),
  wantsContact: z.boolean(),
  at: moment,
});
export type Report = z.infer<typeof reportSchema>;

const proposal = { by: z.enum(ROLES), times: z.array(moment), place: z.optional(z.string()), proposedAt: moment };

const common = {
  number: z.int(),
  /** The Monday of the week the plan means it for. */
  week: z.iso.date(),
  /** Rises each time the meeting is agreed, moved or cancelled: what was said about an older version is void. */
  version: z.int(),
  /** Counts bookings. Each has a calendar UID of its own, because a cancelled one cannot be woken in every calendar. */
  booking: z.int(),
  /** Bookings that were called off, oldest first, with what a calendar needs to take them away. */
  calledOff: z.array(
    z.object({
      version: z.int(),
      booking: z.int(),
      sequence: z.int(),
      startsAt: moment,
      place: z.optional(z.string()),
      by: z.enum([...ROLES, 'end of pair']),
      at: moment,
    }),
  ),
};

/**
 * One meeting of a pair: planned → proposed → agreed, back to planned when it is cancelled or was not held. An agreed meeting keeps
 * its time while another one is being proposed.
 */
export const meetingSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned'), ...common }),
  z.object({ status: z.literal('proposed'), ...common, ...proposal }),
  z.object({
    status: z.literal('agreed'),
    ...common,
    startsAt: moment,
    place: z.optional(z.string()),
    /** Who set, changed or cleared the venue (`place`) alone, last. */
    placeBy: z.optional(z.enum(ROLES)),
    agreedAt: moment,
    /** RFC 5546: rises with each update of this booking. */
    sequence: z.int(),
    moving: z.optional(z.object(proposal)),
    reports: z.object({ mentor: z.optional(reportSchema), mentee: z.optional(reportSchema) }),
  }),
]);
export type Meeting = z.infer<typeof meetingSchema>;
export type AgreedMeeting = Extract<Meeting, { status: 'agreed' }>;

export type MeetingCommand =
  | { readonly command: 'propose'; readonly by: Role; readonly times: readonly Temporal.Instant[]; readonly place: string | undefined }
  | { readonly command: 'pick'; readonly by: Role; readonly time: Temporal.Instant }
  | { readonly command: 'set place'; readonly by: Role; readonly place: string | undefined }
  | { readonly command: 'cancel'; readonly by: Role }
  | { readonly command: 'report'; readonly by: Role; readonly report: Omit<Report, 'at'> };

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
        | 'meeting reported';
    }
  | { readonly unchanged: true }
  | { readonly refused: Refusal };

export function planned(number: number, week: Temporal.PlainDate): Meeting {
  return { status: 'planned', number, week: week.toString(), version: 0, booking: 0, calledOff: [] };
}

export function changeMeeting(round: Round, meeting: Meeting, command: MeetingCommand, now: Temporal.Instant): MeetingChange {
  switch (command.command) {
    case 'propose':
      return propose(round, meeting, command, now);
    case 'pick':
      return pick(meeting, command, now);
    case 'set place':
      return setVenue(meeting, command, now);
    case 'cancel':
      return cancel(meeting, command.by, now);
    case 'report':
      return report(meeting, command, now);
  }
}

function propose(
  round: Round,
  meeting: Meeting,
  { by, times, place }: Extract<MeetingCommand, { command: 'propose' }>,
  now: Temporal.Instant,
): MeetingChange {
  const stamps = [...new Set(times.map(stamp))].sort();
  const open = openProposal(meeting);
  if (open?.by === by && open.place === place && open.times.join() === stamps.join()) return { unchanged: true };
  if (stamps.length < 1 || stamps.length > MOST_TIMES) return { refused: 'wrong number of times' };
  if (stamps.some((time) => time <= stamp(now))) return { refused: 'time passed' };
  if (stamps.some((time) => time > stamp(workshopAt(round)))) return { refused: 'after the workshop' };
  const proposed = { by, times: stamps, place, proposedAt: stamp(now) };
  if (meeting.status !== 'agreed') return { next: { ...kept(meeting), status: 'proposed', ...proposed }, happened: 'times proposed' };
  if (outcomeOf(meeting) === 'not held') return { next: { ...kept(meeting), status: 'proposed', ...proposed }, happened: 'times proposed' };
  if (hasBegun(meeting, now)) return { refused: 'time passed' };
  return { next: { ...meeting, moving: proposed }, happened: 'times proposed' };
}

function pick(meeting: Meeting, { by, time }: Extract<MeetingCommand, { command: 'pick' }>, now: Temporal.Instant): MeetingChange {
  const open = openProposal(meeting);
  if (open === undefined && meeting.status === 'agreed' && meeting.startsAt === stamp(time)) return { unchanged: true };
  if (open === undefined || open.by === by || !open.times.includes(stamp(time))) return { refused: 'time not proposed' };
  if (meeting.status === 'agreed' && hasBegun(meeting, now)) return { refused: 'time passed' };
  if (Temporal.Instant.compare(time, now) <= 0) return { refused: 'time passed' };
  const agreed = { status: 'agreed', startsAt: stamp(time), place: open.place, agreedAt: stamp(now), reports: {} } as const;
  if (meeting.status === 'agreed') {
    const moved = { ...kept(meeting), version: meeting.version + 1, sequence: meeting.sequence + 1 };
    return { next: { ...moved, ...agreed }, happened: 'meeting moved' };
  }
  return {
    next: { ...kept(meeting), version: meeting.version + 1, booking: meeting.booking + 1, sequence: 0, ...agreed },
    happened: 'meeting agreed',
  };
}

/** The venue alone: of a booked meeting by either of the two, of times that wait for an answer by the one who proposed them. */
function setVenue(
  meeting: Meeting,
  { by, place }: Extract<MeetingCommand, { command: 'set place' }>,
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
      const next = { ...meeting, place, placeBy: by, sequence: meeting.sequence + 1, ...(moving === undefined ? {} : { moving }) };
      return { next, happened: 'place changed' };
    }
  }
}

/** Times proposed for a move come along to the new venue, unless the other one proposed them for a venue of their own. */
function movedWith({ moving, place: before }: AgreedMeeting, by: Role, place: string | undefined): AgreedMeeting['moving'] {
  return moving !== undefined && (moving.by === by || moving.place === before) ? { ...moving, place } : moving;
}

function cancel(meeting: Meeting, by: Role, now: Temporal.Instant): MeetingChange {
  if (meeting.status === 'planned' && meeting.calledOff.length > 0) return { unchanged: true };
  if (meeting.status !== 'agreed') return { refused: 'not at this stage' };
  if (hasBegun(meeting, now)) return { refused: 'time passed' };
  return { next: calledOff(meeting, by, now), happened: 'meeting cancelled' };
}

/** The meeting back in the plan, without a time. */
export function calledOff(meeting: AgreedMeeting, by: Role | 'end of pair', now: Temporal.Instant): Meeting {
  const { booking, sequence, startsAt, place } = meeting;
  const version = meeting.version + 1;
  const entry = { version, booking, sequence: sequence + 1, startsAt, place, by, at: stamp(now) };
  return { ...kept(meeting), status: 'planned', version, calledOff: [...meeting.calledOff, entry] };
}

function report(meeting: Meeting, command: Extract<MeetingCommand, { command: 'report' }>, now: Temporal.Instant): MeetingChange {
  if (meeting.status !== 'agreed' || !hasBegun(meeting, now)) return { refused: 'not at this stage' };
  const before = meeting.reports[command.by];
  if (before !== undefined && sameReport(before, command.report)) return { unchanged: true };
  const reports = { ...meeting.reports, [command.by]: { ...command.report, at: stamp(now) } };
  // Another time that was being proposed is void now: picking it would take the reports away.
  const { moving: _, ...settled } = meeting;
  return { next: { ...settled, reports }, happened: 'meeting reported' };
}

function sameReport(a: Omit<Report, 'at'>, b: Omit<Report, 'at'>): boolean {
  return a.held === b.held && a.rating === b.rating && a.takeaway === b.takeaway && a.wantsContact === b.wantsContact;
}

/** What a meeting keeps through every change. */
function kept(meeting: Meeting): Pick<Meeting, 'number' | 'week' | 'version' | 'booking' | 'calledOff'> {
  const { number, week, version, booking, calledOff } = meeting;
  return { ...unknownIn(meeting), number, week, version, booking, calledOff };
}

/** Where a meeting is to be, or was to be when it was called off; nothing for one that has never had a venue. */
export function lastVenue(meeting: Meeting): string | undefined {
  const open = openProposal(meeting);
  if (open !== undefined) return open.place;
  return meeting.status === 'agreed' ? meeting.place : meeting.calledOff.at(-1)?.place;
}

/** The times waiting for an answer, whether for a first booking or a move. */
export function openProposal(
  meeting: Meeting,
): { readonly by: Role; readonly times: readonly string[]; readonly place?: string | undefined; readonly proposedAt: string } | undefined {
  switch (meeting.status) {
    case 'planned':
      return undefined;
    case 'proposed':
      return meeting;
    case 'agreed':
      return meeting.moving;
  }
}

/** The same while it can be answered: a meeting that has begun is not moved any more. */
export function answerableProposal(meeting: Meeting, now: Temporal.Instant): ReturnType<typeof openProposal> {
  return meeting.status === 'agreed' && hasBegun(meeting, now) ? undefined : openProposal(meeting);
}

/** Whether meetings at two times would be held at once. */
export function overlap(round: Round, one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Math.abs(one.epochMilliseconds - other.epochMilliseconds) < round.meetings.minutes * 60_000;
}

/** When some meetings are, as far as they have a time and did not fall away. */
export function bookedTimes(meetings: readonly Meeting[]): readonly string[] {
  return meetings.flatMap((meeting) => (meeting.status === 'agreed' && outcomeOf(meeting) !== 'not held' ? [meeting.startsAt] : []));
}

/** The nearest time ahead that some meetings have or may get. */
export function soonestTime(meetings: readonly Meeting[], now: Temporal.Instant): string | undefined {
  const times = meetings.flatMap((meeting) => [
    ...(meeting.status === 'agreed' ? [meeting.startsAt] : []),
    ...(openProposal(meeting)?.times ?? []),
  ]);
  return times.filter((time) => Temporal.Instant.compare(now, instantOf(time)) < 0).sort()[0];
}

export function hasBegun(meeting: AgreedMeeting, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instantOf(meeting.startsAt), now) <= 0;
}

export function endOf(round: Round, meeting: AgreedMeeting): Temporal.Instant {
  return instantOf(meeting.startsAt).add({ minutes: round.meetings.minutes });
}

/** What both reports together say. One side's word is enough until the other says otherwise. */
export function outcomeOf(meeting: Meeting): 'held' | 'not held' | 'differs' | 'unreported' {
  if (meeting.status !== 'agreed') return 'unreported';
  const said = [meeting.reports.mentor, meeting.reports.mentee].filter((side) => side !== undefined).map((side) => side.held);
  if (said.length === 0) return 'unreported';
  if (said.every((held) => held)) return 'held';
  return said.some((held) => held) ? 'differs' : 'not held';
}

/** What this person said, or else the other one: that two reports differ is for the coordinators to sort out. */
export function saidOf(meeting: AgreedMeeting, role: Role): 'held' | 'not held' | 'unreported' {
  const own = meeting.reports[role];
  if (own !== undefined) return own.held ? 'held' : 'not held';
  const outcome = outcomeOf(meeting);
  return outcome === 'differs' ? 'unreported' : outcome;
}

/** Whether the venue alone can be set: the time stands, or waits for the other one's answer. */
export function maySetVenue(meeting: Meeting, role: Role, now: Temporal.Instant): boolean {
  switch (meeting.status) {
    case 'planned':
      return false;
    case 'proposed':
      return meeting.by === role;
    case 'agreed':
      return !hasBegun(meeting, now);
  }
}
