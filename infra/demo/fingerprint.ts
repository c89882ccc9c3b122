import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Round } from '../../shared/round/round-file.ts';
import { SHAPE } from '../local/snapshot/snapshot.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A round comes out the same as long as none of these changes: the code, and what it is built on. */
const CODE = ['functions/**/*.{ts,tsx}', 'shared/**/*.{ts,tsx}', 'infra/**/*.{ts,tsx}', 'package-lock.json'];

/** What a kept demo depends on, in short. */
export function fingerprint(round: Round): string {
  const hash = createHash('sha256').update(JSON.stringify({ SHAPE, round }));
  for (const file of globSync(CODE, { cwd: ROOT }).toSorted()) hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 12);
}
