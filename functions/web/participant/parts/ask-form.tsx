import type { FC } from 'hono/jsx';
import { type FieldProblem, problemOf, YesOrNo } from '../../../../shared/pages/parts.tsx';

type AskFormProps = {
  readonly action: string;
  readonly name?: string;
  readonly words: { readonly ask: string; readonly hint?: string; readonly button: string };
  readonly answers: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
};

/** A form that asks one question with two answers. */
export const AskForm: FC<AskFormProps> = ({ action, name = 'answer', words, answers, problems }) => (
  <form method="post" action={action} novalidate>
    <YesOrNo name={name} label={words.ask} hint={words.hint} problem={problemOf(problems, name)} answers={answers} />
    <button type="submit">{words.button}</button>
  </form>
);
