import type { Temporal } from 'temporal-polyfill';
import { wishOf } from '../../domain/access-link.ts';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import type { Change } from '../../storage/changes/changes.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Whom a link is for: somebody who has applied, or an unfinished application. */
export type Whom = { readonly application: string } | { readonly draft: string };

/** What asks for a link, for a transaction that does more. `network` is the hash of where it is asked from. */
export function linkWish(whom: Whom, network: string, at: Temporal.Instant) {
  const time = wishOf(at);
  const asked: DomainEvent =
    'draft' in whom ? event('draft link asked for', { ...whom, time }) : event('link asked for', { ...whom, time });
  const share: Change = countAgainstNetworkLimit(network, at, 'links');
  return { events: [asked], changes: [share] };
}

/** Asks for a link that is mailed to the address we know, whoever asks. */
export function askForLink(
  whom: Whom,
  network: string,
  { store, now }: Tools,
): Promise<'asked' | 'round closed' | 'network over its limit'> {
  return untilDone(async () => {
    const at = now();
    const outcome = await store.commit({ at, ...linkWish(whom, network, at) });
    if (outcome === 'committed') return 'asked';
    return outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
  });
}
