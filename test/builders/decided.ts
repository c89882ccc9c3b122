import type { Decision } from '../../shared/domain/decision.ts';

/** The state a decision leads to. Throws when nothing changed: then the builder asked for something that cannot be. */
export function nextOf<State>(decision: Decision<State>): State {
  if (decision.outcome !== 'changed') throw new Error(`expected a change: ${JSON.stringify(decision)}`);
  return decision.next;
}
