import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { firstWorkingDay, instantAt, workingDaysFrom } from '../../round/calendar.ts';
import { LANGUAGES, type Language } from '../../round/languages.ts';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, type DueMoment, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';
import { atGatheringSchema } from '../gathering/said.ts';
import { noteSchema } from '../notes.ts';
import type { Gathering } from '../round-state.ts';
import { type Answers, answersSchema } from './answers.ts';
import { heldSchema, type Out, outSchema, WAYS_OUT } from './aside.ts';
import {
  type Assisting,
  assistantFollows,
  assistantOf,
  assistantsNamed,
  assistingSchema,
  formerSchema,
  isSameAddress,
  MOST_ASSISTANTS,
  type Named,
} from './assistant.ts';
import { correctedSchema, differences, withCorrected } from './corrected.ts';
import { type Entered, enteredSchema } from './entered.ts';

/** How long somebody who left may come back, in hours. */
export const HOURS_TO_UNDO = 24;
/** An address that is not confirmed gets one reminder, after this many hours. */
const HOURS_TO_CONFIRM = 48;
/** Operators hear of somebody they entered who has not answered after so many hours. */
const HOURS_TO_ANSWER = 24 * 7;
/** Operators are asked to look again on the day, and as long as nobody has so many working days later. */
const HOLD_DAYS = [0, 3, 8, 18];
/** An applicant may correct a mistyped address this often. Each time a letter goes to what was typed, so it cannot be for ever. */
export const MOST_CORRECTIONS = 3;

/** How a pair came to nothing, as one of its two lived it: by their own no or silence, the other's after their yes or before it, or by its end. */
export const WAYS_OVER = ['said no', 'did not answer', 'said yes', 'had not answered', 'ended'] as const;
export type WayOver = (typeof WAYS_OVER)[number];

const takenOutSchema = z.object({ times: z.int(), at: moment });

/**
 * An application, and from then on the person who sent it.
 *
 * submitted → confirmed → (in pairs) → …; from either to withdrawn, which can be undone for 24 hours, and then to left.
 */
export const applicationSchema = z.object({
  id: z.string(),
  language: z.enum(LANGUAGES),
  email: z.string(),
  /** Since when the address is this one, if it was another: links that went to that one open nothing any more. */
  addressSince: z.optional(moment),
  /** How often the applicant has corrected an address that was not confirmed. */
  corrections: z.optional(z.int()),
  answers: answersSchema,
  /** How often the answers became others after they came in. */
  answersChanged: z.optional(z.int()),
  /** What was corrected of them and of the address, the first one first. */
  corrected: z.optional(z.array(correctedSchema)),
  /** The other application of the same person, which holds instead of this one. */
  mergedInto: z.optional(z.string()),
  /** How somebody came in who did not apply: an operator entered them. */
  entered: z.optional(enteredSchema),
  /** Of the assistant named in the answers. */
  assisting: z.optional(assistingSchema),
  /** Those who booked before, the first one first. */
  assistantsBefore: z.optional(z.array(formerSchema)),
  channel: z.string(),
  submittedAt: moment,
  status: z.enum(['submitted', 'confirmed', 'withdrawn', 'left']),
  confirmedAt: z.optional(moment),
  withdrawnAt: z.optional(moment),
  /** On hold: nobody is sought for them. */
  held: z.optional(heldSchema),
  /** How often a hold began, got another day or ended. */
  holds: z.optional(z.int()),
  /** Turned down or taken out by operators, and perhaps let back in; the last time. */
  out: z.optional(outSchema),
  /** How often operators put them out, or let them back in after they had left themselves. */
  outs: z.optional(z.int()),
  /** Counts withdrawals, so that an old "24 hours are over" cannot settle a newer one. */
  withdrawals: z.int(),
  /** The pairs this person is asked about or in, each as the id of the pair. */
  pairs: z.array(z.string()),
  /** The last pair this person was asked about or in, and how it came to nothing. */
  lastPair: z.optional(
    z.object({
      id: z.string(),
      offer: z.optional(z.int()),
      over: z.enum(WAYS_OVER),
      /** The other one does not go on and somebody else is sought; the person has not been told of an end. */
      goesOn: z.optional(z.literal(true)),
    }),
  ),
  /** Those this person is never brought together with, by an operator's decision. */
  apart: z.optional(z.array(z.string())),
  /** Not asked about anybody until an operator says so. */
  seeksNobody: z.optional(z.literal(true)),
  /** How many people of the other side this person may meet, where that is another number than for the others. */
  partners: z.optional(z.int()),
  /** No reminders and surveys, at the person's own wish; decisions and meetings still come. */
  refusesReminders: z.boolean(),
  evaluatedAt: z.optional(moment),
  /** What operators wrote down about the person for each other, the first one first. */
  notes: z.optional(z.array(noteSchema)),
  /**
   * How often the entry of a gathering was taken out of the person's calendar, and when last. Each new one has a calendar UID of its own,
   * because a cancelled one cannot be woken in every calendar.
   */
  takenOut: z.optional(z.object({ kickOff: z.optional(takenOutSchema), workshop: z.optional(takenOutSchema) })),
  /** Whether they come to the gatherings, and what they need there. */
  gatherings: z.optional(z.object({ kickOff: z.optional(atGatheringSchema), workshop: z.optional(atGatheringSchema) })),
});
export type Application = z.infer<typeof applicationSchema>;

