import { mayBe } from '../../shared/domain/gathering/coming.ts';
import { COMES, type Comes, MOST_IN_A_NEED, type Need } from '../../shared/domain/gathering/said.ts';
import type { Gathering } from '../../shared/domain/round-state.ts';
import { hintOf } from '../../shared/pages/form/asked.tsx';
import { choosing } from '../../shared/pages/form/declare.ts';
import type { Fields } from '../../shared/pages/form/read-form.ts';
import type { Round } from '../../shared/round/round-file.ts';
import type { Say } from '../../shared/words/say.ts';

type NeedWords = { readonly label: string; readonly hint: string };
type Words = { readonly ask: string; readonly options: Readonly<Record<Comes, string>>; readonly missing: string } & Readonly<
  Record<Need, NeedWords>
>;

/** Whether somebody comes, and what they need there, as they are asked themselves or as an operator notes it. Nothing is chosen beforehand. */
export function comingFields(gathering: Gathering, round: Round, { ask, options, missing, food, access }: Words, say: Say) {
  const answers = COMES.filter((comes) => mayBe(comes, gathering, round)).map((value) => ({ value, label: options[value] }));
  const need = ({ label, hint }: NeedWords) =>
    ({ kind: 'line', required: false, most: MOST_IN_A_NEED, label, hint: hintOf({ required: false }, hint, say) }) as const;
  return {
    comes: { kind: 'one', required: true, label: ask, missing, ...choosing(answers) },
    food: need(food),
    access: need(access),
  } satisfies Fields;
}
