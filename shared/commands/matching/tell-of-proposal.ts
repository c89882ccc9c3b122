import { attentionKey, noPairToPropose, proposalToLookAt } from '../../domain/attention.ts';
import { unsentPairs } from '../../domain/waiting/who-waits.ts';
import { done } from '../../storage/changes/done.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { waitsAgain } from '../attention/waits-again.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn, toOperatorsOfBoth } from '../letter/ask-for-letters.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { fieldNow } from '../waiting/field-now.ts';

/**
 * Puts what lies on the board on the operators' list and tells them in a letter. Until they send offers that is done once, however often
 * the proposal gets better meanwhile; the console shows the newest, and reminders follow. Nothing when the `proposal`th has been sent.
 */
export function tellOfProposal(tools: Tools, proposal?: number): Promise<Handled> {
  return untilDone(() => tryTelling(tools, proposal));
}

async function tryTelling(tools: Tools, proposal: number | undefined): Promise<Handled | 'too late'> {
  const { store, now } = tools;
  const what = proposal === undefined ? 'told of the closed call' : `told of proposal ${proposal}`;
  if ((await store.get(doneKind, what)) !== undefined) return 'ignored';
  const { board, pairs } = await fieldNow(tools);
  const approved = board?.approved ?? 0;
  if (proposal !== undefined && approved >= proposal) return 'ignored';
  const isEmpty = board === undefined || unsentPairs(board, pairs).length === 0;
  if (isEmpty && approved > 0) return 'ignored';
  const entry = isEmpty ? noPairToPropose(approved) : proposalToLookAt(approved);
  const letters = toOperatorsOfBoth(tools, 'proposal ready', isEmpty ? `no pair ${entry.occasion}` : entry.occasion);
  const key = attentionKey(entry);
  const found = await store.getTogether([attentionKind.key(key), ...letters.map(ledgerKey)]);
  const at = now();
  const changes = [...waitsAgain(entry, found.get(attentionKind, key), at), done(what, at)];
  const outcome = await store.commit({ at, changes, letters: notYetIn(found, letters) });
  if (outcome === 'committed') return 'handled';
  return outcome === 'round closed' ? outcome : 'too late';
}
