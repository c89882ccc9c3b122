import { firstLook, soon } from '../../domain/privacy/retention.ts';
import { change } from '../../storage/changes/changes.ts';
import { retentionKind } from '../../storage/kinds/retention.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Starts the clock of retention, unless it goes already. A round of before there was one gets it the next time it is opened or deployed. */
export async function startRetention({ store, round, now }: Pick<Tools, 'store' | 'round' | 'now'>): Promise<void> {
  const at = now();
  await store.commit({ at, evenWhenClosed: true, changes: [change(retentionKind, undefined, firstLook(round, at))] });
}

/** Has the clock look in the next night at the latest: something that should be gone is still there. */
export async function lookTonight({ store, round, now }: Pick<Tools, 'store' | 'round' | 'now'>): Promise<void> {
  await untilDone(async () => {
    const before = await store.get(retentionKind, 'retention');
    if (before === undefined) return 'committed';
    const at = now();
    const next = soon(before.state, round, at);
    if (next === before.state) return 'committed';
    const outcome = await store.commit({ at, evenWhenClosed: true, changes: [change(retentionKind, before, next)] });
    return outcome === 'committed' ? outcome : 'too late';
  });
}
