import { pairKind } from './kinds/pair.ts';
import type { Store } from './store.ts';

export type Member = { readonly person: string; readonly pair: string };

/** Everybody in a pair that stands, each once, with their pair. */
export async function membersOfPairs(store: Store): Promise<readonly Member[]> {
  const formed = (await store.all(pairKind, 'PAIRS')).map(({ state }) => state).filter((pair) => pair.status === 'formed');
  const members = formed.flatMap((pair) => [pair.mentor, pair.mentee].map((person) => ({ person, pair: pair.id })));
  return [...new Map(members.map((member) => [member.person, member])).values()];
}
