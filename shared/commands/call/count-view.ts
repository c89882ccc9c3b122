import { dayOf } from '../../round/calendar.ts';
import { countFunnel, type FunnelCell } from '../../storage/counts.ts';
import type { Tools } from '../tools.ts';

/** Counts a view of the open call: a figure goes up by one, about nobody. */
export async function countView(where: Pick<FunnelCell, 'role' | 'channel'>, { store, now, round }: Tools): Promise<void> {
  const at = now();
  await store.commit({ at, changes: [countFunnel('seen', { day: dayOf(round, at).toString(), ...where })], evenWhenClosed: true });
}
