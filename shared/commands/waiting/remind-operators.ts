import type { Attention } from '../../domain/attention.ts';
import { changed, stamp, unchanged } from '../../domain/decision.ts';
import { isStillSo } from '../../domain/waiting/still-so.ts';
import type { Detail } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { fieldNow } from './field-now.ts';
import { peopleWaitLetters } from './people-wait.ts';

/**
 * Reminds the operators of what others wait for, with one letter a day however much it is, and puts it back on the list if it was ticked
 * off. What is no longer so leaves the list by itself.
 */
export async function remindOperators({ entry, since, time }: Detail<'list reminder due'>, tools: Tools): Promise<Handled> {
  const { store, now, round, log } = tools;
  let goes = false;
  const outcome = await act(tools, {}, async () => {
    const at = now();
    const reminders = peopleWaitLetters(dayOf(round, at).toString(), tools);
    const found = await store.getTogether([attentionKind.key(entry), roundKind.key('round'), ...reminders.map(ledgerKey)]);
    const before = found.get(attentionKind, entry);
    const isDone = before === undefined || before.state.since !== since || (before.state.reminded ?? 0) >= time;
    if (isDone) return { before, at, decision: unchanged, changes: () => [] };
    const { doneAt: _, doneBy: __, ...waits } = before.state;
    const isSo = isStillSo(before.state, await fieldNow(tools), found.get(roundKind, 'round')?.state.stage, round);
    goes = !isSo && before.state.doneAt === undefined;
    return {
      before,
      at,
      decision: changed<Attention>({ ...waits, reminded: time, ...(isSo ? {} : { doneAt: stamp(at) }) }),
      letters: isSo ? notYetIn(found, reminders) : [],
      changes: (next) => [change(attentionKind, before, next)],
    };
  });
  if (goes && outcome.outcome === 'changed') log.info('MATTER_SETTLED', { reason: outcome.state.reason });
  return handledBy(outcome);
}
