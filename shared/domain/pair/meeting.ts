import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { instantOf, moment, stamp } from '../decision.ts';
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

/** Who did it where neither of the two did it with their own hands: the manager's assistant for her, or an operator for both. */
export const handSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assistant') }),
  z.object({ kind: z.literal('operator'), id: z.string() }),
]);
export type Hand = z.infer<typeof handSchema>;

const hand = z.optional(handSchema);
const proposal = { by: z.enum(ROLES), hand, times: z.array(moment), place: z.optional(z.string()), proposedAt: moment };

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
      by: z.enum([...ROLES, 'operator', 'end of pair']),
      hand,
      /** Left out where somebody called it off for reasons of their own. */
      why: z.optional(z.enum(['met already', 'pause'])),
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
    placeBy: z.optional(z.enum([...ROLES, 'operator'])),
    placeHand: hand,
    agreedAt: moment,
    /** Who chose the time for one of the two, or set it for both. */
    agreedHand: hand,
    /** RFC 5546: rises with each update of this booking. */
    sequence: z.int(),
    moving: z.optional(z.object(proposal)),
    reports: z.object({ mentor: z.optional(reportSchema), mentee: z.optional(reportSchema) }),
    /** Who said afterwards that the two met, where nothing was booked: it then has a day, and its time of day means nothing. */
    recorded: z.optional(z.object({ by: z.enum([...ROLES, 'operator']), at: moment })),
    /** What an operator said of it, which counts whatever the two have said. */
    settled: z.optional(z.object({ held: z.boolean(), at: moment })),
  }),
]);
export type Meeting = z.infer<typeof meetingSchema>;
export type AgreedMeeting = Extract<Meeting, { status: 'agreed' }>;

export function planned(number: number, week: Temporal.PlainDate): Meeting {
  return { status: 'planned', number, week: week.toString(), version: 0, booking: 0, calledOff: [] };
}

/** Who calls a meeting off, and why where it is not for reasons of their own. */
export type CallingOff = Pick<Meeting['calledOff'][number], 'by' | 'why' | 'hand'>;

/** The meeting back in the plan, without a time. */
export function calledOff(meeting: AgreedMeeting, { by, why, hand: whose }: CallingOff, now: Temporal.Instant): Meeting {
  const { booking, sequence, startsAt, place } = meeting;
  const version = meeting.version + 1;
  const said = { ...(why === undefined ? {} : { why }), ...(whose === undefined ? {} : { hand: whose }) };
  const entry = { version, booking, sequence: sequence + 1, startsAt, place, by, at: stamp(now), ...said };
  return { ...kept(meeting), status: 'planned', version, calledOff: [...meeting.calledOff, entry] };
}

/** What a meeting keeps through every change. */
export function kept(meeting: Meeting): Pick<Meeting, 'number' | 'week' | 'version' | 'booking' | 'calledOff'> {
  const { number, week, version, booking, calledOff } = meeting;
  return { ...unknownIn(meeting), number, week, version, booking, calledOff };
}

/** Where a meeting is to be, or was to be when it was called off; nothing for one that has never had a venue. */
export function lastVenue(meeting: Meeting): string | undefined {
  const open = openProposal(meeting);
  if (open !== undefined) return open.place;
  return meeting.status === 'agreed' ? meeting.place : meeting.calledOff.at(-1)?.place;
}

/** The booking of a meeting that was called off in this version of it. */
export function calledOffIn(meeting: Meeting | undefined, version: number | undefined): Meeting['calledOff'][number] | undefined {
  return meeting?.calledOff.find((one) => one.version === version);
}

/** The times waiting for an answer, whether for a first booking or a move. */
export function openProposal(meeting: Meeting):
  | {
      readonly by: Role;
      readonly hand?: Hand | undefined;
      readonly times: readonly string[];
      readonly place?: string | undefined;
      readonly proposedAt: string;
    }
  | undefined {
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

/** What both reports together say, unless an operator has settled it. One side's word is enough until the other says otherwise. */
export function outcomeOf(meeting: Meeting): 'held' | 'not held' | 'differs' | 'unreported' {
  if (meeting.status !== 'agreed') return 'unreported';
  if (meeting.settled !== undefined) return meeting.settled.held ? 'held' : 'not held';
  const said = [meeting.reports.mentor, meeting.reports.mentee].filter((side) => side !== undefined).map((side) => side.held);
  if (said.length === 0) return 'unreported';
  if (said.every((held) => held)) return 'held';
  return said.some((held) => held) ? 'differs' : 'not held';
}

/** What the coordinators said, or this person, or else the other one: that two reports differ is for the coordinators to sort out. */
export function saidOf(meeting: AgreedMeeting, role: Role): 'held' | 'not held' | 'unreported' {
  const own = meeting.settled ?? meeting.reports[role];
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

/** Whether what is known of a meeting is disputed: the two say different things, or one of them says otherwise than the operators have since. */
export function isDisputed(meeting: Meeting): boolean {
  if (meeting.status !== 'agreed') return false;
  const { settled, reports } = meeting;
  if (settled === undefined) return outcomeOf(meeting) === 'differs';
  return [reports.mentor, reports.mentee].some((side) => side !== undefined && side.held !== settled.held && side.at > settled.at);
}

/** Whether somebody still has to be asked about a meeting that should be over: nobody has settled it, and they have said nothing. */
export function asksFor(meeting: AgreedMeeting, role: Role): boolean {
  return meeting.settled === undefined && meeting.reports[role] === undefined;
}
