import { isWithout, proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again: a declined pair never comes back, confirmed ones stay. */
export const handler = onEvent('pair declined', ({ pair }, tools) => proposeAgain(isWithout(pair), tools));
