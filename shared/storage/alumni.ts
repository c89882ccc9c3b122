import type { Wish } from '../domain/closing/afterwards.ts';
import { type Alumnus, alumniAmong } from '../domain/closing/alumni.ts';
import { afterwardsKind } from './kinds/afterwards.ts';
import { applicationKind } from './kinds/application.ts';
import { ref } from './ref.ts';
import type { Store } from './store.ts';

/** Those who said yes to one of these and have not taken it back, in the order in which they said so. */
export async function alumni(store: Store, wanted: readonly Wish[] = ['nextCall', 'talk']): Promise<readonly Alumnus[]> {
  const said = (await store.all(afterwardsKind)).map(({ state }) => state);
  const found = await store.getTogether(said.map(({ person }) => ref(applicationKind, person)));
  return alumniAmong(
    said,
    said.flatMap(({ person }) => found.get(applicationKind, person)?.state ?? []),
    wanted,
  );
}
