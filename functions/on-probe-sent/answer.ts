import { stamp } from '../../shared/domain/decision.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { upsert } from '../../shared/storage/changes/changes.ts';
import { probeKind } from '../../shared/storage/kinds/probe.ts';

/** Whoever sent it has long seen the answer by then. */
const KEPT_HOURS = 1;

/** Leaves word that the event came through, whatever stage the round is in. */
export const handler = onEvent('probe sent', async ({ probe }, { store, now }) => {
  const at = now();
  const came = upsert(probeKind, { id: probe, until: stamp(at.add({ hours: KEPT_HOURS })) });
  await store.commit({ at, changes: [came], evenWhenClosed: true });
  return 'handled';
});
