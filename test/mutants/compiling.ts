import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './switched.ts';

type Somewhere = Mutant & { readonly path: string };

/** The numbers of those mutants that compile: in a copy, each is a file of its own beside the one it changes. */
export function compiling(mutants: readonly Somewhere[]): ReadonlySet<number> {
  if (mutants.length === 0) return new Set();
  const copy = mkdtempSync(join(tmpdir(), 'omvant-compiled-'));
  const besides = ({ path, number }: Somewhere) => path.replace(/\.tsx?$/, (kind) => `.${number}${kind}`);
  try {
    for (const part of ['shared', 'package.json', 'tsconfig.json']) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (const mutant of mutants) writeFileSync(join(copy, besides(mutant)), mutant.changed());
    const faulty = faultyFiles(copy);
    return new Set(mutants.filter((mutant) => !faulty.has(besides(mutant))).map(({ number }) => number));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What a change makes unused is left to the tests. */
const UNUSED_ALLOWED = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

function faultyFiles(copy: string): ReadonlySet<string> {
  const { stdout } = spawnSync('tsc', ['--noEmit', '--pretty', 'false', ...UNUSED_ALLOWED], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return new Set(stdout.split('\n').flatMap((line) => /^(.+?)\(\d+,\d+\): error/.exec(line)?.[1] ?? []));
}
