import { isDeepStrictEqual } from 'node:util';
import { asPlanned, type PlanKept, planNow, plannedIn } from '../round/planned.ts';
import { roundNow } from './round/round-now.ts';
import type { Tools } from './tools.ts';

/** The tools of a round by the plan it keeps: whoever acts, tells or shows by them goes by that, and not by its file. */
export function toolsBy(kept: PlanKept, tools: Tools): Tools {
  return isPlanOfFile(kept, tools) ? tools : { ...tools, round: asPlanned(tools.round, kept), store: tools.store.by(kept) };
}

/** The same for whoever has not read the round: by a plan that may be half a minute old. No pair follows an older plan than it did before. */
export async function toolsNow(tools: Tools): Promise<Tools> {
  return toolsBy(await roundNow(tools), tools);
}

function isPlanOfFile(kept: PlanKept, { round }: Tools): boolean {
  return (kept.planBefore ?? []).length === 0 && isDeepStrictEqual(planNow(round, kept), plannedIn(round));
}
