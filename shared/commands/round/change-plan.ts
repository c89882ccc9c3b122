import { refused } from '../../domain/decision.ts';
import { changePlan, takeBackPlan } from '../../domain/plan/change-plan.ts';
import type { RoundState } from '../../domain/round-state.ts';
import type { SomePlanned } from '../../round/planned.ts';
import { change } from '../../storage/changes/changes.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Changes parts of the plan, with everything the agenda has of the round. Pairs follow, and people hear in a while: see the event's reactions. */
export function changeThePlan(some: SomePlanned, tools: Tools, by: By = {}): Promise<Outcome<RoundState>> {
  return actOnPlan((state) => changePlan(tools.round, state, some, tools.now(), by.operator?.operator), tools, by);
}

/** Takes back a change nobody has been told of. */
export function takeThePlanBack(tools: Tools, by: By = {}): Promise<Outcome<RoundState>> {
  return actOnPlan((state) => takeBackPlan(tools.round, state, tools.now()), tools, by);
}

function actOnPlan(decide: (state: RoundState) => ReturnType<typeof changePlan>, tools: Tools, by: By): Promise<Outcome<RoundState>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined) return refused('no such person');
    return { before, decision: decide(before.state), at: tools.now(), changes: (next) => [change(roundKind, before, next)] };
  });
}
