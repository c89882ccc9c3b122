import { type Attention, attentionKey } from '../../domain/attention.ts';
import { changed, stamp, unchanged } from '../../domain/decision.ts';
import { change } from '../../storage/changes/changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { stateIn } from '../../storage/kinds/stored.ts';
import { ref } from '../../storage/ref.ts';
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
    const decision = changes.length > 0 ? changed<Attention>({ ...entry, since: stamp(at) }) : unchanged;
    return { before, decision, at, letters, changes: () => changes, evenWhenClosed };
  });
  return handledBy(outcome);
}

/** What puts something on the list and tells of it, for a transaction that does more; no changes when it is there, or about somebody erased. */
export async function onTheList(entry: Entry, tools: Tools) {
  const key = attentionKey(entry);
  const at = tools.now();
  const days = nextDays(tools, at);
  const about = entry.subject.kind === 'application' ? [entry.subject.id] : [];
  const keys = [attentionKind.key(key), ...about.map((id) => ref(applicationKind, id)), ...days.flat().map(ledgerKey)];
  const found = await tools.store.getTogether(keys);
  const before = found.get(attentionKind, key);
  const isGone = about.some((id) => stateIn(found.tryGet(applicationKind, id))?.erased !== undefined);
  if (isGone) return { before, at, letters: [], changes: [] };
  const letters = stillToAskFor(days, found);
  return { before, at, letters, changes: before === undefined ? [change(attentionKind, before, { ...entry, since: stamp(at) })] : [] };
}
