import { newRound } from '../../domain/round-state.ts';
import { change } from '../../storage/changes/changes.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { startRetention } from '../privacy/retention-clock.ts';
import type { Tools } from '../tools.ts';

/**
 * Writes the first state of a round, which puts its dates on the agenda. A round that is there stays as it is.
 *
 * @returns whether the round was opened just now.
 */
export async function openRound(tools: Pick<Tools, 'store' | 'table' | 'round' | 'now'>): Promise<boolean> {
  const { store, table, round, now } = tools;
  const at = now();
  const opened = await store.commit({ at, changes: [change(roundKind, undefined, newRound(table, at, round))] });
  await startRetention(tools);
  return opened === 'committed';
}
