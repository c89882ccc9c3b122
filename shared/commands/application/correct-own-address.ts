import type { Application } from '../../domain/application/application.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import { dayOf } from '../../round/calendar.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import type { Committed } from '../../storage/changes/changes.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { moveAddress } from '../../storage/under-address.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/** Puts a mistyped address right, as it was read a moment ago and while nobody has confirmed it. `network` is the hash of where from. */
export async function correctOwnAddress(
  before: Stored<Application>,
  email: string,
  network: string,
  tools: Tools,
): Promise<Committed | 'as it was'> {
  const { store, now, round } = tools;
  const { link: key } = await roundKeys(tools);
  const at = now();
  const decision = decideApplication(before.state, { command: 'correct own address', email }, at);
  if (decision.outcome !== 'changed') return 'as it was';
  return store.commit({
    at,
    changes: [
      ...changeApplication(before, decision.next, dayOf(round, at).toString()),
      ...(await moveAddress(decision.next, before.state.email, key, store)),
      countAgainstNetworkLimit(network, at, 'links'),
    ],
    events: decision.events,
  });
}
