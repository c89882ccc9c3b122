import { tellUnreadable } from '../../shared/commands/attention/cannot-be-read.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { publish } from '../../shared/lambda/bus.ts';
import type { IsTimeLeft } from '../../shared/lambda/on-tick.ts';
import { leftInOutbox, type Waiting } from '../../shared/storage/outbox.ts';

/** The stream delivers within seconds. What still waits after ten minutes, it has given up. */
const MINUTES = 10;
const AT_ONCE = 100;

/**
 * Puts events on the bus that the stream did not deliver, as long as there is time. Together with the stream's own retries, none is ever
 * lost. What this version of the code cannot read stays for one that can.
 */
export async function sweepOutbox(tools: Tools, isTimeLeft: IsTimeLeft): Promise<void> {
  const { store, round, now, log } = tools;
  const unreadable: Waiting[] = [];
  let swept = 0;
  let failed = 0;
  for await (const waiting of leftInOutbox(store, round, now().subtract({ minutes: MINUTES }), AT_ONCE)) {
    const readable = waiting.flatMap(({ key, envelope }) => (envelope === undefined ? [] : [{ key, envelope }]));
    const refused = await publish(readable.map(({ envelope }) => envelope));
    const taken = readable.filter(({ envelope }) => !refused.includes(envelope));
    await store.discard(taken.map(({ key }) => key));
    swept += taken.length;
    failed += waiting.length - taken.length;
    unreadable.push(...waiting.filter(({ envelope }) => envelope === undefined));
    const takesNothing = readable.length > 0 && taken.length === 0;
    if (takesNothing || !isTimeLeft()) break;
  }
  if (swept + failed > 0) log.warn('OUTBOX_SWEPT', { count: swept, failed });
  await tellUnreadable(
    unreadable.map(({ key }) => ({ kind: 'event', key })),
    tools,
  );
}
