import { handledBy } from '../../shared/commands/act.ts';
import { proposePairs } from '../../shared/commands/matching/propose-pairs.ts';
import { tellOfProposal } from '../../shared/commands/matching/tell-of-proposal.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Lays the best set of pairs on the operators' board, and tells them, also when it lay there before or when there is no pair. */
export const handler = onEvent('call closed', async (_, tools) => {
  const proposed = handledBy(await proposePairs(tools, { once: 'pairs for the closed call' }));
  return proposed === 'round closed' ? proposed : tellOfProposal(tools);
});
