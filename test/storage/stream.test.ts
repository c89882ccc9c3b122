import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeServer, listen, readAll } from '../../infra/local/aws/aws-server.ts';
import { openJournal } from '../../infra/local/aws/journal.ts';
import { openStream } from '../../infra/local/dynamodb/stream.ts';
import { openBareStore } from '../builders/bare-store.ts';
import { aPerson } from '../builders/people.ts';

type Shard = { readonly id: string; readonly parent?: string; readonly records: readonly string[]; readonly isOver: boolean };

/** A stream whose shards follow each other, as the engine's do after some hours; each iterator is a shard and a number of records read. */
let shards: readonly Shard[] = [];
let reads = 0;
let server: Server;
let endpoint: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const answer = async () => JSON.stringify(answerTo(action, JSON.parse((await readAll(request)).toString())));
    void answer().then((body) => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(body));
  });
  endpoint = await listen(server, 0);
});
afterAll(() => closeServer(server));

function answerTo(action: string, asked: Record<string, string>): unknown {
  switch (action) {
    case 'ListStreams':
      return { Streams: [{ StreamArn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/t/stream/now' }] };
    case 'DescribeStream': {
      const after = shards.findIndex(({ id }) => id === asked['ExclusiveStartShardId']) + 1;
      return { StreamDescription: { Shards: shards.slice(after).map(({ id, parent }) => ({ ShardId: id, ParentShardId: parent })) } };
    }
    case 'GetShardIterator': {
      const shard = shards.find(({ id }) => id === asked['ShardId']);
      return { ShardIterator: `${shard?.id} ${(shard?.records.indexOf(asked['SequenceNumber'] ?? '') ?? -1) + 1}` };
    }
    default: {
      reads += 1;
      const [id, from] = (asked['ShardIterator'] ?? '').split(' ');
      const shard = shards.find((one) => one.id === id);
      const numbers = shard?.records.slice(Number(from)) ?? [];
      return {
        Records: numbers.map((SequenceNumber) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber, Keys: { pk: { S: 'OUTBOX' } } } })),
        ...(shard?.isOver === true ? {} : { NextShardIterator: `${id} ${shard?.records.length}` }),
      };
    }
  }
}

const numbersIn = (batch: Awaited<ReturnType<Awaited<ReturnType<typeof openStream>>['next']>>) =>
  batch.event.Records.map((record) => (record as { dynamodb: { SequenceNumber: string } }).dynamodb.SequenceNumber);

test('when a shard is over the stream is read on in the one that follows, also by a process that starts anew', async () => {
  shards = [
    { id: 'first', records: ['1', '2'], isOver: true },
    { id: 'second', parent: 'first', records: [], isOver: true },
    { id: 'third', parent: 'second', records: ['3'], isOver: false },
  ];
  const journal = openJournal(':memory:');
  const stream = await openStream(endpoint, 'streamed', journal);
  const first = await stream.next();
  expect(numbersIn(first)).toEqual(['1', '2']);
  first.done();
  stream.close();
  const again = await openStream(endpoint, 'streamed', journal);
  const next = await again.next();
  expect(numbersIn(next)).toEqual(['3']);
  next.done();
  again.close();
});

test('what was handed out and not done comes again after a start', async () => {
  shards = [{ id: 'only', records: ['1'], isOver: false }];
  const journal = openJournal(':memory:');
  for (const _ of [1, 2]) {
    const stream = await openStream(endpoint, 'streamed', journal);
    expect(numbersIn(await stream.next())).toEqual(['1']);
    stream.close();
  }
});

test('a stream that was read is left alone until something is added', async () => {
  shards = [{ id: 'only', records: [], isOver: false }];
  const bare = await openBareStore();
  const stream = await openStream(endpoint, 'streamed', openJournal(':memory:'));
  expect((await stream.next()).isEmpty).toBe(true);
  reads = 0;
  await bare.store.counts();
  for (const _ of [1, 2, 3]) expect((await stream.next()).isEmpty).toBe(true);
  expect(reads).toBe(0);
  await bare.add(aPerson({ id: 'new' }));
  await stream.next();
  expect(reads).toBe(1);
  stream.close();
  bare.close();
});
