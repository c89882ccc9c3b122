import { type Evaluation, takeBackQuotes } from '../../domain/closing/evaluation.ts';
import { refused } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Takes back somebody's consent to being quoted, also when the questions and the round are closed: the report says it no more. */
export function unquote(id: string, tools: Tools): Promise<Outcome<Evaluation>> {
  return act<Evaluation>(tools, {}, async () => {
    const before = await tools.store.get(evaluationKind, id);
    if (before === undefined) return refused('not at this stage');
    const at = tools.now();
    return {
      before,
      at,
      decision: takeBackQuotes(before.state),
      changes: (next) => [change(evaluationKind, before, next)],
      evenWhenClosed: true,
    };
  });
}
