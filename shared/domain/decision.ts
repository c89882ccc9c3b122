import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { DomainEvent } from '../events/catalogue.ts';

/** Why the two cannot meet, or pause, that late: the round ends with a closing workshop, or else its evaluation opens then. */
export type TooLate = 'after the workshop' | 'after the evaluation opens';

/** Why something asked for does not happen. Each has its own words for people, in their language. */
export type Refusal =
  | 'address not confirmed'
  | 'address taken'
  | 'address of the assistant'
  | TooLate
  | 'after the round'
  | 'already answered'
  | 'answer given'
  | 'asked already'
  | 'answers missing'
  | 'already confirmed'
  | 'already in a pair'
  | 'call not open'
  | 'call over'
  | 'cannot all be placed'
  | 'card gone'
  | 'before the offer'
  | 'before the pair'
  | 'changed meanwhile'
  | 'day ahead'
  | 'earlier meeting first'
  | 'erased'
  | 'gathering ahead'
  | 'gathering begun'
  | 'has left'
  | 'locked pair'
  | 'no such person'
  | 'nobody to write to'
  | 'too many notes'
  | 'too many shown'
  | 'month over'
  | 'not archived'
  | 'not at this stage'
  | 'not expected there'
  | 'not free'
  | 'not in this pair'
  | 'not yours to change'
  | 'not yours to read'
  | 'minutes sent'
  | 'nothing to send'
  | 'offer over'
  | 'on hold'
  | 'pair forbidden'
  | 'pair meets then'
  | 'paused already'
  | 'plan at fault'
  | 'room not open'
  | 'room still open'
  | 'protected'
  | 'round closed'
  | 'same person'
  | 'seeks nobody'
  | 'time passed'
  | 'time not proposed'
  | 'too late to take back'
  | 'too late to undo'
  | 'too many assistants'
  | 'too many cards'
  | 'too many corrections'
  | 'too many dots'
  | 'too many to write to'
  | 'wrong number of times';

/** What a command leads to: a new state with its events, nothing because it is so already, or a refusal. */
export type Decision<State> =
  | { readonly outcome: 'changed'; readonly next: State; readonly events: readonly DomainEvent[] }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly why: Refusal };

export const unchanged = { outcome: 'unchanged' } as const;

export function changed<State>(next: State, ...events: readonly DomainEvent[]): Decision<State> {
  return { outcome: 'changed', next, events };
}

export function refused(why: Refusal): { readonly outcome: 'refused'; readonly why: Refusal } {
  return { outcome: 'refused', why };
}

/** An instant as it is stored: UTC with milliseconds, so that text order is time order. */
export const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

export function stamp(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

export function instantOf(stored: string): Temporal.Instant {
  return Temporal.Instant.from(stored);
}

/** Something the tick raises when its time has come. `key` tells moments of the same kind apart, for ever. */
export type DueMoment = { readonly at: Temporal.Instant; readonly key: string; readonly event: DomainEvent };

/** The moments that still lie ahead of `since`: what was over before it began is never raised. */
export function ahead(moments: readonly DueMoment[], since: Temporal.Instant): readonly DueMoment[] {
  return moments.filter((due) => Temporal.Instant.compare(due.at, since) > 0);
}
