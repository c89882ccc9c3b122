import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { LANGUAGES } from '../../round/languages.ts';
import { ROLES, type Role, type RoundWithWorkshop } from '../../round/round-file.ts';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../closing/evaluation.ts';
import { changed, type Decision, moment, refused, stamp, unchanged } from '../decision.ts';
import { workshopAt } from '../round-state.ts';

/** What one person says to the closing workshop before it, and whether they want its minutes. */
export const beforehandSchema = z.object({
  person: z.string(),
  role: z.enum(ROLES),
  answers: z.partialRecord(z.enum(EVALUATION_QUESTIONS), z.string()),
  language: z.optional(z.enum(LANGUAGES)),
  /** Whether they get the minutes by email. */
  wantsMinutes: z.boolean(),
  at: moment,
});
export type Beforehand = z.infer<typeof beforehandSchema>;
export type SaidBeforehand = Pick<Beforehand, 'person' | 'role' | 'answers' | 'language' | 'wantsMinutes'>;

/** Takes somebody's answers until the workshop begins; whether they want the minutes can be said for as long as those are not sent. */
export function sayBeforehand(
  before: Beforehand | undefined,
  said: SaidBeforehand,
  minutesSent: boolean,
  round: Pick<RoundWithWorkshop, 'zone' | 'workshop'>,
  now: Temporal.Instant,
): Decision<Beforehand> {
  const hasBegun = Temporal.Instant.compare(now, workshopAt(round)) >= 0;
  if (minutesSent) return refused('time passed');
  const answers = hasBegun ? (before?.answers ?? {}) : said.answers;
  const next = { ...said, answers, at: stamp(now) };
  if (before !== undefined && isSame(before, next)) return unchanged;
  return changed(next);
}

function isSame(a: SaidBeforehand, b: SaidBeforehand): boolean {
  return a.wantsMinutes === b.wantsMinutes && EVALUATION_QUESTIONS.every((question) => a.answers[question] === b.answers[question]);
}

/**
 * What one side answered to a question, in the order of the alphabet and never of people: the third answer to one question is not by
 * whoever wrote the third to another.
 */
export function saidBy(all: readonly Beforehand[], question: EvaluationQuestion, role: Role): readonly string[] {
  return all.flatMap((one) => (one.role === role ? (one.answers[question] ?? []) : [])).toSorted();
}
