import { yesOrNo } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';

type SureWords = { readonly question: string; readonly yes: string; readonly no: string; readonly choose: string };

/** Asked before something that cannot be taken back: yes and no both have to be chosen. `hint` says what a yes brings about. */
export function sureField({ question, choose, ...words }: SureWords, hint?: string) {
  return { sure: { ...yesOrNo(words), label: question, hint, missing: choose } } satisfies Fields;
}
