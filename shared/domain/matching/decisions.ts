import type { Policy } from './policy.ts';
import type { PairIds } from './problem.ts';
import type { Known } from './scoring/scores.ts';

/** What operators decided. */
export type Decisions = Known & {
  readonly locks: readonly PairIds[];
  readonly forbids: readonly PairIds[];
  readonly policy: Policy;
  /** People without whom a plan is no plan. */
  readonly required?: readonly string[];
};
