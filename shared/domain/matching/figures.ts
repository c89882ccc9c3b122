import type { Bands } from './policy.ts';

/** What scores come to: the lowest (null when there is none), their sum, and how many are in each band of weak scores, the weakest first. */
export type Figures = { readonly worst: number | null; readonly total: number; readonly weakBandCounts: number[] };

export function figuresOf(scores: readonly number[], { floor, width }: Bands): Figures {
  const weakBandCounts = Array.from({ length: Math.ceil(floor / width) }, (_, band) => {
    const end = Math.min(floor, (band + 1) * width);
    return scores.filter((score) => score >= band * width && score < end).length;
  });
  return {
    worst: scores.length === 0 ? null : Math.min(...scores),
    total: scores.reduce((sum, score) => sum + score, 0),
    weakBandCounts,
  };
}
