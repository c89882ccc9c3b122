import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { LANGUAGES, type Language } from '../../round/languages.ts';
import { moment, stamp } from '../decision.ts';
import { addressKey } from '../typed-text.ts';

/** Whoever books meetings for a manager, as she named them. */
export const namedSchema = z.object({ name: z.string(), email: z.string() });
export type Named = z.infer<typeof namedSchema>;

/** What is kept of the assistant somebody has now, besides how they were named. */
export const assistingSchema = z.object({
  /** Which of the assistants of this manager, counted from one: another address is another assistant. */
  number: z.int(),
  language: z.enum(LANGUAGES),
  /** No reminders, at the assistant's own wish; times to choose among and what is booked still come. */
  refusesReminders: z.boolean(),
  /** The operator who named them, by id; left out when the manager did. */
  by: z.optional(z.string()),
});
export type Assisting = z.infer<typeof assistingSchema>;

/** An assistant who books no more: kept so that their link can say so, and their calendar be cleared. */
export const formerSchema = z.object({
  ...namedSchema.shape,
  number: z.int(),
  language: z.enum(LANGUAGES),
  gone: moment,
  /** They said no themselves. */
  saidNo: z.optional(z.boolean()),
});
export type Former = z.infer<typeof formerSchema>;

/** An assistant as letters and pages know them. */
export type Assistant = Named & Assisting & { readonly id: string };

/** So many assistants one manager may name: each gets a letter. */
export const MOST_ASSISTANTS = 10;

/** What of an application says who books for its manager. */
export type Assisted = {
  readonly id: string;
  readonly status: 'submitted' | 'confirmed' | 'withdrawn' | 'left';
  readonly language: Language;
  readonly answers: { readonly assistant?: Named | undefined };
  readonly assisting?: Assisting | undefined;
  readonly assistantsBefore?: readonly Former[] | undefined;
};

/** The id of the `number`th assistant of a manager: links and letters of one are never another's, nor hers. */
export function assistantId(manager: string, number: number): string {
  return `${manager}-${number}`;
}

/** Whose assistant an id is of, and which; nothing for the id of a person. */
export function readAssistantId(id: string): { readonly manager: string; readonly number: number } | undefined {
  const [manager, number] = /^([a-z0-9]+)-([1-9]\d?)$/.exec(id)?.slice(1) ?? [];
  return manager === undefined ? undefined : { manager, number: Number(number) };
}

/** Who books for somebody now. */
export function assistantOf({ id, answers, assisting }: Pick<Assisted, 'id' | 'answers' | 'assisting'>): Assistant | undefined {
  const { assistant: named } = answers;
  return named === undefined || assisting === undefined ? undefined : { ...named, ...assisting, id: assistantId(id, assisting.number) };
}

/** The same in one pair: nobody chooses for both, so an assistant who is the partner is none. */
export function assistantBeside(manager: Assisted, partner: { readonly email: string } | undefined): Assistant | undefined {
  const assistant = assistantOf(manager);
  return assistant === undefined || (partner !== undefined && isSameAddress(assistant.email, partner.email)) ? undefined : assistant;
}

/** One who booked before. */
export function formerAssistant({ assistantsBefore = [] }: Pick<Assisted, 'assistantsBefore'>, number: number): Former | undefined {
  return assistantsBefore.find((one) => one.number === number);
}

/** The one who has this number, whether they still book or not. */
export function everAssistant(
  manager: Pick<Assisted, 'id' | 'answers' | 'assisting' | 'assistantsBefore'>,
  number: number,
): Pick<Former, 'name' | 'email' | 'language'> | undefined {
  const now = assistantOf(manager);
  return now?.number === number ? now : formerAssistant(manager, number);
}

/**
 * How often the address of an assistant was named and gone before. Each time its entries get a calendar UID of their own, because a cancelled
 * one cannot be woken in every calendar.
 */
export function timesGoneBefore({ assistantsBefore = [] }: Pick<Assisted, 'assistantsBefore'>, number: number, email: string): number {
  return assistantsBefore.filter((one) => one.number < number && isSameAddress(one.email, email)).length;
}

/** How many assistants somebody has named so far. */
export function assistantsNamed({ assisting, assistantsBefore = [] }: Pick<Assisted, 'assisting' | 'assistantsBefore'>): number {
  return Math.max(0, assisting?.number ?? 0, ...assistantsBefore.map(({ number }) => number));
}

export function isSameAddress(one: string, other: string): boolean {
  return addressKey(one) === addressKey(other);
}

/** How an assistant comes or goes: the operator by whom, or that they said no themselves. */
type How = { readonly by?: string | undefined; readonly saidNo?: boolean };

type Followed<State> = { readonly next: State; readonly events: readonly DomainEvent[] };

/**
 * Somebody in the next state, with who books for them as their answers say it. Whoever was named is told once the address of who named them
 * is confirmed, and whoever was told hears when it is over. Another spelling of a name is no other assistant.
 */
export function assistantFollows<State extends Assisted>(
  before: State | undefined,
  next: State,
  now: Temporal.Instant,
  { by, saidNo = false }: How = {},
): Followed<State> {
  const was = before === undefined ? undefined : assistantOf(before);
  const { assistant: named } = next.answers;
  if (was !== undefined && named !== undefined && isSameAddress(was.email, named.email)) return staysOn(before, next, was);
  const former = was === undefined || before?.status === 'submitted' ? [] : [formerOf(was, saidNo, now)];
  const left = former.length === 0 ? next : { ...next, assistantsBefore: [...(next.assistantsBefore ?? []), ...former] };
  const goes = former.map((one) => toldOf('assistant gone', next, one.number));
  if (named === undefined) return was === undefined ? { next, events: [] } : { next: { ...left, assisting: undefined }, events: goes };
  const number = assistantsNamed(before ?? next) + 1;
  const language = next.assisting?.language ?? next.language;
  const comes = next.status === 'confirmed' ? [toldOf('assistant named', next, number)] : [];
  const assisting = { number, language, refusesReminders: false, ...(by === undefined ? {} : { by }) };
  return { next: { ...left, assisting }, events: [...goes, ...comes] };
}

/** Whoever was named in the application is told once its address is confirmed. */
function staysOn<State extends Assisted>(before: State | undefined, next: State, { number }: Assistant): Followed<State> {
  const isConfirmedNow = before?.status === 'submitted' && next.status === 'confirmed';
  return { next, events: isConfirmedNow ? [toldOf('assistant named', next, number)] : [] };
}

/** What tells the assistant of somebody who is confirmed as soon as they are there. */
export function assistantTold(manager: Assisted): readonly DomainEvent[] {
  return manager.assisting === undefined ? [] : [toldOf('assistant named', manager, manager.assisting.number)];
}

function toldOf(name: 'assistant named' | 'assistant gone', { id }: Assisted, number: number): DomainEvent {
  return event(name, { application: id, assistant: number });
}

function formerOf({ name, email, number, language }: Assistant, saidNo: boolean, now: Temporal.Instant): Former {
  return { name, email, number, language, gone: stamp(now), ...(saidNo ? { saidNo } : {}) };
}
