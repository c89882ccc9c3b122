import { SLOTS } from '../../application/form.ts';

/** What makes a pair impossible, whatever it scores. The last is an operator's own word; the others say something about the people. */
export const RULES = [
  'no common language',
  'no common time',
  'conflict of interest',
  'same reporting line',
  'met before',
  'vetoed',
  'forbidden by operator',
] as const;
export type Rule = (typeof RULES)[number];

/** Rules that answers cannot show: somebody has to say so. */
export type SaidRule = Extract<Rule, 'conflict of interest' | 'same reporting line' | 'met before' | 'vetoed'>;

/** How a score says that a rule forbids the pair. */
export function forbiddenBy(rule: Rule): number {
  return -1 - RULES.indexOf(rule);
}

export function ruleOf(score: number): Rule | undefined {
  return RULES[-1 - score];
}

const SLOT_BITS = SLOTS.length;
const ALL_SLOTS = (1 << SLOT_BITS) - 1;

/** The languages and half-days somebody can, in one number: what two people share is what both numbers do. */
export function ruleBits(languages: number, slots: number): number {
  return (languages << SLOT_BITS) | slots;
}

/** The half-days in what two people share. */
export function sharedSlots(shared: number): number {
  return shared & ALL_SLOTS;
}

/** The rule that two people's answers break, by what they share; nothing when they break none. */
export function brokenRule(shared: number, needsSharedTime: boolean): Rule | undefined {
  if (shared >> SLOT_BITS === 0) return 'no common language';
  return needsSharedTime && sharedSlots(shared) === 0 ? 'no common time' : undefined;
}
