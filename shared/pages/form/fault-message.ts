import type { FormFault } from '../../domain/form/field.ts';
import type { Fault } from '../../domain/typed-text.ts';
import { faultWords } from '../../words/form.ts';
import type { Say } from '../../words/say.ts';
import type { FieldProblem } from '../parts.tsx';
import type { Asked } from './asked.tsx';

/** What is wrong with a field, as a thing to do: in its own words when it is empty, else in those all forms have. */
export function faultMessage(asked: Asked, { fault, found = '' }: Fault, say: Say): string {
  const words = faultWords(say, 'most' in asked ? asked.most : 0, found);
  return fault === 'missing' ? (asked.missing ?? words.missing) : words[fault];
}

/** What is wrong with some fields, as things to do, in the order in which they are asked. */
export function problemsWith(fields: Readonly<Record<string, Asked>>, faults: readonly FormFault[], say: Say): readonly FieldProblem[] {
  return Object.entries(fields).flatMap(([field, asked]) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? [] : [{ field, message: faultMessage(asked, fault, say) }];
  });
}
