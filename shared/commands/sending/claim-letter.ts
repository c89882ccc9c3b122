import type { Temporal } from 'temporal-polyfill';
import { addressHash, type Link } from '../../domain/access-link.ts';
import type { KeptText } from '../../domain/kept-text.ts';
import { claimed, type Letter, needsTheDay, waitsForBooking } from '../../domain/letter.ts';
import { dayOf } from '../../round/calendar.ts';
import type { NotCommitted } from '../../storage/changes/changes.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { claim } from '../../storage/ledger.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/** What goes out with a letter: the address it is for, the links that are in it, and what is kept of its text. */
type GoingOut = { readonly address: string; readonly links: readonly Link[]; readonly kept: KeptText | undefined };

/** Claims a letter for whoever is about to send it, if its reader may still get it today; gives it as it is then, or why not. */
export async function claimLetter(
  letter: Stored<Letter>,
  { address, links, kept }: GoingOut,
  at: Temporal.Instant,
  tools: Tools,
): Promise<Stored<Letter> | NotCommitted> {
  const { store, round, table } = tools;
  const outcome = await store.commit({
    at,
    evenWhenClosed: true,
    changes: claim({
      letter,
      now: at,
      day: dayOf(round, at).toString(),
      needsTheDay: needsTheDay(letter.state, round, at),
      waitsForBooking: waitsForBooking(letter.state, round, at),
      address: addressHash((await roundKeys(tools)).link, address),
      links,
      kept,
      home: table,
    }),
  });
  return outcome === 'committed' ? { ...letter, version: letter.version + 1, state: claimed(letter.state, at) } : outcome;
}
