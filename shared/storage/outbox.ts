import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { stamp } from '../domain/decision.ts';
import type { Envelope } from '../events/envelope.ts';
import type { Round } from '../round/round-file.ts';
import { pagesOf } from './partition-pages.ts';
import type { Store } from './store.ts';
import { readStoredEvent } from './stored-event.ts';
import { type Key, keyOf, PARTITION } from './table.ts';

const outboxItem = z.object({ id: z.string(), at: z.string(), name: z.string(), detail: z.string() });

/** An event that waits to be put on the bus, and where it waits. `envelope` is undefined when this version of the code cannot read it. */
export type Waiting = { readonly key: Key; readonly envelope: Envelope | undefined };

export function readOutboxItem({ id: round }: Pick<Round, 'id'>, item: unknown): Waiting {
  return { key: keyOf(item), envelope: envelopeIn(item, round) };
}

function envelopeIn(item: unknown, round: string): Envelope | undefined {
  const { data } = z.safeParse(outboxItem, item);
  if (data === undefined) return undefined;
  const { id, at, name, detail } = data;
  const happened = readStoredEvent(name, () => JSON.parse(detail));
  return happened === undefined ? undefined : { id, at, round, happened };
}

/** Events that have waited since before `since`, oldest first and so many at a time: the stream should have delivered them. */
export async function* leftInOutbox(store: Store, round: Round, since: Temporal.Instant, most: number) {
  for await (const items of pagesOf(store, PARTITION.outbox, { to: stamp(since), most })) {
    yield items.map((item) => readOutboxItem(round, item));
  }
}
