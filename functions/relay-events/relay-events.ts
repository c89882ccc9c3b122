import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod/mini';
import { publish } from '../../shared/lambda/bus.ts';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { answersProbes } from '../../shared/lambda/probe/answers-probes.ts';
import { tryBus } from '../../shared/lambda/probe/try-bus.ts';
import { theTools } from '../../shared/lambda/the-tools.ts';
import { readOutboxItem } from '../../shared/storage/outbox.ts';

const attributes = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);
const streamBatch = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), NewImage: attributes }) })),
});

/**
 * Puts every new event of the outbox on the bus, then takes it out of the outbox. An event the bus refuses stays, and the batch
 * starts again from it. One that cannot be read stays too, for the sweep to tell of.
 */
export const handler = middy()
  .use(failuresLogged('relay-events'))
  .use(answersProbes(tryBus))
  .handler(async (incoming: unknown): Promise<DynamoDBBatchResponse> => {
    const { round, store, log } = theTools();
    const items = z.parse(streamBatch, incoming).Records.map(({ dynamodb }) => ({
      sequence: dynamodb.SequenceNumber,
      ...readOutboxItem(round, unmarshall(dynamodb.NewImage)),
    }));
    const waiting = items.flatMap(({ envelope, ...item }) => (envelope === undefined ? [] : [{ ...item, envelope }]));
    const refused = await publish(waiting.map(({ envelope }) => envelope));
    const relayed = waiting.filter(({ envelope }) => !refused.includes(envelope));
    await store.discard(relayed.map(({ key }) => key));
    log.info('EVENTS_RELAYED', { count: relayed.length });
    if (waiting.length < items.length) log.error('UNREADABLE', { reason: 'event', count: items.length - waiting.length });
    if (refused.length > 0) log.warn('EVENTS_REFUSED', { failed: refused.length });
    return {
      batchItemFailures: waiting.filter(({ envelope }) => refused.includes(envelope)).map(({ sequence }) => ({ itemIdentifier: sequence })),
    };
  });
