import type { PairIds } from '../problem.ts';
import type { Plan } from '../propose.ts';
import { RULES, type Rule, ruleOf } from '../scoring/rules.ts';
import { type Applicant, scoresOf } from '../scoring/scores.ts';
import type { Inputs } from './alternatives.ts';

/**
 * Why somebody has no pair. `rules` counts the people of the other side by the rule that keeps them apart, `possible` those who would have
 * been allowed. `seats are full` when the round has no more room; otherwise `bottleneck` is the proof that not all can be placed: those on
 * the person's side who compete, and all the partners they are allowed, who are too few.
 */
export type LeftOut = {
  readonly person: string;
  readonly rules: readonly { readonly rule: Rule; readonly people: number }[];
  readonly possible: number;
} & (
  | { readonly because: 'nobody is allowed' | 'seats are full' }
  | { readonly because: 'too few partners'; readonly bottleneck: { readonly competing: readonly string[]; readonly partners: readonly string[] } }
);

export function whyLeftOut(inputs: Inputs, plan: Plan, person: string): LeftOut {
  const field = fieldOf(inputs);
  const counts = rulesAgainst(field, inputs, person);
  const possible = field.partners.get(person) ?? [];
  const known = { person, rules: counts, possible: possible.length };
  if (possible.length === 0) return { ...known, because: 'nobody is allowed' };
  if (plan.pairs.length >= inputs.round.seats) return { ...known, because: 'seats are full' };
  return { ...known, because: 'too few partners', bottleneck: bottleneckOf(field, plan, person) };
}
