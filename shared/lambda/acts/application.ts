import { type Application, type ApplicationCommand, decideApplication } from '../../domain/application/application.ts';
import { refused } from '../../domain/decision.ts';
import { dayOf } from '../../round/calendar.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Tools } from '../tools.ts';
import { act, type By, type Outcome } from './act.ts';

export function actOnApplication(id: string, command: ApplicationCommand, tools: Tools, by: By = {}): Promise<Outcome<Application>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const decision = decideApplication(before.state, command, at);
    return { before, decision, at, changes: (next) => changeApplication(before, next, dayOf(tools.round, at).toString()) };
  });
}
