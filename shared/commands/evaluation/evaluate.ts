import type { Application } from '../../domain/application/application.ts';
import { decideEvaluation, type Evaluation, type Given, whyNotEvaluate } from '../../domain/closing/evaluation.ts';
import { refused, stamp } from '../../domain/decision.ts';
import type { Language } from '../../round/languages.ts';
import { change } from '../../storage/changes/changes.ts';
import { countTally } from '../../storage/counts.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { evaluationKind } from '../../storage/kinds/evaluation.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Keeps somebody's answers. The first time they count as one who has answered; later times only the words change. */
export function evaluate({ id, pairs }: Application, given: Given, language: Language, tools: Tools): Promise<Outcome<Evaluation>> {
  const { store, round, now } = tools;
  return act<Evaluation>(tools, {}, async () => {
    const own = [applicationKind.key(id), evaluationKind.key(id), ...pairs.map(pairKind.key)];
    const found = await store.getTogether([...own, roundKind.key('round')]);
    const person = found.get(applicationKind, id);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (person === undefined || stage === undefined) return refused('no such person');
    const isMember = pairs.some((pair) => found.get(pairKind, pair)?.state.status === 'formed');
    const why = whyNotEvaluate(person.state, stage, isMember);
    if (why !== undefined) return refused(why);
    const before = found.get(evaluationKind, id);
    const at = now();
    const from = { person: id, role: person.state.answers.role, given, language };
    return {
      before,
      decision: decideEvaluation(round, before?.state, from, at),
      at,
      changes: (next) => [
        change(evaluationKind, before, next),
        ...(before === undefined
          ? [change(applicationKind, person, { ...person.state, evaluatedAt: stamp(at) }), countTally({ evaluated: 1 })]
          : []),
      ],
    };
  });
}
