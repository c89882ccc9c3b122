import type { Temporal } from 'temporal-polyfill';
import { attentionKey, notAllPlaced, peopleWait, proposalToLookAt } from '../../domain/attention.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { approve, type Board } from '../../domain/matching/board/board.ts';
import { pairId } from '../../domain/pair/pair-id.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Operator } from '../../round/contact.ts';
import { settle } from '../../storage/attention-list.ts';
import { approveBoard } from '../../storage/changes/board-changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Sends the offers of the plan that was looked at, once no more applications are taken; then it no longer waits for anybody.
 *
 * @param until The last day on which they can be answered, when that is to be an earlier one than the round's.
 */
export function sendOffers(proposal: number, tools: Tools, operator: Operator, until?: Temporal.PlainDate): Promise<Outcome<Board>> {
  const lapseDays = until === undefined ? undefined : dayOf(tools.round, tools.now()).until(until).days;
  const acted: Acted = { operator: operator.id, act: 'sent offers', about: { proposal: String(proposal) } };
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(boardKind, 'board');
    const entries = [proposalToLookAt(before?.state.approved ?? 0), notAllPlaced(proposal), peopleWait].map(attentionKey);
    const planned = before?.state.plan?.pairs.map(({ mentor, mentee }) => pairId(mentor, mentee)) ?? [];
    const found = await tools.store.getTogether([roundKind.key('round'), ...entries.map(attentionKind.key), ...planned.map(pairKind.key)]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (stage === 'closed') return refused('round closed');
    if (stage !== 'matching' && stage !== 'running') return refused('not at this stage');
    if (before === undefined) return refused('nothing to send');
    const at = tools.now();
    const decision = approve(
      before.state,
      proposal,
      planned.flatMap((id) => found.get(pairKind, id)?.state ?? []),
    );
    return { before, at, decision, changes: (next) => [...approveBoard(before, next, at, lapseDays), ...settle(entries, found, at)] };
  });
}
