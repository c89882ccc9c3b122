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
