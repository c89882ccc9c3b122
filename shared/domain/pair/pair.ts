import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type Detail, type DomainEvent, event } from '../../events/catalogue.ts';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import { meetingWeeks } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import type { WayOver } from '../application/application.ts';
import { changed, type Decision, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';
import { type Fit, fitSchema } from '../fit.ts';
import {
  bookedTimes,
  calledOff,
  changeMeeting,
  hasBegun,
  type Meeting,
  type MeetingCommand,
  meetingSchema,
  outcomeOf,
  overlap,
  planned,
  soonestTime,
} from './meeting.ts';
import { pairId } from './pair-id.ts';
import { isLow, type PulseAnswer, type PulseNumber, pulseSchema, sameAnswer } from './pulse.ts';

const answerSchema = z.object({ answer: z.enum(['yes', 'no']), at: moment });
const answersSchema = z.object({ mentor: z.optional(answerSchema), mentee: z.optional(answerSchema) });

/**
 * Two people who are asked to meet, and then do: offered → formed (both said yes), declined (one said no) or lapsed (ten days
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
  formedAt: z.optional(moment),
  endedAt: z.optional(moment),
  answers: answersSchema,
  /** Earlier offers to the same two, which were not answered in time, the first one first. */
  lapses: z.optional(z.array(z.object({ offeredAt: moment, endedAt: moment, answers: answersSchema }))),
  meetings: z.array(meetingSchema),
  cancelledInARow: z.int(),
  pulses: z.object({ 1: z.optional(pulseSchema), 2: z.optional(pulseSchema) }),
});
export type Pair = z.infer<typeof pairSchema>;

export type PairCommand =
  | { readonly command: 'answer'; readonly by: Role; readonly answer: 'yes' | 'no' }
  | { readonly command: 'lapse' }
  /** What was not answered in time is no answer: the two are asked once more. */
  | { readonly command: 'offer again'; readonly fit: Fit }
  | { readonly command: 'end' }
  | { readonly command: 'plan meetings' | 'follow plan' }
  | { readonly command: 'answer pulse'; readonly by: Role; readonly pulse: PulseNumber; readonly answer: Omit<PulseAnswer, 'at'> }
  | { readonly command: 'meeting'; readonly number: number; readonly change: MeetingCommand };

export function offered({ mentor, mentee, fit }: Pick<Pair, 'mentor' | 'mentee' | 'fit'>, now: Temporal.Instant): Pair {
  return {
    id: pairId(mentor, mentee),
    mentor,
    mentee,
    fit,
    status: 'offered',
    offeredAt: stamp(now),
    answers: {},
    meetings: [],
    cancelledInARow: 0,
    pulses: {},
  };
}

export function decidePair(round: Round, state: Pair, command: PairCommand, now: Temporal.Instant): Decision<Pair> {
  switch (command.command) {
    case 'answer':
      return answer(state, command, now);
    case 'lapse':
      if (state.status !== 'offered') return unchanged;
      return changed({ ...state, status: 'lapsed', endedAt: stamp(now) }, event('pair lapsed', aboutOffer(state)));
    case 'offer again':
      return offerAgain(state, command.fit, now);
    case 'end':
      return end(state, now);
    case 'plan meetings':
      if (state.status !== 'formed' || state.meetings.length > 0) return unchanged;
      return changed({ ...state, meetings: meetingWeeks(round).map((week, index) => planned(index + 1, week)) });
    case 'follow plan':
      return followPlan(round, state, now);
    case 'answer pulse':
      return answerPulse(state, command, now);
    case 'meeting':
      return meet(round, state, command, now);
  }
}

/** What lies ahead of a pair is laid anew, also where nothing of the pair itself is another. */
function followPlan(round: Round, state: Pair, now: Temporal.Instant): Decision<Pair> {
  if (state.status !== 'formed') return state.status === 'offered' ? changed(state) : unchanged;
  return changed({ ...state, meetings: inNewWeeks(state.meetings, round, now) });
}

