import type { Afterwards, FollowUp } from '../../domain/closing/afterwards.ts';
import { decideFollowUp } from '../../domain/closing/follow-up.ts';
import { refused } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { afterwardsKind } from '../../storage/kinds/afterwards.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Keeps what somebody who said yes to the three questions answers. */
export function answerFollowUp(id: string, given: Omit<FollowUp, 'at'>, tools: Tools): Promise<Outcome<Afterwards>> {
  const { store, round, now } = tools;
  return act<Afterwards>(tools, {}, async () => {
    const found = await store.getTogether([afterwardsKind.key(id), roundKind.key('round')]);
    const before = found.get(afterwardsKind, id);
    const state = found.get(roundKind, 'round')?.state;
    if (before === undefined || state === undefined) return refused('not at this stage');
    const at = now();
    const decision = decideFollowUp(before.state, given, round, state, at);
    return { before, decision, at, changes: (next) => [change(afterwardsKind, before, next)], evenWhenClosed: true };
  });
}
