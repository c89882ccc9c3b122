import * as z from 'zod/mini';
import { moment } from '../decision.ts';

/** Whether somebody comes; `online` where there is a link for those who cannot come to where it is. */
export const COMES = ['yes', 'online', 'no'] as const;
export type Comes = (typeof COMES)[number];

/** What the kitchen, and whoever sees to the room, must know of somebody, in their own words. */
export const NEEDS = ['food', 'access'] as const;
export type Need = (typeof NEEDS)[number];

/** The most that can be said of a need, in code points: it is to stand on one line of a list. */
export const MOST_IN_A_NEED = 200;

const saidSchema = z.object({
  comes: z.enum(COMES),
  food: z.optional(z.string()),
  access: z.optional(z.string()),
  at: moment,
  /** When the gathering was to begin as this was said: it is about that time, and no other. */
  startsAt: moment,
  /** The operator who noted what they were told. */
  by: z.optional(z.string()),
});
export type Said = z.infer<typeof saidSchema>;

/** What is known of somebody and one gathering: what was said before it, and whether an operator saw them there. */
export const atGatheringSchema = z.object({
  said: z.optional(saidSchema),
  there: z.optional(z.object({ was: z.boolean(), at: moment, by: z.string() })),
});
