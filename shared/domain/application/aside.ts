import * as z from 'zod/mini';
import { moment } from '../decision.ts';

/** Somebody on hold: nobody is sought for them, and from `until` (YYYY-MM-DD) on the operators look again. */
export const heldSchema = z.object({
  by: z.string(),
  at: moment,
  until: z.string(),
  /** For operators alone. */
  why: z.optional(z.string()),
});

/** How operators ended it for somebody: an answer to an application, or out of the round at once. */
export const WAYS_OUT = ['turned down', 'taken out'] as const;

/** Somebody whom operators turned down or took out. */
export const outSchema = z.object({
  how: z.enum(WAYS_OUT),
  by: z.string(),
  at: moment,
  /** Why, for operators alone. */
  why: z.optional(z.string()),
  /** Whether the person is told by a letter, and the operator's own words in it. */
  tells: z.boolean(),
  words: z.optional(z.string()),
  /** Whether they may apply anew with the same address. */
  mayApply: z.boolean(),
  /** When operators let them back in. */
  backAt: z.optional(moment),
});
export type Out = z.infer<typeof outSchema>;
