import { COMPONENTS, type Component } from '../../fit.ts';
import type { Plan } from '../plan.ts';
import { proposePlan } from '../propose.ts';
import type { Inputs } from './alternatives.ts';
import { comparePlans } from './compare-plans.ts';

/** How many pairs are others when a weight is a quarter lower or higher: how much the plan rests on that weight being right. */
export type Sensitivity = { readonly component: Component; readonly lower: number; readonly higher: number };

export function sensitivityOf(inputs: Inputs, plan: Plan): readonly Sensitivity[] {
  const { round, applicants, decisions } = inputs;
  const changed = (component: Component, factor: number) => {
    const weights = { ...round.matching.weights, [component]: round.matching.weights[component] * factor };
    const other = proposePlan({ ...round, matching: { ...round.matching, weights } }, applicants, decisions);
    return 'faults' in other ? 0 : comparePlans(plan, other).gone.length;
  };
  return COMPONENTS.filter((component) => round.matching.weights[component] > 0).map((component) => ({
    component,
    lower: changed(component, 0.75),
    higher: changed(component, 1.25),
  }));
}
