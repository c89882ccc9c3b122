import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Operator } from '../../round/contact.ts';
import { moment, stamp } from '../decision.ts';

/** Why operators keep two people apart, or look after something that was said about a pair. */
export const CARE_REASONS = ['complaint', 'conflict of interest', 'other'] as const;
export type CareReason = (typeof CARE_REASONS)[number];

/** Who may read what was said about a pair: all operators, or those of one host alone. */
export const CARE_READERS = ['all', 'university', 'company'] as const;
export type CareReaders = (typeof CARE_READERS)[number];

/** What operators know of two people that is not for everybody: why, in words of their own, and who may read that. */
export const careSchema = z.object({
  pair: z.string(),
  why: z.enum(CARE_REASONS),
  text: z.optional(z.string()),
  readers: z.enum(CARE_READERS),
  /** Whether they are never to be brought together. */
  apart: z.boolean(),
  /** The operator who decided it last. */
  by: z.string(),
  at: moment,
});
export type Care = z.infer<typeof careSchema>;

export type CareGiven = Pick<Care, 'why' | 'readers' | 'apart'> & { readonly text: string | undefined };

export function cared(pair: string, { why, readers, apart, text }: CareGiven, by: string, now: Temporal.Instant): Care {
  return { pair, why, ...(text === undefined ? {} : { text }), readers, apart, by, at: stamp(now) };
}

/** Whether something is as it was, whoever said so and when. */
export function sameCare(one: Care, other: Care): boolean {
  return one.why === other.why && one.text === other.text && one.readers === other.readers && one.apart === other.apart;
}

/** Whether an operator may read what was said about a pair. Where nothing was decided everybody who may act can. */
export function mayReadCare(care: Care | undefined, { access, host }: Pick<Operator, 'access' | 'host'>): boolean {
  return access === 'operator' && (care === undefined || care.readers === 'all' || care.readers === host);
}
