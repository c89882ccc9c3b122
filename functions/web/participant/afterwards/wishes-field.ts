import { WISHES, type Wish, wishesFor } from '../../../../shared/domain/closing/afterwards.ts';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import type { AfterwardsTexts } from '../../../../shared/words/participant/afterwards.ts';

/** What somebody says yes to for afterwards. Nothing is ticked beforehand but what they ticked themselves. */
export function wishesField({ ask, wishes }: AfterwardsTexts, role: Role) {
  const choices = wishesFor(role).map((value) => ({ value, ...wishes[value] }));
  return { afterwards: { kind: 'several', required: false, label: ask, ...choosing(choices) } } satisfies Fields;
}

export function wishesIn(values: readonly string[]): readonly Wish[] {
  return WISHES.filter((wish) => values.includes(wish));
}
