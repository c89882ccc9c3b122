import { changed, unchanged } from '../../domain/decision.ts';
import { type Approval, type Hindrance, hindranceOf, notAsked } from '../../domain/matching/board/approval.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import { offered, type Pair } from '../../domain/pair/pair.ts';
import { pairId } from '../../domain/pair/pair-id.ts';
import { event } from '../../events/catalogue.ts';
import { approvalKeys, approvedIn } from '../../storage/approved.ts';
import { change } from '../../storage/changes/changes.ts';
import { done } from '../../storage/changes/done.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { act, handledBy } from '../act.ts';
import { putOnList } from '../attention/put-on-list.ts';
import type { Handled } from '../handled.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

type Planned = Approval['pairs'][number];

/**
 * Makes the pairs that were approved, whatever the board shows by now. Each is its own step, so a run that broke off goes on where it
 * stopped; two who cannot be asked any more come on the operators' list.
 */
export async function offerPairs(proposal: number, tools: Tools): Promise<Handled> {
  const { store } = tools;
  const what = `offers of ${proposal}`;
  const found = await store.getTogether([...approvalKeys(proposal), doneKind.key(what)]);
  if (found.get(doneKind, what) !== undefined) return 'ignored';
  const approval = approvedIn(found, proposal, tools.now());
  if (approval === undefined) return putOnList({ subject: { kind: 'round' }, reason: 'approval lost', occasion: what }, tools);
  const made = await store.getTogether(approval.pairs.map(({ mentor, mentee }) => pairKind.key(pairId(mentor, mentee))));
  const missing = approval.pairs.filter(({ mentor, mentee }) => isToMake(made.get(pairKind, pairId(mentor, mentee))?.state, approval));
  const failed: string[] = [];
  for (const pair of missing) {
    const hindrance = await offer(pair, approval, tools);
    if (hindrance === 'round closed') return hindrance;
    if (hindrance === undefined) continue;
    const id = pairId(pair.mentor, pair.mentee);
    await putOnList({ subject: { kind: 'pair', id }, reason: hindrance, occasion: what }, tools);
    failed.push(id);
  }
  return finish(what, failed, tools);
}

/** Whether two people have still to be asked: they never were, or did not answer in time before this was approved. */
function isToMake(made: Pair | undefined, { approvedAt }: Approval): boolean {
  return made === undefined || (made.status === 'lapsed' && (made.endedAt ?? made.offeredAt) <= approvedAt);
}

/** Asks two people about each other, or says why not. */
function offer(planned: Planned, approval: Approval, { store, round, now }: Tools): Promise<Hindrance | 'round closed' | undefined> {
  const id = pairId(planned.mentor, planned.mentee);
  return untilDone(async () => {
    const found = await store.getTogether([pairKind.key(id), applicationKind.key(planned.mentor), applicationKind.key(planned.mentee)]);
    const earlier = found.get(pairKind, id);
    if (!isToMake(earlier?.state, approval)) return undefined;
    const mentor = found.get(applicationKind, planned.mentor);
    const mentee = found.get(applicationKind, planned.mentee);
    if (mentor === undefined || mentee === undefined) return 'not asked: somebody left';
    const hindrance = hindranceOf(mentor.state, mentee.state, round);
    if (hindrance !== undefined) return hindrance;
    const at = now();
    const decision =
      earlier === undefined
        ? changed(offered({ ...planned, lapseDays: approval.lapseDays }, at), event('pair offered', { pair: id }))
        : decidePair(round, earlier.state, { command: 'offer again', fit: planned.fit, lapseDays: approval.lapseDays }, at);
    if (decision.outcome !== 'changed') return undefined;
    const changes = changePair(earlier, decision.next, [mentor, mentee]);
    const outcome = await store.commit({ at, changes, events: decision.events });
    if (outcome === 'committed') return undefined;
    return outcome === 'round closed' ? outcome : 'too late';
  });
}

/** Notes that the approval is carried out; whom it could not ask the board no longer counts as asked. */
async function finish(what: string, failed: readonly string[], tools: Tools): Promise<Handled> {
  if (failed.length === 0) {
    const outcome = await tools.store.commit({ at: tools.now(), changes: [done(what, tools.now())] });
    return outcome === 'round closed' ? outcome : 'handled';
  }
  const outcome = await act(tools, {}, async () => {
    const found = await tools.store.getTogether([boardKind.key('board'), doneKind.key(what)]);
    const before = found.get(boardKind, 'board');
    const at = tools.now();
    const isOver = before === undefined || found.get(doneKind, what) !== undefined;
    const decision = isOver ? unchanged : changed(notAsked(before.state, failed));
    return { before, at, decision, changes: (next) => [change(boardKind, before, next), done(what, at)] };
  });
  return handledBy(outcome);
}
