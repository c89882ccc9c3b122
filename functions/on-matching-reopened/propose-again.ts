import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again with what an operator decided about people. */
export const handler = onEvent('matching reopened', ({ occasion }, tools) => proposeAgain(() => false, tools, `solved after ${occasion}`));
