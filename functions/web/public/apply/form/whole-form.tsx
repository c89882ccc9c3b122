import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { type Answers, readForm } from '../../../../../shared/domain/application/answers.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { stepsOf } from '../../../../../shared/domain/application/form.ts';
import type { Field, Typed } from '../../../../../shared/domain/form/field.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import type { FieldProblem } from '../../../../../shared/pages/parts.tsx';
import { applyWords } from '../../../../../shared/words/public/apply.ts';
import type { Say } from '../../../../../shared/words/say.ts';
import type { Visit } from '../../../visit.ts';
import { askedAll, problemsIn } from './asked-in.ts';
import type { FormVisit } from './form-visit.tsx';

/** The form for somebody who has sent it, all of it on one page. */
export async function wholeForm(c: Visit, say: Say, role: Application['answers']['role']): Promise<FormVisit> {
  const tools = c.get('tools');
  const { round } = tools;
  const shown = { c, round, say, language: say.language, others: [], words: applyWords(say) };
  return { ...shown, role, steps: stepsOf(round, role), state: await roundNow(tools), now: tools.now() };
}

type AnswerFieldsProps = { readonly form: FormVisit; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** Every question of the form, with what stands there and what is wrong with it. */
export const AnswerFields: FC<AnswerFieldsProps> = ({ form, typed, problems }) => (
  <AskAll fields={askedAll(form, answerFields(form))} typed={typed} problems={problems} say={form.say} />
);

/** What was sent as answers, or what is wrong with it. The address is the one they have. */
export function readAnswers(
  form: FormVisit,
  person: Application,
  typed: Typed,
): { readonly answers: Answers } | { readonly problems: readonly FieldProblem[] } {
  const read = readForm(form.round, form.role, { ...typed, email: [person.email] });
  if ('answers' in read) return { answers: read.answers };
  const faults = read.faults.flatMap((step) => step.faults);
  return { problems: problemsIn(form, answerFields(form), faults) };
}

/** All that is asked but their own address. */
export function answerFields({ steps }: Pick<FormVisit, 'steps'>): readonly Field[] {
  return steps.flatMap(({ fields }) => fields).filter(({ name }) => name !== 'email');
}
