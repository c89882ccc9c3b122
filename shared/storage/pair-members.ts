import { heldMeetings, type Pair, roleIn } from '../domain/pair/pair.ts';
import { pairKind } from './kinds/pair.ts';
import type { Store } from './store.ts';

/** `since` is when their pair was formed. `held` counts the meetings they held in all pairs they were in, those that ended too. */
export type PairMember = { readonly person: string; readonly pair: string; readonly since: string; readonly held: number };

/** Everybody in a pair that stands, each once, with their pair. */
export async function pairMembers(store: Store): Promise<readonly PairMember[]> {
  return membersOf((await store.all(pairKind)).map(({ state }) => state));
}

/** The same with those of pairs that ended, if the two had met. */
export async function thoseWhoTookPart(store: Store): Promise<readonly PairMember[]> {
  const pairs = (await store.all(pairKind)).map(({ state }) => state);
  return membersOf(pairs, (pair) => pair.status === 'ended' && heldMeetings(pair).length > 0);
}

/** The same with those of pairs that ended, whether or not the two had met. */
export async function thoseOncePaired(store: Store): Promise<readonly PairMember[]> {
  return membersOf(
    (await store.all(pairKind)).map(({ state }) => state),
    ({ status }) => status === 'ended',
  );
}

function membersOf(pairs: readonly Pair[], isMeantToo: (pair: Pair) => boolean = () => false): readonly PairMember[] {
  const heldBy = (person: string) =>
    pairs.filter((pair) => roleIn(pair, person) !== undefined).reduce((sum, pair) => sum + heldMeetings(pair).length, 0);
  // The pair that stands is the one that counts: it comes last.
  const formed = [...pairs.filter(isMeantToo), ...pairs.filter((pair) => pair.status === 'formed')];
  const members = formed.flatMap((pair) =>
    [pair.mentor, pair.mentee].map((person) => ({ person, pair: pair.id, since: pair.formedAt ?? pair.offeredAt, held: heldBy(person) })),
  );
  return [...new Map(members.map((member) => [member.person, member])).values()];
}
