import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A script of package.json as what node is to be given, so that it can be run from any folder. */
export function npmScript(name: 'start' | 'rehearse'): { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [command, ...words]: string[] = scripts[name].split(' ');
  if (command !== 'node') throw new TypeError(`"${scripts[name]}" is not run by node`);
  const args = words.map((word) => {
    if (word === 'tsx') return createRequire(import.meta.url).resolve('tsx');
    return word.endsWith('.ts') ? join(ROOT, word) : word;
  });
  return { args, env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') } };
}
