import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { type Trigger, triggers } from '../../functions/triggers.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { copyAssets } from '../local/surroundings.ts';
import { INTEROP, interop, toCommonJs } from './common-js.ts';
import { knowingWhatIsThere } from './loaded-later.ts';
import { withoutTheUnreached } from './unreached.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where functions find the round and the assets of pages: beside the code, which is where Lambda starts them. */
export const ROUND_FILE = 'round.json';
export const ASSETS_FOLDER = 'assets';

/** Functions that touch the same things, built together: they share nearly all of their code, and nothing with the others. */
export type Bundle = {
  readonly folder: string;
  readonly files: readonly string[];
  /** What went into it: for the bars on sizes. */
  readonly metafile: Metafile;
};

/**
 * Lambda hands credentials over in the environment, so the other ways of finding them, a fifth of the SDK, stay out. So does what the SDK
 * loads only to stream events and to tell browsers apart: no function does either.
 */
const LEAN = {
  alias: {
    '@aws-sdk/credential-provider-node': './infra/bundle/lambda-credentials.ts',
    '@aws-sdk/endpoint-cache': './infra/bundle/no-endpoint-cache.ts',
  },
  external: ['@smithy/core/event-streams', 'bowser'],
  mainFields: ['module', 'main'],
  plugins: [withoutTheUnreached],
  minify: true,
  charset: 'utf8',
} satisfies BuildOptions;

/**
 * A file as large as everything a page or a letter always needs takes Node 3 MB more to read than the same in pieces, so it is cut: each
 * of these, with what it needs, is a chunk of its own.
 */
const CUTS = ['shared/lambda/tools.ts', 'shared/lambda/mailer.ts', 'shared/mail/message.ts'];

/** The name of the bundle a function is in. */
export function bundleOf({ touches }: Pick<Trigger, 'touches'>): string {
  return touches.join('-').replaceAll(' ', '-');
}

/**
 * Builds all functions into folders under `folder`, one for those that touch the same things; in it each lies at the path it has under
 * functions/, with the round and, for the pages, their assets. Fifty functions would otherwise carry fifty copies of the same SDK.
 */
export async function bundles(round: Round, folder: string): Promise<ReadonlyMap<string, Bundle>> {
  const built = new Map<string, Bundle>();
  for (const [name, group] of Map.groupBy(triggers, bundleOf)) built.set(name, await bundle(group, round, join(folder, name)));
  return built;
}

async function bundle(group: readonly Trigger[], round: Round, folder: string): Promise<Bundle> {
  const files = group.map(({ file }) => file);
  const options = {
    ...LEAN,
    absWorkingDir: ROOT,
    entryPoints: files.map((file) => ({ in: `functions/${file}.ts`, out: file })),
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
  } satisfies BuildOptions;
  const first = await build(options);
  const entries = files.map((file) => `functions/${file}.ts`);
  const there = knowingWhatIsThere(first.metafile, entries, ROOT);
  const cuts = CUTS.filter((file) => file in first.metafile.inputs);
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: [...options.entryPoints, ...cuts.map((file) => ({ in: file, out: file }))],
    plugins: [...LEAN.plugins, there],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toCommonJs(text, relative(dirname(path), folder)));
  }
  writeFileSync(join(folder, INTEROP), interop());
  writeFileSync(join(folder, ROUND_FILE), JSON.stringify(round));
  if (group.some(({ start }) => start.by === 'request')) copyAssets(join(folder, ASSETS_FOLDER));
  return { folder, files, metafile };
}
