import type { Application } from '../../domain/application/application.ts';
import { changed, refused, stamp } from '../../domain/decision.ts';
import { type Disclosure, withDisclosure } from '../../domain/rights/disclosure.ts';
import type { Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Records that a case was given out, also in a closed round. The audit says how much was masked, and nothing of who got it. */
export function giveOut(id: string, given: Omit<Disclosure, 'at' | 'by'>, tools: Tools, operator: Operator): Promise<Outcome<Application>> {
  const about = { application: id, parts: String(given.masked.length) };
  return act(tools, { operator: { operator: operator.id, act: 'disclosed case', about } }, async () => {
    const before = await tools.store.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const next = withDisclosure(before.state, { at: stamp(at), by: operator.id, ...given });
    return { before, at, decision: changed(next), changes: (to) => [change(applicationKind, before, to)], evenWhenClosed: true };
  });
}
