import { onEvent } from '../../shared/lambda/on-event.ts';
import { proposePairs } from '../../shared/lambda/propose-pairs.ts';

/** Solves the rest again: a declined pair never comes back, confirmed ones stay. */
export const handler = onEvent('pair declined', async (_, tools) => {
  const { outcome } = await proposePairs(tools);
  return outcome === 'changed' ? 'handled' : 'ignored';
});
