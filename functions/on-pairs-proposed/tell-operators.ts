import { attentionKey, proposalToLookAt } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { toOperators } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { deskKind } from '../../shared/storage/kinds/desk.ts';

/**
 * Asks the operators to look at the proposal: nobody is asked anything before they have. Until they send offers they are asked once,
 * however often the proposal gets better meanwhile; the console shows the newest.
 */
export const handler = onEvent('pairs proposed', async ({ proposal, approved }, tools) => {
  const { store, now } = tools;
  const entry = proposalToLookAt(approved);
  const key = attentionKey(entry);
  const found = await store.getTogether([deskKind.key('desk'), attentionKind.key(key)]);
  const isApproved = (found.get(deskKind, 'desk')?.state.approved ?? 0) >= proposal;
  if (isApproved || found.get(attentionKind, key) !== undefined) return 'ignored';
  const at = now();
  const letters = toOperators(tools, 'proposal ready', entry.occasion);
  const outcome = await store.commit({ at, changes: [change(attentionKind, undefined, { ...entry, since: stamp(at) })], letters });
  if (outcome === 'round closed') return outcome;
  return outcome === 'committed' ? 'handled' : 'ignored';
});
