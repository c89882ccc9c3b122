import * as z from 'zod/mini';
import { moment } from '../decision.ts';

export type PulseNumber = 1 | 2;

const scale = z.int().check(z.minimum(1), z.maximum(5));

const pulseAnswerSchema = z.object({
  /** How it goes compared with what was expected: 1 much worse, 3 as expected, 5 much better. */
  going: scale,
  /** The time it takes compared with what was told: 1 much less, 3 as told, 5 much more. */
  time: scale,
  /** Words for the coordinators alone. */
  note: z.optional(z.string()),
  wantsContact: z.boolean(),
  at: moment,
});
export type PulseAnswer = z.infer<typeof pulseAnswerSchema>;

/** One pulse: the same two questions to both, each answer private to the one who gave it. */
export const pulseSchema = z.object({ mentor: z.optional(pulseAnswerSchema), mentee: z.optional(pulseAnswerSchema) });

/** An answer somebody should ask about: worse than expected, or far more time than was told. */
export function isLow(answer: Pick<PulseAnswer, 'going' | 'time'>): boolean {
  return answer.going <= 2 || answer.time === 5;
}

/** Whether two answers say the same, whenever they were given. */
export function sameAnswer(a: Omit<PulseAnswer, 'at'>, b: Omit<PulseAnswer, 'at'>): boolean {
  return a.going === b.going && a.time === b.time && a.note === b.note && a.wantsContact === b.wantsContact;
}
