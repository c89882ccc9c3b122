import { accessSync, chmodSync, constants, createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { format } from 'node:util';
import type { Round } from '../../shared/round/round-file.ts';
import type { Agrees } from '../rounds/agree-on-plan.ts';
import { CannotStart } from '../rounds/cannot-start.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { startDynamoDb } from './dynamodb/dynamodb.ts';
import { holdLine } from './dynamodb/engine-line.ts';
import { lockFile } from './file-lock.ts';
import { folderOf } from './folder.ts';
import { type LocalServer, openLocalServer } from './local-server.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { checkRoom, engineGone, isFull, isLocked, whatStopped } from './what-stopped.ts';

export type StartOptions = {
  readonly round: Round;
  /** The text of the file it was read from; without one the next round's is made without its comments. */
  readonly roundText?: string;
  /** Where the round keeps what it knows. */
  readonly folder: string;
  readonly port: number;
  /** Whether what the folder holds is forgotten first. */
  readonly fresh: boolean;
  /** Finds or makes what the round begins from; without it, it begins where it was left. */
  readonly begin?: () => Promise<Snapshot>;
  /** What the round is, when it is a copy to look at. */
  readonly about?: string;
  /** What to do when the file says another plan than the round was opened with. */
  readonly whenChanged?: string;
  /** Asks whether the round is to follow a file that says another plan. */
  readonly agrees: Agrees;
  readonly say: (line: string) => void;
};

type FileOptions = Pick<StartOptions, 'port' | 'fresh' | 'agrees' | 'say'> & { readonly roundFile: string };

/** What the round keeps holds the keys that sign links and sessions, and what people wrote. */
const OWNER_ALONE = { umask: 0o077, folder: 0o700 } as const;
/** An end that takes longer is one like any other way a process may end: the next start goes on from what is kept. */
const END_WITHIN_MS = 1500;
/** The engine was asked to end, and does so without us if it must. */
const ENGINE_ENDS_WITHIN_MS = 500;
/** What a process ends with that Ctrl-C ended at once. */
const INTERRUPTED = 130;
const SAME_PRESS_MS = 100;

/** Runs the round of a file: it goes on where it was left, under `.data/<round>`. */
export function startRound({ roundFile, ...options }: FileOptions): Promise<void> {
  const round = roundOrStop(roundFile);
  return start({ round, roundText: readFileSync(roundFile, 'utf8'), folder: folderOf(round), ...options });
}

/**
 * Runs a round at real pace until the process is asked to end. Everything the round knows lies in its folder, where its owner alone may
 * read it, so the next start can go on where this one ended, however it ended.
 *
 * @throws CannotStart for a port or folder that is taken, a missing engine, a full disk, an engine that ended.
 */
export async function start(options: StartOptions): Promise<void> {
  const { folder, port, fresh } = options;
  checkPort(port);
  process.umask(OWNER_ALONE.umask);
  const letGo = holdFolder(folder, fresh);
  // What begins afresh has a log of its own.
  const log = divertConsole(join(folder, 'functions.log'), options.begin === undefined ? 'a' : 'w');
  const localServer = await localServerAt(port);
  const asked = untilAskedToEnd();
  void asked.then(() => endWithin(END_WITHIN_MS));
  try {
    await Promise.race([runRound(options, localServer, asked), log.failed, nobodyCaught()]);
  } catch (error) {
    console.error(error);
    throw whatStopped(error);
  } finally {
    // Whoever reads why the round stopped does so even where it takes longer to close than we wait for.
    await Promise.race([localServer.close().then(log.close), pause(END_WITHIN_MS)]);
    letGo();
    endWithin(0);
  }
}

async function runRound(
  { round, roundText, folder, begin, about, whenChanged, agrees, say }: StartOptions,
  localServer: LocalServer,
  asked: Promise<void>,
): Promise<void> {
  const snapshot = await Promise.race([begin?.(), asked.then(() => 'asked to end' as const)]);
  if (snapshot === 'asked to end') return say('Ending. Nothing half-made is kept.');
  if (snapshot !== undefined) (await laidOut()).clearFolder(folder);
  // The engine needs as long to come up as we need to load all that is left.
  const [dynamodb, openKeptRound] = await Promise.all([startDynamoDb(join(folder, 'dynamodb')), loadRest()]);
  const line = holdLine(dynamodb.endpoint);
  const gone = line.ended.then(() => Promise.reject(engineGone()));
  try {
    if (snapshot !== undefined) await Promise.race([(await laidOut()).layOut(snapshot, folder, dynamodb.endpoint), gone]);
    const opening = openKeptRound({
      round,
      roundText,
      folder,
      dynamodb: dynamodb.endpoint,
      publicUrl: localServer.url,
      about,
      whenChanged,
      agrees,
      say,
    });
    const running = await Promise.race([opening, gone]);
    localServer.answerWith(running.listener);
    running.announce();
    await Promise.race([asked, running.over, gone]);
    say('Ending.');
    await localServer.close();
    await running.close();
  } finally {
    line.letGo();
    await Promise.race([dynamodb.stop(), pause(ENGINE_ENDS_WITHIN_MS)]);
  }
}

function laidOut() {
  return import('./snapshot/lay-out.ts');
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

function localServerAt(port: number): Promise<LocalServer> {
  return openLocalServer(port).catch(() => {
    throw new CannotStart(`port ${port} is taken or not allowed`, `end what uses it, or take another one: --port ${port + 1}`);
  });
}

/** One process at a time may hold a round's folder. Gives what lets it go. */
function holdFolder(folder: string, fresh: boolean): () => void {
  try {
    const letGo = lockFile(`${folder}.lock`);
    if (fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Folders of an earlier version could be read by everybody.
    chmodSync(folder, OWNER_ALONE.folder);
    accessSync(folder, constants.W_OK);
    checkRoom(folder);
    return letGo;
  } catch (error) {
    if (isLocked(error))
      throw new CannotStart('this round is already running on this machine', 'end that one first (Ctrl-C where it was started)');
    if (error instanceof CannotStart || isFull(error)) throw whatStopped(error);
    throw new CannotStart(`the folder ${folder} cannot be used`, 'make it writable, or run the command in another folder');
  }
}

/** What functions log goes to a file, as it goes to CloudWatch on AWS. `failed` rejects when that can no longer be written. */
function divertConsole(file: string, flags: 'a' | 'w'): { readonly failed: Promise<never>; readonly close: () => Promise<void> } {
  const log = createWriteStream(file, { flags });
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => void log.write(`${format(...parts)}\n`);
  }
  return {
    failed: new Promise((_, reject) => log.once('error', reject)),
    close: () => (log.destroyed ? Promise.resolve() : new Promise((done) => log.end(done))),
  };
}

/** Rejects with what nobody else has caught: the round then ends in words like for any other reason. */
function nobodyCaught(): Promise<never> {
  return new Promise((_, reject) => process.on('uncaughtException', reject));
}

/** Being asked a second time ends all at once. npm hands on the Ctrl-C that we get as well: that is the same press. */
function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const hear = () => {
      if (asked !== undefined && performance.now() - asked > SAME_PRESS_MS) process.exit(INTERRUPTED);
      asked ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  });
}

/** Ends the process whatever still holds it open, such as a connection that nobody uses; the engine ends with it. */
function endWithin(milliseconds: number): void {
  setTimeout(() => process.exit(), milliseconds).unref();
}
