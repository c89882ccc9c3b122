import { publish } from '../../shared/lambda/bus.ts';
import { putFailedOnList } from '../../shared/lambda/operators-list/failed.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';

/** The stream delivers within seconds. What still waits after ten minutes, it has given up. */
const MINUTES = 10;
const MOST = 100;

/** Puts events on the bus that the stream did not deliver. Together with the stream's own retries, none is ever lost. */
export async function sweepOutbox({ store, round, now, log }: Tools): Promise<void> {
  const waiting = await leftInOutbox(store, round, now().subtract({ minutes: MINUTES }), MOST);
  if (waiting.length === 0) return;
  const readable = waiting.flatMap(({ key, envelope }) => (envelope === undefined ? [] : [{ key, envelope }]));
  const refused = await publish(readable.map(({ envelope }) => envelope));
  const swept = readable.filter(({ envelope }) => !refused.includes(envelope));
  await store.discard(swept.map(({ key }) => key));
  // What this version of the code cannot read stays as evidence, and a human being is asked.
  for (const { key, name } of waiting.filter(({ envelope }) => envelope === undefined)) {
    await store.commit({ at: now(), changes: [putFailedOnList(`${name} ${key.sk}`, now())], evenWhenClosed: true });
  }
  log.warn('OUTBOX_SWEPT', { count: swept.length, failed: waiting.length - swept.length });
}
