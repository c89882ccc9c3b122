import { pairId } from '../../pair/pair-id.ts';
import { type Board, isAsked } from './board.ts';

/** How many pairs of the proposal nobody has been asked about. Those that stand are locked though no operator locked them. */
export function freshPairs(board: Board): number {
  const { plan, decisions, approved, proposal } = board;
  if (plan === undefined || approved === proposal) return 0;
  const locks = new Set(decisions.locks.map((lock) => pairId(...lock)));
  return plan.pairs.filter(
    ({ mentor, mentee, locked }) => !isAsked(board, [mentor, mentee]) && (!locked || locks.has(pairId(mentor, mentee))),
  ).length;
}
