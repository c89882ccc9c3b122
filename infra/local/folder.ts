import { resolve } from 'node:path';
import type { Round } from '../../shared/round/round-file.ts';

/** Where rounds on this machine keep what they know, under the folder the command is run in. */
const DATA = '.data';

type Named = Pick<Round, 'id'>;

export function folderOf({ id }: Named): string {
  return resolve(DATA, id);
}

/** Where copies of a round are looked at, beside the round itself: an id has no dot. */
export function copiesOf({ id }: Named): string {
  return resolve(DATA, `${id}.demo`);
}

/** The table of a round on this machine. It is the round's home: a copy lives in a table of the same name. */
export function tableOf({ id }: Named): string {
  return `omvant-${id}`;
}
