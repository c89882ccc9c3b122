import { type Application, hasLeft } from '../domain/application/application.ts';
import type { Wish } from '../domain/closing/afterwards.ts';
import { afterwardsKind } from './kinds/afterwards.ts';
import { applicationKind } from './kinds/application.ts';
import { ref } from './ref.ts';
import type { Store } from './store.ts';

/** Somebody who took part, with what they said yes to for afterwards, and when they said so last. */
export type Alumnus = { readonly person: Application; readonly wishes: readonly Wish[]; readonly at: string };

/** Those who said yes to one of these and have not taken it back, in the order in which they said so. */
export async function alumni(store: Store, wanted: readonly Wish[] = ['nextCall', 'talk']): Promise<readonly Alumnus[]> {
  const said = (await store.all(afterwardsKind))
    .map(({ state }) => state)
    .filter(({ wishes }) => wanted.some((wish) => wishes.includes(wish)));
  const found = await store.getTogether(said.map(({ person }) => ref(applicationKind, person)));
  return said.flatMap(({ person: id, wishes, at }) => {
    const person = found.get(applicationKind, id)?.state;
    return person === undefined || hasLeft(person) ? [] : [{ person, wishes, at }];
  });
}
