import { heldMeetings } from '../../domain/pair/pair.ts';
import type { LetterContext } from './context.ts';

/** How many meetings the reader held: in all their pairs, where the letter was asked for with that. */
export function heldBy({ letter, pair }: Pick<LetterContext, 'letter' | 'pair'>): number {
  return letter.about.held ?? (pair === undefined ? 0 : heldMeetings(pair).length);
}
