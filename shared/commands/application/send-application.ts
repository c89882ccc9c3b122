import type { Temporal } from 'temporal-polyfill';
import { addressHash } from '../../domain/access-link.ts';
import type { Answers } from '../../domain/application/answers.ts';
import { submitted } from '../../domain/application/application.ts';
import { type Draft, sent } from '../../domain/application/draft.ts';
import { event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Language } from '../../round/languages.ts';
import { change } from '../../storage/changes/changes.ts';
import { countFunnel } from '../../storage/counts.ts';
import { addressedKind, applicationKind } from '../../storage/kinds/application.ts';
import { draftKind } from '../../storage/kinds/draft.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import type { Work } from '../../storage/store.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

export type Sending = {
  readonly draft: Stored<Draft>;
  readonly answers: Answers;
  readonly email: string;
  readonly language: Language;
  /** The hash of where it comes from. */
  readonly network: string;
};

/** `changed` when the draft was saved, sent or lost meanwhile: look at it again. */
export type Sent = 'received' | 'changed' | 'round closed' | 'network over its limit';

/**
 * Makes a draft an application, once: the draft's id becomes the application's. Every sending is an application of its own until somebody
 * confirms its address, so nothing is looked up by the address, and there is nothing in the answer that could tell whether it was known.
 */
export async function sendApplication(sending: Sending, tools: Tools): Promise<Sent> {
  const { link: key } = await roundKeys(tools);
  const outcome = await tools.store.commit(asApplication(sending, key, tools.now(), tools));
  if (outcome === 'committed') return 'received';
  return outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'changed';
}

function asApplication({ draft, answers, email, language, network }: Sending, key: string, at: Temporal.Instant, { round }: Tools): Work {
  const { id, channel, role } = draft.state;
  return {
    at,
    changes: [
      change(draftKind, draft, sent(draft.state, at)),
      change(applicationKind, undefined, submitted({ id, language, email, answers, channel }, at)),
      change(addressedKind, undefined, { hash: addressHash(key, email), application: id }),
      countFunnel('submitted', { day: dayOf(round, at).toString(), role, channel }),
      countAgainstNetworkLimit(network, at, 'applications'),
    ],
    events: [event('application submitted', { application: id })],
  };
}
