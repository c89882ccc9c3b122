import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputChunk } from 'rolldown';
import { type Trigger, triggers } from '../../functions/triggers.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { copyAssets } from '../local/local-environment.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where functions find the round and the assets of pages: beside the code, which is where Lambda starts them. */
export const ROUND_FILE = 'round.json';
/** The file it was read from, of which the next round's is made. */
const ROUND_TEXT = 'round.yaml';
export const ASSETS_FOLDER = 'assets';

/** Functions that are started alike, built together: they share nearly all of their code, and nothing with the others. */
export type Bundle = {
  readonly folder: string;
  readonly files: readonly string[];
  /** The files of code it consists of, with what went into each and what each loads. */
  readonly chunks: readonly OutputChunk[];
};

/**
 * What Lambda runs. Node starts CommonJS sooner than ES modules, and of the bundlers that write it this one can split it, so that the code
 * of a page is loaded when somebody opens that page. Lambda hands credentials over in the environment: other ways to them stay out.
 */
const FOR_LAMBDA = {
  cwd: ROOT,
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  transform: { target: 'node24' },
  resolve: {
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(ROOT, 'infra/bundle/lambda-credentials.ts') },
  },
  output: {
    format: 'cjs',
    minify: true,
    dynamicImportInCjs: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
  },
  // What one function loads later another may need at once.
  checks: { ineffectiveDynamicImport: false },
  onLog: (_level, { message }) => {
    throw new Error(message);
  },
} satisfies BuildOptions;

/** The name of the bundle a function is in. */
export function bundleOf({ start }: Pick<Trigger, 'start'>): string {
  return start.by.replaceAll(' ', '-');
}

/**
 * Builds functions, all of them unless some are named, into folders under `folder`, one for those that are started alike; in it each lies at the path it has under
 * functions/, with the round and, for the pages, their assets and the text of the round file, where that is given. Throws when there is anything to be said against the code.
 */
export async function bundles(
  round: Round,
  folder: string,
  text?: string,
  of: readonly Trigger[] = triggers,
): Promise<ReadonlyMap<string, Bundle>> {
  const built = new Map<string, Bundle>();
  for (const [name, group] of Map.groupBy(of, bundleOf)) built.set(name, await bundle(group, round, join(folder, name), text));
  return built;
}

async function bundle(group: readonly Trigger[], round: Round, folder: string, text: string | undefined): Promise<Bundle> {
  const files = group.map(({ file }) => file);
  const { output } = await build({
    ...FOR_LAMBDA,
    input: Object.fromEntries(files.map((file) => [file, join(ROOT, `functions/${file}.ts`)])),
    output: { ...FOR_LAMBDA.output, dir: folder },
  });
  writeFileSync(join(folder, ROUND_FILE), JSON.stringify(round));
  if (group.some(({ start }) => start.by === 'request')) {
    copyAssets(join(folder, ASSETS_FOLDER));
    if (text !== undefined) writeFileSync(join(folder, ROUND_TEXT), text);
  }
  return { folder, files, chunks: output.filter((file) => file.type === 'chunk') };
}
