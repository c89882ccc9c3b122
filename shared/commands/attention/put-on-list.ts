import { type Attention, attentionKey } from '../../domain/attention.ts';
import { changed, stamp, unchanged } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import type { Work } from '../../storage/store.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';
import { nextDays, stillToAskFor } from './letters-of-the-day.ts';

type Entry = Pick<Attention, 'subject' | 'reason' | 'occasion'>;

/** Puts something on the operators' list, once for each occasion, and tells them with a letter of the day. */
export async function putOnList(
  entry: Entry,
  tools: Tools,
  { evenWhenClosed = false }: Pick<Work, 'evenWhenClosed'> = {},
): Promise<Handled> {
  const outcome = await act(tools, {}, async () => {
    const { before, at, letters, changes } = await onTheList(entry, tools);
    const decision = before === undefined ? changed<Attention>({ ...entry, since: stamp(at) }) : unchanged;
    return { before, decision, at, letters, changes: () => changes, evenWhenClosed };
  });
  return handledBy(outcome);
}

/** What puts something on the list and tells of it, for a transaction that does more; no changes when it is there. */
export async function onTheList(entry: Entry, tools: Tools) {
  const key = attentionKey(entry);
  const at = tools.now();
  const days = nextDays(tools, at);
  const found = await tools.store.getTogether([attentionKind.key(key), ...days.flat().map(ledgerKey)]);
  const before = found.get(attentionKind, key);
  const letters = stillToAskFor(days, found);
  return { before, at, letters, changes: before === undefined ? [change(attentionKind, before, { ...entry, since: stamp(at) })] : [] };
}
