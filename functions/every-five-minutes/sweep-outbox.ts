import { publish } from '../../shared/lambda/bus.ts';
import { onTick } from '../../shared/lambda/on-tick.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';

/** The stream delivers within seconds. What still waits after ten minutes, it has given up. */
const MINUTES = 10;
const MOST = 100;

/** Puts events on the bus that the stream did not deliver. Together with the stream's own retries, none is ever lost. */
export const handler = onTick('sweep-outbox', async ({ store, round, now, log }) => {
  const waiting = await leftInOutbox(store, round, now().subtract({ minutes: MINUTES }), MOST);
  if (waiting.length === 0) return;
  const refused = await publish(waiting.map(({ envelope }) => envelope));
  const swept = waiting.filter(({ envelope }) => !refused.includes(envelope));
  await Promise.all(swept.map(({ key }) => store.discard(key)));
  log.warn('OUTBOX_SWEPT', { count: swept.length, failed: refused.length });
});
