import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import type { ApplicationCommand } from '../../domain/application/application-command.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import { apartLike } from '../../domain/application/whom-to-meet.ts';
import { type Decision, refused } from '../../domain/decision.ts';
import { dayOf } from '../../round/calendar.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { type Change, change, removal } from '../../storage/changes/changes.ts';
import { addressKind, applicationKind } from '../../storage/kinds/application.ts';
import { suppressedKind } from '../../storage/kinds/letter.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { type AddressHeld, answeredBefore, holderOfAddress, standingWith } from '../../storage/under-address.ts';
import { act, type By, type Outcome } from '../act.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

export function actOnApplication(id: string, command: ApplicationCommand, tools: Tools, by: By = {}): Promise<Outcome<Application>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const day = dayOf(tools.round, at).toString();
    if (command.command === 'confirm') return confirm(before, tools);
    const decision = decideApplication(before.state, command, at);
    return { before, decision, at, changes: (next) => changeApplication(before, next, day) };
  });
}

/** An address becomes somebody's when they confirm it, in the same transaction; one at a time. */
async function confirm(before: Stored<Application>, tools: Tools) {
  const at = tools.now();
  const day = dayOf(tools.round, at).toString();
  const hash = addressHash((await roundKeys(tools)).link, before.state.email);
  const held = await holderOfAddress(hash, tools.store);
  const isTaken = standingWith(before.state.id, held) !== undefined || answeredBefore(before.state, held) !== undefined;
  const own = decideApplication(before.state, { command: 'confirm', isTaken }, at);
  const left = own.outcome === 'changed' ? leftForGood(before.state.id, held, tools) : undefined;
  const wantsMail = own.outcome === 'changed' ? await wantsMailAgain(hash, tools) : [];
  // Whoever applied with the address before is the same person, and is still never to meet whom they were kept apart from.
  const earlier = held.holder === undefined ? [] : [held.holder.state];
  const decision: Decision<Application> =
    own.outcome === 'changed' ? { ...own, next: apartLike(own.next, earlier), events: [...own.events, ...(left?.events ?? [])] } : own;
  return {
    before,
    decision,
    at,
    changes: (next: Application): readonly Change[] => [
      ...changeApplication(before, next, day),
      ...claimed(hash, before.state.id, held),
      ...wantsMail,
      ...(left === undefined ? [] : changeApplication(left.before, left.next, day)),
    ],
  };
}

/** Whoever was erased, has stayed silent since and says yes anew wants mail again. */
export async function wantsMailAgain(hash: string, { store }: Pick<Tools, 'store'>): Promise<readonly Change[]> {
  const silence = await store.get(suppressedKind, hash);
  return silence?.state.why === 'erased' ? [removal(suppressedKind, silence)] : [];
}

/** An address that becomes somebody's, unless it is theirs already. */
export function claimed(hash: string, application: string, { claim }: AddressHeld): readonly Change[] {
  return claim?.state.application === application ? [] : [change(addressKind, claim, { hash, application })];
}

/** Whoever had the address and withdrew can no longer come back: it is another's now. */
export function leftForGood(id: string, { holder }: AddressHeld, tools: Pick<Tools, 'now'>) {
  if (holder === undefined || holder.state.id === id) return undefined;
  const settling = { command: 'settle withdrawal', version: holder.state.withdrawals } as const;
  const decision = decideApplication(holder.state, settling, tools.now());
  return decision.outcome === 'changed' ? { before: holder, next: decision.next, events: decision.events } : undefined;
}
