import { offerPairs } from '../../shared/commands/offer/offer-pairs.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Makes the pairs that were approved, whatever the board shows by now. */
export const handler = onEvent('pairs approved', ({ proposal }, tools) => offerPairs(proposal, tools));
