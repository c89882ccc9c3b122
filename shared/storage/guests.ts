import type { Application } from '../domain/application/application.ts';
import { applicationKind } from './kinds/application.ts';
import { type PairMember, pairMembers } from './pair-members.ts';
import { ref } from './ref.ts';
import type { Store } from './store.ts';

/** Somebody who is invited to the gatherings, with their pair and since when that stands. */
export type Guest = Pick<PairMember, 'pair' | 'since'> & { readonly person: Application };

/** Everybody who is invited: in a pair that stands, and has not left. */
export async function guests(store: Store): Promise<readonly Guest[]> {
  const members = await pairMembers(store);
  const found = await store.getTogether(members.map(({ person }) => ref(applicationKind, person)));
  return members.flatMap(({ person: id, pair, since }) => {
    const person = found.get(applicationKind, id)?.state;
    return person?.status === 'confirmed' ? [{ person, pair, since }] : [];
  });
}
