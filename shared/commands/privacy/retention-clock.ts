import { firstLook } from '../../domain/privacy/retention.ts';
import { change } from '../../storage/changes/changes.ts';
import { retentionKind } from '../../storage/kinds/retention.ts';
import type { Tools } from '../tools.ts';

/** Starts the clock of retention, unless it goes already. A round of before there was one gets it the next time it is opened or deployed. */
export async function startRetention({ store, round, now }: Pick<Tools, 'store' | 'round' | 'now'>): Promise<void> {
  const at = now();
  await store.commit({ at, evenWhenClosed: true, changes: [change(retentionKind, undefined, firstLook(round, at))] });
}
