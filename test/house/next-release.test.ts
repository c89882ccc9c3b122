import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextRelease } from '../cloud/next-release.ts';

test('the next release, which the emulator deploys and takes back, can still be made from this one', () => {
  expect(existsSync(join(nextRelease(), 'functions/on-encouragement-due/encourage-both.ts'))).toBe(true);
});
