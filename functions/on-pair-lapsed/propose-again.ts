import { isWithout, proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again: a lapsed pair never comes back, confirmed ones stay. */
export const handler = onEvent('pair lapsed', ({ pair }, tools) => proposeAgain(isWithout(pair), tools));
