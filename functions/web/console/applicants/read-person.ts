import { roundKeys } from '../../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Letter, WhySuppressed } from '../../../../shared/domain/letter.ts';
import type { Pair } from '../../../../shared/domain/pair/pair.ts';
import { partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { suppressedKind } from '../../../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { applicationsWith, holderOfAddress } from '../../../../shared/storage/under-address.ts';
import { withLetters } from '../../../../shared/storage/with-letters.ts';

export type PersonRead = {
  readonly person: Application;
  /** The latest first. */
  readonly letters: readonly Letter[];
  readonly pairs: readonly { readonly pair: Pair; readonly partner: string }[];
  readonly stopped: WhySuppressed | undefined;
  /** Other applications with the address of one that is not confirmed: one of them may keep it from being confirmed. */
  readonly sameAddress: readonly Application[];
};

/** All an operator may know of a person: one request for what lies with them, one for their pairs and whether mail reaches them. */
export async function readPerson(id: string, tools: Tools): Promise<PersonRead | undefined> {
  const { store } = tools;
  const read = await withLetters(id, store);
  if (read === undefined) return undefined;
  const { person, letters } = read;
  const hash = addressHash((await roundKeys(tools)).link, person.email);
  const partners = person.pairs.flatMap((pair) => partnerIn(pair, id) ?? []);
  const found = await store.getTogether([
    ref(suppressedKind, hash),
    ...person.pairs.map((pair) => ref(pairKind, pair)),
    ...partners.map((person) => ref(applicationKind, person)),
  ]);
  return {
    person,
    letters,
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
