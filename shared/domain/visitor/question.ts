import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { dayOf, endOfDay } from '../../round/calendar.ts';
import { LANGUAGES, type Language } from '../../round/languages.ts';
import { ROLES, type Round } from '../../round/round-file.ts';
import { changed, type Decision, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';

/** A question is kept so many days after it was asked, the last of them to its end. What is shown of it stands by itself, without whoever asked. */
export const QUESTION_DAYS = 90;
export const MOST_IN_QUESTION = 1000;
export const MOST_IN_ANSWER = 2000;

/** A question to those who run the round, from somebody who need not have applied, and where they want the answer if they want one of their own. */
export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  address: z.optional(z.string()),
  /** The side whose call it was asked on. */
  role: z.enum(ROLES),
  /** Of the page it was asked on. */
  language: z.enum(LANGUAGES),
  at: moment,
  /** What went to the address. */
  answer: z.optional(z.object({ text: z.string(), by: z.string(), at: moment })),
});
export type Question = z.infer<typeof questionSchema>;

/** The last day on which a question is there. */
export function lastDayOfQuestion({ at }: Pick<Question, 'at'>, round: Pick<Round, 'zone'>): Temporal.PlainDate {
  return dayOf(round, instantOf(at)).add({ days: QUESTION_DAYS });
}

/** Until when a question is kept. */
export function questionUntil(question: Pick<Question, 'at'>, round: Pick<Round, 'zone'>): Temporal.Instant {
  return endOfDay(round, lastDayOfQuestion(question, round));
}

/** Whether a question is still there: it is removed in the night after its last day, not the very moment that is over. */
export function isQuestionKept(question: Pick<Question, 'at'>, round: Pick<Round, 'zone'>, now: Temporal.Instant): boolean {
  return now.epochMilliseconds < questionUntil(question, round).epochMilliseconds;
}

/** A letter with the answer goes once: whoever asked has it then. */
export function decideAnswer(question: Question, text: string, by: string, now: Temporal.Instant): Decision<Question> {
  if (question.address === undefined) return refused('nobody to write to');
  if (question.answer !== undefined) return question.answer.text === text ? unchanged : refused('already answered');
  return changed({ ...question, answer: { text, by, at: stamp(now) } });
}

const inLanguages = z.partialRecord(z.enum(LANGUAGES), z.string());

/** A question with its answer as operators show them on the call, in the languages of the round: their words, and nobody's name. */
const shownQuestionSchema = z.object({ id: z.string(), question: inLanguages, answer: inLanguages, by: z.string(), at: moment });
export type ShownQuestion = z.infer<typeof shownQuestionSchema>;

/** All that are shown, the first one first. */
export const shownQuestionsSchema = z.object({ questions: z.readonly(z.array(shownQuestionSchema)) });
export type ShownQuestions = z.infer<typeof shownQuestionsSchema>;

/** More would bury the call. */
export const MOST_SHOWN = 12;

export const noneShown: ShownQuestions = { questions: [] };

/** Shows a question, or shows it in other words where it stands. */
export function decideShowing(
  { questions }: ShownQuestions,
  shown: Omit<ShownQuestion, 'at'>,
  now: Temporal.Instant,
): Decision<ShownQuestions> {
  const at = questions.findIndex(({ id }) => id === shown.id);
  const next = { ...shown, at: stamp(now) };
  if (at !== -1) return changed({ questions: questions.with(at, next) });
  return questions.length < MOST_SHOWN ? changed({ questions: [...questions, next] }) : refused('too many shown');
}

export function decideHiding({ questions }: ShownQuestions, id: string): Decision<ShownQuestions> {
  const kept = questions.filter((question) => question.id !== id);
  return kept.length === questions.length ? unchanged : changed({ questions: kept });
}

/** What is shown to somebody who reads one language. */
export function shownIn(
  { questions }: ShownQuestions,
  language: Language,
): readonly { readonly question: string; readonly answer: string }[] {
  return questions.flatMap(({ question, answer }) => {
    const [asked, told] = [question[language], answer[language]];
    return asked === undefined || told === undefined ? [] : [{ question: asked, answer: told }];
  });
}
