import { type Attention, attentionKey, proposalToLookAt } from '../../domain/attention.ts';
import { changed, stamp, unchanged } from '../../domain/decision.ts';
import type { Stage } from '../../domain/round-state.ts';
import { isOperatorsTurn, unsentPairs } from '../../domain/waiting/who-waits.ts';
import type { Detail } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { type FieldNow, fieldNow } from '../waiting/field-now.ts';
import { peopleWaitLetters } from '../waiting/people-wait.ts';

/**
 * Reminds the operators of what others wait for, with one letter a day however much it is, and puts it back on the list if it was ticked
 * off. What is no longer so leaves the list by itself.
 */
export async function remindOperators({ entry, since, time }: Detail<'list reminder due'>, tools: Tools): Promise<Handled> {
  const { store, now, round } = tools;
  const outcome = await act(tools, {}, async () => {
    const at = now();
    const reminders = peopleWaitLetters(dayOf(round, at).toString(), tools);
    const found = await store.getTogether([attentionKind.key(entry), roundKind.key('round'), ...reminders.map(ledgerKey)]);
    const before = found.get(attentionKind, entry);
    const isDone = before === undefined || before.state.since !== since || (before.state.reminded ?? 0) >= time;
    if (isDone) return { before, at, decision: unchanged, changes: () => [] };
    const { doneAt: _, doneBy: __, ...waits } = before.state;
    const isSo = isStillSo(before.state, await fieldNow(tools), found.get(roundKind, 'round')?.state.stage);
    return {
      before,
      at,
      decision: changed<Attention>({ ...waits, reminded: time, ...(isSo ? {} : { doneAt: stamp(at) }) }),
      letters: isSo ? notYetIn(found, reminders) : [],
      changes: (next) => [change(attentionKind, before, next)],
    };
  });
  return handledBy(outcome);
}

/** Whether what an entry says still holds. */
function isStillSo(entry: Attention, { board, pairs, waiting }: FieldNow, stage: Stage | undefined): boolean {
  const unsent = board === undefined ? 0 : unsentPairs(board, pairs).length;
  if (waiting.length === 0) return false;
  if (entry.reason === 'people wait') return isOperatorsTurn(board, pairs);
  if (entry.reason === 'no pair to propose') return unsent === 0 && board?.approved === undefined;
  const mayStillSend = stage === 'matching' || stage === 'running';
  return mayStillSend && unsent > 0 && attentionKey(entry) === attentionKey(proposalToLookAt(board?.approved ?? 0));
}