export type ApplicationCommand =
  /** `isTaken` when another application with this address is confirmed: an address is whose it is by being confirmed, not by being sent. */
  | { readonly command: 'confirm'; readonly isTaken?: boolean }
  | { readonly command: 'withdraw' | 'come back' | 'refuse reminders' | 'take reminders again' }
  | { readonly command: 'settle withdrawal'; readonly version: number }
  | { readonly command: 'correct address'; readonly email: string; readonly by?: string }
  /** A number that is new, another or gone, and whether whom they meet may see it. */
  | { readonly command: 'correct phone'; readonly phone: string | undefined; readonly shown: boolean; readonly by?: string }
  /** By the applicant, as long as nobody has confirmed the address: a letter goes to the new one. */
  | { readonly command: 'correct own address'; readonly email: string }
  | ChangeAnswers
  /** Who books for a mentee from now on, in which language they are written to; nobody when left out. */
  | { readonly command: 'name assistant'; readonly named: Named | undefined; readonly language?: Language }
  /** By the assistant who has this number: they do not book any more. */
  | { readonly command: 'stop assisting'; readonly number: number }
  /** By the assistant who has this number: which letters they want, and in which language. */
  | { readonly command: 'choose letters'; readonly number: number; readonly wish: Partial<Omit<Assisting, 'number'>> }
  /** By an operator: it is another application's person, who has not left. Nobody is mailed. */
  | { readonly command: 'merge'; readonly into: string }
  | { readonly command: 'set partners'; readonly partners: number | undefined; readonly usual: number }
  | { readonly command: 'seek again' }
  /** By an operator: somebody who was entered, and has not answered, was not to be. Nobody is mailed. */
  | { readonly command: 'take entry back' };

/** By the person, as long as nobody has been found for them: all questions answered. Or by an operator, at any time, with what is still unanswered. */
type ChangeAnswers = {
  readonly command: 'change answers';
  readonly answers: Answers;
  readonly language?: Language;
  readonly by?: string;
  readonly unanswered?: readonly string[];
};

export function submitted(
  application: Pick<Application, 'id' | 'language' | 'email' | 'answers' | 'channel'>,
  now: Temporal.Instant,
): Application {
  const fresh: Application = {
    ...application,
    submittedAt: stamp(now),
    status: 'submitted',
    withdrawals: 0,
    pairs: [],
    refusesReminders: false,
  };
  return assistantFollows(undefined, fresh, now).next;
}

/** Where those who were entered by an operator came from, in the figures of the call. */
export const ENTERED = 'entered';

/** Somebody an operator entered; confirmed at once when they said yes by telephone. */
export function entered(
  person: Pick<Application, 'id' | 'language' | 'email' | 'answers'> & { readonly entered: Entered },
  now: Temporal.Instant,
): Application {
  const application: Application = { ...submitted({ ...person, channel: ENTERED }, now), entered: person.entered };
  return person.entered.byTelephone === true ? { ...application, status: 'confirmed', confirmedAt: stamp(now) } : application;
}

export function decideApplication(state: Application, command: ApplicationCommand, now: Temporal.Instant): Decision<Application> {
  const decision = decide(state, command, now);
  if (decision.outcome !== 'changed') return decision;
  const { next, events } = assistantFollows(state, decision.next, now, command.command === 'stop assisting');
  return { outcome: 'changed', next, events: [...decision.events, ...events] };
}