/** The meetings without a time in the weeks the plan of the round has for them now, and none in a week that is over. */
function inNewWeeks(meetings: Pair['meetings'], round: Round, now: Temporal.Instant): Pair['meetings'] {
  const weeks = meetingWeeks(round).map(String);
  const thisWeek = mondayOf(dayOf(round, now)).toString();
  return meetings.map((meeting) => {
    const week = weeks[meeting.number - 1];
    return meeting.status === 'agreed' || week === undefined || week === meeting.week
      ? meeting
      : { ...meeting, week: later(week, thisWeek) };
  });
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function answer(state: Pair, { by, answer: given }: Extract<PairCommand, { command: 'answer' }>, now: Temporal.Instant): Decision<Pair> {
  const before = state.answers[by];
  if (before !== undefined) return before.answer === given ? unchanged : refused('already answered');
  if (state.status !== 'offered') return refused('offer over');
  const next: Pair = { ...state, answers: { ...state.answers, [by]: { answer: given, at: stamp(now) } } };
  const answered = event('pair answered', { pair: state.id, role: by, answer: given });
  if (given === 'no')
    return changed({ ...next, status: 'declined', endedAt: stamp(now) }, answered, event('pair declined', aboutOffer(state)));
  const bothSaidYes = next.answers.mentor?.answer === 'yes' && next.answers.mentee?.answer === 'yes';
  return bothSaidYes
    ? changed({ ...next, status: 'formed', formedAt: stamp(now) }, answered, event('pair formed', { pair: state.id }))
    : changed(next, answered);
}

function offerAgain(state: Pair, fit: Fit, now: Temporal.Instant): Decision<Pair> {
  if (state.status !== 'lapsed') return unchanged;
  const { offeredAt, endedAt = offeredAt, answers } = state;
  const next = { ...offered({ ...state, fit }, now), lapses: [...(state.lapses ?? []), { offeredAt, endedAt, answers }] };
  return changed(next, event('pair offered', aboutOffer(next)));
}

function end(state: Pair, now: Temporal.Instant): Decision<Pair> {
  if (state.status === 'offered')
    return changed({ ...state, status: 'declined', endedAt: stamp(now) }, event('pair declined', aboutOffer(state)));
  if (state.status !== 'formed') return unchanged;
  const meetings = state.meetings.map((meeting) =>
    meeting.status === 'agreed' && !hasBegun(meeting, now) ? calledOff(meeting, 'end of pair', now) : meeting,
  );
  const cancelled = meetings.filter((meeting) => !state.meetings.includes(meeting));
  return changed(
    { ...state, status: 'ended', endedAt: stamp(now), meetings },
    event('pair ended', { pair: state.id, soonest: soonestTime(state.meetings, now) }),
    ...cancelled.map((meeting) =>
      event('meeting cancelled', {
        pair: state.id,
        meeting: meeting.number,
        version: meeting.version,
        soonest: soonestTime(
          state.meetings.filter(({ number }) => number === meeting.number),
          now,
        ),
      }),
    ),
  );
}

function answerPulse(
  state: Pair,
  { by, pulse, answer: given }: Extract<PairCommand, { command: 'answer pulse' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  if (state.status !== 'formed') return refused('not at this stage');
  const before = state.pulses[pulse]?.[by];
  if (before !== undefined && sameAnswer(before, given)) return unchanged;
  const answers = { ...state.pulses[pulse], [by]: { ...given, at: stamp(now) } };
  const occasion = `pulse ${pulse} ${by}`;
  return changed(
    { ...state, pulses: { ...state.pulses, [pulse]: answers } },
    event('pulse answered', { pair: state.id, pulse, role: by }),
    ...(isLow(given) ? [event('pair at risk', { pair: state.id, risk: 'low score', occasion })] : []),
    ...(given.wantsContact ? [event('pair at risk', { pair: state.id, risk: 'asked to be contacted', occasion })] : []),
  );
}

function meet(
  round: Round,
  state: Pair,
  { number, change }: Extract<PairCommand, { command: 'meeting' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  if (state.status !== 'formed') return refused('not at this stage');
  const meeting = meetingNumbered(round, state, number, now);
  if (meeting === undefined) return refused('not at this stage');
  const result = changeMeeting(round, meeting, change, now);
  if ('refused' in result) return refused(result.refused);
  if ('unchanged' in result) return unchanged;
  if (meetsThen(round, state, number, change)) return refused('pair meets then');
  const { next, happened } = result;
  const meetings = [...state.meetings.filter((one) => one.number !== number), next].sort((a, b) => a.number - b.number);
  const cancelledInARow =
    happened === 'meeting cancelled' ? state.cancelledInARow + 1 : outcomeOf(next) === 'held' ? 0 : state.cancelledInARow;
  const soonest = soonestTime([meeting, next], now);
  return changed(
    { ...state, meetings, cancelledInARow },
    ...meetingEvents(state.id, next, soonest, happened, change, cancelledInARow, now),
  );
}

function meetingEvents(
  pair: string,
  meeting: Meeting,
  soonest: string | undefined,
  happened: string,
  change: MeetingCommand,
  cancelledInARow: number,
  now: Temporal.Instant,
): readonly DomainEvent[] {
  const about = { pair, meeting: meeting.number, version: meeting.version };
  const occasion = `meeting ${meeting.number} version ${meeting.version}`;
  switch (change.command) {
    case 'propose':
      return [event('times proposed', { ...about, proposedAt: stamp(now) })];
    case 'pick':
      return [event(happened === 'meeting moved' ? 'meeting moved' : 'meeting agreed', { ...about, soonest })];
    case 'set place':
      return meeting.status === 'agreed' ? [event('place changed', { ...about, sequence: meeting.sequence, soonest })] : [];
    case 'cancel':
      return [
        event('meeting cancelled', { ...about, soonest }),
        ...(cancelledInARow >= 2 ? [event('pair at risk', { pair, risk: 'two cancellations in a row', occasion })] : []),
      ];
    case 'report':
      return [
        event('meeting reported', { pair, meeting: meeting.number, role: change.by }),
        ...(outcomeOf(meeting) === 'differs' ? [event('pair at risk', { pair, risk: 'reports differ', occasion })] : []),
        ...(change.report.wantsContact
          ? [event('pair at risk', { pair, risk: 'asked to be contacted', occasion: `${occasion} ${change.by}` })]
          : []),
      ];
  }
}

/** Whether two people would have two meetings at once. */
function meetsThen(round: Round, state: Pair, number: number, change: MeetingCommand): boolean {
  const times = change.command === 'propose' ? change.times : change.command === 'pick' ? [change.time] : [];
  const booked = bookedTimes(state.meetings.filter((other) => other.number !== number)).map(instantOf);
  return times.some((time) => booked.some((other) => overlap(round, other, time)));
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

/** How often the two were asked and did not both answer in time. */
export function timesLapsed({ status, lapses = [] }: Pick<Pair, 'status' | 'lapses'>): number {
  return lapses.length + (status === 'lapsed' ? 1 : 0);
}

/** Who of the two did not answer in time when they were last asked in vain; nobody when they never were. */
export function whoDidNotAnswer({ status, answers, lapses = [], mentor, mentee }: Pair): readonly string[] {
  const given = status === 'lapsed' ? answers : lapses.at(-1)?.answers;
  if (given === undefined) return [];
  return [...(given.mentor === undefined ? [mentor] : []), ...(given.mentee === undefined ? [mentee] : [])];
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

/** What a pair adds to the figures of the round. */
export function figuresOf(pair: Pair) {
  return {
    offered: 1 + (pair.lapses?.length ?? 0),
    formed: pair.formedAt === undefined ? 0 : 1,
    declined: timesLapsed(pair) + (pair.status === 'declined' ? 1 : 0),
    ended: pair.status === 'ended' ? 1 : 0,
    agreed: pair.meetings.reduce((sum, meeting) => sum + meeting.booking, 0),
    held: heldMeetings(pair).length,
    cancelled: pair.meetings.reduce((sum, meeting) => sum + meeting.calledOff.length, 0),
  };
}
