import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { endOfDay, instantAt } from '../../round/calendar.ts';
import { LANGUAGES, type Language } from '../../round/languages.ts';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { type Application, hasLeft } from '../application/application.ts';
import { changed, type Decision, moment, type Refusal, refused, stamp, unchanged } from '../decision.ts';
import type { Stage } from '../round-state.ts';

/** The questions the closing workshop asks, in its order; both sides get all of them. */
export const EVALUATION_QUESTIONS = ['mentors', 'company', 'worked', 'challenges', 'onwards'] as const;
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number];

/** The longest answer to one question, in characters as people count them. */
export const MOST_IN_AN_ANSWER = 2000;

const answerSchema = z.object({
  text: z.string(),
  /** Whether this answer may be quoted, with the side but not the name, in the closing report. Asked for each answer. */
  mayQuote: z.boolean(),
});

/** One person's evaluation of the round. */
export const evaluationSchema = z.object({
  person: z.string(),
  role: z.enum(ROLES),
  /** "Would you do it again?", 1 (no) to 5 (gladly). */
  again: z.int().check(z.minimum(1), z.maximum(5)),
  answers: z.partialRecord(z.enum(EVALUATION_QUESTIONS), answerSchema),
  /** The language of the page it was written on. */
  language: z.optional(z.enum(LANGUAGES)),
  at: moment,
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export type Given = Pick<Evaluation, 'again' | 'answers'>;

/** Why somebody cannot evaluate the round at all, whatever the day. `isMember`: they are in a pair that stands. */
export function whyNotEvaluate(person: Application, stage: Stage, isMember: boolean): Refusal | undefined {
  if (hasLeft(person)) return 'has left';
  if (stage === 'closed') return 'round closed';
  return isMember ? undefined : 'not at this stage';
}

/** What becomes of an evaluation that is sent, for the first time or again; it can be changed for as long as it is open. */
export function decideEvaluation(
  round: Round,
  before: Evaluation | undefined,
  from: { readonly person: string; readonly role: Role; readonly given: Given; readonly language?: Language },
  now: Temporal.Instant,
): Decision<Evaluation> {
  if (Temporal.Instant.compare(now, evaluationOpens(round)) < 0) return refused('not at this stage');
  if (Temporal.Instant.compare(now, evaluationCloses(round)) >= 0) return refused('time passed');
  if (before !== undefined && sameAnswers(before, from.given)) return unchanged;
  const next = {
    ...evaluated(from.person, from.role, from.given, now),
    ...(from.language === undefined ? {} : { language: from.language }),
  };
  return before === undefined ? changed(next, event('evaluation answered', { application: from.person })) : changed(next);
}

/** Whether any answer of theirs may be quoted. */
export function mayQuoteAny({ answers }: Pick<Evaluation, 'answers'>): boolean {
  return EVALUATION_QUESTIONS.some((question) => answers[question]?.mayQuote === true);
}

/** Takes back that answers may be quoted, at any time: what they say stays as it is. */
export function takeBackQuotes(before: Evaluation): Decision<Evaluation> {
  if (!mayQuoteAny(before)) return unchanged;
  const answers = EVALUATION_QUESTIONS.flatMap((question) => {
    const answer = before.answers[question];
    return answer === undefined ? [] : [[question, { ...answer, mayQuote: false }] as const];
  });
  return changed({ ...before, answers: Object.fromEntries(answers) });
}

function sameAnswers(a: Given, b: Given): boolean {
  return (
    a.again === b.again &&
    EVALUATION_QUESTIONS.every(
      (question) =>
        a.answers[question]?.text === b.answers[question]?.text && a.answers[question]?.mayQuote === b.answers[question]?.mayQuote,
    )
  );
}

export function evaluated(person: string, role: Role, given: Given, now: Temporal.Instant): Evaluation {
  return { person, role, ...given, at: stamp(now) };
}

/** Eight in the morning of its first day, when people are asked. */
export function evaluationOpens(round: Pick<Round, 'zone' | 'evaluation'>): Temporal.Instant {
  return instantAt(round, round.evaluation.opens, '08:00');
}

/** Midnight after its last day. */
export function evaluationCloses(round: Pick<Round, 'zone' | 'evaluation'>): Temporal.Instant {
  return endOfDay(round, round.evaluation.closes);
}

export function isEvaluationOpen(round: Pick<Round, 'zone' | 'evaluation'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, evaluationOpens(round)) >= 0 && Temporal.Instant.compare(now, evaluationCloses(round)) < 0;
}
