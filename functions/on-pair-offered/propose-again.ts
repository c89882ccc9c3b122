import { isWithout, proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again where two were asked by hand whom the plan on the board does not bring together. */
export const handler = onEvent('pair offered', ({ pair }, tools) => proposeAgain((plan) => !isWithout(pair)(plan), tools));
