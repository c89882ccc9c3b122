import { handledBy } from '../../shared/lambda/acts/act.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { proposePairs } from '../../shared/lambda/proposing/propose-pairs.ts';
import { tellOfProposal } from '../../shared/lambda/proposing/tell-of-proposal.ts';

/** Lays the best set of pairs on the operators' desk, and tells them, also when it lay there before or when there is no pair. */
export const handler = onEvent('call closed', async (_, tools) => {
  const proposed = handledBy(await proposePairs(tools, { once: 'pairs for the closed call' }));
  return proposed === 'round closed' ? proposed : tellOfProposal(tools);
});
