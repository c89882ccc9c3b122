import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type Envelope, toEntry } from '../events/envelope.ts';
import { environment } from './environment.ts';

/** EventBridge takes this many events at once. */
const BATCH = 10;

let client: EventBridgeClient | undefined;

/**
 * Puts events on the round's bus and looks at the answer for each of them.
 *
 * @returns the envelopes the bus did not take; the caller tries them again.
 */
export async function publish(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
  const { BUS_NAME } = environment('bus');
  client ??= new EventBridgeClient({});
  const refused: Envelope[] = [];
  for (let start = 0; start < envelopes.length; start += BATCH) {
    const batch = envelopes.slice(start, start + BATCH);
    const { Entries = [] } = await client.send(
      new PutEventsCommand({ Entries: batch.map((envelope) => ({ ...toEntry(envelope), EventBusName: BUS_NAME })) }),
    );
    refused.push(...batch.filter((_, index) => Entries[index]?.EventId === undefined));
  }
  return refused;
}
