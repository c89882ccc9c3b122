import { addressHash } from '../domain/access-link.ts';
import type { Application } from '../domain/application/application.ts';
import { keepsOut } from '../domain/application/by-hand.ts';
import { type Change, change, removal } from './changes/changes.ts';
import { ADDRESSED, addressedKind, addressKind, addressPartition, applicationKind } from './kinds/application.ts';
import type { Stored } from './kinds/stored.ts';
import type { Store } from './store.ts';
import { LAST } from './table.ts';

/** So many applications with one address are looked at; a stranger can send hundreds. */
const MOST = 30;

export type AddressHeld = {
  readonly claim: Stored<{ readonly hash: string; readonly application: string }> | undefined;
  /** The application that claimed the address. Earlier versions claimed it by sending, so it may be unconfirmed. */
  readonly holder: Stored<Application> | undefined;
};

/** Whose an address is: two requests. */
export async function holderOfAddress(hash: string, store: Store): Promise<AddressHeld> {
  const claim = await store.get(addressKind, hash);
  return { claim, holder: claim === undefined ? undefined : await store.get(applicationKind, claim.state.application) };
}

/** The other application that keeps this one from being confirmed, if there is one. */
export function standingWith(id: string, { holder }: AddressHeld): Application | undefined {
  return holder === undefined || holder.state.id === id || holder.state.status !== 'confirmed' ? undefined : holder.state;
}

/**
 * The earlier application with the address, if operators turned its person down or took them out and have not said that they may apply again.
 * Whom an operator enters comes in all the same.
 */
export function answeredBefore({ id, entered }: Pick<Application, 'id' | 'entered'>, { holder }: AddressHeld): Application | undefined {
  if (holder === undefined || holder.state.id === id || entered !== undefined) return undefined;
  return keepsOut(holder.state) ? holder.state : undefined;
}

/** All applications with an address, the oldest first, its holder among them. */
export async function applicationsWith(hash: string, { holder }: AddressHeld, store: Store): Promise<readonly Application[]> {
  const addressed = await store.within(addressedKind, addressPartition(hash), { from: ADDRESSED, to: `${ADDRESSED}${LAST}`, limit: MOST });
  const ids = addressed.map(({ state }) => state.application);
  const sent = (await store.those(applicationKind, ids)).map(({ state }) => state);
  const all = holder === undefined || ids.includes(holder.state.id) ? sent : [...sent, holder.state];
  return all.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

/**
 * What lies under the addresses of an application that got another. A claim goes along with whoever has confirmed; one made by sending, as
 * earlier versions did, is given up.
 */
export async function moveAddress(next: Application, from: string, key: string, store: Store): Promise<readonly Change[]> {
  const [old, hash] = [addressHash(key, from), addressHash(key, next.email)];
  if (old === hash) return [];
  const ids = { old: { hash: old, application: next.id }, new: { hash, application: next.id } };
  const found = await store.getTogether([
    addressKind.key(old),
    addressKind.key(hash),
    addressedKind.key(ids.old),
    addressedKind.key(ids.new),
  ]);
  const claim = found.get(addressKind, old);
  const sent = found.get(addressedKind, ids.old);
  const known = found.get(addressedKind, ids.new);
  return [
    ...(claim?.state.application === next.id ? [removal(addressKind, claim)] : []),
    ...(next.status === 'submitted' ? [] : [change(addressKind, found.get(addressKind, hash), ids.new)]),
    ...(sent === undefined ? [] : [removal(addressedKind, sent)]),
    ...(known === undefined ? [change(addressedKind, undefined, ids.new)] : []),
  ];
}
