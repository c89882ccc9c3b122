import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../infra/local/dynamodb.ts';
import { openJournal } from '../../infra/local/journal.ts';
import { applyFor } from '../../infra/rehearsal/applying.ts';
import { castOf } from '../../infra/rehearsal/cast.ts';
import { chanceOf } from '../../infra/rehearsal/chance.ts';
import { visitor } from '../../infra/rehearsal/visitor.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import { theRound } from '../builders/round.ts';

const ROOT = join(import.meta.dirname, '../..');
const KILLS = 10;
const SEED = 'killed ten times';

let folder: string;
let port: number;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-kill-'));
  port = await freePort();
});
afterAll(async () => {
  await kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the round as a user does, in a folder of its own, and waits until it says that it runs. */
async function start(): Promise<void> {
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const args = [
    '--tsconfig',
    join(ROOT, 'tsconfig.json'),
    join(ROOT, 'infra/cli/omvant.ts'),
    'start',
    '--round',
    join(ROOT, 'infra/rounds/su-pfizer.yaml'),
    '--port',
    String(port),
  ];
  const started = spawn(tsx, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  child = started;
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve();
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', (code) => reject(new Error(`the round ended with ${code}: ${said}`)));
  });
}

async function kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const running = child;
  if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  process.kill(-running.pid, signal);
  await gone;
  child = undefined;
}

const answer = (request: Request) => fetch(request);
const origin = () => `http://127.0.0.1:${port}`;

async function jump(): Promise<void> {
  await fetch(`${origin()}/_local/jump`, { method: 'POST', redirect: 'manual' });
}

/** The letters that reached the inbox, as the tags SES was given, read from the journal on disk. */
function lettersInInbox(): readonly string[] {
  const journal = openJournal(join(folder, '.data/su-pfizer/journal.sqlite'));
  try {
    return journal.mails().map(({ letter }) => letter);
  } finally {
    journal.close();
  }
}

test('a round killed at ten random moments and started again sends every letter exactly once', { timeout: 240_000 }, async () => {
  const round = theRound();
  const chance = chanceOf(SEED);
  const people = castOf(round, KILLS, 2, chance);
  await start();
  for (let killed = 0; killed < KILLS; killed += 1) {
    const applying = people.slice(killed, killed + 1).map((person) => applyFor(person, visitor(answer, origin()), chance));
    // The blow falls while somebody applies and letters are on their way.
    await Promise.race([Promise.allSettled(applying), pause(chance.between(50, 900, `blow ${killed}`))]);
    await pause(chance.between(0, 60, `later blow ${killed}`));
    await kill('SIGKILL');
    await start();
    // Whoever saw no receipt page applies again; whoever did is not asked to.
    await Promise.all(people.slice(killed, killed + 1).map((person) => applyFor(person, visitor(answer, origin()), chance)));
  }
  for (let jumps = 0; jumps < 12; jumps += 1) await jump();
  await kill('SIGTERM');

  const sent = lettersInInbox();
  const twice = sent.filter((letter, index) => sent.indexOf(letter) !== index).map(readLetterTag);
  expect(twice).toEqual([]);
  const receipts = sent.filter((letter) => readLetterTag(letter)?.key === 'receipt/application');
  expect(receipts).toHaveLength(KILLS);
  expect(waiting(join(folder, '.data/su-pfizer/journal.sqlite'))).toBe(0);
});

/** Deliveries and letters still owed after everything had time to arrive. */
function waiting(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const row = db.prepare('SELECT (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM messages) AS waiting').get();
    return Number(row?.['waiting']);
  } finally {
    db.close();
  }
}
