import { changed, refused, stamp, unchanged } from '../../domain/decision.ts';
import type { RemovalDecision } from '../../domain/privacy/removal-decision.ts';
import {
  afterDecision,
  archivedSince,
  effectOf,
  type RetentionClock,
  type RetentionRule,
  rulesToDecide,
} from '../../domain/privacy/retention.ts';
import type { Operator } from '../../round/contact.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { archivedKind } from '../../storage/kinds/archived.ts';
import { removalDecisionKind } from '../../storage/kinds/removal-decision.ts';
import { retentionKind } from '../../storage/kinds/retention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

type Decided = { readonly changes: readonly Change[] } | ReturnType<typeof refused>;

/**
 * The line of the protocol by which an authority removes something: refused as long as what is to be kept of it stands in no archive that was
 * written since.
 */
export async function decidedRemoval(rule: RemovalDecision['rule'], since: string, operator: string, tools: Tools): Promise<Decided> {
  const archives = (await tools.store.all(archivedKind)).map(({ state }) => state);
  const archive = archives.findLast(({ at }) => at >= since);
  const named = tools.round.privacy.decision;
  if (archive === undefined || named === undefined) return refused('not archived');
  const id = tools.newId();
  const decision = { id, at: stamp(tools.now()), by: operator, rule, named, archive: archive.sha256 };
  return { changes: [change(removalDecisionKind, undefined, decision)] };
}

/** Decides for an authority to remove what a rule covers: it is carried out with the next tick, and recorded. */
export function decideRemoval(rule: RetentionRule, tools: Tools, operator: Operator): Promise<Outcome<RetentionClock>> {
  return act(tools, { operator: { operator: operator.id, act: 'decided removal', about: { rule } } }, async () => {
    const { store, round } = tools;
    const found = await store.getTogether([retentionKind.key('retention'), roundKind.key('round')]);
    const before = found.get(retentionKind, 'retention');
    const state = found.get(roundKind, 'round')?.state;
    const at = tools.now();
    if (before === undefined || state === undefined || effectOf(rule, round) !== 'decision') return refused('not at this stage');
    if ((before.state.decided ?? []).includes(rule)) return { before, at, decision: unchanged, changes: () => [] };
    if (!rulesToDecide(before.state, round, state, at).includes(rule)) return refused('not at this stage');
    const decided = await decidedRemoval(rule, archivedSince(rule, round, state, at), operator.id, tools);
    if ('outcome' in decided) return decided;
    return {
      before,
      at,
      decision: changed(afterDecision(before.state, rule, at)),
      changes: (next) => [change(retentionKind, before, next), ...decided.changes],
      evenWhenClosed: true,
    };
  });
}
