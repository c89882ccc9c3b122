import type { FC } from 'hono/jsx';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { yesOrNo } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { Say } from '../../../../shared/words/say.ts';

type Words = { readonly ask: string; readonly hint?: string; readonly yes: string; readonly no: string; readonly missing: string };

/** The one question of a page that is answered with yes or no. */
export function askedOnce({ ask, missing, ...words }: Words) {
  return { answer: { ...yesOrNo(words), label: ask, hint: words.hint, missing } } satisfies Fields;
}

type AskFormProps = {
  readonly action: string;
  readonly fields: Fields;
  readonly button: string;
  readonly problems: readonly FieldProblem[];
  readonly say: Say;
  /** Which of a page's forms it is, where there are several. */
  readonly act?: string;
};

/** A form that asks one question. Nothing is chosen beforehand, so that a press alone does nothing. */
export const AskForm: FC<AskFormProps> = ({ action, fields, button, problems, say, act }) => (
  <form method="post" action={action} novalidate>
    {act === undefined ? null : <input type="hidden" name="act" value={act} />}
    <AskAll fields={fields} typed={{}} problems={problems} say={say} />
    <button type="submit">{button}</button>
  </form>
);
