import { type Application, hasLeft } from '../../domain/application/application.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Lets one of two applications of the same person hold, and takes the other out without a word to anybody. */
export async function mergePeople(keep: string, gone: string, tools: Tools, operator: Operator): Promise<Outcome<Application>> {
  const acted: Acted = { operator: operator.id, act: 'merged people', about: { application: keep, gone } };
  return act(tools, { operator: acted }, async () => {
    if (keep === gone) return refused('same person');
    const found = await tools.store.getTogether([keep, gone].map(applicationKind.key));
    const kept = found.get(applicationKind, keep)?.state;
    const before = found.get(applicationKind, gone);
    if (kept === undefined || before === undefined || kept.answers.role !== before.state.answers.role) return refused('no such person');
    if (hasLeft(kept)) return refused('has left');
    const at = tools.now();
    const decision = decideApplication(before.state, { command: 'merge', into: keep }, at);
    return { before, at, decision, changes: (next) => changeApplication(before, next, dayOf(tools.round, at).toString()) };
  });
}
