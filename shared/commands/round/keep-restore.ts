import type { Temporal } from 'temporal-polyfill';
import type { Restore } from '../../domain/restore.ts';
import { change } from '../../storage/changes/changes.ts';
import { restoreKind } from '../../storage/kinds/restore.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import type { Store } from '../../storage/store.ts';

/**
 * Keeps how far a restore has come.
 *
 * @throws Error when somebody else restores the round at the same time.
 */
export async function keepRestore(
  store: Store,
  before: Stored<Restore> | undefined,
  next: Restore,
  at: Temporal.Instant,
): Promise<Stored<Restore>> {
  const kept = await store.commit({ at, changes: [change(restoreKind, before, next)], evenWhenClosed: true });
  if (kept !== 'committed') throw new Error('somebody else restores this round at the same time');
  return { state: next, version: (before?.version ?? 0) + 1 };
}
