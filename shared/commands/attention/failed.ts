import { type Attention, attentionKey } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { settled } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import type { Tools } from '../tools.ts';

/** Why something that failed lies still: it was tried for a day, or is meant for a function there is none of. */
export type LiesStill = 'failed for a day' | 'nobody does it';

/** Puts what lies still on the operators' list, so that nothing is silently stuck. The same occasion comes there once. */
export async function putFailedOnList(reason: LiesStill, occasion: string, { store, now }: Tools): Promise<void> {
  const at = now();
  const entry: Attention = { ...failed(reason, occasion), since: stamp(at) };
  await store.commit({ at, changes: [change(attentionKind, undefined, entry)], evenWhenClosed: true });
}

/** What stands on the list about it, ticked off or not. */
export function failedOnList(reason: LiesStill, occasion: string, { store }: Tools): Promise<Stored<Attention> | undefined> {
  return store.get(attentionKind, attentionKey(failed(reason, occasion)));
}

/** Takes it off the list once it goes on, unless somebody has ticked it off. */
export async function takeFailedOff(entry: Stored<Attention>, { store, now }: Tools): Promise<void> {
  const at = now();
  if (entry.state.doneAt === undefined) await store.commit({ at, changes: [settled(entry, at)], evenWhenClosed: true });
}

function failed(reason: LiesStill, occasion: string) {
  return { subject: { kind: 'round' }, reason, occasion } as const;
}
