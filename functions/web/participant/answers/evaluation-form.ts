import type { Wish } from '../../../../shared/domain/closing/afterwards.ts';
import {
  EVALUATION_QUESTIONS,
  type EvaluationQuestion,
  type Given,
  MOST_IN_AN_ANSWER,
} from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Asked } from '../../../../shared/pages/form/asked.tsx';
import { onScale, typedOf } from '../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { wishesField, wishesIn } from '../afterwards/wishes-field.ts';
import type { LinkHolder } from '../link/people.ts';

type Holder = Pick<LinkHolder, 'texts' | 'tools' | 'say' | 'person'>;

const quoteField = (question: EvaluationQuestion) => `quote-${question}`;

/** What the evaluation asks: each question with a consent of its own, since to quote one answer is not to quote another; then what comes afterwards. */
export function evaluationFields(holder: Holder): Fields {
  const asked = EVALUATION_QUESTIONS.flatMap((question) => [
    [question, answerField(holder, question)] as const,
    [quoteField(question), consentField(holder, question)] as const,
  ]);
  return { again: againField(holder), ...Object.fromEntries(asked), ...afterwardsField(holder) };
}

function againField({ texts }: Holder) {
  const { again, missing } = texts.answers.evaluation;
  return { ...onScale(again), required: true, missing } satisfies Asked;
}

function answerField({ tools, say, person }: Holder, question: EvaluationQuestion) {
  const label = evaluationWords(question, tools.round, say, person.answers.role);
  return { kind: 'text', required: false, most: MOST_IN_AN_ANSWER, rows: 4, label } satisfies Asked;
}

function consentField(holder: Holder, question: EvaluationQuestion) {
  const { label: about } = answerField(holder, question);
  return { kind: 'tick', required: false, label: holder.texts.answers.evaluation.mayQuote, about } satisfies Asked;
}

function afterwardsField({ texts, person }: Holder) {
  return wishesField(texts.afterwards, person.answers.role);
}

type ReadEvaluation = { readonly given: Given; readonly wishes: readonly Wish[] } | { readonly problems: readonly FieldProblem[] };

export function readEvaluation(holder: Holder, typed: Typed): ReadEvaluation {
  const fieldsOf = <One extends Asked>(
    name: (question: EvaluationQuestion) => string,
    field: (holder: Holder, question: EvaluationQuestion) => One,
  ) => readForm(Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [name(question), field(holder, question)])), typed, holder.say);
  const first = readForm({ again: againField(holder) }, typed, holder.say);
  const texts = fieldsOf((question) => question, answerField);
  const consents = fieldsOf(quoteField, consentField);
  const afterwards = readForm(afterwardsField(holder), typed, holder.say);
  if ('problems' in first || 'problems' in texts || 'problems' in consents || 'problems' in afterwards) {
    return { problems: problemsOf(first, texts, consents, afterwards) };
  }
  const given = EVALUATION_QUESTIONS.flatMap((question) => {
    const text = texts.values[question];
    return text === undefined ? [] : [[question, { text, mayQuote: consents.values[quoteField(question)] === true }] as const];
  });
  return { given: { again: first.values.again, answers: Object.fromEntries(given) }, wishes: wishesIn(afterwards.values.afterwards) };
}

/** What somebody has answered, as it stands in the fields. */
export function evaluationTyped({ again, answers }: Given): Typed {
  const known = EVALUATION_QUESTIONS.flatMap((question) => [
    [question, answers[question]?.text] as const,
    [quoteField(question), answers[question]?.mayQuote] as const,
  ]);
  return typedOf({ again, ...Object.fromEntries(known) });
}
