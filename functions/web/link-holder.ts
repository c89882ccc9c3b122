import { hashOf, type Purpose } from '../../shared/domain/access-link.ts';
import type { Application } from '../../shared/domain/application.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import { isLive, type Pair, roleIn } from '../../shared/domain/pair.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import type { Found } from '../../shared/storage/store.ts';

/** Whom a link belongs to. One that is out of date still says whose it was, so that a new one can be asked for. */
export type Holder =
  | { readonly link: 'good' | 'out of date'; readonly person: Application; readonly found: Found }
  | { readonly link: 'unknown' };

/** Looks up a link: one request. Wrong, forged and erased links all look the same. */
export async function holderOf(purpose: Purpose, id: string, secret: string, { store, now }: Tools): Promise<Holder> {
  const owner = applicationKind.key(id).pk;
  const hash = hashOf(secret);
  const found = await store.getTogether([applicationKind.key(id), linkKind.key({ owner, hash })]);
  const person = found.get(applicationKind, id)?.state;
  const link = found.get(linkKind, { owner, hash })?.state;
  if (person === undefined || link === undefined || link.purpose !== purpose) return { link: 'unknown' };
  const isGood = now().epochMilliseconds < instantOf(link.until).epochMilliseconds;
  return { link: isGood ? 'good' : 'out of date', person, found };
}

/** A pair as one of its two sees it, and how it and the partner were found. */
export type OwnPair = { readonly pair: Pair; readonly role: Role; readonly partner: Application; readonly found: Found };

/** The pairs a person is asked about or in, with the other one of each: one request. */
export async function pairsOf(person: Application, { store }: Tools): Promise<readonly OwnPair[]> {
  if (person.pairs.length === 0) return [];
  const partners = person.pairs.flatMap((pair) => pair.split('-')).filter((id) => id !== person.id);
  const found = await store.getTogether([...person.pairs.map(pairKind.key), ...partners.map(applicationKind.key)]);
  return person.pairs.flatMap((id) => {
    const pair = found.get(pairKind, id)?.state;
    const partner = id
      .split('-')
      .map((one) => (one === person.id ? undefined : found.get(applicationKind, one)?.state))
      .find((one) => one !== undefined);
    const role = pair === undefined ? undefined : roleIn(pair, person.id);
    return pair !== undefined && partner !== undefined && role !== undefined && isLive(pair) ? [{ pair, role, partner, found }] : [];
  });
}
