import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type Envelope, toEntry } from '../events/envelope.ts';
import { backoff } from '../storage/retry.ts';
import { theClock } from './clock.ts';
import { environment } from './environment.ts';
import { REQUEST_TIMEOUTS } from './request-timeouts.ts';

/** EventBridge takes this many events at once. */
const BATCH = 10;

let client: EventBridgeClient | undefined;

/** So often an event is put on a bus that does not take it, before whoever keeps it is left to come again. */
const ATTEMPTS = 5;

/**
 * Puts events on the round's bus and looks at the answer for each of them. What the bus does not take is tried again after pauses that grow.
 *
 * @returns the envelopes the bus did not take even so; the caller keeps them.
 */
export async function publish(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
  const wait = backoff((most) => theClock().pause(most), ATTEMPTS);
  let refused = await publishOnce(envelopes);
  while (refused.length > 0 && (await wait())) refused = await publishOnce(refused);
  return refused;
}

async function publishOnce(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
  const refused: Envelope[] = [];
  for (let start = 0; start < envelopes.length; start += BATCH) {
    const batch = envelopes.slice(start, start + BATCH);
    const taken = await putOnBus(batch.map(toEntry));
    refused.push(...batch.filter((_, index) => taken[index] !== true));
  }
  return refused;
}

/** Puts entries on the round's bus, ten at most. Gives for each whether the bus took it. */
export async function putOnBus(entries: readonly ReturnType<typeof toEntry>[]): Promise<readonly boolean[]> {
  const { BUS_NAME: EventBusName } = environment('bus');
  client ??= new EventBridgeClient({ requestHandler: REQUEST_TIMEOUTS });
  const command = new PutEventsCommand({ Entries: entries.map((entry) => ({ ...entry, EventBusName })) });
  const { Entries = [] } = await client.send(command);
  return Entries.map(({ EventId }) => EventId !== undefined);
}
