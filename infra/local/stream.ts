import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod/mini';
import { DELIVERY } from '../../functions/triggers.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import type { Journal } from './journal.ts';
import { localAws } from './local-table.ts';

/** A shard of the stream, and the record in it that was done last. */
const placeNote = z.object({ shard: z.string(), after: z.optional(z.string()) });
type Place = z.infer<typeof placeNote>;
const NOTE = 'stream';

export type StreamBatch = {
  readonly event: { readonly Records: readonly unknown[] };
  readonly isEmpty: boolean;
  readonly done: () => Promise<void>;
};

/** Reads the table's stream from where it was last done, in order, and keeps the place in the journal. */
export async function openStream(endpoint: string, table: string, journal: Journal) {
  const client = new DynamoDBStreamsClient({ ...localAws(table), endpoint });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams[0]?.StreamArn ?? '';
  let place = readPlace(journal) ?? (await firstPlace(client, arn));
  let iterator: string | undefined;

  return {
    /** The next records that are new events of the outbox, as Lambda's filtered event source hands them over. */
    async next(): Promise<StreamBatch> {
      iterator ??= await iteratorAt(client, arn, place);
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: DELIVERY.stream.atOnce }),
      );
      const last = Records.at(-1)?.dynamodb?.SequenceNumber;
      const news = Records.filter(({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.Keys?.['pk']?.S === PARTITION.outbox);
      return {
        isEmpty: Records.length === 0,
        event: { Records: news.map((record) => ({ ...record, eventSource: 'aws:dynamodb', eventSourceARN: arn })) },
        async done() {
          iterator = NextShardIterator;
          if (last !== undefined) place = { ...place, after: last };
          if (iterator === undefined) place = { shard: (await shardAfter(client, arn, place.shard)) ?? place.shard };
          if (last !== undefined || iterator === undefined) journal.writeNote(NOTE, JSON.stringify(place));
        },
      };
    },
    close: () => client.destroy(),
  };
}

function readPlace(journal: Journal): Place | undefined {
  const note = journal.note(NOTE);
  return note === undefined ? undefined : z.parse(placeNote, JSON.parse(note));
}

async function firstPlace(client: DynamoDBStreamsClient, arn: string): Promise<Place> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  return { shard: StreamDescription?.Shards?.[0]?.ShardId ?? '' };
}

/** A shard ends after some hours; the stream goes on in its child. */
async function shardAfter(client: DynamoDBStreamsClient, arn: string, shard: string): Promise<string | undefined> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: shard }));
  return StreamDescription?.Shards?.find((one) => one.ParentShardId === shard)?.ShardId;
}

async function iteratorAt(client: DynamoDBStreamsClient, arn: string, { shard, after }: Place): Promise<string> {
  const where =
    after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' as const }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
  const { ShardIterator = '' } = await client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...where }));
  return ShardIterator;
}
