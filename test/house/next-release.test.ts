import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { nextRelease } from '../cloud/next-release.ts';

test('the next release, which the emulator deploys and takes back, can still be made from this one, and compiles', () => {
  const folder = nextRelease();
  expect(existsSync(join(folder, 'functions/on-encouragement-due/encourage-both.ts'))).toBe(true);
  // What is edited lies in these two; the rest would take as long again.
  writeFileSync(join(folder, 'tsconfig.edited.json'), JSON.stringify({ extends: './tsconfig.json', include: ['functions', 'shared'] }));
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['--pretty', 'false', '--project', 'tsconfig.edited.json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
