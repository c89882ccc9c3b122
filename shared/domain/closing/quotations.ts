import type { Language } from '../../round/languages.ts';
import type { Role } from '../../round/round-file.ts';
import type { Evaluation, EvaluationQuestion } from './evaluation.ts';

export type Quotation = {
  readonly text: string;
  /** What it is written in, as far as that is known. */
  readonly language: Language | undefined;
};

/**
 * The answers to a question that their writers, on one side, allowed to be quoted. They stand in the order of the alphabet, never of people:
 * the third answer to one question is not by whoever wrote the third to another.
 */
export function quotations(evaluations: readonly Evaluation[], question: EvaluationQuestion, role: Role): readonly Quotation[] {
  return evaluations
    .filter((evaluation) => evaluation.role === role)
    .flatMap(({ answers, language }) => {
      const answer = answers[question];
      const text = answer?.text.trim() ?? '';
      return answer?.mayQuote === true && text !== '' ? [{ text, language }] : [];
    })
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
}
