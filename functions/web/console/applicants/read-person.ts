import { roundKeys } from '../../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Letter } from '../../../../shared/domain/letter.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { letterKind, suppressedKind } from '../../../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { readStored, stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { keyOf } from '../../../../shared/storage/table.ts';
import { applicationsWith, holderOfAddress } from '../../../../shared/storage/under-address.ts';

export type PersonRead = {
  readonly person: Application;
  /** The latest first. */
  readonly letters: readonly Letter[];
  readonly pairs: readonly { readonly pair: Pair; readonly partner: string }[];
  readonly stopped: 'bounced' | 'complained about' | undefined;
  /** Other applications with the address of one that is not confirmed: one of them may keep it from being confirmed. */
  readonly sameAddress: readonly Application[];
};

/** All an operator may know of a person: one request for what lies with them, one for their pairs and whether mail reaches them. */
export async function readPerson(id: string, tools: Tools): Promise<PersonRead | undefined> {
  const { store } = tools;
  const items = await store.partition(ownerOf({ kind: 'person', id }));
  const own = items.find((item) => keyOf(item).sk === applicationKind.key(id).sk);
  if (own === undefined) return undefined;
  const person = readStored(applicationKind, own).state;
  const letters = await store.readable(
    letterKind,
    items.filter((item) => keyOf(item).sk.startsWith('LETTER#')),
  );
  const hash = addressHash((await roundKeys(tools)).link, person.email);
  const partners = person.pairs.flatMap((pair) => partnerIn(pair, id) ?? []);
  const found = await store.getTogether([
    suppressedKind.key(hash),
    ...person.pairs.map(pairKind.key),
    ...partners.map(applicationKind.key),
  ]);
  return {
    person,
    letters: letters.map(({ state }) => state).sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)),
    pairs: person.pairs.flatMap((ownPair) => {
      const pair = stateIn(found.tryGet(pairKind, ownPair));
      const partner = partnerIn(ownPair, id) ?? '';
      return pair === undefined ? [] : [{ pair, partner: stateIn(found.tryGet(applicationKind, partner))?.answers.name ?? '' }];
    }),
    stopped: found.get(suppressedKind, hash)?.state.why,
    sameAddress: person.status === 'confirmed' ? [] : await othersWith(hash, id, tools),
  };
}

async function othersWith(hash: string, id: string, { store }: Tools): Promise<readonly Application[]> {
  const all = await applicationsWith(hash, await holderOfAddress(hash, store), store);
  return all.filter((other) => other.id !== id);
}
