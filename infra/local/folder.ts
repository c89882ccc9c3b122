import { resolve } from 'node:path';
import type { Round } from '../../shared/round/round-file.ts';

/** Where rounds on this machine keep what they know, under the folder the command is run in. */
const DATA = '.data';

export function folderOf({ id }: Pick<Round, 'id'>): string {
  return resolve(DATA, id);
}
