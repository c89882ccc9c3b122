import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { candidatePairs } from '../../shared/domain/matching/column-generation/candidates.ts';
import { freePairs } from '../../shared/domain/matching/roster/pair-list.ts';
import { scoresOf } from '../../shared/domain/matching/scoring/scores.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';
import { manyApplicants } from '../domain/matching/applicants.ts';
import { line, quantile, rounded } from './figures.ts';
import { type Instance, mustBeRoster, problemOf, writeInstance } from './matching-instance.ts';

const DENSE = [200, 1000, 2000];
const SPARSE = [2000, 5000, 10_000];
/** So many of the best on both sides make about 50 candidates each. */
const BEST_FOR_EACH = 30;
const RUNS = 5;

const PEERS = { 'scipy-dense': 'scipy', 'scipy-sparse': 'scipy', ortools: 'ortools' } as const;
type Peer = keyof typeof PEERS;

const runSchema = z.object({
  figures: z.array(z.object({ seconds: z.number(), placed: z.number(), total: z.number() })),
  megabytes: z.number(),
});
const peerSchema = z.object({ seconds: z.number(), megabytes: z.number(), placed: z.number(), total: z.number() });

/**
 * How long the solver takes and how much memory it needs, beside scipy and OR-Tools where Python has them (OMVANT_PYTHON, or python3). The
 * peers find one total; the solver goes through all levels, proves each and breaks ties. Seconds are of the processor, the median of
 * runs in one process without the first, in which the code is compiled; memory is the most that a process had that solved once.
 */
export async function benchMatching(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-matching-'));
  const python = process.env['OMVANT_PYTHON'] ?? 'python3';
  const libraries = [...new Set(Object.values(PEERS))];
  const known = libraries.filter((name) => spawnSync(python, [PEERS_FILE, 'has', name]).status === 0);
  for (const name of libraries) if (!known.includes(name)) say(`${python} does not have ${name}: no ratios with it`);
  try {
    for (const people of DENSE) compare(folder, python, known, people, undefined);
    for (const people of SPARSE) compare(folder, python, known, people, BEST_FOR_EACH);
    solveAgain(folder);
    fromAnswersToPlan(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(folder: string, python: string, known: readonly string[], people: number, most: number | undefined): void {
  const file = join(folder, 'instance');
  const instance = makeInstance(people, most);
  writeInstance(file, instance);
  const what = `${people} × ${people}, ${most === undefined ? 'all' : rounded(instance.pairs.mentee.length / people)} pairs each`;
  const { seconds, first, placed, total } = run('solve', file, RUNS);
  const { megabytes } = run('solve', file, 1);
  line(`${what}: seconds`, seconds, undefined, `first run ${rounded(first)}`);
  line(`${what}: megabytes`, megabytes, most !== undefined && people === 10_000 ? { most: 150 } : undefined);
  for (const peer of peersFor(most).filter((name) => known.includes(PEERS[name]))) {
    const theirs = z.parse(peerSchema, JSON.parse(output(python, [PEERS_FILE, peer, file])));
    const equal = theirs.placed === placed && theirs.total === total ? 'same total' : `total ${total}, theirs ${theirs.total}`;
    const note = `${rounded(theirs.seconds)} s, ${rounded(theirs.megabytes)} MB; ${equal}`;
    line(`${what}: times ${peer}`, seconds / theirs.seconds, barFor(peer, people), note);
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

/** All pairs of so many people, or the best of each. */
function makeInstance(people: number, most: number | undefined): Instance {
  const round = largeRound(people);
  const applicants = manyApplicants(people, people, people, THEMES);
  const [mentors, mentees] = [applicants.slice(0, people), applicants.slice(people)];
  const scores = scoresOf(round, mentors, mentees, {});
  const roster = mustBeRoster({ ...problemOf({ people, pairs: NO_PAIRS }), mentors, mentees, scores });
  return { people, pairs: most === undefined ? freePairs(roster) : candidatePairs(roster, scores, most) };
}

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const NO_PAIRS = { start: new Int32Array(1), mentee: new Int32Array(0), score: new Uint8Array(0) };

/** A round with eight themes and so many seats. */
function largeRound(seats: number): Round {
  return theRound({
    seats,
    themes: theRound()
      .themes.slice(0, 1)
      .flatMap((theme) => THEMES.map((id) => ({ ...theme, id }))),
  });
}

/** After each decision of an operator: answers, scores, plan, proof and its check. */
function solveAgain(folder: string): void {
  const { seconds } = run('plan', writeRound(folder, 200), 15);
  line('200 × 200 solved again after a forbid: milliseconds', 1000 * seconds, { most: 100 });
}

function fromAnswersToPlan(folder: string): void {
  const { first, megabytes, placed, total } = run('plan', writeRound(folder, 10_000), 1);
  line('10,000 × 10,000 from answers to plan: seconds', first, { most: 15 }, `${placed} placed, total ${total}`);
  line('10,000 × 10,000 from answers to plan: megabytes', megabytes, { most: 256 });
}

function writeRound(folder: string, people: number): string {
  const file = join(folder, 'round.json');
  writeFileSync(file, JSON.stringify(largeRound(people)));
  return file;
}

type Run = {
  readonly first: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly placed: number;
  readonly total: number;
};

/** Runs in a process of its own, without the loader that runs this one: Node reads TypeScript by itself. */
function run(kind: 'solve' | 'plan', file: string, times: number): Run {
  const { figures, megabytes } = z.parse(runSchema, JSON.parse(output(process.execPath, [RUN, kind, file, String(times)])));
  const [first, ...later] = figures;
  if (first === undefined) throw new Error('nothing ran');
  const seconds =
    later.length === 0
      ? first.seconds
      : quantile(
          later.map((each) => each.seconds),
          0.5,
        );
  return { first: first.seconds, seconds, megabytes, placed: first.placed, total: first.total };
}

const RUN = join(import.meta.dirname, 'matching-run.ts');
const PEERS_FILE = join(import.meta.dirname, 'matching-peers.py');

function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
