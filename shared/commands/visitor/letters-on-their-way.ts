import { isSettled, type LetterName } from '../../domain/letter.ts';
import { lettersOfKind } from '../../storage/letters-of-kind.ts';
import type { Tools } from '../tools.ts';

/** What operators have sent a visitor and what waits for the morning: it is written from what the visitor left, which stays until it has gone. */
const FROM_OPERATORS: readonly LetterName[] = ['question answered', 'talk arranged'];

/** Whether a visitor has been answered and the letter has not gone yet. */
export async function isLetterOnItsWay(visitor: string, { store }: Pick<Tools, 'store'>): Promise<boolean> {
  const letters = await Promise.all(FROM_OPERATORS.map((letter) => lettersOfKind({ kind: 'visitor', id: visitor }, letter, store)));
  return letters.flat().some((letter) => !isSettled(letter));
}
