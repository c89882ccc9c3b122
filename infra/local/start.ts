import { accessSync, constants, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { format } from 'node:util';
import type { Round } from '../../shared/round/round-file.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { closeServer, listen } from './aws/aws-server.ts';
import { CannotStart } from './cannot-start.ts';
import { startDynamoDb } from './dynamodb/dynamodb.ts';
import { folderOf } from './folder.ts';

export type StartOptions = {
  readonly roundFile: string;
  readonly port: number;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
};

/**
 * Runs a round at real pace until the process is asked to end. Everything the round knows lies under `.data/<round>`, so the next
 * start goes on where this one ended, however it ended.
 *
 * @throws CannotStart for a round file with faults, a port or folder that is taken, a missing Java.
 */
export async function startRound({ roundFile, port, fresh, say }: StartOptions): Promise<void> {
  const round = roundOrStop(roundFile);
  checkPort(port);
  const folder = folderOf(round);
  const letGo = holdFolder(folder, fresh);
  divertConsole(join(folder, 'functions.log'));
  const door = await openDoor(port);
  try {
    await runRound(round, folder, door, say);
  } finally {
    await door.close();
    letGo();
  }
}

async function runRound(round: Round, folder: string, door: Door, say: StartOptions['say']): Promise<void> {
  // The engine needs as long to come up as we need to load all that is left.
  const [dynamodb, openKeptRound] = await Promise.all([startDynamoDb(join(folder, 'dynamodb')), loadRest()]);
  try {
    const running = await openKeptRound({ round, folder, dynamodb: dynamodb.endpoint, publicUrl: door.url, say });
    door.answerWith(running.listener);
    running.announce();
    await untilAskedToEnd();
    say('Ending.');
    await door.close();
    await running.close();
  } finally {
    await dynamodb.stop();
  }
}

async function loadRest() {
  const [{ preload }, { openKeptRound }] = await Promise.all([import('./aws/functions.ts'), import('./kept-round.ts')]);
  await preload();
  return openKeptRound;
}

function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart('that is not a port', 'give a number from 1 to 65535, such as --port 3000');
}

type Door = {
  readonly url: string;
  readonly answerWith: (listener: RequestListener) => void;
  readonly close: () => Promise<void>;
};

/** Takes requests from now on; whoever asks before the round is ready waits a moment longer. */
async function openDoor(port: number): Promise<Door> {
  const { promise: listener, resolve: answerWith } = Promise.withResolvers<RequestListener>();
  const server = createServer((request, response) => void listener.then((answer) => answer(request, response)));
  const url = await listen(server, port).catch(() => {
    throw new CannotStart(`port ${port} is taken or not allowed`, `end what uses it, or take another one: --port ${port + 1}`);
  });
  return { url, answerWith, close: () => closeServer(server) };
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
