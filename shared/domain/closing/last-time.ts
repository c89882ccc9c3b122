import { type ClosingInput, closingFigures } from './figures.ts';
import type { KeptFigures } from './kept-figures.ts';
import { proposalsFor } from './next-round.ts';
import { roundFigures } from './round-figures.ts';

/** What a round has come to, as it goes with the next one's file. */
export type LastTime = Pick<KeptFigures, 'figures' | 'proposals'>;

export function lastTime(input: ClosingInput, figures = closingFigures(input)): LastTime {
  return { figures: roundFigures(input, figures), proposals: [...proposalsFor(input, figures)] };
}
