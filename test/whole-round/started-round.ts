import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { npmScript } from '../builders/npm-script.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A round in a process of its own, started as a user starts it. */
export type StartedRound = {
  readonly url: string;
  readonly answer: (request: Request) => Promise<Response>;
  /** Moves the clock to the next due moment. */
  readonly jump: () => Promise<void>;
  /** The newest one-time password in the terminal. */
  readonly password: () => string;
  /** What it said in the terminal. */
  readonly said: () => string;
  /** Ends it from one moment to the next, as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** Ends it as Ctrl-C does. */
  readonly end: () => Promise<void>;
};

/** Starts a round whose data lies in `folder`, and waits until it says that it runs. */
export async function startRound(folder: string): Promise<StartedRound> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = '';

  async function start(): Promise<void> {
    const { args, env } = npmScript('start');
    const round = ['--round', join(ROOT, 'infra/rounds/su-pfizer.yaml')];
    const process_ = spawn(process.execPath, [...args, ...round, '--port', String(port)], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    const from = said.length;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.slice(from).includes('Ctrl-C')) resolve();
      };
      process_.stdout.on('data', hear);
      process_.stderr.on('data', hear);
      process_.once('exit', (code) => reject(new Error(`the round ended with ${code}: ${said.slice(from)}`)));
    });
  }

  async function stop(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await gone;
  }

  await start();
  return {
    url,
    answer: (request) => fetch(request),
    async jump() {
      await fetch(`${url}/_local/jump`, { method: 'POST', redirect: 'manual' });
    },
    password: () => [...said.matchAll(/assword\s+([a-z0-9]{5}-[a-z0-9]+)/g)].at(-1)?.[1] ?? '',
    said: () => said,
    kill: () => stop('SIGKILL'),
    startAgain: start,
    end: () => stop('SIGINT'),
  };
}
