import * as z from 'zod/mini';
import { moment } from '../decision.ts';

/** Somebody wants everything about them to be erased, and may still change their mind or has letters on their way. */
export const erasingSchema = z.object({
  askedAt: moment,
  /** The operator who was told of the wish, by id; left out where the person said so themselves. */
  by: z.optional(z.string()),
  /** They were in the round until then, and are again if they change their mind. */
  leaves: z.boolean(),
  /** How often it has been looked whether their last letters have gone. */
  looks: z.int(),
});
export type Erasing = z.infer<typeof erasingSchema>;

/** Why everything about somebody was erased: by their own wish, or by how long it is kept. */
export const WHY_ERASED = ['own wish', 'unconfirmed', 'without a place', 'took part'] as const;
export type WhyErased = (typeof WHY_ERASED)[number];

/** Everything about somebody has been erased. What stays is an id that says no more whose it was. */
export const erasedSchema = z.object({ at: moment, why: z.enum(WHY_ERASED) });
export type Erased = z.infer<typeof erasedSchema>;
