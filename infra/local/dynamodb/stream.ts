import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod/mini';
import { DELIVERY } from '../../../functions/triggers.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import type { Journal } from '../aws/journal.ts';
import { localAws } from './local-table.ts';
import { TRANSACTION, watchWrites } from './table-writes.ts';

/** A shard of a stream, and the record in it that was done last. Checkpoints were kept before they said of which stream. */
const checkpointNote = z.object({ stream: z.optional(z.string()), shard: z.string(), after: z.optional(z.string()) });
type Checkpoint = z.infer<typeof checkpointNote>;
const NOTE = 'stream';

/** The engine forgets an iterator after a quarter of an hour. */
const ITERATOR_MS = 5 * 60_000;

export type StreamBatch = {
  readonly event: { readonly Records: readonly unknown[] };
  readonly isEmpty: boolean;
  readonly done: () => void;
};

/**
 * Reads the table's stream from where it was last done, in order, and keeps the checkpoint in the journal. Nobody but this process writes to
 * the table, so once all has been read the stream is left alone until something is added.
 */
export async function openStream(endpoint: string, table: string, journal: Journal) {
  const client = new DynamoDBStreamsClient({ ...localAws(table), endpoint });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams[0]?.StreamArn ?? '';
  const writes = watchWrites(TRANSACTION);
  let checkpoint = readCheckpoint(journal, arn) ?? (await firstCheckpoint(client, arn));
  let iterator: { readonly id: string | undefined; readonly at: number } | undefined;

  /** The next records, from the shard that follows when this one is over. */
  async function read(): Promise<readonly StreamRecord[]> {
    const isFresh = iterator !== undefined && performance.now() - iterator.at < ITERATOR_MS;
    const ShardIterator = (isFresh ? iterator?.id : undefined) ?? (await iteratorAt(client, arn, checkpoint));
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: DELIVERY.stream.atOnce }));
    iterator = { id: NextShardIterator, at: performance.now() };
    if (Records.length > 0 || NextShardIterator !== undefined) return Records;
    const shard = await shardAfter(client, arn, checkpoint.shard);
    if (shard === undefined) return [];
    checkpoint = { stream: arn, shard };
    return read();
  }

  /** The engine hands over all there is, as far as it was asked for so much. When no answer comes nothing has been seen. */
  async function readUnseen(): Promise<readonly StreamRecord[]> {
    writes.unseen = false;
    const records = await read().catch((error: unknown) => {
      writes.unseen = true;
      throw error;
    });
    if (records.length === DELIVERY.stream.atOnce) writes.unseen = true;
    return records;
  }

  return {
    /** The next records that are new events of the outbox, as Lambda's filtered event source hands them over. */
    async next(): Promise<StreamBatch> {
      const Records = writes.unseen ? await readUnseen() : [];
      const news = Records.filter(({ eventName, dynamodb }) => eventName === 'INSERT' && dynamodb?.Keys?.['pk']?.S === PARTITION.outbox);
      return {
        isEmpty: Records.length === 0,
        event: { Records: news.map((record) => ({ ...record, eventSource: 'aws:dynamodb', eventSourceARN: arn })) },
        done() {
          const last = Records.at(-1)?.dynamodb?.SequenceNumber;
          if (last === undefined) return;
          checkpoint = { ...checkpoint, after: last };
          journal.writeNote(NOTE, JSON.stringify(checkpoint));
        },
      };
    },
    close() {
      writes.stop();
      client.destroy();
    },
  };
}

/** The checkpoint that was kept, unless it is one in another stream: what is told of a copied table begins anew. */
function readCheckpoint(journal: Journal, arn: string): Checkpoint | undefined {
  const note = journal.note(NOTE);
  const checkpoint = note === undefined ? undefined : z.parse(checkpointNote, JSON.parse(note));
  return (checkpoint?.stream ?? arn) === arn ? checkpoint : undefined;
}

async function firstCheckpoint(client: DynamoDBStreamsClient, arn: string): Promise<Checkpoint> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  return { stream: arn, shard: StreamDescription?.Shards?.[0]?.ShardId ?? '' };
}

/** A shard ends after some hours; the stream goes on in its child. */
async function shardAfter(client: DynamoDBStreamsClient, arn: string, shard: string): Promise<string | undefined> {
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: shard }));
  return StreamDescription?.Shards?.find((one) => one.ParentShardId === shard)?.ShardId;
}

async function iteratorAt(client: DynamoDBStreamsClient, arn: string, { shard, after }: Checkpoint): Promise<string> {
  const where =
    after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' as const }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
  const { ShardIterator = '' } = await client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...where }));
  return ShardIterator;
}
