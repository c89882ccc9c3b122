import type { Fault } from '../../domain/typed-text.ts';
import { faultWords } from '../../words/form.ts';
import type { Say } from '../../words/say.ts';
import type { Asked } from './asked.tsx';

/** What is wrong with a field, as a thing to do: in its own words when it is empty, else in those all forms have. */
export function faultMessage(asked: Asked, { fault, found = '' }: Fault, say: Say): string {
  const words = faultWords(say, 'most' in asked ? asked.most : 0, found);
  return fault === 'missing' ? (asked.missing ?? words.missing) : words[fault];
}
