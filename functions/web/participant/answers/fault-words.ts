import type { FieldFault } from '../../../../shared/domain/typed-text.ts';
import type { Texts } from '../texts/texts.ts';

/** What to do about a text that cannot be taken; `most` is how many characters it may have. */
export function faultWords(fault: FieldFault, most: number, { answers }: Texts): string {
  return fault === 'too long' ? answers.tooLong(most) : answers.faults[fault];
}
