import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, type PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { BatchWriteCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, type MockInstance, test, vi } from 'vitest';
import { handler as raiseDue } from '../../functions/every-five-minutes/raise-due.ts';
import { handler as sendAgain } from '../../functions/every-half-hour/send-again.ts';
import { handler as relayEvents } from '../../functions/relay-events/relay-events.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { nextDue } from '../../shared/storage/agenda.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';
import { keyOf, LAST, PARTITION } from '../../shared/storage/table.ts';
import { gathered } from '../builders/gathered.ts';
import { invoke } from '../builders/invoke.ts';
import { bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  documents = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAws(round.tools.table), endpoint: inject('dynamodb') }));
  await bringTo(round, 'call open');
});
afterAll(async () => {
  documents.destroy();
  await round.close();
});

const put = (Item: Record<string, unknown>) =>
  documents.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: round.tools.table, Item } }] }));
const seen: string[] = [];
const item = (id: string, name = 'call opened', detail = '{}') => {
  const at = stamp(round.tools.now());
  return { pk: PARTITION.outbox, sk: `${at}#${id}`, kind: 'event', id, at, name, detail };
};
const waiting = async () =>
  (await gathered(leftInOutbox(round.tools.store, round.round, round.clock.now().add({ hours: 24 }), 100))).map(
    ({ envelope, key }) => envelope?.id ?? key.sk.split('#')[1],
  );
const record = (one: ReturnType<typeof item>, SequenceNumber: string) => ({ dynamodb: { SequenceNumber, NewImage: marshall(one) } });

test('what the stream did not deliver is put on the bus by the clock after ten minutes, and leaves the outbox', async () => {
  round.onEvent((name) => seen.push(name));
  const lost = item('lost');
  await put(lost);
  await invoke(sendAgain, {});
  expect(await waiting()).toContain('lost');
  round.clock.moveTo(round.clock.now().add({ minutes: 11 }));
  await invoke(sendAgain, {});
  expect(await waiting()).not.toContain('lost');
  expect(seen).toContain('call opened');
  await round.settle();
});

test('an outbox that cannot be read keeps no dead letter from being looked at, and the run counts as failed', async () => {
  const query = vi.spyOn(round.tools.store, 'partition').mockRejectedValueOnce(new Error('no table'));
  const queue = vi.spyOn(SQSClient.prototype, 'send');
  await expect(invoke(sendAgain, {})).rejects.toThrow('failed: sweep-outbox');
  expect(queue).toHaveBeenCalled();
  query.mockRestore();
  queue.mockRestore();
});

test('one event that cannot be read does not keep the others of its batch back; it stays and comes onto the list', async () => {
  const batch = [item('first'), item('poison', 'something of a later version'), item('last')];
  for (const one of batch) await put(one);
  const result = await invoke(relayEvents, { Records: batch.map((one, index) => record(one, String(index))) });
  expect(result).toEqual({ batchItemFailures: [] });
  expect(await waiting()).toEqual(['poison']);
  round.clock.moveTo(round.clock.now().add({ minutes: 11 }));
  for (const _ of [1, 2]) await invoke(sendAgain, {});
  await round.settle();
  expect(await waiting()).toEqual(['poison']);
  expect(await onList(round)).toEqual(['cannot be read']);
});

test('a batch of many events leaves the outbox whole, also when DynamoDB leaves some of it for another request', async () => {
  const batch = Array.from({ length: 60 }, (_, index) => item(`one of many ${index}`));
  for (const one of batch) await put(one);
  const send = DynamoDBDocumentClient.prototype.send;
  const left: MockInstance = vi.spyOn(DynamoDBDocumentClient.prototype, 'send');
  left.mockImplementationOnce(async function (this: unknown, { input }: BatchWriteCommand) {
    const [table = '', requests = []] = Object.entries(input.RequestItems ?? {})[0] ?? [];
    await Reflect.apply(send, this, [new BatchWriteCommand({ RequestItems: { [table]: requests.slice(5) } })]);
    return { $metadata: {}, UnprocessedItems: { [table]: requests.slice(0, 5) } };
  });
  const result = await invoke(relayEvents, { Records: batch.map((one, index) => record(one, String(index))) });
  left.mockRestore();
  expect(result).toEqual({ batchItemFailures: [] });
  expect(await waiting()).toEqual(['poison']);
  await round.settle();
});

test('an event the bus does not take at once is put there again, and leaves the outbox', async () => {
  const late = item('late');
  await put(late);
  const bus = vi.spyOn(EventBridgeClient.prototype, 'send').mockImplementationOnce(() => ({ Entries: [{ ErrorCode: 'InternalFailure' }] }));
  expect(await invoke(relayEvents, { Records: [record(late, 'sequence')] })).toEqual({ batchItemFailures: [] });
  bus.mockRestore();
  expect(await waiting()).toEqual(['poison']);
  await round.settle();
});

