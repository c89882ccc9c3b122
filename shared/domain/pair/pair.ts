import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Detail } from '../../events/catalogue.ts';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import type { WayOver } from '../application/application.ts';
import { instantOf, moment, stamp } from '../decision.ts';
import { fitSchema } from '../fit.ts';
import { noteSchema } from '../notes.ts';
import { type AgreedMeeting, hasBegun, type Meeting, meetingSchema, outcomeOf, planned } from './meeting.ts';
import { pairId } from './pair-id.ts';
import { pauseSchema } from './pause.ts';
import { pulseSchema } from './pulse.ts';

const answerSchema = z.object({
  answer: z.enum(['yes', 'no']),
  at: moment,
  /** The day on which the coordinators heard it, where they noted what the person told them. */
  heardOn: z.optional(z.iso.date()),
  /** Not asked: the person goes on from another pair, whose partner somebody takes over from. */
  goesOn: z.optional(z.literal(true)),
});
const answersSchema = z.object({ mentor: z.optional(answerSchema), mentee: z.optional(answerSchema) });

/**
 * Two people who are asked to meet, and then do: offered → formed (both said yes), declined (one said no) or lapsed (its time
 * passed, after which they may be asked once more); formed → ended when they stop before the round does.
 */
export const pairSchema = z.object({
  id: z.string(),
  mentor: z.string(),
  mentee: z.string(),
  /** Why these two, kept as it was when they were proposed. */
  fit: fitSchema,
  status: z.enum(['offered', 'formed', 'declined', 'lapsed', 'ended']),
  offeredAt: moment,
  /** For how many days the offer is open, when that is fewer than the round's. */
  lapseDays: z.optional(z.int()),
  formedAt: z.optional(moment),
  endedAt: z.optional(moment),
  answers: answersSchema,
  /** Earlier offers to the same two, the first one first: not answered in time, or `declined` by one of them. */
  lapses: z.optional(
    z.array(z.object({ offeredAt: moment, endedAt: moment, answers: answersSchema, declined: z.optional(z.literal(true)) })),
  ),
  /** What an operator said of its end: which of the two are asked whether they would like to meet somebody else; both, unless it is said. */
  ending: z.optional(
    z.object({
      asks: z.array(z.enum(ROLES)),
      /** One of the two goes on with somebody else, or both exchanged partners with another pair. */
      why: z.optional(z.enum(['replaced', 'swapped'])),
      /** Who does not go on. */
      leaves: z.optional(z.enum(ROLES)),
    }),
  ),
  /** The pair each was in before, where operators put this one in its place. */
  instead: z.optional(z.object({ mentor: z.optional(z.string()), mentee: z.optional(z.string()) })),
  /** How many meetings of the round's plan were over when it took over from another. */
  planFrom: z.optional(z.int()),
  /** How often it was parted by an exchange and came together again. */
  resumed: z.optional(z.int()),
  meetings: z.array(meetingSchema),
  cancelledInARow: z.int(),
  /** Times in which the two do not meet, the latest last. */
  pauses: z.optional(z.array(pauseSchema)),
  pulses: z.object({ 1: z.optional(pulseSchema), 2: z.optional(pulseSchema) }),
  /** What operators wrote down about the two for each other, the first one first. */
  notes: z.optional(z.array(noteSchema)),
});
export type Pair = z.infer<typeof pairSchema>;

type ToOffer = Pick<Pair, 'mentor' | 'mentee' | 'fit'> & { readonly lapseDays?: number | undefined };

export function offered({ mentor, mentee, fit, lapseDays }: ToOffer, now: Temporal.Instant): Pair {
  return {
    id: pairId(mentor, mentee),
    mentor,
    mentee,
    fit,
    status: 'offered',
    offeredAt: stamp(now),
    ...(lapseDays === undefined ? {} : { lapseDays }),
    answers: {},
    meetings: [],
    cancelledInARow: 0,
    pulses: {},
  };
}

/** The meeting two people have on a day, as far as it did not fall away. */
export function meetingOn(round: Round, { meetings }: Pair, day: Temporal.PlainDate): AgreedMeeting | undefined {
  return meetings
    .filter((meeting) => meeting.status === 'agreed')
    .find((meeting) => outcomeOf(meeting) !== 'not held' && dayOf(round, instantOf(meeting.startsAt)).equals(day));
}

/** A meeting of the plan, or the one that may be added to it. */
export function meetingNumbered(round: Round, state: Pair, number: number, now: Temporal.Instant): Meeting | undefined {
  return state.meetings.find((one) => one.number === number) ?? extraMeeting(round, state, number, now);
}

