import { tellOfProposal } from '../../shared/commands/matching/tell-of-proposal.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/**
 * Asks the operators to look at the proposal: nobody is asked anything before they have. While the call is open there is nothing to send;
 * when it closes they hear of what lies on the board then.
 */
export const handler = onEvent('pairs proposed', async ({ proposal }, tools) => {
  const stage = (await tools.store.get(roundKind, 'round'))?.state.stage;
  return stage === 'draft' || stage === 'call open' ? 'ignored' : tellOfProposal(tools, proposal);
});
