import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import type { Letter } from '../../domain/letter.ts';
import { sentAgain } from '../../domain/sent-again.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { removal } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { suppressedKind } from '../../storage/kinds/letter.ts';
import { holderOfAddress, moveAddress, standingWith } from '../../storage/under-address.ts';
import { act, type Outcome } from '../act.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';
import { leftForGood } from './act-on-application.ts';

/**
 * Gives an application the right address: the old one is free for others, the new one is its own once it is confirmed, and gets mail even
 * if it did not before. Whoever had it and withdrew can no longer come back. A letter may go to it at once.
 */
export async function correctAddress(
  id: string,
  email: string,
  letter: { readonly letter: Letter; readonly times: number } | undefined,
  tools: Tools,
  operator: Operator,
): Promise<Outcome<Application>> {
  const { store } = tools;
  const { link: key } = await roundKeys(tools);
  const to = addressHash(key, email);
  const acted: Acted = { operator: operator.id, act: 'corrected address', about: { application: id } };
  return act(tools, { operator: acted }, async () => {
    const before = await store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const held = await holderOfAddress(to, store);
    if (standingWith(id, held) !== undefined) return refused('address taken');
    const stop = await store.get(suppressedKind, to);
    const at = tools.now();
    const day = dayOf(tools.round, at).toString();
    const own = decideApplication(before.state, { command: 'correct address', email, by: operator.id }, at);
    const address = own.outcome === 'changed' ? await moveAddress(own.next, before.state.email, key, store) : [];
    const left = own.outcome === 'changed' && own.next.status !== 'submitted' ? leftForGood(id, held, tools) : undefined;
    const decision = own.outcome === 'changed' ? { ...own, events: [...own.events, ...(left?.events ?? [])] } : own;
    return {
      before,
      at,
      decision,
      letters: letter === undefined ? [] : [sentAgain(letter.letter, letter.times)],
      changes: (next) => [
        ...address,
        ...changeApplication(before, next, day),
        ...(left === undefined ? [] : changeApplication(left.before, left.next, day)),
        ...(stop === undefined ? [] : [removal(suppressedKind, stop)]),
      ],
    };
  });
}
