import { offered, type Pair, pairId } from '../../shared/domain/pair/pair.ts';
import { event } from '../../shared/events/catalogue.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { done } from '../../shared/storage/changes/done.ts';
import { changePair } from '../../shared/storage/changes/pair-changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { deskKind } from '../../shared/storage/kinds/desk.ts';
import { doneKind } from '../../shared/storage/kinds/done.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

const ATTEMPTS = 5;

/**
 * Makes the pairs of the plan that was approved. Each is its own step, so a run that broke off goes on where it stopped; somebody who
 * left or came into another pair meanwhile is passed over.
 */
export const handler = onEvent('pairs approved', async ({ proposal }, tools) => {
  const { store, now } = tools;
  const what = `offers of ${proposal}`;
  const found = await store.getTogether([deskKind.key('desk'), doneKind.key(what)]);
  const desk = found.get(deskKind, 'desk')?.state;
  if (found.get(doneKind, what) !== undefined) return 'ignored';
  if (desk?.plan === undefined || desk.approved !== proposal || desk.proposal !== proposal) return 'ignored';
  const made = await store.getTogether(desk.plan.pairs.map(({ mentor, mentee }) => pairKind.key(pairId(mentor, mentee))));
  const missing = desk.plan.pairs.filter(({ mentor, mentee }) => made.get(pairKind, pairId(mentor, mentee)) === undefined);
  for (const pair of missing) await offer(pair, tools);
  const outcome = await store.commit({ at: now(), changes: [done(what, now())] });
  return outcome === 'round closed' ? outcome : 'handled';
});

async function offer(planned: Pick<Pair, 'mentor' | 'mentee' | 'fit'>, { store, round, now }: Tools): Promise<void> {
  const id = pairId(planned.mentor, planned.mentee);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await store.getTogether([pairKind.key(id), applicationKind.key(planned.mentor), applicationKind.key(planned.mentee)]);
    const mentor = found.get(applicationKind, planned.mentor);
    const mentee = found.get(applicationKind, planned.mentee);
    if (found.get(pairKind, id) !== undefined || mentor === undefined || mentee === undefined) return;
    const isFree = mentor.state.pairs.length === 0 && mentee.state.pairs.length < round.matching.mentorsPerMentee;
    if (!isFree || mentor.state.status !== 'confirmed' || mentee.state.status !== 'confirmed') return;
    const at = now();
    const pair = offered(planned, at);
    const outcome = await store.commit({
      at,
      changes: changePair(undefined, pair, [mentor, mentee]),
      events: [event('pair offered', { pair: id })],
    });
    if (outcome !== 'changed meanwhile') return;
  }
  throw new Error('others kept changing the people of a pair');
}
