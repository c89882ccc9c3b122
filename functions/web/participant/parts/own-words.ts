import { type Typed, unseenNumbers } from '../../../../shared/domain/form/field.ts';
import { readLine, readText } from '../../../../shared/domain/typed-text.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { Texts } from '../../../../shared/words/participant/texts.ts';
import { firstValue } from '../../form-body.ts';

type Field = {
  readonly field: string;
  /** How many characters it may have. */
  readonly most: number;
  readonly isLine?: boolean;
  /** What stands there, when the form does not have the field. */
  readonly fallback?: string;
};

/** What somebody wrote; as long as there are problems, it cannot be taken. */
export type OwnWords = { readonly text: string; readonly problems: readonly FieldProblem[] };

/** Reads what people write in their own words: what can be seen of it, of no more than its length, and no personal number that was not pointed out. */
export function readOwnWords(typed: Typed, { field, most, isLine = false, fallback = '' }: Field, { answers }: Texts): OwnWords {
  const written = Object.hasOwn(typed, field) ? firstValue(typed, field) : fallback;
  const read = isLine ? readLine(written, most) : readText(written, most);
  const faults = 'fault' in read ? [read] : unseenNumbers(typed, [field]);
  const problems = faults.map(({ fault, found = '' }) => ({ field, message: answers.faults(most, found)[fault] }));
  return { text: 'value' in read ? read.value : '', problems };
}
