import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { thePlan } from './plan.ts';
import { switched } from './switched.ts';

/** Puts all changes of a file into it, each behind its switch, so that it is read once however many are tried. */
function withSwitches(): Plugin {
  const firsts = new Map(thePlan().files.map(({ path, first }) => [resolve(path), first]));
  return {
    name: 'mutants',
    enforce: 'pre',
    load(id) {
      const first = firsts.get(id);
      return first === undefined ? undefined : switched(readFileSync(id, 'utf8'), first).text;
    },
  };
}

export default defineConfig({
  plugins: [withSwitches()],
  test: {
    globalSetup: ['test/builders/dynamodb.ts'],
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    include: ['test/mutants/nothing.ts'],
    runner: 'test/mutants/runner.ts',
    isolate: false,
    // What was changed for one plan is of no use to the next.
    fsModuleCache: false,
    maxWorkers: 1,
    // How long a change may keep a test waiting for something that does not come.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
