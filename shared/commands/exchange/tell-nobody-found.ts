import { type Application, hasLeft } from '../../domain/application/application.ts';
import { changed, refused, unchanged } from '../../domain/decision.ts';
import { staysIn } from '../../domain/pair/exchange.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { act, type Outcome } from '../act.ts';
import { clearCalendar } from '../application/clear-calendar.ts';
import { ledgerKey, notYetIn, toPerson } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';

/** Lets the one who stayed know that the pair has ended, because nobody could be found to take over. */
export async function tellNobodyFound(id: string, tools: Tools, operator: Operator): Promise<Outcome<Application>> {
  const acted = { operator: operator.id, act: 'told nobody took over', about: { pair: id } } as const;
  const outcome = await act(tools, { operator: acted }, async () => {
    const { store, now } = tools;
    const pair = await store.get(pairKind, id);
    const stays = pair === undefined ? undefined : staysIn(pair.state);
    if (pair === undefined || stays === undefined) return refused('not at this stage');
    const before = await store.get(applicationKind, pair.state[stays]);
    if (before === undefined) return refused('no such person');
    if (hasLeft(before.state)) return refused('has left');
    const at = now();
    const { lastPair, pairs } = before.state;
    if (pairs.length > 0) return refused('already in a pair');
    const letter = toPerson(before.state.id, 'pair ended', `${id} nobody`, { about: { pair: id } });
    if (lastPair === undefined || lastPair.id !== id || lastPair.goesOn === undefined)
      return { before, at, decision: unchanged, changes: () => [] };
    const { goesOn: _, ...over } = lastPair;
    return {
      before,
      at,
      decision: changed<Application>({ ...before.state, lastPair: over }),
      letters: notYetIn(await store.getTogether([ledgerKey(letter)]), [letter]),
      changes: (next) => [change(applicationKind, before, next)],
    };
  });
  if (outcome.outcome !== 'refused') await clearCalendar(outcome.state.id, tools);
  return outcome;
}
