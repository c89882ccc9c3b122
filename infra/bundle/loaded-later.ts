import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

/**
 * What is loaded later finds everything there that had to be loaded before it. esbuild does not reckon with that, and cuts what many
 * files use into one chunk for every set of files that might be loaded; told by an import, it leaves together what always comes together.
 */
export function knowingWhatIsThere({ inputs }: Metafile, entries: readonly string[], root: string): Plugin {
  const before = loadedBefore(inputs, entries);
  return {
    name: 'knowing-what-is-there',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const there = before.get(relative(root, path));
        if (there === undefined) return undefined;
        const contents = `import ${JSON.stringify(join(root, there))};\n${readFileSync(path, 'utf8')}`;
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** For files that are loaded later, the one entry that is loaded by then, whatever happens; none where there are several ways. */
function loadedBefore(inputs: Metafile['inputs'], entries: readonly string[]): ReadonlyMap<string, string> {
  const later = Object.values(inputs).flatMap(({ imports }) =>
    imports.flatMap(({ kind, path }) => (kind === 'dynamic-import' ? [path] : [])),
  );
  const loads = [...new Set([...entries, ...later])].map((entry) => ({ entry, later: laterIn(entry, inputs) }));
  return new Map(
    later.flatMap((path) => {
      const [only, ...others] = loads.filter((one) => one.later.has(path));
      return only === undefined || others.length > 0 ? [] : [[path, only.entry]];
    }),
  );
}

/** What an entry, with all that comes with it, may load later. */
function laterIn(entry: string, inputs: Metafile['inputs']): ReadonlySet<string> {
  const there = new Set<string>();
  const later = new Set<string>();
  const follow = (file: string): void => {
    if (there.has(file)) return;
    there.add(file);
    for (const { path, kind } of inputs[file]?.imports ?? []) kind === 'dynamic-import' ? later.add(path) : follow(path);
  };
  follow(entry);
  return later;
}
