import type { Role } from '../../round/round-file.ts';
import type { Evaluation, EvaluationQuestion } from './evaluation.ts';

/**
 * The answers to a question that their writers, on one side, allowed to be quoted. They stand in the order of the alphabet, never of people:
 * the third answer to one question is not by whoever wrote the third to another.
 */
export function quotations(evaluations: readonly Evaluation[], question: EvaluationQuestion, role: Role): readonly string[] {
  return evaluations
    .filter((evaluation) => evaluation.role === role)
    .flatMap(({ answers }) => {
      const answer = answers[question];
      const text = answer?.text.trim() ?? '';
      return answer?.mayQuote === true && text !== '' ? [text] : [];
    })
    .toSorted();
}
