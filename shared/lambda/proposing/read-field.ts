import type { Field } from '../../domain/matching/desk/standing.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Store } from '../../storage/store.ts';

/** The lists may lag behind what has just happened, such as a new pair or the lapse of one; the items themselves do not. */
export async function readField(store: Store): Promise<Field> {
  const people = await asTheyAre(store, applicationKind, await listed(store, applicationKind, 'APPLICATIONS'));
  const own = people.flatMap((person) => person.pairs);
  const pairs = await asTheyAre(store, pairKind, [...new Set([...(await listed(store, pairKind, 'PAIRS')), ...own])]);
  return { people, pairs };
}

async function listed<State, Id>(store: Store, kind: Kind<State, Id>, list: string): Promise<readonly Id[]> {
  return (await store.all(kind, list)).map(({ state }) => kind.idOf(state));
}

async function asTheyAre<State, Id>(store: Store, kind: Kind<State, Id>, ids: readonly Id[]): Promise<readonly State[]> {
  const found = await store.getTogether(ids.map(kind.key));
  return ids.flatMap((id) => found.get(kind, id)?.state ?? []);
}