function decide(state: Application, command: ApplicationCommand, now: Temporal.Instant): Decision<Application> {
  switch (command.command) {
    case 'confirm':
      return confirm(state, command.isTaken === true, now);
    case 'withdraw':
      return withdraw(state, now);
    case 'come back':
      return comeBack(state, now);
    case 'settle withdrawal':
      return state.status === 'withdrawn' && state.withdrawals === command.version
        ? changed({ ...state, status: 'left' }, event('withdrawal settled', { application: state.id }))
        : unchanged;
    case 'correct address':
      return correctAddress(state, command.email, command.by, now);
    case 'correct phone':
      return correctPhone(state, command, now);
    case 'correct own address':
      return correctOwnAddress(state, command.email, now);
    case 'change answers':
      return changeAnswers(state, command, now);
    case 'name assistant':
      return nameAssistant(state, command, now);
    case 'stop assisting':
      return state.assisting?.number === command.number ? changed(withoutAssistant(state, now)) : unchanged;
    case 'choose letters':
      return chooseLetters(state, command.number, command.wish);
    case 'merge':
      return mergeInto(state, command.into);
    case 'set partners':
      return setPartners(state, command, now);
    case 'seek again':
      return seekAgain(state, now);
    case 'take entry back':
      return takeEntryBack(state, now);
    case 'refuse reminders':
      return state.refusesReminders ? unchanged : changed({ ...state, refusesReminders: true });
    case 'take reminders again':
      return state.refusesReminders ? changed({ ...state, refusesReminders: false }) : unchanged;
  }
}

function confirm(state: Application, isTaken: boolean, now: Temporal.Instant): Decision<Application> {
  switch (state.status) {
    case 'submitted':
      if (isTaken) return refused('address taken');
      return changed({ ...state, status: 'confirmed', confirmedAt: stamp(now) }, event('application confirmed', { application: state.id }));
    case 'confirmed':
      return unchanged;
    case 'withdrawn':
    case 'left':
      return refused('has left');
  }
}

/** Whether an applicant may put their address right themselves. */
export function mayCorrect({ status, corrections = 0 }: Application): boolean {
  return status === 'submitted' && corrections < MOST_CORRECTIONS;
}

function correctAddress(state: Application, email: string, by: string | undefined, now: Temporal.Instant): Decision<Application> {
  if (state.email === email) return unchanged;
  return changed(withCorrected({ ...state, email, addressSince: stamp(now) }, [{ name: 'email', was: [], is: [] }], by, now));
}

type CorrectPhone = Extract<ApplicationCommand, { command: 'correct phone' }>;

function correctPhone(state: Application, { phone, shown, by }: CorrectPhone, now: Temporal.Instant): Decision<Application> {
  const { phone: _, phoneShown: __, ...others } = state.answers;
  const told = { ...(phone === undefined ? {} : { phone }), ...(phone !== undefined && shown ? { phoneShown: true } : {}) };
  const next = { ...state, answers: { ...others, ...told } };
  const fields = differences(state, next);
  return fields.length === 0 ? unchanged : changed(withCorrected(next, fields, by, now));
}

function correctOwnAddress(state: Application, email: string, now: Temporal.Instant): Decision<Application> {
  if (state.email === email) return unchanged;
  if (state.status !== 'submitted') return refused(hasLeft(state) ? 'has left' : 'already confirmed');
  if (!mayCorrect(state)) return refused('too many corrections');
  const corrections = (state.corrections ?? 0) + 1;
  return changed(
    { ...state, email, addressSince: stamp(now), corrections },
    event('address corrected', { application: state.id, time: corrections }),
  );
}

function changeAnswers(state: Application, command: ChangeAnswers, now: Temporal.Instant): Decision<Application> {
  const { answers, language = state.language, by, unanswered = [] } = command;
  if (hasLeft(state)) return refused('has left');
  if (by === undefined && !mayChangeAnswers(state)) return refused('already in a pair');
  const { entered: how } = state;
  const open = how?.unanswered ?? [];
  const next: Application = {
    ...state,
    answers,
    language,
    ...(how === undefined ? {} : { entered: { ...how, unanswered: [...unanswered] } }),
  };
  const fields = differences(state, next);
  const isSame = fields.length === 0 && (how === undefined || open.join() === unanswered.join());
  if (isSame || answers.role !== state.answers.role) return unchanged;
  const time = (state.answersChanged ?? 0) + 1;
  // What nobody had answered yet is no correction.
  const corrected = by === undefined ? fields.filter(({ name }) => !open.includes(name)) : fields;
  return changed(
    withCorrected({ ...next, answersChanged: time }, corrected, by, now),
    event('answers changed', { application: state.id, time }),
  );
}

/** Whether a person may still answer otherwise: nobody has been found for them by what they answered. */
export function mayChangeAnswers(state: Application): boolean {
  return !hasLeft(state) && state.pairs.length === 0;
}

/** Whether somebody is there: whoever confirmed, and whoever an operator entered, also before they have. */
export function isInRound({ status, entered: by }: Pick<Application, 'status' | 'entered'>): boolean {
  return status === 'confirmed' || (status === 'submitted' && by !== undefined);
}

