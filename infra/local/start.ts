import { accessSync, constants, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { format } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { sayIn } from '../../shared/pages/say.ts';
import { instantAt } from '../../shared/round/calendar.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { closeServer, listen } from './aws-server.ts';
import { CannotStart } from './cannot-start.ts';
import { startDynamoDb } from './dynamodb.ts';
import { preload } from './functions.ts';
import { keepRunning } from './keep-running.ts';
import { type LocalRound, openLocalRound } from './local-round.ts';
import { runningClock, type VirtualClock } from './virtual-clock.ts';
import { webServer } from './web-server.ts';

export type StartOptions = {
  readonly roundFile: string;
  readonly port: number;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
};

/** Where rounds on this machine keep what they know, under the folder the command is run in. */
const DATA = '.data';
const DELIVERIES_AT_ONCE = 8;

/**
 * Runs a round at real pace until the process is asked to end. Everything the round knows lies under `.data/<round>`, so the next
 * start goes on where this one ended, however it ended.
 *
 * @throws CannotStart for a round file with faults, a port or folder that is taken, a missing Java.
 */
export async function startRound({ roundFile, port, fresh, say }: StartOptions): Promise<void> {
  const round = roundOrStop(roundFile);
  checkPort(port);
  const folder = resolve(DATA, round.id);
  const letGo = holdFolder(folder, fresh);
  divertConsole(join(folder, 'functions.log'));
  const pages = Promise.withResolvers<RequestListener>();
  // Whoever asks before the round is ready waits a moment longer.
  const server = createServer((request, response) => void pages.promise.then((answer) => answer(request, response)));
  const publicUrl = await listenOn(server, port);
  const [dynamodb] = await Promise.all([startDynamoDb(join(folder, 'dynamodb')), preload('request')]);
  const local = await openLocalRound({
    round,
    dynamodb: dynamodb.endpoint,
    table: `omvant-${round.id}`,
    journal: join(folder, 'journal.sqlite'),
    folder,
    publicUrl,
    clock: keptClock(join(folder, 'clock'), round),
    atOnce: DELIVERIES_AT_ONCE,
  });
  const web = webServer(local, { banner: true, onPassword: (password) => say(`  New password    ${password}`) });
  // What came due while nobody ran the round happens before anybody sees a page.
  await local.tick();
  await local.settle();
  pages.resolve(web.listener);
  const running = keepRunning(local);
  announce(local, publicUrl, web.password(), say);

  await untilAskedToEnd();
  say('Ending.');
  await closeServer(server);
  await running.stop();
  await local.close();
  await dynamodb.stop();
  letGo();
}

function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart('that is not a port', 'give a number from 1 to 65535, such as --port 3000');
}

async function listenOn(server: ReturnType<typeof createServer>, port: number): Promise<string> {
  return listen(server, port).catch(() => {
    throw new CannotStart(`port ${port} is taken or not allowed`, `end what uses it, or take another one: --port ${port + 1}`);
  });
}

/**
 * One process at a time may hold a round's folder. The lock is the operating system's, so it goes with the process, however that ends.
 * Gives what lets it go.
 */
function holdFolder(folder: string, fresh: boolean): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CannotStart(`the folder ${folder} cannot be used`, 'make it writable, or run the command in another folder');
  }
  const lock = new DatabaseSync(`${folder}.lock`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    throw new CannotStart('this round is already running on this machine', 'end that one first (Ctrl-C where it was started)');
  }
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return () => lock.close();
}

/** What functions log goes to a file, as it goes to CloudWatch on AWS. */
function divertConsole(file: string): void {
  const log = createWriteStream(file, { flags: 'a' });
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => void log.write(`${format(...parts)}\n`);
  }
}

/** A clock that is as far ahead of the machine's as it was when the round last ran; a new round begins the day its call opens. */
function keptClock(file: string, round: Round): VirtualClock {
  const morning = instantAt(round, round.call.opens, '08:00');
  const ahead = existsSync(file) ? Number(readFileSync(file, 'utf8')) : morning.epochMilliseconds - Date.now();
  const clock = runningClock(Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead));
  const keep = () => writeFileSync(file, String(clock.now().epochMilliseconds - Date.now()));
  keep();
  return {
    ...clock,
    moveTo(instant) {
      clock.moveTo(instant);
      keep();
    },
  };
}

function announce({ round, inboxUrl, clock }: LocalRound, url: string, password: string, say: StartOptions['say']): void {
  const { words, dayAndTime } = sayIn('en', round.zone);
  say(`${words(round.name)}, on this machine`);
  say(`  The call        ${url}/sv`);
  say(`  The console     ${url}/console`);
  say(`  Password        ${password} (good once; the next one is printed here)`);
  say(`  The inbox       ${inboxUrl}`);
  say(`  Virtual time    ${dayAndTime(clock.now())}; ${url}/_local/ moves it on`);
  say('Ctrl-C ends it.');
}

function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
