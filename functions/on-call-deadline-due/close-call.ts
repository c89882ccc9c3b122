import { act, handledBy } from '../../shared/commands/act.ts';
import { attentionKey, recruitingBehind } from '../../shared/domain/attention.ts';
import { refused } from '../../shared/domain/decision.ts';
import { decideRound } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { settle } from '../../shared/storage/attention-list.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/**
 * Closes the call after the deadline and its grace, unless the deadline has been moved since. That too few were coming is then no longer
 * anything an operator can do something about.
 */
export const handler = onEvent('call deadline due', async ({ deadline }, tools) => {
  const { store, round, now } = tools;
  const behind = round.call.checkDays.map((day) => attentionKey(recruitingBehind(day)));
  const outcome = await act(tools, {}, async () => {
    const found = await store.getTogether([roundKind.key('round'), ...behind.map(attentionKind.key)]);
    const before = found.get(roundKind, 'round');
    if (before === undefined) return refused('not at this stage');
    const at = now();
    const decision = decideRound(round, before.state, { command: 'close call', deadline }, at);
    return { before, at, decision, changes: (next) => [change(roundKind, before, next), ...settle(behind, found, at)] };
  });
  return handledBy(outcome);
});
