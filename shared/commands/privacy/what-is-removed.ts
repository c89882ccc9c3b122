import { instantOf } from '../../domain/decision.ts';
import { REMOVABLE, type Removed } from '../../domain/privacy/removed.ts';
import { dayOf } from '../../round/calendar.ts';
import { removedKind } from '../../storage/kinds/removed.ts';
import type { Tools } from '../tools.ts';

/** What was removed on a day by one rule, put together. */
export type RemovedOn = Pick<Removed, 'rule' | 'counts'> & { readonly day: string };

/** What has been removed, the latest first: one line for each day and rule. */
export async function whatIsRemoved({ store, round }: Pick<Tools, 'store' | 'round'>): Promise<readonly RemovedOn[]> {
  const all = (await store.all(removedKind)).map(({ state }) => state);
  const days = Map.groupBy(all, ({ at, rule }) => `${dayOf(round, instantOf(at))} ${rule}`);
  return [...days.values()]
    .flatMap((some) => some.slice(0, 1).map(({ at, rule }) => ({ day: dayOf(round, instantOf(at)).toString(), rule, counts: sumOf(some) })))
    .reverse();
}

/** The same in all: one line for each rule, with the last day something was removed by it. */
export function inAll(removed: readonly RemovedOn[]): readonly RemovedOn[] {
  const rules = Map.groupBy(removed, ({ rule }) => rule);
  return [...rules.values()].flatMap((some) => some.slice(0, 1).map(({ day, rule }) => ({ day, rule, counts: sumOf(some) })));
}

function sumOf(all: readonly Pick<Removed, 'counts'>[]): Removed['counts'] {
  const counts = REMOVABLE.flatMap((what) => {
    const count = all.reduce((sum, one) => sum + (one.counts[what] ?? 0), 0);
    return count === 0 ? [] : [[what, count] as const];
  });
  return Object.fromEntries(counts);
}
