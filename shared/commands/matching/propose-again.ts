import type { Plan } from '../../domain/matching/plan.ts';
import { pairId } from '../../domain/pair/pair-id.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Found } from '../../storage/store.ts';
import { handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

/**
 * Solves the rest again after somebody came or went, unless the plan on the board `knows` of it already, or that was done for the reason that
 * `once` names. Before the call has closed there is nothing to solve yet, nor to load for it.
 *
 * @throws Error while the first plan is being worked out, so that the news comes again.
 */
export async function proposeAgain(knows: (plan: Plan) => boolean, tools: Tools, once?: string): Promise<Handled> {
  const asDone = once === undefined ? [] : [doneKind.key(once)];
  const found = await tools.store.getTogether([boardKind.key('board'), roundKind.key('round'), ...asDone]);
  if (once !== undefined && found.get(doneKind, once) !== undefined) return 'ignored';
  const board = found.get(boardKind, 'board')?.state;
  if (board === undefined && isBeingWorkedOut(found)) throw new Error('the first plan is being worked out and may not know of this');
  if (board === undefined || (board.plan !== undefined && knows(board.plan))) return 'ignored';
  const { proposePairs } = await import('./propose-pairs.ts');
  return handledBy(await proposePairs(tools, once === undefined ? {} : { once }));
}

/** Once the call has closed the first plan is under way: it has read who is there, perhaps before the news that brought us here. */
function isBeingWorkedOut(found: Found): boolean {
  const stage = found.get(roundKind, 'round')?.state.stage;
  return stage === 'matching' || stage === 'running';
}

/** Without a pair that is no more. */
export function isWithout(pair: string): (plan: Plan) => boolean {
  return ({ pairs }) => pairs.every(({ mentor, mentee }) => pairId(mentor, mentee) !== pair);
}
