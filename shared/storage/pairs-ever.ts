import { type Pair, roleIn } from '../domain/pair/pair.ts';
import { pairKind } from './kinds/pair.ts';
import type { Store } from './store.ts';

/** All pairs somebody was ever asked about or in: an application knows only those that live, and the last one. */
export async function pairsEver(person: string, store: Store): Promise<readonly Pair[]> {
  return (await store.all(pairKind)).map(({ state }) => state).filter((pair) => roleIn(pair, person) !== undefined);
}
