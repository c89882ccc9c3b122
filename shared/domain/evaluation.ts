import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ROLES, type Role } from '../round/round-file.ts';
import { moment, stamp } from './decision.ts';

/** The questions the closing workshop asks, in its order; both sides get all of them. */
export const EVALUATION_QUESTIONS = ['mentors', 'company', 'worked', 'challenges', 'onwards'] as const;
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number];

const answerSchema = z.object({
  text: z.string(),
  /** Whether this answer may be quoted, with name and side, in the closing report. Asked for each answer. */
  mayQuote: z.boolean(),
});

/** One person's evaluation of the round. */
export const evaluationSchema = z.object({
  person: z.string(),
  role: z.enum(ROLES),
  /** "Would you do it again?", 1 (no) to 5 (gladly). */
  again: z.int().check(z.minimum(1), z.maximum(5)),
  answers: z.partialRecord(z.enum(EVALUATION_QUESTIONS), answerSchema),
  at: moment,
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export function evaluated(person: string, role: Role, given: Pick<Evaluation, 'again' | 'answers'>, now: Temporal.Instant): Evaluation {
  return { person, role, ...given, at: stamp(now) };
}
