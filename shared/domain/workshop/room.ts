import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { nextMailingDay } from '../../round/calendar.ts';
import { hasWorkshop, type Round, type RoundWithWorkshop } from '../../round/round-file.ts';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../closing/evaluation.ts';
import { changed, type Decision, type DueMoment, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';
import { workshopAt } from '../round-state.ts';
import { PHASES, type Phase, plannedPhase } from './run-of-show.ts';

/** The room is open by itself from so long before the workshop until so long after it. */
export const OPENS_BEFORE_MINUTES = 30;
export const OPEN_AFTER_MINUTES = 60;
/** Opened earlier than this before the workshop, it is to be tried out. */
const TRIAL_HOURS = 12;

export const DOTS = { least: 1, most: 10, asARule: 3 } as const;

const led = {
  /** A trial and the workshop itself are two sittings: the second begins with an empty wall. */
  sitting: z.int(),
  /** The number of the code and the links: with another one those before it open nothing. */
  key: z.int(),
  /** Where an operator has led the room to; until one does, it goes by the run of show. */
  phase: z.optional(z.enum(PHASES)),
  phaseSince: z.optional(moment),
  /** The question the wall shows alone. */
  question: z.optional(z.enum(EVALUATION_QUESTIONS)),
  /** How many dots each phone has to vote with. */
  dots: z.int(),
};

/** The room as it is kept, once an operator has done something with it. */
export const roomSchema = z.discriminatedUnion('is', [
  /** As its hours have it. */
  z.object({ is: z.literal('by its hours'), ...led }),
  z.object({ is: z.literal('opened'), at: moment, ...led }),
  z.object({
    is: z.literal('closed'),
    at: moment,
    ...led,
    /** When the minutes were let out to those who want them. */
    minutesAt: z.optional(moment),
  }),
]);
export type Room = z.infer<typeof roomSchema>;

/** The room before anybody has done anything with it. */
export const FIRST_ROOM: Room = { is: 'by its hours', sitting: 1, key: 1, dots: DOTS.asARule };

type Timed = Pick<RoundWithWorkshop, 'zone' | 'workshop'>;

export type RoomCommand =
  | { readonly command: 'open' | 'close' | 'begin anew' | 'make new code' | 'go by the clock' }
  | { readonly command: 'lead to'; readonly phase: Phase }
  | { readonly command: 'show question'; readonly question: EvaluationQuestion | undefined }
  | { readonly command: 'give dots'; readonly dots: number }
  | { readonly command: 'let minutes out' };

/** Whether the room is still ahead, open to phones, or over. */
export type Doors = 'ahead' | 'open' | 'over';

export function doorsOf(room: Room, round: Timed, now: Temporal.Instant): Doors {
  if (room.is === 'closed') return 'over';
  const { opens, closes } = hoursOf(room, round);
  if (Temporal.Instant.compare(now, opens) < 0) return 'ahead';
  return Temporal.Instant.compare(now, closes) < 0 ? 'open' : 'over';
}

/** From when until when the room is open if nobody closes it. */
export function hoursOf(room: Room, round: Timed): { readonly opens: Temporal.Instant; readonly closes: Temporal.Instant } {
  const begins = workshopAt(round);
  const length = { minutes: round.workshop.minutes + OPEN_AFTER_MINUTES };
  const closes = begins.add(length);
  if (room.is !== 'opened') return { opens: opensByItself(round), closes };
  const opens = instantOf(room.at);
  if (isTrial(opens, round)) return { opens, closes: opens.add(length) };
  const fromOpening = opens.add(length);
  return { opens, closes: Temporal.Instant.compare(fromOpening, closes) > 0 ? fromOpening : closes };
}

/**
 * What is kept of a room as it holds now. A trial shuts no doors: once it is closed or its time is over the room is as its hours have it, and
 * what was led to in it is forgotten. What was written stays on the wall until it is cleared.
 */
export function asItStands(room: Room, round: Timed, now: Temporal.Instant): Room {
  const { sitting, key, dots } = room;
  return wasTried(room, round, now) ? { is: 'by its hours', sitting, key, dots } : room;
}

/** Whether a room was opened to be tried out, and that is over: also one that was closed, on the day itself, before it would have opened by itself. */
function wasTried(room: Room, round: Timed, now: Temporal.Instant): boolean {
  switch (room.is) {
    case 'by its hours':
      return false;
    case 'opened':
      return isTrial(instantOf(room.at), round) && Temporal.Instant.compare(now, hoursOf(room, round).closes) >= 0;
    case 'closed':
      return room.minutesAt === undefined && Temporal.Instant.compare(instantOf(room.at), opensByItself(round)) < 0;
  }
}

function opensByItself(round: Timed): Temporal.Instant {
  return workshopAt(round).subtract({ minutes: OPENS_BEFORE_MINUTES });
}

/** Whether what happens in the room at a moment is to try it out. */
function isTrial(at: Temporal.Instant, round: Timed): boolean {
  return Temporal.Instant.compare(at, workshopAt(round).subtract({ hours: TRIAL_HOURS })) < 0;
}

/** The phase the room is in: where an operator led it, else by the run of show. */
export function phaseOf(room: Room, round: Timed, now: Temporal.Instant): Phase {
  return room.phase ?? plannedPhase(round, now);
}

export function decideRoom(kept: Room, command: RoomCommand, round: Timed, now: Temporal.Instant): Decision<Room> {
  const room = asItStands(kept, round, now);
  switch (command.command) {
    case 'open':
      if (minutesLetOutAt(room) !== undefined) return refused('minutes sent');
      return doorsOf(room, round, now) === 'open' ? unchanged : changed({ ...ledAs(room), is: 'opened', at: stamp(now) });
    case 'close':
      return close(room, round, now);
    case 'begin anew':
      return beginAnew(room, round, now);
    case 'make new code':
      return changed({ ...room, key: room.key + 1 });
    case 'lead to':
      return leadTo(room, command.phase, round, now);
    case 'go by the clock':
      return goByClock(room);
    case 'show question':
      return showQuestion(room, command.question);
    case 'give dots':
      return room.dots === command.dots ? unchanged : changed({ ...room, dots: command.dots });
    case 'let minutes out':
      return letMinutesOut(room, round, now);
  }
}

function close(room: Room, round: Timed, now: Temporal.Instant): Decision<Room> {
  if (doorsOf(room, round, now) === 'ahead') return refused('room not open');
  return room.is === 'closed' ? unchanged : changed({ ...ledAs(room), is: 'closed', at: stamp(now) });
}

/** What was tried out leaves the wall; what was written at the workshop itself never does. */
function beginAnew({ sitting, key, dots }: Room, round: Timed, now: Temporal.Instant): Decision<Room> {
  if (Temporal.Instant.compare(now, workshopAt(round)) >= 0) return refused('gathering begun');
  return changed({ ...FIRST_ROOM, sitting: sitting + 1, key: key + 1, dots });
}

function leadTo(room: Room, phase: Phase, round: Timed, now: Temporal.Instant): Decision<Room> {
  if (doorsOf(room, round, now) !== 'open') return refused('room not open');
  return room.phase === phase ? unchanged : changed({ ...room, phase, phaseSince: stamp(now) });
}

function goByClock({ phase, phaseSince: _, ...room }: Room): Decision<Room> {
  return phase === undefined ? unchanged : changed(room);
}

function showQuestion({ question: before, ...room }: Room, question: EvaluationQuestion | undefined): Decision<Room> {
  if (question === before) return unchanged;
  return changed(question === undefined ? room : { ...room, question });
}

function letMinutesOut(room: Room, round: Timed, now: Temporal.Instant): Decision<Room> {
  const doors = doorsOf(room, round, now);
  if (doors !== 'over') return refused(doors === 'open' ? 'room still open' : 'room not open');
  if (minutesLetOutAt(room) !== undefined) return unchanged;
  const closed = { ...ledAs(room), is: 'closed', at: room.is === 'closed' ? room.at : stamp(now) } as const;
  return changed({ ...closed, minutesAt: stamp(now) }, event('minutes let out', {}));
}

/** What stays as it is when the doors open or close. */
function ledAs({ sitting, key, phase, phaseSince, question, dots }: Room) {
  return {
    sitting,
    key,
    dots,
    ...(phase === undefined ? {} : { phase }),
    ...(phaseSince === undefined ? {} : { phaseSince }),
    ...(question === undefined ? {} : { question }),
  };
}

/** On the working day after the workshop somebody goes through the minutes. */
export function roomMoments(room: Room, round: Round): readonly DueMoment[] {
  if (!hasWorkshop(round)) return [];
  const ends = workshopAt(round).add({ minutes: round.workshop.minutes });
  const { sitting } = room;
  const due = { at: nextMailingDay(round, ends), key: `minutes ${sitting}`, event: event('minutes due', { sitting }) };
  return minutesLetOutAt(room) === undefined ? [due] : [];
}

/** Whether the minutes have been let out. */
export function minutesLetOutAt(room: Room): string | undefined {
  return room.is === 'closed' ? room.minutesAt : undefined;
}
