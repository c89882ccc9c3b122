import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { stamp } from '../domain/decision.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import { pagesOf } from './partition-pages.ts';
import type { Store } from './store.ts';
import { readStoredEvent } from './stored-event.ts';
import { type Key, keyOf, PARTITION } from './table.ts';

const agendaItem = z.object({ due: z.object({ name: z.string(), detail: z.unknown() }) });

/** A due moment. `event` is undefined when this version of the code cannot read it. */
export type OnAgenda = { readonly key: Key; readonly event: DomainEvent | undefined };

/** Enough to find a moment that can be read: those that cannot be stay, and are few. */
const LOOKED_AT = 10;

/** The moments that are due, oldest first, so many at a time. One that was put there a moment ago may wait for the next look. */
export async function* dueMoments(store: Store, now: Temporal.Instant, most: number) {
  for await (const items of pagesOf(store, PARTITION.agenda, { to: `${stamp(now)}$`, most, eventuallyConsistent: true }))
    yield items.map(readAgendaItem);
}

/** What is due next and can be read, if anything lies ahead. */
export async function nextDue(store: Store): Promise<{ readonly at: Temporal.Instant; readonly event: DomainEvent } | undefined> {
  for await (const items of pagesOf(store, PARTITION.agenda, { most: LOOKED_AT })) {
    for (const { key, event } of items.map(readAgendaItem)) {
      if (event !== undefined) return { at: Temporal.Instant.from(key.sk.split('#', 1)[0] ?? ''), event };
    }
  }
  return undefined;
}

export function readAgendaItem(item: unknown): OnAgenda {
  const { success, data } = z.safeParse(agendaItem, item);
  return { key: keyOf(item), event: success ? readStoredEvent(data.due.name, () => data.due.detail) : undefined };
}
