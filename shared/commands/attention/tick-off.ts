import type { Attention } from '../../domain/attention.ts';
import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Takes an entry off the list. Also when the round is closed: it is the list that is kept in order, not the round. */
export function tickOff(key: string, tools: Tools, operator: Operator): Promise<Outcome<Attention>> {
  const acted = { operator: operator.id, act: 'ticked off', about: { entry: key } } as const;
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(attentionKind, key);
    if (before === undefined) return refused('changed meanwhile');
    const at = tools.now();
    const decision = before.state.doneAt === undefined ? changed({ ...before.state, doneAt: stamp(at), doneBy: operator.id }) : unchanged;
    return { before, at, decision, changes: (next) => [change(attentionKind, before, next)], evenWhenClosed: true };
  });
}
