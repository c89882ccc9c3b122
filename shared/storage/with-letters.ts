import type { Application } from '../domain/application/application.ts';
import type { Letter } from '../domain/letter.ts';
import { applicationKind } from './kinds/application.ts';
import { LETTERS, letterKind } from './kinds/letter.ts';
import { readStored } from './kinds/stored.ts';
import { ownerOf } from './owner.ts';
import type { Store } from './store.ts';
import { keyOf } from './table.ts';

/** A person with all their letters, the latest first: one request, since they lie together. */
export async function withLetters(
  id: string,
  store: Store,
): Promise<{ readonly person: Application; readonly letters: readonly Letter[] } | undefined> {
  const items = await store.partition(ownerOf({ kind: 'person', id }));
  const own = items.find((item) => keyOf(item).sk === applicationKind.key(id).sk);
  if (own === undefined) return undefined;
  const letters = await store.readable(
    letterKind,
    items.filter((item) => keyOf(item).sk.startsWith(LETTERS)),
  );
  return {
    person: readStored(applicationKind, own).state,
    letters: letters.map(({ state }) => state).sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)),
  };
}
