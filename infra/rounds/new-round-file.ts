import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED = new URL('su-pfizer.yaml', import.meta.url);

/**
 * Copies the commented seed to `<folder>/<id>.yaml` with the new id. `id` has been checked (see `roundFileSchema`).
 *
 * @returns the path of the new file; undefined when there is one of that name, which is left as it is.
 */
export function newRoundFile(id: string, folder: string): string | undefined {
  const file = join(folder, `${id}.yaml`);
  if (existsSync(file)) return undefined;
  const text = readFileSync(SEED, 'utf8').replace(/^id: \S+/m, `id: ${id}`);
  writeFileSync(file, text, { flag: 'wx' });
  return file;
}
