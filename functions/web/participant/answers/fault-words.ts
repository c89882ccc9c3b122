import { type Typed, unseenNumbers } from '../../../../shared/domain/application/form.ts';
import type { Read } from '../../../../shared/domain/typed-text.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { Texts } from '../../../../shared/words/participant/texts.ts';

/**
 * What is to be done about a field as it was read: a text that cannot be taken, or a personal number that was not pointed out before.
 * `most` is how many characters it may have.
 */
export function textProblems(field: string, read: Read, typed: Typed, most: number, { answers }: Texts): readonly FieldProblem[] {
  const faults = 'fault' in read ? [read] : unseenNumbers(typed, [field]);
  return faults.map(({ fault, found = '' }) => ({ field, message: answers.faults(most, found)[fault] }));
}
