import { mayBe } from '../../shared/domain/gathering/coming.ts';
import { COMES, MOST_IN_A_NEED } from '../../shared/domain/gathering/said.ts';
import type { Gathering } from '../../shared/domain/round-state.ts';
import { hintOf } from '../../shared/pages/form/asked.tsx';
import { choosing } from '../../shared/pages/form/declare.ts';
import type { Fields } from '../../shared/pages/form/read-form.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { comingWords } from '../../shared/words/coming.ts';
import type { Say } from '../../shared/words/say.ts';

/** Whether somebody comes, and what they need there: as they are asked themselves. Nothing is chosen beforehand. */
export function comingFields(gathering: Gathering, round: Round, say: Say) {
  const { ask, options, missing, food, access } = comingWords(say);
  const answers = COMES.filter((comes) => mayBe(comes, gathering, round)).map((value) => ({ value, label: options[value] }));
  const need = ({ label, hint }: typeof food) =>
    ({ kind: 'line', required: false, most: MOST_IN_A_NEED, label, hint: hintOf({ required: false }, hint, say) }) as const;
  return {
    comes: { kind: 'one', required: true, label: ask, missing, ...choosing(answers) },
    food: need(food),
    access: need(access),
  } satisfies Fields;
}
