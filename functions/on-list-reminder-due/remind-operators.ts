import { act, handledBy } from '../../shared/commands/act.ts';
import { ledgerKey, notYetIn } from '../../shared/commands/letter/ask-for-letters.ts';
import { type FieldNow, fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { peopleWaitLetters } from '../../shared/commands/waiting/people-wait.ts';
import { type Attention, attentionKey, proposalToLookAt } from '../../shared/domain/attention.ts';
import { changed, stamp, unchanged } from '../../shared/domain/decision.ts';
import type { Stage } from '../../shared/domain/round-state.ts';
import { isOperatorsTurn, unsentPairs } from '../../shared/domain/waiting/who-waits.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/**
 * Reminds the operators of what others wait for, with one letter a day however much it is, and puts it back on the list if it was ticked
 * off. What is no longer so leaves the list by itself.
 */
export const handler = onEvent('list reminder due', async ({ entry, since, time }, tools) => {
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
});

/** Whether what an entry says still holds. */
function isStillSo(entry: Attention, { desk, pairs, waiting }: FieldNow, stage: Stage | undefined): boolean {
  const unsent = desk === undefined ? 0 : unsentPairs(desk, pairs).length;
  if (waiting.length === 0) return false;
  if (entry.reason === 'people wait') return isOperatorsTurn(desk, pairs);
  if (entry.reason === 'no pair to propose') return unsent === 0 && desk?.approved === undefined;
  const mayStillSend = stage === 'matching' || stage === 'running';
  return mayStillSend && unsent > 0 && attentionKey(entry) === attentionKey(proposalToLookAt(desk?.approved ?? 0));
}
