import type { Acted } from '../../../../shared/domain/audit.ts';
import { refused } from '../../../../shared/domain/decision.ts';
import { approve, type Desk } from '../../../../shared/domain/desk.ts';
import { act, type Outcome } from '../../../../shared/lambda/acts.ts';
import { change } from '../../../../shared/storage/changes.ts';
import { deskKind } from '../../../../shared/storage/kinds/desk.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** Sends the offers of the plan that was looked at, once no more applications are taken. */
export function sendOffers(proposal: number, { tools, operator }: OperatorVisit): Promise<Outcome<Desk>> {
  const acted: Acted = { operator: operator.id, act: 'sent offers', about: { proposal: String(proposal) } };
  return act(tools, { operator: acted }, async () => {
    const found = await tools.store.getTogether([deskKind.key('desk'), roundKind.key('round')]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    const before = found.get(deskKind, 'desk');
    if (stage === 'closed') return refused('round closed');
    if (stage !== 'matching' && stage !== 'running') return refused('not at this stage');
    if (before === undefined) return refused('nothing to send');
    return { before, at: tools.now(), decision: approve(before.state, proposal), changes: (next) => [change(deskKind, before, next)] };
  });
}
