import { actOnRound } from '../../shared/lambda/acts.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Opens the call on its day. */
export const handler = onEvent('call due', async (_, tools) => {
  const { outcome } = await actOnRound({ command: 'open call' }, tools);
  return outcome === 'changed' ? 'handled' : 'ignored';
});
