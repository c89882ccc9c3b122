import { actOnPair } from '../../shared/lambda/acts.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Plans the pair's meetings: the weeks they are meant for, around red days and exams. */
export const handler = onEvent('pair formed', async ({ pair }, tools) => {
  const planned = await actOnPair(pair, { command: 'plan meetings' }, tools);
  if (planned.outcome === 'refused') return 'round closed';
  return planned.outcome === 'changed' ? 'handled' : 'ignored';
});
