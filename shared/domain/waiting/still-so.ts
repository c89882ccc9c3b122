import type { Round } from '../../round/round-file.ts';
import { type Attention, attentionKey, proposalToLookAt } from '../attention.ts';
import type { Stage } from '../round-state.ts';
import { isOperatorsTurn, unsentPairs, type Waiting } from './who-waits.ts';

/** Whether what the operators' list says of people who wait still holds. */
export function isStillSo(entry: Attention, field: Waiting, stage: Stage | undefined, round: Pick<Round, 'seats'>): boolean {
  const { board, pairs, waiting } = field;
  const unsent = board === undefined ? 0 : unsentPairs(board, pairs).length;
  if (waiting.length === 0) return false;
  if (entry.reason === 'people wait') return isOperatorsTurn(field, round);
  if (entry.reason === 'no pair to propose') return unsent === 0 && board?.approved === undefined;
  const mayStillSend = stage === 'matching' || stage === 'running';
  return mayStillSend && unsent > 0 && attentionKey(entry) === attentionKey(proposalToLookAt(board?.approved ?? 0));
}
