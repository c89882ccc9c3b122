import { pairId } from '../../pair/pair-id.ts';
import { type Desk, isAsked } from './desk.ts';

/** How many pairs of the proposal nobody has been asked about. Those that stand are locked though no operator locked them. */
export function freshPairs(desk: Desk): number {
  const { plan, decisions, approved, proposal } = desk;
  if (plan === undefined || approved === proposal) return 0;
  const locks = new Set(decisions.locks.map((lock) => pairId(...lock)));
  return plan.pairs.filter(
    ({ mentor, mentee, locked }) => !isAsked(desk, [mentor, mentee]) && (!locked || locks.has(pairId(mentor, mentee))),
  ).length;
}