/** Whether somebody is counted in when pairs are sought: nobody on hold, nor whom operators let nobody be sought for. */
export function mayBeMatched(person: Application): boolean {
  return isInRound(person) && person.seeksNobody !== true && person.held === undefined;
}

type SetPartners = Extract<ApplicationCommand, { command: 'set partners' }>;

/** A number that is the usual one is none of their own. Fewer than they have now is possible when a pair of theirs ends. */
function setPartners(state: Application, { partners, usual }: SetPartners, now: Temporal.Instant): Decision<Application> {
  const { partners: before, ...others } = state;
  const own = partners === usual ? undefined : partners;
  if (own === before) return unchanged;
  if (hasLeft(state)) return refused('has left');
  if ((own ?? usual) < state.pairs.length) return refused('already in a pair');
  return changed(own === undefined ? others : { ...others, partners: own }, reopened(state, 'partners', now));
}

function seekAgain(state: Application, now: Temporal.Instant): Decision<Application> {
  const { seeksNobody, ...others } = state;
  return seeksNobody === undefined ? unchanged : changed(others, reopened(state, 'seeks', now));
}

/** That pairs are to be sought anew with what was decided about somebody. */
function reopened({ id }: Application, what: string, now: Temporal.Instant) {
  return event('matching reopened', { occasion: `${what} ${id} ${stamp(now)}` });
}

type NameAssistant = Extract<ApplicationCommand, { command: 'name assistant' }>;

function nameAssistant(state: Application, { named, language }: NameAssistant, now: Temporal.Instant): Decision<Application> {
  if (hasLeft(state)) return refused('has left');
  if (named === undefined) return state.answers.assistant === undefined ? unchanged : changed(withoutAssistant(state, now));
  if (state.answers.role === 'mentor') return refused('not at this stage');
  const before = assistantOf(state);
  const isSamePerson = before !== undefined && isSameAddress(before.email, named.email);
  if (!isSamePerson && assistantsNamed(state) >= MOST_ASSISTANTS) return refused('too many assistants');
  const assisting = { number: 0, refusesReminders: false, ...state.assisting, language: language ?? state.language };
  const next = { ...state, answers: { ...state.answers, assistant: named }, assisting };
  const fields = differences(state, next);
  const isSame = before?.name === named.name && before.email === named.email && before.language === assisting.language;
  return isSame ? unchanged : changed(withCorrected(next, fields, undefined, now));
}

function withoutAssistant({ answers: { assistant: _, ...answers }, ...state }: Application, now: Temporal.Instant): Application {
  const before = { answers: { ...answers, assistant: _ }, ...state };
  const next = { ...state, answers };
  return withCorrected(next, differences(before, next), undefined, now);
}

function chooseLetters(state: Application, number: number, wish: Partial<Omit<Assisting, 'number'>>): Decision<Application> {
  const { assisting } = state;
  if (assisting?.number !== number) return refused('not at this stage');
  const next = { ...assisting, ...wish };
  const isSame = next.language === assisting.language && next.refusesReminders === assisting.refusesReminders;
  return isSame ? unchanged : changed({ ...state, assisting: next });
}

function mergeInto(state: Application, into: string): Decision<Application> {
  if (state.mergedInto === into) return unchanged;
  if (hasLeft(state)) return refused('has left');
  if (state.pairs.length > 0) return refused('already in a pair');
  return changed({ ...state, status: 'left', mergedInto: into }, event('withdrawal settled', { application: state.id }));
}

/** Whether somebody was entered by an operator and has not answered, so that the entry can be taken back. */
export function mayTakeEntryBack({ status, entered: by, pairs }: Application): boolean {
  return by !== undefined && status === 'submitted' && pairs.length === 0;
}

function takeEntryBack(state: Application, now: Temporal.Instant): Decision<Application> {
  if (state.entered === undefined) return refused('not at this stage');
  if (state.entered.takenBackAt !== undefined) return unchanged;
  if (!mayTakeEntryBack(state)) return refused(hasLeft(state) ? 'has left' : 'already confirmed');
  const next: Application = { ...state, status: 'left', entered: { ...state.entered, takenBackAt: stamp(now) } };
  return changed(next, event('withdrawal settled', { application: state.id }));
}

function withdraw(state: Application, now: Temporal.Instant): Decision<Application> {
  if (hasLeft(state)) return unchanged;
  const withdrawals = state.withdrawals + 1;
  return changed(
    { ...state, status: 'withdrawn', withdrawnAt: stamp(now), withdrawals },
    event('application withdrawn', { application: state.id, time: withdrawals }),
  );
}

