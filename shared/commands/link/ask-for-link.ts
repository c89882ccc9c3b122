import type { Temporal } from 'temporal-polyfill';
import { wishOf } from '../../domain/access-link.ts';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import type { Change } from '../../storage/changes/changes.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/**
 * Whom a link is for: somebody who has applied, the assistant they have named, or an unfinished application. `isConfirming`: it is asked for
 * where addresses are confirmed.
 */
export type Whom =
  | { readonly application: string; readonly assistant?: number; readonly isConfirming?: boolean }
  | { readonly draft: string };

/** What asks for a link, for a transaction that does more. `network` is the hash of where it is asked from. */
export function linkWish(whom: Whom, network: string, at: Temporal.Instant) {
  const time = wishOf(at);
  const asked = askedFor(whom, time);
  const share: Change = countAgainstNetworkLimit(network, at, 'links');
  return { events: [asked], changes: [share] };
}

function askedFor(whom: Whom, time: number): DomainEvent {
  if ('draft' in whom) return event('draft link asked for', { ...whom, time });
  const { application, assistant } = whom;
  return assistant === undefined
    ? event('link asked for', { application, time })
    : event('assistant link asked for', { application, assistant, time });
}

/** One's own page opens also when the round is closed: for what one takes along, and for what is one's right. Nothing is confirmed then. */
function isOwn(whom: Whom): boolean {
  return 'application' in whom && whom.assistant === undefined && whom.isConfirming !== true;
}

/** Asks for a link that is mailed to the address we know, whoever asks. */
export function askForLink(
  whom: Whom,
  network: string,
  { store, now }: Tools,
): Promise<'asked' | 'round closed' | 'network over its limit'> {
  return untilDone(async () => {
    const at = now();
    const outcome = await store.commit({ at, ...linkWish(whom, network, at), evenWhenClosed: isOwn(whom) });
    if (outcome === 'committed') return 'asked';
    return outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
  });
}
