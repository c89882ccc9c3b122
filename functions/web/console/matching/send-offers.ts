import { act, type Outcome } from '../../../../shared/commands/act.ts';
import { attentionKey, notAllPlaced, peopleWait, proposalToLookAt } from '../../../../shared/domain/attention.ts';
import type { Acted } from '../../../../shared/domain/audit.ts';
import { refused } from '../../../../shared/domain/decision.ts';
import { approve, type Desk } from '../../../../shared/domain/matching/desk/desk.ts';
import { settle } from '../../../../shared/storage/attention-list.ts';
import { approveDesk } from '../../../../shared/storage/changes/desk-changes.ts';
import { attentionKind } from '../../../../shared/storage/kinds/attention.ts';
import { deskKind } from '../../../../shared/storage/kinds/desk.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** Sends the offers of the plan that was looked at, once no more applications are taken; then it no longer waits for anybody. */
export function sendOffers(proposal: number, { tools, operator }: Pick<OperatorVisit, 'tools' | 'operator'>): Promise<Outcome<Desk>> {
  const acted: Acted = { operator: operator.id, act: 'sent offers', about: { proposal: String(proposal) } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(deskKind, 'desk');
    const entries = [proposalToLookAt(before?.state.approved ?? 0), notAllPlaced(proposal), peopleWait].map(attentionKey);
    const found = await tools.store.getTogether([roundKind.key('round'), ...entries.map(attentionKind.key)]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (stage === 'closed') return refused('round closed');
    if (stage !== 'matching' && stage !== 'running') return refused('not at this stage');
    if (before === undefined) return refused('nothing to send');
    const at = tools.now();
    const decision = approve(before.state, proposal);
    return { before, at, decision, changes: (next) => [...approveDesk(before, next, at), ...settle(entries, found, at)] };
  });
}
