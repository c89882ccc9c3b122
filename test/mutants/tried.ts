import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fate, PLAN, type Plan, type Told } from './plan.ts';

/** A test that reaches a mutant ends long before this, on a slow machine as well. */
const MOST_SECONDS = 180;

/** What became of each mutant. A change after which the process hangs or ends was noticed; the others are tried in a new one. */
export async function tried(plan: Omit<Plan, 'results'>): Promise<ReadonlyMap<number, Fate>> {
  const fates = new Map<number, Fate>();
  const folder = mkdtempSync(join(tmpdir(), 'omvant-mutants-'));
  try {
    for (let round = 1; fates.size < plan.mutants.length; round++) {
      const results = join(folder, `results-${round}`);
      writeFileSync(results, '');
      const path = join(folder, `plan-${round}.json`);
      const left = plan.mutants.filter(({ number }) => !fates.has(number)).map(({ number, path: file }) => ({ number, path: file }));
      writeFileSync(path, JSON.stringify({ ...plan, mutants: left, results } satisfies Plan));
      const said = await untilStuck(path, results, fates.size, plan.mutants.length);
      const last = read(results, fates);
      if (last === undefined) throw new Error(`No mutant could be tried.\n${said}`);
      if (!fates.has(last)) fates.set(last, 'killed');
    }
    return fates;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the mutants of a plan. Ends the process when one keeps it for too long. Gives what the process said. */
function untilStuck(plan: string, results: string, before: number, of: number): Promise<string> {
  const vitest = spawn('vitest', ['run', '--config', 'test/mutants/vitest.config.ts'], {
    env: { ...process.env, [PLAN]: plan },
    detached: true,
  });
  const end = () => {
    if (vitest.pid !== undefined) process.kill(-vitest.pid, 'SIGKILL');
  };
  // It has a group of its own, with all that tests start, and so does not hear when this process is ended.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(end() ?? 130));
  let said = '';
  vitest.stdout.on('data', (data) => (said += data));
  vitest.stderr.on('data', (data) => (said += data));
  let seen = -1;
  let still = 0;
  const watch = setInterval(() => {
    const begun = toldIn(results).filter(({ told }) => told === 'begun').length;
    still = begun === seen ? still + 1 : 0;
    seen = begun;
    if (process.stderr.isTTY) process.stderr.write(`\r${before + begun} of ${of} `);
    if (still > MOST_SECONDS && begun > 0) end();
  }, 1000);
  return new Promise((resolve, reject) => {
    vitest.on('error', reject);
    vitest.on('close', () => {
      clearInterval(watch);
      resolve(said);
    });
  });
}

/** Takes over what was told. Gives the mutant that was begun last. */
function read(results: string, fates: Map<number, Fate>): number | undefined {
  let last: number | undefined;
  for (const told of toldIn(results)) {
    if (told.told === 'begun') last = told.mutant;
    if (told.told === 'tried') fates.set(told.mutant, told.fate);
  }
  return last;
}

function toldIn(results: string): readonly Told[] {
  return readFileSync(results, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Told);
}
