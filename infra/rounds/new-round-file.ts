import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { nextRoundText, withoutNotes } from '../../shared/pages/next-round/next-round-text.ts';
import { readRoundText } from './read-round-file.ts';

const SEED = new URL('su-pfizer.yaml', import.meta.url);

/**
 * Copies the commented seed to `<folder>/<id>.yaml` with the new id, its dates as many years later as it takes for the call to open after
 * `today`. `id` has been checked (see `roundFileSchema`).
 *
 * @returns the path of the new file; undefined when there is one of that name, which is left as it is.
 */
export function newRoundFile(id: string, folder: string, today: Temporal.PlainDate): string | undefined {
  const file = join(folder, `${id}.yaml`);
  if (existsSync(file)) return undefined;
  const text = ahead(readFileSync(SEED, 'utf8'), today.toString()).replace(/^id: \S+/m, `id: ${id}`);
  writeFileSync(file, text, { flag: 'wx' });
  return file;
}

function ahead(text: string, today: string): string {
  const read = readRoundText(text);
  if (read.faults !== undefined || read.round.call.opens > today) return text;
  const { id, publicHolidays } = read.round;
  return ahead(withoutNotes(nextRoundText({ source: text, publicHolidays, id, avoid: [], last: undefined }).text), today);
}
