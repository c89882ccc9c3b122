import { refused } from '../../domain/decision.ts';
import { whyNotAsk } from '../../domain/matching/board/approval.ts';
import { fitBetween } from '../../domain/matching/scoring/fit-of.ts';
import { asApplicant } from '../../domain/matching/scoring/scores.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { leftAlone } from '../../domain/pair/exchange.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import { peopleOf } from '../../domain/pair/pair-id.ts';
import type { Operator } from '../../round/contact.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Asks two people once more whose offer came to nothing: their time ran out, or a no is taken back. */
export function offerAgain(id: string, tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  const acted = { operator: operator.id, act: 'offered again', about: { pair: id } } as const;
  return act(tools, { operator: acted }, async () => {
    const { store, round, now } = tools;
    const ids = peopleOf(id);
    const found = await store.getTogether([pairKind.key(id), roundKind.key('round'), ...ids.map(applicationKind.key)]);
    const before = found.get(pairKind, id);
    const [mentor, mentee] = ids.map((one) => found.get(applicationKind, one));
    if (before === undefined || mentor === undefined || mentee === undefined) return refused('no such person');
    const at = now();
    const { status } = before.state;
    if (status === 'offered') return { before, at, decision: { outcome: 'unchanged' }, changes: () => [] };
    // Whoever goes on from another pair was not asked, and is not to be: somebody is asked to take over from that pair's page.
    if ((status !== 'lapsed' && status !== 'declined') || leftAlone(before.state) !== undefined) return refused('not at this stage');
    const why = whyNotAsk(mentor.state, mentee.state, found.get(roundKind, 'round')?.state, round, at);
    if (why !== undefined) return refused(why);
    const fit = fitBetween(round, asApplicant(mentor.state), asApplicant(mentee.state));
    const decision = decidePair(round, before.state, { command: 'offer again', fit, afterNo: true }, at);
    return { before, at, decision, changes: (next) => changePair(before, next, [mentor, mentee]) };
  });
}
