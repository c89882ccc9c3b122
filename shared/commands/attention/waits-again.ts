import type { Temporal } from 'temporal-polyfill';
import type { Attention } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import type { Stored } from '../../storage/kinds/stored.ts';

/** Puts an entry on the list, also one that was off it; nothing when it is there. */
export function waitsAgain(
  entry: Pick<Attention, 'subject' | 'reason' | 'occasion'>,
  before: Stored<Attention> | undefined,
  at: Temporal.Instant,
): readonly Change[] {
  const isThere = before !== undefined && before.state.doneAt === undefined;
  return isThere ? [] : [change(attentionKind, before, { ...entry, since: stamp(at) })];
}
