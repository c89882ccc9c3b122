import type { Temporal } from 'temporal-polyfill';
import { stamp } from '../../domain/decision.ts';
import type { Removed } from '../../domain/privacy/removed.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { removedKind } from '../../storage/kinds/removed.ts';
import type { Tools } from '../tools.ts';

/** Records what is removed, without whose: in the step that removes it, so that neither is done twice nor one without the other. */
export function recorded(
  rule: Removed['rule'],
  counts: Removed['counts'],
  at: Temporal.Instant,
  { newId }: Pick<Tools, 'newId'>,
): readonly Change[] {
  if (Object.values(counts).every((count) => count === 0)) return [];
  return [change(removedKind, undefined, { id: newId(), at: stamp(at), rule, counts })];
}
