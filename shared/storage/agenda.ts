import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { stamp } from '../domain/decision.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import type { Store } from './store.ts';
import { readStoredEvent } from './stored-event.ts';
import { type Key, PARTITION } from './table.ts';

const agendaItem = z.object({ pk: z.literal(PARTITION.agenda), sk: z.string(), due: z.object({ name: z.string(), detail: z.unknown() }) });

/** A due moment. `event` is undefined when this version of the code cannot read it. */
export type OnAgenda = { readonly key: Key; readonly at: Temporal.Instant; readonly event: DomainEvent | undefined };

/** The moments that are due, oldest first, `most` of them. One that was put there a moment ago may wait for the next look. */
export async function dueMoments(store: Store, now: Temporal.Instant, most: number): Promise<readonly OnAgenda[]> {
  const items = await store.partition(PARTITION.agenda, { to: `${stamp(now)}$`, limit: most, mayLag: true });
  return items.map(readAgendaItem);
}

/** The moment that is due next, if anything lies ahead. */
export async function nextDue(store: Store): Promise<OnAgenda | undefined> {
  const [item] = await store.partition(PARTITION.agenda, { limit: 1 });
  return item === undefined ? undefined : readAgendaItem(item);
}

function readAgendaItem(item: unknown): OnAgenda {
  const { pk, sk, due } = z.parse(agendaItem, item);
  const [at = ''] = sk.split('#', 1);
  return { key: { pk, sk }, at: Temporal.Instant.from(at), event: readStoredEvent(due.name, due.detail) };
}
