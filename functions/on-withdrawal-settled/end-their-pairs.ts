import { handledBy } from '../../shared/commands/act.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Ends the pairs of somebody who has left for good, and takes back offers they have not answered. */
export const handler = onEvent('withdrawal settled', async ({ application }, tools) => {
  const person = await tools.store.get(applicationKind, application);
  for (const pair of person?.state.pairs ?? []) {
    if (handledBy(await actOnPair(pair, { command: 'end' }, tools)) === 'round closed') return 'round closed';
  }
  return 'handled';
});
