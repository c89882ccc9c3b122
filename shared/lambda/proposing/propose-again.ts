import type { Plan } from '../../domain/matching/plan.ts';
import { pairId } from '../../domain/pair/pair.ts';
import { deskKind } from '../../storage/kinds/desk.ts';
import { handledBy } from '../acts/act.ts';
import type { Handled } from '../on-event.ts';
import type { Tools } from '../tools.ts';

/**
 * Solves the rest again after somebody came or went, unless the plan on the desk `knows` of it already. Before the call has closed there
 * is nothing to solve yet, nor to load for it.
 */
export async function proposeAgain(knows: (plan: Plan) => boolean, tools: Tools): Promise<Handled> {
  const desk = (await tools.store.get(deskKind, 'desk'))?.state;
  if (desk === undefined || (desk.plan !== undefined && knows(desk.plan))) return 'ignored';
  const { proposePairs } = await import('./propose-pairs.ts');
  return handledBy(await proposePairs(tools));
}

/** Without a pair that is no more. */
export function isWithout(pair: string): (plan: Plan) => boolean {
  return ({ pairs }) => pairs.every(({ mentor, mentee }) => pairId(mentor, mentee) !== pair);
}
