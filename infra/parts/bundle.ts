import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile, transformSync } from 'esbuild';
import { triggers } from '../../functions/triggers.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { copyAssets } from '../local/surroundings.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where functions find the round and the assets of pages: beside the code, which is where Lambda starts them. */
export const ROUND_FILE = 'round.json';
export const ASSETS_FOLDER = 'assets';

export type Bundle = {
  readonly folder: string;
  /** What the files of one function hold, largest first: for the bars on sizes. */
  readonly metafile: Metafile;
};

/** Lambda hands credentials over in the environment, so the other ways of finding them, a fifth of the SDK, stay out. */
const LEAN: BuildOptions = {
  alias: { '@aws-sdk/credential-provider-node': './infra/parts/lambda-credentials.ts' },
  mainFields: ['module', 'main'],
  minify: true,
};

/**
 * Builds all functions into `folder`, each at the path it has under functions/, with what they share in files between them, the round
 * and the assets. One folder for all: fifty functions would otherwise carry fifty copies of the same SDK.
 *
 * esbuild splits ES modules alone, and Node starts CommonJS sooner (a static `import 'node:http'` costs 40 ms on Node 24), so what it has
 * split is turned into CommonJS file by file.
 */
export function bundle(round: Round, folder: string): Bundle {
  const { metafile, outputFiles } = buildSync({
    ...LEAN,
    absWorkingDir: ROOT,
    entryPoints: triggers.map(({ file }) => ({ in: `functions/${file}.ts`, out: file })),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: 'shared/[hash]',
    outdir: folder,
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, transformSync(text, { format: 'cjs', platform: 'node', target: 'node24', minify: true }).code);
  }
  writeFileSync(join(folder, ROUND_FILE), JSON.stringify(round));
  copyAssets(join(folder, ASSETS_FOLDER));
  return { folder, metafile };
}
