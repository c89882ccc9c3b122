import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { yesOrNo } from '../../../../shared/pages/form/declare.ts';
import { Choices, problemOf } from '../../../../shared/pages/parts.tsx';
import { firstValue } from '../../form-body.ts';
import type { Trouble } from '../operator-visit.ts';

const SURE = 'sure';

type SureProps = {
  readonly words: { readonly question: string; readonly yes: string; readonly no: string };
  /** What a yes brings about. */
  readonly hint?: string;
  readonly trouble: Trouble | undefined;
};

/** Asks before something that cannot be taken back: yes and no both have to be chosen. */
export const Sure: FC<SureProps> = ({ words, hint, trouble }) => (
  <Choices
    name={SURE}
    label={words.question}
    hint={hint}
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
