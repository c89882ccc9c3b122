import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { Choices } from '../../../../shared/pages/form/controls.tsx';
import { yesOrNo } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { problemOf } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import type { Trouble } from '../operator-visit.ts';

const SURE = 'sure';

type SureWords = { readonly question: string; readonly yes: string; readonly no: string };

/** Asked before something that cannot be taken back: yes and no both have to be chosen. `hint` says what a yes brings about. */
export function sureField({ question, choose, ...words }: SureWords & { readonly choose: string }, hint?: string) {
  return { [SURE]: { ...yesOrNo(words), label: question, hint, missing: choose } } satisfies Fields;
}

type SureProps = { readonly words: SureWords; readonly hint?: string; readonly trouble: Trouble | undefined };

/** The same in a form of its own. */
export const Sure: FC<SureProps> = ({ words, hint, trouble }) => (
  <Choices
    name={SURE}
    label={words.question}
    hint={hint}
    isHeading={false}
    several={false}
    choices={yesOrNo(words).choices}
    chosen={[]}
    problem={problemOf(trouble?.problems ?? [], SURE)}
  />
);

/** What was answered, if anything was. */
export function sureIn(typed: Typed): 'yes' | 'no' | undefined {
  const answer = firstValue(typed, SURE);
  return answer === 'yes' || answer === 'no' ? answer : undefined;
}
