import { handledBy } from '../../shared/lambda/acts/act.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { proposePairs } from '../../shared/lambda/proposing/propose-pairs.ts';

/** Lays the best set of pairs on the operators' desk. */
export const handler = onEvent('call closed', async (_, tools) =>
  handledBy(await proposePairs(tools, { once: 'pairs for the closed call' })),
);
