import { onEvent } from '../../shared/lambda/on-event.ts';
import { proposePairs } from '../../shared/lambda/propose-pairs.ts';

/** Lays the best set of pairs on the operators' desk. */
export const handler = onEvent('call closed', async (_, tools) => {
  const { outcome } = await proposePairs(tools);
  return outcome === 'changed' ? 'handled' : 'ignored';
});
