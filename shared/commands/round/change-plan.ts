import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { changePlan, takeBackPlan } from '../../domain/plan/change-plan.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { plansOf, type SomePlanned } from '../../round/planned.ts';
import { change } from '../../storage/changes/changes.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { rememberState } from './round-now.ts';

/**
 * Changes parts of the plan, with everything the agenda has of the round. Pairs follow, and people hear in a while: see the event's reactions.
 * `seen` is how many changes whoever decided on this one knew of: when there have been more it is not made.
 */
export function changeThePlan(some: SomePlanned, tools: Tools, by: By = {}, seen?: number): Promise<Outcome<RoundState>> {
  return actOnPlan(
    (state) =>
      seen === undefined || seen === plansOf(tools.round, state).number
        ? changePlan(tools.round, state, some, tools.now(), by.operator?.operator)
        : refused('changed meanwhile'),
    tools,
    by,
  );
}

/** What the audit says of a change of the plan: which parts, and which one it is. */
export function replannedBy(operator: string, parts: readonly string[], number: number): Acted {
  const isExtension = parts.includes('deadline') && parts.every((part) => part === 'deadline' || part === 'answerBy');
  return { operator, act: isExtension ? 'extended deadline' : 'changed plan', about: { parts: parts.join(', '), number: String(number) } };
}

/** Takes back a change nobody has been told of. */
export function takeThePlanBack(tools: Tools, by: By = {}): Promise<Outcome<RoundState>> {
  return actOnPlan((state) => takeBackPlan(tools.round, state, tools.now()), tools, by);
}

async function actOnPlan(decide: (state: RoundState) => ReturnType<typeof changePlan>, tools: Tools, by: By): Promise<Outcome<RoundState>> {
  const outcome = await act<RoundState>(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined) return refused('no such person');
    return { before, decision: decide(before.state), at: tools.now(), changes: (next) => [change(roundKind, before, next)] };
  });
  if (outcome.outcome !== 'refused') rememberState(outcome.state, tools);
  return outcome;
}
