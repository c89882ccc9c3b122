import { attentionKey } from '../../domain/attention.ts';
import { settle } from '../../storage/attention-list.ts';
import { removal } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import type { Tools } from '../tools.ts';

/** Removes something of which operators were told on their list, where nothing is left to do about it. */
export async function removeListed<State, Id>(
  kind: Kind<State, Id>,
  before: Stored<State>,
  entry: Parameters<typeof attentionKey>[0],
  { store, now }: Tools,
): Promise<void> {
  const key = attentionKey(entry);
  const listed = await store.getTogether([attentionKind.key(key)]);
  const at = now();
  await store.commit({ at, evenWhenClosed: true, changes: [removal(kind, before), ...settle([key], listed, at)] });
}
