import type { Field } from '../../domain/matching/board/standing.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Kind, ListedKind } from '../../storage/kinds/kind.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Store } from '../../storage/store.ts';

/**
 * The lists may lag behind what has just happened, such as a new pair or the lapse of one; the items themselves do not. Whoever is in a pair
 * that cannot be read is left out like those who cannot be read themselves: nothing is decided about people of whom not all is known.
 */
export async function readField(store: Store): Promise<Field> {
  const people = await asTheyAre(store, applicationKind, await listed(store, applicationKind));
  const own = people.flatMap((person) => person.pairs);
  const pairs = await asTheyAre(store, pairKind, [...new Set([...(await listed(store, pairKind)), ...own])]);
  const known = new Set(pairs.map(({ id }) => id));
  return { people: people.filter((person) => person.pairs.every((pair) => known.has(pair))), pairs };
}

async function listed<State, Id>(store: Store, kind: ListedKind<State, Id>): Promise<readonly Id[]> {
  return (await store.all(kind)).map(({ state }) => kind.idOf(state));
}

async function asTheyAre<State, Id>(store: Store, kind: Kind<State, Id>, ids: readonly Id[]): Promise<readonly State[]> {
  return (await store.those(kind, ids)).map(({ state }) => state);
}