/** The plan is a floor: once every meeting of it has been agreed, one more may be proposed. */
function extraMeeting(round: Round, state: Pair, number: number, now: Temporal.Instant): Meeting | undefined {
  const isNext = number === state.meetings.length + 1;
  return isNext && mayAddMeeting(state) ? planned(number, mondayOf(dayOf(round, now))) : undefined;
}

/** Whether every meeting of the plan has its time, so that one more may be proposed. */
export function mayAddMeeting(state: Pair): boolean {
  return state.meetings.length > 0 && state.meetings.every((meeting) => meeting.status === 'agreed');
}

/** The meetings of a pair that took place. */
export function heldMeetings(pair: Pair): readonly Meeting[] {
  return pair.meetings.filter((meeting) => outcomeOf(meeting) === 'held');
}

/** Whether two may have talked: a meeting of theirs took place, or had its time and nobody says that it did not. */
export function mayHaveMet({ meetings }: Pick<Pair, 'meetings'>, now: Temporal.Instant): boolean {
  return meetings.some((meeting) => meeting.status === 'agreed' && hasBegun(meeting, now) && outcomeOf(meeting) !== 'not held');
}

/** Which of a pair's two somebody is. */
export function roleIn(pair: Pick<Pair, 'mentor' | 'mentee'>, person: string): Role | undefined {
  if (person === pair.mentor) return 'mentor';
  return person === pair.mentee ? 'mentee' : undefined;
}

export function otherRole(role: Role): Role {
  return role === 'mentor' ? 'mentee' : 'mentor';
}

/** Whether two people are asked about each other, or meet. */
export function isLive(pair: Pick<Pair, 'status'>): boolean {
  return pair.status === 'offered' || pair.status === 'formed';
}

/** Whether two people are not asked about each other any more: one of them said no, or they were a pair. Silence is neither. */
export function isOver({ status }: Pick<Pair, 'status'>): boolean {
  return status === 'declined' || status === 'ended';
}

/** How often the two were asked and it came to nothing, but for a no that stands. */
export function timesLapsed({ status, lapses = [] }: Pick<Pair, 'status' | 'lapses'>): number {
  return lapses.length + (status === 'lapsed' ? 1 : 0);
}

/** Who of the two did not answer in time when they were last asked in vain; nobody when they never were. */
export function whoDidNotAnswer({ status, answers, lapses = [], mentor, mentee }: Pair): readonly string[] {
  const last = lapses.at(-1);
  const given = status === 'lapsed' ? answers : last?.declined === true ? undefined : last?.answers;
  return given === undefined ? [] : unanswered({ mentor, mentee, answers: given });
}

/** Who of the two has not answered an offer. */
export function unanswered({ answers, mentor, mentee }: Pick<Pair, 'answers' | 'mentor' | 'mentee'>): readonly string[] {
  return [...(answers.mentor === undefined ? [mentor] : []), ...(answers.mentee === undefined ? [mentee] : [])];
}

/** What an event about an offer carries: its pair, and which offer to it when it is not the first. */
export function aboutOffer({ id, lapses = [] }: Pick<Pair, 'id' | 'lapses'>): Detail<'pair offered'> {
  return lapses.length === 0 ? { pair: id } : { pair: id, offer: lapses.length + 1 };
}

/** How a pair that is no more came to nothing, as one of its two lived it. */
export function wayOver({ status, answers }: Pair, role: Role): WayOver {
  if (status === 'ended') return 'ended';
  const mine = answers[role]?.answer;
  if (mine !== undefined) return mine === 'no' ? 'said no' : 'said yes';
  return status === 'lapsed' ? 'did not answer' : 'had not answered';
}

/** What a pair adds to the figures of the round. Two pairs that exchanged partners are two still, of which nobody was asked and none ended. */
export function figuresOf(pair: Pair) {
  const wentOn = pair.ending?.why === 'swapped';
  const wasAsked = pair.answers.mentor?.goesOn !== true || pair.answers.mentee?.goesOn !== true;
  return {
    offered: (wasAsked ? 1 : 0) + (pair.lapses?.length ?? 0),
    formed: pair.formedAt === undefined || wentOn ? 0 : 1,
    declined: timesLapsed(pair) + (pair.status === 'declined' ? 1 : 0),
    ended: pair.status === 'ended' && !wentOn ? 1 : 0,
    agreed: pair.meetings.reduce((sum, meeting) => sum + meeting.booking, 0),
    held: heldMeetings(pair).length,
    cancelled: pair.meetings.reduce((sum, meeting) => sum + meeting.calledOff.length, 0),
  };
}
