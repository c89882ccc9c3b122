import { type Application, hasLeft } from '../../domain/application/application.ts';
import { decideApplication } from '../../domain/application/decide-application.ts';
import { apartLike } from '../../domain/application/whom-to-meet.ts';
import type { Acted } from '../../domain/audit.ts';
import { type Decision, refused, stamp } from '../../domain/decision.ts';
import { event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Lets one of two applications of the same person hold, and takes the other out without a word to anybody. From whom the other one was kept
 * apart, the one that holds is too.
 */
export async function mergePeople(keep: string, gone: string, tools: Tools, operator: Operator): Promise<Outcome<Application>> {
  const acted: Acted = { operator: operator.id, act: 'merged people', about: { application: keep, gone } };
  return act(tools, { operator: acted }, async () => {
    if (keep === gone) return refused('same person');
    const found = await tools.store.getTogether([keep, gone].map(applicationKind.key));
    const kept = found.get(applicationKind, keep);
    const before = found.get(applicationKind, gone);
    if (kept === undefined || before === undefined || kept.state.answers.role !== before.state.answers.role)
      return refused('no such person');
    if (hasLeft(kept.state)) return refused('has left');
    const at = tools.now();
    const stays = apartLike(kept.state, [before.state]);
    const merged = decideApplication(before.state, { command: 'merge', into: keep }, at);
    const isApart = merged.outcome === 'changed' && stays !== kept.state;
    const reopened = isApart ? [event('matching reopened', { occasion: `apart ${keep} ${stamp(at)}` })] : [];
    const decision: Decision<Application> = merged.outcome === 'changed' ? { ...merged, events: [...merged.events, ...reopened] } : merged;
    const day = dayOf(tools.round, at).toString();
    return {
      before,
      at,
      decision,
      changes: (next) => [...changeApplication(before, next, day), ...(isApart ? [change(applicationKind, kept, stays)] : [])],
    };
  });
}
