import { cannotBeRead } from '../../domain/attention.ts';
import { nameOf } from '../../storage/readable.ts';
import type { CannotBeRead } from '../../storage/table.ts';
import type { Tools } from '../tools.ts';
import { onTheList } from './put-on-list.ts';

/** What was told of while this process lives, so that it is not looked up each time it is met. */
const told = new Set<string>();

/**
 * Tells the log and the operators of what lies in the table and cannot be read by this version of the code: of each kind one example, the
 * first, since what another version stored is seldom alone. It is told of once.
 */
export async function tellUnreadable(all: readonly CannotBeRead[], tools: Tools): Promise<void> {
  for (const [kind, some] of Map.groupBy(all, (one) => one.kind)) {
    const [first] = some.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const name = first === undefined ? undefined : `${tools.table} ${nameOf(first)}`;
    if (first === undefined || name === undefined || told.has(name)) continue;
    tools.log.error('UNREADABLE', { reason: kind, count: some.length });
    const { at, letters, changes } = await onTheList(cannotBeRead(nameOf(first)), tools);
    if (changes.length > 0) await tools.store.commit({ at, letters, changes, evenWhenClosed: true });
    told.add(name);
  }
}