test('events the bus never takes stay in the outbox, and the batch comes again from the first of them', async () => {
  const batch = [item('taken'), item('refused')];
  for (const one of batch) await put(one);
  const bus: MockInstance = vi.spyOn(EventBridgeClient.prototype, 'send');
  const asked: number[] = [];
  bus.mockImplementation(({ input: { Entries = [] } }: PutEventsCommand) => {
    asked.push(Entries.length);
    return {
      Entries: Entries.map(({ Detail = '' }) => (Detail.includes('"taken"') ? { EventId: 'e1' } : { ErrorCode: 'ThrottlingException' })),
    };
  });
  const result = await invoke(relayEvents, { Records: batch.map((one, index) => record(one, `sequence ${index}`)) });
  bus.mockRestore();
  expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'sequence 1' }] });
  // Only what was not taken was put on the bus again.
  expect(asked).toEqual([2, 1, 1, 1, 1]);
  expect(await waiting()).toEqual(['poison', 'refused']);
  await round.settle();
  expect(await waiting()).toEqual(['poison']);
});

test('a due moment that cannot be read does not stop the clock: the others are raised, and it stays and comes onto the list once', async () => {
  const at = stamp(round.clock.now());
  await put({
    pk: PARTITION.agenda,
    sk: `${at}#of a later version`,
    kind: 'agenda',
    due: { name: 'silence due', detail: { pair: 'a-b', days: 28, since: 'x' } },
  });
  await put({
    pk: PARTITION.agenda,
    sk: `${at}#well known`,
    kind: 'agenda',
    due: { name: 'link asked for', detail: { application: 'asa', time: 1 } },
  });
  seen.length = 0;
  for (const _ of [1, 2]) await invoke(raiseDue, {});
  await round.settle();
  expect(seen.filter((name) => name !== 'letter requested')).toEqual(['link asked for']);
  const agenda = await round.tools.store.partition(PARTITION.agenda, { to: `${at}${LAST}` });
  expect(agenda.map((one) => keyOf(one).sk)).toEqual([`${at}#of a later version`]);
  expect(await onList(round)).toEqual(['cannot be read', 'cannot be read']);
  // Of the event of before the operators were told that day; of the moment they are the next.
  await round.moveTo('2027-08-18T08:00:00Z');
  expect(lettersTo(round, 'karin').filter((letter) => letter.startsWith('needs you/'))).toEqual([
    'needs you/2027-08-17',
    'needs you/2027-08-18',
  ]);
});

test('it keeps nothing behind it waiting, and what runs the clock on goes by the next moment that can be read', async () => {
  const { store } = round.tools;
  const due = await nextDue(store);
  expect(due?.event.name).not.toBe('silence due');
  expect(Temporal.Instant.compare(due?.at ?? round.clock.now(), round.clock.now())).toBeGreaterThan(0);
});

test('it fires once a version runs that can read it, and leaves the list', async () => {
  const [key] = (await round.tools.store.partition(PARTITION.agenda)).map(keyOf).filter(({ sk }) => sk.endsWith('#of a later version'));
  if (key === undefined) throw new Error('it is gone');
  // The newer version reads what was there all along; here it is told in words this version knows.
  await put({ ...key, kind: 'agenda', due: { name: 'silence due', detail: { pair: 'a-b', days: 35, since: '2027-08-17' } } });
  seen.length = 0;
  await invoke(raiseDue, {});
  await round.settle();
  expect(seen).toContain('silence due');
  await invoke(sendAgain, {});
  expect(await onList(round)).toEqual(['cannot be read']);
  expect(await round.tools.store.partition(PARTITION.agenda, { from: key.sk, to: key.sk })).toEqual([]);
});

const links = (times: readonly number[], at = stamp(round.clock.now())) =>
  times.map((time) => ({
    pk: PARTITION.agenda,
    sk: `${at}#link ${time}`,
    kind: 'agenda',
    due: { name: 'link asked for', detail: { application: 'asa', time } },
  }));

test('moments two ticks raise at once are each raised by one of them', async () => {
  for (const one of links([2, 3, 4])) await put(one);
  seen.length = 0;
  await Promise.all([invoke(raiseDue, {}), invoke(raiseDue, {})]);
  await round.settle();
  expect(seen.filter((name) => name !== 'letter requested')).toEqual(['link asked for', 'link asked for', 'link asked for']);
});

test('a moment that was raised after it was read keeps none of the others back', async () => {
  for (const one of links([5, 6])) await put(one);
  const { store } = round.tools;
  const read = store.partition;
  const stale = vi.spyOn(store, 'partition').mockImplementationOnce(async (...asked) => [...links([7]), ...(await read(...asked))]);
  seen.length = 0;
  await invoke(raiseDue, {});
  stale.mockRestore();
  await round.settle();
  expect(seen.filter((name) => name !== 'letter requested')).toEqual(['link asked for', 'link asked for']);
});
