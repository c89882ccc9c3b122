import { toPerson } from '../../../../shared/commands/letter/ask-for-letters.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { letterId } from '../../../../shared/domain/letter.ts';
import type { Heard } from '../../../../shared/domain/next-step.ts';
import { isLive, type Pair, roleIn } from '../../../../shared/domain/pair/pair.ts';
import { pairId, partnerIn } from '../../../../shared/domain/pair/pair-id.ts';
import { noPlaceLetter } from '../../../../shared/domain/waiting/who-waits.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { type Ref, ref } from '../../../../shared/storage/ref.ts';
import type { Found } from '../../../../shared/storage/store.ts';
import type { Leaving } from '../../../../shared/words/participant/leaving.ts';

/** A pair as one of its two sees it, and how it and the partner were found. */
export type OwnPair = {
  readonly pair: Pair;
  readonly role: Role;
  readonly partner: Application;
  readonly found: Found;
  /** The data of one of the two are not used: nothing is asked of the pair. */
  readonly rests: boolean;
};

/** Where the pair of a person and the partner a page names lies, whichever of them is the mentor, with the partner. */
export function keysOfTwo(person: string, partner: string | undefined): readonly Ref[] {
  if (partner === undefined) return [];
  return [ref(pairKind, pairId(person, partner)), ref(pairKind, pairId(partner, person)), ref(applicationKind, partner)];
}

/** The pairs a person is asked about or in, with the other one of each: one request, or none when they were found with the person. */
export async function pairsOf(person: Application, known: Found, { store }: Tools): Promise<readonly OwnPair[]> {
  if (person.pairs.length === 0) return [];
  const partners = person.pairs.flatMap((pair) => partnerIn(pair, person.id) ?? []);
  const isKnown =
    person.pairs.every((id) => known.get(pairKind, id) !== undefined) &&
    partners.every((id) => known.get(applicationKind, id) !== undefined);
  const found = isKnown
    ? known
    : await store.getTogether([
        ...person.pairs.map((pair) => ref(pairKind, pair)),
        ...partners.map((person) => ref(applicationKind, person)),
      ]);
  return person.pairs.flatMap((id) => {
    const pair = found.get(pairKind, id)?.state;
    const partner = found.get(applicationKind, partnerIn(id, person.id) ?? '')?.state;
    const role = pair === undefined ? undefined : roleIn(pair, person.id);
    if (pair === undefined || partner === undefined || role === undefined || !isLive(pair)) return [];
    const rests = person.restricted !== undefined || partner.restricted !== undefined;
    return [{ pair, role, partner, found, rests }];
  });
}

export async function heardOf(person: Application, { store }: Tools): Promise<Heard> {
  if (person.status !== 'confirmed' || person.pairs.length > 0) return 'nothing';
  const [reserve, noPlace] = [letterId(toPerson(person.id, 'reserve', 'reserve')), letterId(noPlaceLetter(person))];
  const found = await store.getTogether([ref(letterKind, reserve), ref(letterKind, noPlace)]);
  if (found.get(letterKind, noPlace) !== undefined) return 'no place';
  return found.get(letterKind, reserve) === undefined ? 'nothing' : 'reserve';
}

/** Whether somebody is in a pair that stands. */
export function isMember({ pairs }: { readonly pairs: readonly OwnPair[] }): boolean {
  return pairs.some(({ pair }) => pair.status === 'formed');
}

/** Before a pair is formed there is an application to take back, and no mentorship to end. */
export function leavingOf(whose: { readonly pairs: readonly OwnPair[] }): Leaving {
  return isMember(whose) ? 'inPair' : 'beforePair';
}
