import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { LANGUAGES } from '../../round/languages.ts';
import { instantOf, moment, stamp } from '../decision.ts';
import { atGatheringSchema } from '../gathering/said.ts';
import { noteSchema } from '../notes.ts';
import { disclosureSchema } from '../rights/disclosure.ts';
import { requestSchema, restrictedSchema } from '../rights/request.ts';
import type { Gathering } from '../round-state.ts';
import { answersSchema } from './answers.ts';
import { heldSchema, type Out, outSchema, WAYS_OUT } from './aside.ts';
import { assistantFollows, assistingSchema, formerSchema } from './assistant.ts';
import { correctedSchema } from './corrected.ts';
import { type Entered, enteredSchema } from './entered.ts';
import { erasedSchema, erasingSchema } from './erasing.ts';

/** How long somebody who left may come back, in hours. */
export const HOURS_TO_UNDO = 24;
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
  /** What they asked of those who have their data, the first first. */
  requests: z.optional(z.array(requestSchema)),
  /** To whom the case was given out, the first first. */
  disclosures: z.optional(z.array(disclosureSchema)),
  /** Their data are kept and not used: they are not matched, and not written to but for what they asked. */
  restricted: z.optional(restrictedSchema),
  /** Turned down or taken out by operators, and perhaps let back in; the last time. */
  out: z.optional(outSchema),
  /** How often operators put them out, or let them back in after they had left themselves. */
  outs: z.optional(z.int()),
  /** They want everything about them to be erased. */
  erasing: z.optional(erasingSchema),
  /** How often they wanted that, so that an old moment erases nobody who changed their mind. */
  erasures: z.optional(z.int()),
  /** All there was about them has been erased. */
  erased: z.optional(erasedSchema),
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

export function submitted(
  application: Pick<Application, 'id' | 'language' | 'email' | 'answers' | 'channel' | 'entered'>,
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
  return assistantFollows(undefined, fresh, now, { by: application.entered?.by }).next;
}

/** Where those who were entered by an operator came from, in the figures of the call. */
export const ENTERED = 'entered';

/** Somebody an operator entered; confirmed at once when they said yes by telephone. */
export function entered(
  person: Pick<Application, 'id' | 'language' | 'email' | 'answers'> & { readonly entered: Entered },
  now: Temporal.Instant,
): Application {
  const application = submitted({ ...person, channel: ENTERED }, now);
  return person.entered.byTelephone === true ? { ...application, status: 'confirmed', confirmedAt: stamp(now) } : application;
}

/** Whether an applicant may put their address right themselves. */
export function mayCorrect({ status, corrections = 0 }: Application): boolean {
  return status === 'submitted' && corrections < MOST_CORRECTIONS;
}

/** Whether a person may still answer otherwise: nobody has been found for them by what they answered. */
export function mayChangeAnswers(state: Application): boolean {
  return !hasLeft(state) && state.pairs.length === 0;
}

/** Whether somebody is there: whoever confirmed, and whoever an operator entered, also before they have. */
export function isInRound({ status, entered: by }: Pick<Application, 'status' | 'entered'>): boolean {
  return status === 'confirmed' || (status === 'submitted' && by !== undefined);
}

/** Whether nobody is sought for somebody as long as that holds: operators have them on hold, or their data are not used. */
export function isSetAside({ held, restricted }: Pick<Application, 'held' | 'restricted'>): boolean {
  return held !== undefined || restricted !== undefined;
}

/** Whether somebody is counted in when pairs are sought: nobody set aside, nor whom operators let nobody be sought for. */
export function mayBeMatched(person: Application): boolean {
  return isInRound(person) && person.seeksNobody !== true && !isSetAside(person);
}

/** Whether somebody was entered by an operator and has not answered, so that the entry can be taken back. */
export function mayTakeEntryBack({ status, entered: by, pairs }: Application): boolean {
  return by !== undefined && status === 'submitted' && pairs.length === 0;
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

/** How somebody is set aside, as it stands: their data not used, on hold, or out of the round. */
export const ASIDE = ['restricted', 'on hold', ...WAYS_OUT] as const;
export type Aside = (typeof ASIDE)[number];

export function asideOf(person: Pick<Application, 'status' | 'held' | 'out' | 'restricted'>): Aside | undefined {
  const out = outOf(person)?.how;
  if (out !== undefined || hasLeft(person)) return out;
  if (person.restricted !== undefined) return 'restricted';
  return person.held === undefined ? undefined : 'on hold';
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

/** Whether somebody who left after proposing a time would still have left by then, as far as they have said. */
export function isAwayAt(partner: Application, time: Temporal.Instant): boolean {
  const until = hasLeft(partner) ? undoUntil(partner) : undefined;
  return until !== undefined && Temporal.Instant.compare(time, until) <= 0;
}
