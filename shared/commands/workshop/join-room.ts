import { hashOf, isSameSecret } from '../../domain/access-link.ts';
import { stamp } from '../../domain/decision.ts';
import { isCode, roomCode, roomSecret } from '../../domain/workshop/code.ts';
import type { Phone } from '../../domain/workshop/phone.ts';
import { change, upsert } from '../../storage/changes/changes.ts';
import { phoneKind, roomKind } from '../../storage/kinds/workshop.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { readRoom } from './read-room.ts';

/** By what a phone comes in: the short code, which can be guessed at, or the link in the QR code, which cannot. */
export type Ticket = { readonly code: string } | { readonly link: string };

export type Joined = 'joined' | 'wrong code' | 'not open' | 'network over its limit';

/** Lets a phone in. `secret` is what its browser keeps; coming again with the same it is the same phone. `network` is the hash of where it comes from. */
export async function joinRoom(
  ticket: Ticket,
  { secret, network, ...phone }: Pick<Phone, 'side' | 'language'> & { readonly secret: string; readonly network: string },
  tools: Tools,
): Promise<Joined> {
  const { store } = tools;
  const now = await readRoom(tools);
  if (now?.doors !== 'open') return 'not open';
  const { stored, room } = now;
  const at = tools.now();
  const { link } = await roundKeys(tools);
  const isRight = 'link' in ticket ? isSameSecret(ticket.link, roomSecret(link, 'door', room)) : isCode(ticket.code, roomCode(link, room));
  if (!isRight) {
    const counted = await store.commit({ at, changes: [countAgainstNetworkLimit(network, at, 'guesses')], evenWhenClosed: true });
    return counted === 'committed' ? 'wrong code' : 'network over its limit';
  }
  const next: Phone = { phone: hashOf(secret), sitting: room.sitting, ...phone, at: stamp(at) };
  // Whoever has guessed too often may not go on guessing until one is right. The link is no guess.
  const shared = countAgainstNetworkLimit(network, at, 'joins', 'code' in ticket ? 'guesses' : 'joins');
  // From the first phone on there is a room that is kept, so that somebody is asked for its minutes.
  if (stored === undefined) await store.commit({ at, changes: [change(roomKind, undefined, room)] });
  const outcome = await store.commit({ at, changes: [shared, upsert(phoneKind, next)], evenWhenClosed: true });
  return outcome === 'committed' ? 'joined' : 'network over its limit';
}
