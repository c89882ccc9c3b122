import { stamp } from '../../domain/decision.ts';
import { upsert } from '../../storage/changes/changes.ts';
import { probeKind } from '../../storage/kinds/probe.ts';
import type { Tools } from '../tools.ts';

/** Whoever sent it has long seen the answer by then. */
const KEPT_HOURS = 1;

/** Leaves word that the event of a probe came through. */
export async function answerProbe(id: string, { store, now }: Tools): Promise<void> {
  const at = now();
  const came = upsert(probeKind, { id, until: stamp(at.add({ hours: KEPT_HOURS })) });
  await store.commit({ at, changes: [came], evenWhenClosed: true });
}
