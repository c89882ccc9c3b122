import type { Round } from '../../../round/round-file.ts';
import type { Decisions } from '../decisions.ts';
import type { Plan } from '../plan.ts';
import type { Fault, PairIds } from '../problem.ts';
import { proposePlan } from '../propose.ts';
import type { Applicant } from '../scoring/scores.ts';
import { comparePlans, type PlanChange } from './compare-plans.ts';

/** What a plan was worked out from. */
export type Inputs = { readonly round: Round; readonly applicants: readonly Applicant[]; readonly decisions: Decisions };

/** Another plan than the one proposed, and what it would change. */
export type Alternative = { readonly plan: Plan; readonly change: PlanChange };

/** The best plan without one of the pairs: `change.decides` is what the pair is worth, and undefined when it can be swapped for nothing. */
export function nextBest(inputs: Inputs, plan: Plan, pair: PairIds): Alternative | { readonly faults: readonly Fault[] } {
  const { decisions } = inputs;
  const locks = decisions.locks.filter((lock) => !isSame(lock, pair));
  return alternative(inputs, plan, { ...decisions, locks, forbids: [...decisions.forbids, pair] });
}

/**
 * Why a pair is not in the plan: the best plan that holds it. The faults say when there is none, such as the rule that forbids the pair or the
 * lock that stands in its way.
 */
export function whyNot(inputs: Inputs, plan: Plan, pair: PairIds): Alternative | { readonly faults: readonly Fault[] } {
  const { decisions } = inputs;
  const locks = decisions.locks.some((lock) => isSame(lock, pair)) ? decisions.locks : [...decisions.locks, pair];
  return alternative(inputs, plan, { ...decisions, locks });
}

/** What it takes to place somebody who is left out: the best plan that has a pair for them. */
export function priceOfPlacing(inputs: Inputs, plan: Plan, person: string): Alternative | { readonly faults: readonly Fault[] } {
  const { decisions } = inputs;
  return alternative(inputs, plan, { ...decisions, required: [...(decisions.required ?? []), person] });
}

/** What locks cost: for each, the best plan without it, while all others hold. */
export function pricesOfLocks(
  inputs: Inputs,
  plan: Plan,
  locks: readonly PairIds[],
): readonly { readonly lock: PairIds; readonly without: Alternative }[] {
  const { decisions } = inputs;
  return locks.flatMap((lock) => {
    const without = alternative(inputs, plan, { ...decisions, locks: decisions.locks.filter((other) => !isSame(other, lock)) });
    return 'faults' in without ? [] : [{ lock, without }];
  });
}

function alternative(inputs: Inputs, plan: Plan, decisions: Decisions): Alternative | { readonly faults: readonly Fault[] } {
  const other = proposePlan(inputs.round, inputs.applicants, decisions);
  return 'faults' in other ? other : { plan: other, change: comparePlans(plan, other) };
}

function isSame([mentor, mentee]: PairIds, [otherMentor, otherMentee]: PairIds): boolean {
  return mentor === otherMentor && mentee === otherMentee;
}
