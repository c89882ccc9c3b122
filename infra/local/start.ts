import { accessSync, constants, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { format } from 'node:util';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { closeServer, listen } from './aws-server.ts';
import { CannotStart } from './cannot-start.ts';
import { startDynamoDb } from './dynamodb.ts';

export type StartOptions = {
  readonly roundFile: string;
  readonly port: number;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
};

/** Where rounds on this machine keep what they know, under the folder the command is run in. */
const DATA = '.data';

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
  // The engine needs as long to come up as we need to load all that is left.
  const [dynamodb, openKeptRound] = await Promise.all([startDynamoDb(join(folder, 'dynamodb')), loadRest()]);
  const running = await openKeptRound({ round, folder, dynamodb: dynamodb.endpoint, publicUrl, say });
  pages.resolve(running.listener);
  running.announce();

  await untilAskedToEnd();
  say('Ending.');
  await closeServer(server);
  await running.close();
  await dynamodb.stop();
  letGo();
}

async function loadRest() {
  const [{ preload }, { openKeptRound }] = await Promise.all([import('./functions.ts'), import('./kept-round.ts')]);
  await preload();
  return openKeptRound;
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

function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
