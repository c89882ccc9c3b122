import * as z from 'zod/mini';
import { outSchema } from './application/aside.ts';
import { WHY_ERASED } from './application/erasing.ts';
import { moment } from './decision.ts';
import { REQUESTS } from './rights/request.ts';

/** What is still to be done, in this order. Each can be done twice: whoever types the command again begins with the step that was not finished. */
export const STEPS = ['stop', 'take back', 'hold letters', 'repeat what holds', 'start', 'sweep', 'clear away'] as const;
export type Step = (typeof STEPS)[number];

/** How far taking a round back to an earlier moment has come. */
export const restoreSchema = z.object({
  /** The moment the round is taken back to. */
  to: moment,
  /** The table that holds the round as it was then. */
  copy: z.string(),
  operator: z.string(),
  next: z.enum(STEPS),
  /** Functions that are kept from running, and how many of each might run at once before, where that was fixed. */
  stopped: z.array(z.object({ name: z.string(), atOnce: z.optional(z.int()) })),
  /** Who had left when it began, and was there at the moment; for good, or so that they might still come back. Or was put out by operators. */
  left: z.array(z.object({ id: z.string(), forGood: z.boolean(), out: z.optional(outSchema) })),
  /** Who had been erased when it began, and was known at the moment; by which wish or rule. Ids alone: nothing else is known of them. */
  erased: z._default(z.array(z.object({ id: z.string(), why: z.enum(WHY_ERASED) })), []),
  /** Who wanted to be erased when it began, and had not asked for it by the moment. */
  erasing: z._default(z.array(z.object({ id: z.string(), askedAt: moment, by: z.optional(z.string()) })), []),
  /** What people had asked about their own data since the moment, in its order. */
  asked: z.optional(z.array(z.object({ id: z.string(), kind: z.enum(REQUESTS), words: z.string() }))),
  /** Who wanted no reminders when it began, and took them at the moment. */
  refusing: z.array(z.string()),
});
export type Restore = z.infer<typeof restoreSchema>;

/** The step after one; nothing after the last. */
export function stepAfter(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) + 1];
}
