import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { stamp } from '../domain/decision.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Round } from '../round/round-file.ts';
import type { Store } from './store.ts';
import { readStoredEvent } from './stored-event.ts';
import { type Key, PARTITION } from './table.ts';

const outboxItem = z.object({
  pk: z.literal(PARTITION.outbox),
  sk: z.string(),
  id: z.string(),
  at: z.string(),
  name: z.string(),
  detail: z.string(),
});

/** An event that waits to be put on the bus, and where it waits. `envelope` is undefined when this version of the code cannot read it. */
export type Waiting = { readonly key: Key; readonly name: string; readonly envelope: Envelope | undefined };

export function readOutboxItem(round: Round, item: unknown): Waiting {
  const { pk, sk, id, at, name, detail } = z.parse(outboxItem, item);
  const happened = readStoredEvent(name, JSON.parse(detail));
  return { key: { pk, sk }, name, envelope: happened === undefined ? undefined : { id, at, round: round.id, happened } };
}

/** Events that have waited since before `since`, oldest first: the stream should have delivered them. */
export async function leftInOutbox(store: Store, round: Round, since: Temporal.Instant, limit: number): Promise<readonly Waiting[]> {
  const items = await store.partition(PARTITION.outbox, { to: stamp(since), limit, mayLag: true });
  return items.map((item) => readOutboxItem(round, item));
}
