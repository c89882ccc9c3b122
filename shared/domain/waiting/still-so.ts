import type { Application } from '../application/application.ts';
import { type Attention, attentionKey, proposalToLookAt } from '../attention.ts';
import type { Board } from '../matching/board/board.ts';
import type { Pair } from '../pair/pair.ts';
import type { Stage } from '../round-state.ts';
import { isOperatorsTurn, unsentPairs } from './who-waits.ts';

/** What lies on the board, the pairs there are, and who waits for word. */
type Waiting = { readonly board: Board | undefined; readonly pairs: readonly Pair[]; readonly waiting: readonly Application[] };

/** Whether what the operators' list says of people who wait still holds. */
export function isStillSo(entry: Attention, { board, pairs, waiting }: Waiting, stage: Stage | undefined): boolean {
  const unsent = board === undefined ? 0 : unsentPairs(board, pairs).length;
  if (waiting.length === 0) return false;
  if (entry.reason === 'people wait') return isOperatorsTurn(board, pairs);
  if (entry.reason === 'no pair to propose') return unsent === 0 && board?.approved === undefined;
  const mayStillSend = stage === 'matching' || stage === 'running';
  return mayStillSend && unsent > 0 && attentionKey(entry) === attentionKey(proposalToLookAt(board?.approved ?? 0));
}
