import { attentionKey, recruitingBehind } from '../../domain/attention.ts';
import { refused } from '../../domain/decision.ts';
import { decideRound } from '../../domain/round-state.ts';
import type { Detail } from '../../events/catalogue.ts';
import { settle } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

/**
 * Closes the call after the deadline and its grace, or after an operator ended it, unless that has been moved or taken back since. That too
 * few were coming is then no longer anything an operator can do something about.
 */
export async function closeCall(ended: Detail<'call deadline due'>, tools: Tools): Promise<Handled> {
  const { store, round, now } = tools;
  const behind = round.call.checkDays.map((day) => attentionKey(recruitingBehind(day)));
  const outcome = await act(tools, {}, async () => {
    const found = await store.getTogether([roundKind.key('round'), ...behind.map(attentionKind.key)]);
    const before = found.get(roundKind, 'round');
    if (before === undefined) return refused('not at this stage');
    const at = now();
    const decision = decideRound(round, before.state, { command: 'close call', ...ended }, at);
    return { before, at, decision, changes: (next) => [change(roundKind, before, next), ...settle(behind, found, at)] };
  });
  return handledBy(outcome);
}
