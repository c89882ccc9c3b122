import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../../rounds/cannot-start.ts';
import { dynamoDbLocal } from './dynamodb-local.ts';
import { dynoxide } from './dynoxide.ts';
import type { Engine } from './engine.ts';
import { passingFolder } from './passing-folder.ts';

const READY_WITHIN_MS = 60_000;
const OWNER_ALONE = 0o700;

/**
 * Runs a command until it ends, or until whoever started the shell does, however that happens: then nobody holds the pipe any more. A folder
 * named before it goes with it.
 */
const RUN_WHILE_HELD = [
  'passing=$1; shift; exec 3<&0; "$@" & engine=$!',
  '{ cat <&3 >/dev/null; kill "$engine" 2>/dev/null; } & wait "$engine" 2>/dev/null; ended=$?',
  '[ -z "$passing" ] || rm -rf "$passing"; exit "$ended"',
].join('\n');

export type DynamoDb = { readonly endpoint: string; readonly pid: number | undefined; readonly stop: () => Promise<void> };

/** The engine of this machine: the one that comes with npm, or Amazon's own where there is none or it is asked for. */
function engineHere(): Engine {
  const wantsAmazons = process.env['OMVANT_ENGINE'] === 'dynamodb-local';
  return (wantsAmazons ? undefined : dynoxide()) ?? dynamoDbLocal();
}

/**
 * Starts an engine that speaks DynamoDB's protocol on a free port, with its data in the folder `kept`, which nobody but its owner may
 * read; without one nothing is left of them at the end. The engine ends when this process does, even when that is killed.
 *
 * @throws CannotStart when there is no engine for this machine, or it does not come up.
 */
export async function startDynamoDb(kept: string | undefined, engine = engineHere()): Promise<DynamoDb> {
  if (kept !== undefined) {
    mkdirSync(kept, { recursive: true, mode: OWNER_ALONE });
    checkKeeper(kept, engine);
  }
  const passing = kept === undefined && engine.tune !== undefined ? passingFolder('omvant-engine-') : undefined;
  const folder = kept ?? passing;
  const port = await freePort();
  const child = spawnHeld(engine.command(port, folder), passing);
  const stop = async () => {
    await end(child);
    if (passing !== undefined) rmSync(passing, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilReady(endpoint, child, engine);
    if (folder !== undefined) engine.tune?.(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, pid: child.pid, stop };
}

/** What one engine keeps another cannot read: it would begin an empty table beside it. */
function checkKeeper(folder: string, engine: Engine): void {
  const files = readdirSync(folder);
  const keeper = [dynoxide(), dynamoDbLocal()].find((one) => one !== undefined && files.some(one.keeps));
  if (keeper === undefined || keeper.name === engine.name) return;
  throw new CannotStart(`this round was kept by ${keeper.name}`, `${keeper.askedForBy} to go on with it, or start anew with --fresh`);
}

/** In a group of its own: Ctrl-C reaches us alone, and we end the engine in order. */
function spawnHeld(command: readonly string[], passing = ''): ChildProcess {
  const held = process.platform === 'win32' ? command : ['sh', '-c', RUN_WHILE_HELD, 'sh', passing, ...command];
  const [program = '', ...args] = held;
  return spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], detached: true });
}

/** The engine answers, if only to say that it was asked nothing, once it is up. */
async function untilReady(endpoint: string, child: ChildProcess, engine: Engine): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString()}`.slice(-2000);
  });
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const isUp = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(25);
  }
  await end(child);
  throw engine.whyNot(child.exitCode, complaint);
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  if (child.exitCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
