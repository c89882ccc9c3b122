import type { Temporal } from 'temporal-polyfill';
import { addressHash, networkHash } from '../../../../../shared/domain/access-link.ts';
import type { Answers } from '../../../../../shared/domain/application/answers.ts';
import { submitted } from '../../../../../shared/domain/application/application.ts';
import { type Draft, sent } from '../../../../../shared/domain/application/draft.ts';
import { event } from '../../../../../shared/events/catalogue.ts';
import { roundKeys } from '../../../../../shared/lambda/round-keys.ts';
import type { Tools } from '../../../../../shared/lambda/tools.ts';
import { dayOf } from '../../../../../shared/round/calendar.ts';
import type { Language } from '../../../../../shared/round/round-file.ts';
import { type Change, change, type Stored } from '../../../../../shared/storage/changes/changes.ts';
import { countFunnel } from '../../../../../shared/storage/counts.ts';
import { addressKind, applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { draftKind } from '../../../../../shared/storage/kinds/draft.ts';
import { takeNetworkShare } from '../../../../../shared/storage/network-share.ts';
import type { Work } from '../../../../../shared/storage/store.ts';
import type { ReadAddress } from '../later/drafts.ts';

/** How often sending starts over when the same draft or address is sent at the same moment. */
const ATTEMPTS = 8;

export type Sending = {
  readonly draft: Stored<Draft>;
  /** Whose the address on the page was a moment ago. */
  readonly address: ReadAddress | undefined;
  readonly answers: Answers;
  readonly email: string;
  readonly language: Language;
  /** The IP address it comes from. */
  readonly from: string;
};

/**
 * Makes a draft an application, once: the draft's id becomes the application's, and an address can send one application in a round.
 * Nothing in the answer, nor in the work done for it, tells whether the address was known.
 */
export async function sendApplication(sending: Sending, tools: Tools): Promise<'received' | 'round closed' | 'network had its share'> {
  const { store, now } = tools;
  const { link: key } = await roundKeys(tools);
  const hash = addressHash(key, sending.email);
  const network = networkHash(key, sending.from);
  let { draft } = sending;
  // In another window another address may have been typed since the page was shown.
  let owner = sending.address?.hash === hash ? sending.address.owner : (await store.get(addressKind, hash))?.state.application;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const at = now();
    const work = owner === undefined ? first({ ...sending, draft }, hash, at, tools) : repeated(draft, owner, at, tools);
    const outcome = await store.commit({ ...work, changes: [...work.changes, takeNetworkShare(network, at)] });
    if (outcome === 'committed') return 'received';
    if (outcome === 'round closed' || outcome === 'network had its share') return outcome;
    const found = await store.getTogether([draftKind.key(draft.state.id), addressKind.key(hash)]);
    const kept = found.get(draftKind, draft.state.id);
    if (kept === undefined || kept.state.submitted) return 'received';
    draft = kept;
    owner = found.get(addressKind, hash)?.state.application;
  }
  throw new Error('an application is being sent by too many pages at once');
}

type Writing = Work & { readonly changes: readonly Change[] };

function first({ draft, answers, email, language }: Sending, hash: string, at: Temporal.Instant, { round }: Tools): Writing {
  const { id, channel, role } = draft.state;
  return {
    at,
    changes: [
      change(draftKind, draft, sent(draft.state, at)),
      change(addressKind, undefined, { hash, application: id }),
      change(applicationKind, undefined, submitted({ id, language, email, answers, channel }, at)),
      countFunnel('submitted', { day: dayOf(round, at).toString(), role, channel }),
    ],
    events: [event('application submitted', { application: id })],
  };
}

/** The first application stays as it is; the owner of the address is told by mail. */
function repeated(draft: Stored<Draft>, application: string, at: Temporal.Instant, { round }: Tools): Writing {
  return {
    at,
    changes: [change(draftKind, draft, sent(draft.state, at))],
    events: [event('application repeated', { application, day: dayOf(round, at).toString() })],
  };
}