function comeBack(state: Application, now: Temporal.Instant): Decision<Application> {
  if (!hasLeft(state)) return unchanged;
  if (!mayUndo(state, now)) return refused('too late to undo');
  const { withdrawnAt: _, ...kept } = state;
  return changed(
    { ...kept, status: state.confirmedAt === undefined ? 'submitted' : 'confirmed' },
    event('application restored', { application: state.id }),
  );
}

/** The person without the entries of these gatherings in their calendar. */
export function withTakenOut(state: Application, gatherings: readonly Gathering[], now: Temporal.Instant): Application {
  const counted = gatherings.map((gathering) => [gathering, { times: timesTakenOut(state, gathering) + 1, at: stamp(now) }] as const);
  return { ...state, takenOut: { ...state.takenOut, ...Object.fromEntries(counted) } };
}

export function timesTakenOut({ takenOut }: Application, gathering: Gathering): number {
  return takenOut?.[gathering]?.times ?? 0;
}

/** Whether somebody said yes, lost the other to a no or to silence, or whose other one does not go on, and is in no pair since: they go first when pairs are found anew. */
export function goesFirst({ pairs, lastPair }: Pick<Application, 'pairs' | 'lastPair'>): boolean {
  return pairs.length === 0 && (lastPair?.over === 'said yes' || lastPair?.goesOn === true);
}

export function hasLeft(state: Pick<Application, 'status'>): boolean {
  return state.status === 'withdrawn' || state.status === 'left';
}

/** How operators put somebody out, who has not been let back in since. */
export function outOf({ status, out }: Pick<Application, 'status' | 'out'>): Out | undefined {
  return status === 'left' && out?.backAt === undefined ? out : undefined;
}

/** How operators set somebody aside, as it stands: on hold, or out of the round. */
export const ASIDE = ['on hold', ...WAYS_OUT] as const;
export type Aside = (typeof ASIDE)[number];

export function asideOf(person: Pick<Application, 'status' | 'held' | 'out'>): Aside | undefined {
  return outOf(person)?.how ?? (person.held !== undefined && !hasLeft(person) ? 'on hold' : undefined);
}

/** Until when somebody who withdrew may come back. */
export function undoUntil(state: Application): Temporal.Instant | undefined {
  return state.withdrawnAt === undefined ? undefined : instantOf(state.withdrawnAt).add({ hours: HOURS_TO_UNDO });
}

/** Whether somebody who withdrew may still come back. */
export function mayUndo(state: Application, now: Temporal.Instant): boolean {
  const until = undoUntil(state);
  return state.status === 'withdrawn' && until !== undefined && now.epochMilliseconds < until.epochMilliseconds;
}

export function applicationMoments(state: Application, round: Round): readonly DueMoment[] {
  const { id: application, withdrawals: version } = state;
  const submittedAt = instantOf(state.submittedAt);
  const confirmation: DueMoment = {
    at: submittedAt.add({ hours: HOURS_TO_CONFIRM }),
    key: `confirmation ${application}`,
    event: event('confirmation due', { application }),
  };
  const silence: DueMoment = {
    at: submittedAt.add({ hours: HOURS_TO_ANSWER }),
    key: `confirmation ${application} operators`,
    event: event('confirmation due', { application, step: 'operators' }),
  };
  const until = undoUntil(state);
  return [
    ...(state.status === 'submitted' ? [confirmation, ...(state.entered === undefined ? [] : [silence])] : []),
    ...(state.status === 'withdrawn' && until !== undefined
      ? [{ at: until, key: `withdrawal ${application} ${version}`, event: event('withdrawal due', { application, version }) }]
      : []),
    ...holdMoments(state, round),
  ];
}

/** On the day to look again, and some working days later once more if nobody has. */
function holdMoments({ id: application, status, held, holds: hold = 1 }: Application, round: Round): readonly DueMoment[] {
  if (held === undefined || status === 'left') return [];
  const day = Temporal.PlainDate.from(held.until);
  return HOLD_DAYS.map((days, time) => ({
    at: instantAt(round, days === 0 ? firstWorkingDay(round, day) : workingDaysFrom(round, day, days), '08:00'),
    key: `hold ${application} ${hold} ${time}`,
    event: event('hold due', { application, hold, time }),
  }));
}

/** Whether somebody who left after proposing a time would still have left by then, as far as they have said. */
export function isAwayAt(partner: Application, time: Temporal.Instant): boolean {
  const until = hasLeft(partner) ? undoUntil(partner) : undefined;
  return until !== undefined && Temporal.Instant.compare(time, until) <= 0;
}
