import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { line, quantile, rounded } from './figures.ts';
import { makeInstance, writeInstance } from './matching-instance.ts';

const DENSE = [200, 1000, 2000];
const SPARSE = [2000, 5000, 10_000];
/** So many of the best on both sides make about 50 candidates each. */
const BEST_FOR_EACH = 30;

const PEERS = { 'scipy-dense': 'scipy', 'scipy-sparse': 'scipy', ortools: 'ortools' } as const;
type Peer = keyof typeof PEERS;

const runSchema = z.object({ cold: z.number(), hot: z.array(z.number()), megabytes: z.number(), placed: z.number(), total: z.number() });
const peerSchema = z.object({ seconds: z.number(), megabytes: z.number(), placed: z.number(), total: z.number() });

/**
 * How long the solver takes and how much memory it needs, beside scipy and OR-Tools where Python has them (OMVANT_PYTHON, or python3). The
 * peers find one total; the solver goes through all levels, proves each and breaks ties. Seconds are of the processor, memory is the
 * most a process of its own had, ratios are between runs without the first, in which the code is compiled.
 */
export async function benchMatching(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-matching-'));
  const python = process.env['OMVANT_PYTHON'] ?? 'python3';
  const known = [...new Set(Object.values(PEERS))].filter((name) => runsOk(python, ['has', name]));
  for (const name of new Set(Object.values(PEERS))) if (!known.includes(name)) say(`${name} is not there for ${python}: no ratios with it`);
  try {
    for (const people of DENSE) compare(folder, python, known, people, undefined);
    for (const people of SPARSE) compare(folder, python, known, people, BEST_FOR_EACH);
  } finally {
    rmSync(folder, { recursive: true });
  }
  solveAgain();
  fromAnswersToPlan();
}

function compare(folder: string, python: string, known: readonly string[], people: number, most: number | undefined): void {
  const file = join(folder, 'instance');
  const instance = makeInstance(people, most);
  writeInstance(file, instance);
  const what = `${people} × ${people}, ${most === undefined ? 'all' : rounded(instance.pairs.mentee.length / people)} pairs each`;
  const ours = z.parse(runSchema, JSON.parse(output(process.execPath, [RUN, 'solve', file])));
  const hot = quantile(ours.hot, 0.5);
  line(`${what}: seconds`, hot, undefined, `first run ${rounded(ours.cold)}`);
  line(`${what}: megabytes`, ours.megabytes, most !== undefined && people === 10_000 ? { most: 150 } : undefined);
  for (const peer of peersFor(most).filter((name) => known.includes(PEERS[name]))) {
    const theirs = z.parse(peerSchema, JSON.parse(output(python, [PEERS_FILE, peer, file])));
    const equal =
      theirs.placed === ours.placed && theirs.total === ours.total ? 'same total' : `total ${ours.total}, theirs ${theirs.total}`;
    const note = `${rounded(theirs.seconds)} s, ${rounded(theirs.megabytes)} MB; ${equal}`;
    line(`${what}: times ${peer}`, hot / theirs.seconds, barFor(peer, people), note);
  }
}

function peersFor(most: number | undefined): readonly Peer[] {
  return most === undefined ? ['scipy-dense', 'ortools'] : ['scipy-sparse', 'ortools'];
}

function barFor(peer: Peer, people: number): { readonly most: number } | undefined {
  switch (peer) {
    case 'scipy-dense':
      return people === 2000 ? { most: 8 } : undefined;
    case 'scipy-sparse':
      return { most: 4 };
    case 'ortools':
      return people >= 2000 ? { most: 3 } : undefined;
  }
}

/** After each decision of an operator: answers, scores, plan, proof and its check. */
function solveAgain(): void {
  const { hot } = z.parse(runSchema, JSON.parse(output(process.execPath, [RUN, 'pipeline', '200'])));
  line('200 × 200 solved again after a forbid: milliseconds', 1000 * quantile(hot.slice(3), 0.5), { most: 100 });
}

function fromAnswersToPlan(): void {
  const { cold, megabytes, placed, total } = z.parse(runSchema, JSON.parse(output(process.execPath, [RUN, 'pipeline', '10000'])));
  line('10,000 × 10,000 from answers to plan: seconds', cold, { most: 15 }, `${placed} placed, total ${total}`);
  line('10,000 × 10,000 from answers to plan: megabytes', megabytes, { most: 256 });
}

const RUN = join(import.meta.dirname, 'matching-run.ts');
const PEERS_FILE = join(import.meta.dirname, 'matching-peers.py');

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function runsOk(python: string, args: readonly string[]): boolean {
  return spawnSync(python, [PEERS_FILE, ...args]).status === 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
