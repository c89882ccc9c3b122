import * as z from 'zod/mini';
import { catalogue, type Detail, type DomainEvent, type EventName } from './catalogue.ts';

/** Who puts events on a round's bus. Rules match nothing from anybody else. */
export const SOURCE = 'omvant';

/** The most an event may weigh. They carry ids, so anything near it is a mistake. */
const MOST_BYTES = 4096;

/** An event as it travels: what happened, with its own id, its time and its round. */
export type Envelope = { readonly id: string; readonly at: string; readonly round: string; readonly happened: DomainEvent };

const travelling = z.object({
  source: z.literal(SOURCE),
  'detail-type': z.string(),
  detail: z.object({ id: z.string(), at: z.iso.datetime(), round: z.string(), data: z.unknown() }),
});

/** What `@aws-sdk/client-eventbridge` is given. Throws RangeError for an event of more than 4 KB. */
export function toEntry(envelope: Envelope): { readonly Source: string; readonly DetailType: string; readonly Detail: string } {
  const { happened, ...rest } = envelope;
  const Detail = JSON.stringify({ ...rest, data: happened.detail });
  if (Buffer.byteLength(Detail) > MOST_BYTES) throw new RangeError(`event "${happened.name}" is larger than ${MOST_BYTES} bytes`);
  return { Source: SOURCE, DetailType: happened.name, Detail };
}

/** An event as the function it starts gets it. Throws for another event, a field missing or of the wrong kind; drops what is new. */
export function fromEventBridge<Name extends EventName>(
  name: Name,
  incoming: unknown,
): Omit<Envelope, 'happened'> & { readonly detail: Detail<Name> } {
  const { detail, 'detail-type': given } = z.parse(travelling, incoming);
  if (given !== name) throw new TypeError(`expected "${name}", got "${given}"`);
  return { id: detail.id, at: detail.at, round: detail.round, detail: z.parse(catalogue[name], detail.data) };
}
