import type { Temporal } from 'temporal-polyfill';
import type { Attention } from '../domain/attention.ts';
import { stamp } from '../domain/decision.ts';
import { type Change, change, type Stored } from './changes/changes.ts';
import { applicationKind } from './kinds/application.ts';
import { attentionKind, WAITING } from './kinds/attention.ts';
import type { Found, Store } from './store.ts';

/** More than this many open entries are not shown at once; the oldest come first. */
const MOST = 200;

/** What waits for an operator, oldest first. */
export async function openAttention(store: Store): Promise<readonly Stored<Attention>[]> {
  return (await store.list(attentionKind, WAITING, { limit: MOST })).entries;
}

/** Takes off the list what an act settles: those of the entries that were read and still wait. */
export function settle(entries: readonly string[], found: Found, at: Temporal.Instant): readonly Change[] {
  return entries.flatMap((key) => {
    const entry = found.get(attentionKind, key);
    return entry === undefined || entry.state.doneAt !== undefined
      ? []
      : [change(attentionKind, entry, { ...entry.state, doneAt: stamp(at) })];
  });
}

export type Waiting = Attention & { /** The names of those it is about, or the empty text for the round itself. */ readonly who: string };

/** The same with names, for people to read. */
export async function waitingList(store: Store): Promise<readonly Waiting[]> {
  const open = (await openAttention(store)).map(({ state }) => state);
  const ids = [...new Set(open.flatMap(peopleOf))];
  const names = await namesOf(store, ids);
  return open.map((attention) => ({
    ...attention,
    who: peopleOf(attention)
      .map((id) => names.get(id) ?? id)
      .join(' – '),
  }));
}

/** The ids of those an entry is about; nobody for the round itself. */
export function peopleOf({ subject }: Attention): readonly string[] {
  switch (subject.kind) {
    case 'pair':
      return subject.id.split('-');
    case 'application':
      return [subject.id];
    case 'round':
      return [];
  }
}

/** The names of some people, by their ids; nobody's changes. */
export async function namesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const found = await store.getTogether(ids.map(applicationKind.key), { mayLag: true });
  for (const id of ids) {
    const person = found.get(applicationKind, id);
    if (person !== undefined) names.set(id, person.state.answers.name);
  }
  return names;
}
