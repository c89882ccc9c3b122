import { onEvent } from '../../shared/lambda/on-event.ts';
import { isWithout, proposeAgain } from '../../shared/lambda/proposing/propose-again.ts';

/** Solves the rest again: a lapsed pair never comes back, confirmed ones stay. */
export const handler = onEvent('pair lapsed', ({ pair }, tools) => proposeAgain(isWithout(pair), tools));
