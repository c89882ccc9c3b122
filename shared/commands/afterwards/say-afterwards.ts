import { type Afterwards, decideAfterwards, type Wish, whyNotAfterwards } from '../../domain/closing/afterwards.ts';
import { refused } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { afterwardsKind } from '../../storage/kinds/afterwards.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type By, type Outcome } from '../act.ts';
import { isInPair } from '../pair/is-in-pair.ts';
import type { Tools } from '../tools.ts';

/** Keeps what somebody says yes to for afterwards, also once the round is closed: a yes can be taken back at any time. */
export function sayAfterwards(id: string, wishes: readonly Wish[], tools: Tools, by: By = {}): Promise<Outcome<Afterwards>> {
  const { store, now } = tools;
  return act<Afterwards>(tools, by, async () => {
    const found = await store.getTogether([applicationKind.key(id), afterwardsKind.key(id), roundKind.key('round')]);
    const person = found.get(applicationKind, id)?.state;
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (person === undefined || stage === undefined) return refused('no such person');
    const before = found.get(afterwardsKind, id);
    const why = wishes.length === 0 ? undefined : whyNotAfterwards(person, stage, await isInPair(person, tools));
    if (why !== undefined) return refused(why);
    const at = now();
    return {
      before,
      decision: decideAfterwards(before?.state, { person: id, role: person.answers.role, wishes }, at),
      at,
      changes: (next) => [change(afterwardsKind, before, next)],
      evenWhenClosed: true,
    };
  });
}
