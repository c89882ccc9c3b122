import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { type DynamoDb, startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { createTable, localAws } from '../../infra/local/dynamodb/local-table.ts';
import { keepRunning } from '../../infra/local/keep-running.ts';
import type { LocalRound } from '../../infra/local/local-round.ts';
import { runningClock } from '../../infra/local/virtual-clock.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { anApplication } from '../builders/people.ts';
import { openRound } from './bench-round.ts';
import { line, quantile, timed } from './figures.ts';
import { benchPages } from './pages.ts';
import { benchWaiting } from './waiting.ts';

const LETTERS = 60;
const EVENTS = 400;
const AT_ONCE = 8;
/** Each mail is followed by two events of SES's own: sent and delivered. */
const TOLD_BY_SES = 2;

/** How quick and how small a round on one machine is: what people wait for, and what it does beside the bare engine. */
export async function benchLocal(): Promise<void> {
  await benchWaiting();
  const dynamodb = await startDynamoDb(undefined);
  try {
    const transaction = await bareTransactions(dynamodb);
    await letterLatency(dynamodb, transaction.p50);
    await eventRate(dynamodb, transaction.perSecond);
    for (const people of [10, 1000]) await benchPages(dynamodb, people);
  } finally {
    await dynamodb.stop();
  }
}

async function bareTransactions({ endpoint }: DynamoDb): Promise<{ readonly p50: number; readonly perSecond: number }> {
  const client = new DynamoDBClient({ ...localAws('bare'), endpoint });
  await createTable(endpoint, 'bare');
  const write = (id: string) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: ['state', 'event'].map((sk) => ({
          Put: { TableName: 'bare', Item: { pk: { S: id }, sk: { S: sk }, body: { S: 'x'.repeat(400) } } },
        })),
      }),
    );
  for (let warm = 0; warm < 30; warm += 1) await write(`warm-${warm}`);
  const single: number[] = [];
  for (let one = 0; one < 100; one += 1) single.push((await timed(() => write(`one-${one}`))).ms);
  const { ms } = await timed(() => inParallel(EVENTS, AT_ONCE, (index) => write(`many-${index}`)));
  client.destroy();
  return { p50: quantile(single, 0.5), perSecond: (EVENTS / ms) * 1000 };
}

async function inParallel(count: number, atOnce: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) {
        next += 1;
        await work(next);
      }
    }),
  );
}

const DURING_CALL = Temporal.Instant.from('2027-08-20T09:00:00Z');

function apply({ tools }: LocalRound, id: string): Promise<unknown> {
  return tools.store.commit({
    at: tools.now(),
    changes: [change(applicationKind, undefined, anApplication({ id, email: `${id}@person.example` }))],
    events: [event('application submitted', { application: id })],
  });
}

async function letterLatency(dynamodb: DynamoDb, transactionMs: number): Promise<void> {
  const { local, close } = await openRound(dynamodb, 'latency', runningClock(DURING_CALL));
  const running = keepRunning(local);
  const times: number[] = [];
  for (let letter = 0; letter < LETTERS + 10; letter += 1) {
    const before = local.mails().length;
    const { ms } = await timed(async () => {
      await apply(local, `latency${letter}`);
      local.wakeUp();
      while (local.mails(before).length === 0) await pause(1);
    });
    if (letter >= 10) times.push(ms);
  }
  await running.stop();
  await close();
  line(
    'event → letter in the inbox, p95 ÷ one transaction, p50',
    quantile(times, 0.95) / transactionMs,
    { most: 15 },
    `${quantile(times, 0.95).toFixed(0)} ms, ${transactionMs.toFixed(1)} ms`,
  );
}

async function eventRate(dynamodb: DynamoDb, transactionsPerSecond: number): Promise<void> {
  const { local, close } = await openRound(dynamodb, 'rate', runningClock(DURING_CALL));
  let onBus = 0;
  local.onEvent(() => {
    onBus += 1;
  });
  await inParallel(EVENTS, AT_ONCE, (index) => apply(local, `rate${index}`));
  const { ms } = await timed(() => local.settle());
  const perSecond = ((onBus + TOLD_BY_SES * local.mails().length) / ms) * 1000;
  await close();
  line(
    'events handled a second ÷ transactions a second',
    perSecond / transactionsPerSecond,
    { least: 0.4 },
    `${perSecond.toFixed(0)}/s, ${transactionsPerSecond.toFixed(0)}/s`,
  );
}
