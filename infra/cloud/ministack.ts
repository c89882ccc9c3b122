import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../local/dynamodb/dynamodb.ts';
import { CACHE, pythonPrograms } from './python.ts';

/** What each function loads before itself. */
const LOADED_FIRST = ['moved-clock.cjs', 'kept-failures.cjs'];
const READY_WITHIN_MS = 240_000;

export type Emulator = {
  readonly url: string;
  /** What the CDK CLI and the SDK are told so that they talk to it and to nothing else. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

type Beside = {
  /** Where functions send mail. */
  readonly sesUrl: string;
  /** Holds by how many milliseconds the clock of functions is ahead. */
  readonly clockFile: string;
  /** Takes what functions log as errors. */
  readonly failuresFile: string;
};

/**
 * Starts MiniStack, an AWS emulator that is not ours, with nothing of this process's environment but what it needs: it hands its own on to
 * every function. It checks IAM, and its functions run on this project's Node.
 *
 * @throws Error when Python, PyPI or a free port is missing, or it does not come up within a minute.
 */
export async function startEmulator({ sesUrl, clockFile, failuresFile }: Beside): Promise<Emulator> {
  const command = join(pythonPrograms(), 'ministack');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = openSync(join(CACHE, 'ministack.log'), 'w');
  const child = spawn(command, [], {
    env: {
      PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
      HOME: CACHE,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_REGION: 'eu-north-1',
      AUTH: 'true',
      AWS_ENDPOINT_URL_SESV2: sesUrl,
      NODE_OPTIONS: LOADED_FIRST.map((name) => `--require ${join(import.meta.dirname, name)}`).join(' '),
      CLOCK_FILE: clockFile,
      FAILURES_FILE: failuresFile,
    },
    stdio: ['ignore', log, log],
    detached: true,
  });
  // It is a group of processes of its own, so it would outlive this one.
  process.once('exit', () => child.exitCode === null && child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
  await untilReady(`${url}/_ministack/health`, child);
  return {
    url,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-north-1',
      AWS_DEFAULT_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      CDK_DEFAULT_ACCOUNT: '000000000000',
      CDK_DEFAULT_REGION: 'eu-north-1',
    },
    stop: () => stop(child),
  };
}

async function untilReady(health: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const isReady = await fetch(health).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  await stop(child);
  throw new Error('MiniStack did not start; see .cache/ministack.log');
}

/** Ends the emulator and the functions it started: they are one group of processes. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), pause(5000).then(() => false)]);
  if (!inTime) process.kill(-child.pid, 'SIGKILL');
  await ended;
}
