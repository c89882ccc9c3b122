import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { isJavaHere } from '../builders/java.ts';
import { npmScript } from '../builders/npm-script.ts';
import { type Bar, line, quantile, timed } from './figures.ts';

const ROOT = join(import.meta.dirname, '../..');
const STARTS = 3;
const LOOK_EVERY_MS = 200;

type Engine = { readonly name: string; readonly env: NodeJS.ProcessEnv };
const OURS: Engine = { name: 'Dynoxide', env: { OMVANT_ENGINE: '' } };
const AMAZONS: Engine = { name: 'DynamoDB Local', env: { OMVANT_ENGINE: 'dynamodb-local' } };
const ENGINES = isJavaHere ? [OURS, AMAZONS] : [OURS];

/** What somebody waited for: seconds, the most memory in MB without the engine's, and what went wrong. */
type Waited = { readonly seconds: number; readonly peakMb: number; readonly note?: string };

/** What people wait for on their own machine, on both engines in turn: the command itself, as they type it. */
export async function benchWaiting(): Promise<void> {
  const starts = new Map<Engine, readonly Started[]>();
  for (const engine of ENGINES) starts.set(engine, await startedOften(engine));
  compare('npm start ready', { most: 1.5 }, (engine) => middleOf(starts.get(engine), 'readyMs'));
  compare('Ctrl-C to the end', { most: 2 }, (engine) => middleOf(starts.get(engine), 'endedMs'));
  line('peak memory of npm start without the engine, MB', middleOf(starts.get(OURS), 'readyMs').peakMb, { most: 300 });
  await rehearsals('the seed’s round', { most: 25, goal: 10 }, []);
  await rehearsals('60 students, 24 managers', { most: 60 }, ['--applicants', '60', '--managers', '24']);
}

async function rehearsals(what: string, bar: Bar, args: readonly string[]): Promise<void> {
  const played = new Map<Engine, Waited>();
  for (const engine of ENGINES) played.set(engine, await rehearsed(args, engine));
  compare(`rehearsal of ${what}`, bar, (engine) => played.get(engine) ?? { seconds: Number.NaN, peakMb: Number.NaN });
}

/** Seconds on each engine against the bar, and how they compare. */
function compare(what: string, bar: Bar, waitedOn: (engine: Engine) => Waited): void {
  for (const engine of ENGINES) {
    const { seconds, peakMb, note = '' } = waitedOn(engine);
    line(`${what}, ${engine.name}, s`, seconds, bar, `${peakMb.toFixed(0)} MB ${note}`.trim());
  }
  if (isJavaHere) line(`${what}, ${OURS.name} ÷ ${AMAZONS.name}`, waitedOn(OURS).seconds / waitedOn(AMAZONS).seconds, { most: 1 });
}

type Started = { readonly readyMs: number; readonly endedMs: number; readonly peakMb: number };

async function startedOften(engine: Engine): Promise<readonly Started[]> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bench-'));
  const all: Started[] = [];
  for (let run = 0; run < STARTS; run += 1) all.push(await startedOnce(folder, engine));
  rmSync(folder, { recursive: true, force: true });
  return all;
}

function middleOf(starts: readonly Started[] = [], what: 'readyMs' | 'endedMs'): Waited {
  const middle = quantile(
    starts.map((start) => start[what]),
    0.5,
  );
  return { seconds: middle / 1000, peakMb: Math.max(...starts.map(({ peakMb }) => peakMb)) };
}

/** Starts the command, looks at its pages, moves the clock a little, and ends it as Ctrl-C does. */
async function startedOnce(cwd: string, { env }: Engine): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const script = npmScript('start');
  const more = ['--fresh', '--round', join(ROOT, 'infra/rounds/su-pfizer.yaml'), '--port', String(port)];
  const child = spawn(process.execPath, [...script.args, ...more], {
    cwd,
    env: { ...script.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('Ctrl-C') && resolve()));
  const readyMs = performance.now() - began;
  for (let visits = 0; visits < 50; visits += 1) await (await fetch(`http://127.0.0.1:${port}/sv`)).text();
  for (let jumps = 0; jumps < 10; jumps += 1) await fetch(`http://127.0.0.1:${port}/_local/jump`, { method: 'POST', redirect: 'manual' });
  const peakMb = peakMbOf(child);
  const { ms: endedMs } = await timed(() => {
    const ended = untilEnded(child);
    child.kill('SIGINT');
    return ended;
  });
  return { readyMs, endedMs, peakMb };
}

const printedFigures = z.object({ faults: z.array(z.string()) });

async function rehearsed(args: readonly string[], { env }: Engine): Promise<Waited> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bench-'));
  const script = npmScript('rehearse');
  const child = spawn(process.execPath, [...script.args, '--json', '--out', folder, ...args], {
    cwd: ROOT,
    env: { ...script.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let peakMb = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakMbOf(child));
  }, LOOK_EVERY_MS);
  const { ms } = await timed(() => untilEnded(child));
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  const { faults } = z.parse(printedFigures, JSON.parse(printed));
  return { seconds: ms / 1000, peakMb, note: faults.length === 0 ? 'held' : `${faults.length} faults` };
}

function untilEnded(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** The kernel's own figure, as long as the process runs. */
function peakMbOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
