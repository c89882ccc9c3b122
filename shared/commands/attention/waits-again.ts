import type { Temporal } from 'temporal-polyfill';
import { type Attention, careOf } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { type Change, change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import type { Stored } from '../../storage/kinds/stored.ts';

/** Puts an entry on the list, also one that was off it, with whom and what it had; nothing when it is there. */
export function waitsAgain(
  entry: Pick<Attention, 'subject' | 'reason' | 'occasion'>,
  before: Stored<Attention> | undefined,
  at: Temporal.Instant,
): readonly Change[] {
  const isThere = before !== undefined && before.state.doneAt === undefined;
  const care = before === undefined ? {} : careOf([before.state]);
  return isThere ? [] : [change(attentionKind, before, { ...care, ...entry, since: stamp(at) })];
}
