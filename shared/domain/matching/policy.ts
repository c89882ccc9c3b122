/**
 * What is best among plans that place as many people: the highest total; or first as few pairs as can be in each band of weak
 * scores, the weakest band first; or first the best worst pair.
 */
export const POLICIES = ['fair', 'highest-total', 'strictest'] as const;
export type Policy = (typeof POLICIES)[number];

/** Scores below `floor` are weak, and weak scores are told apart in bands `width` points wide, from 0 up. */
export type Bands = { readonly floor: number; readonly width: number };
