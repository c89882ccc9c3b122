import type { Round } from '../../shared/round/round-file.ts';
import { CannotStart } from './cannot-start.ts';
import { readRoundFile } from './read-round-file.ts';

/** A round without faults; or the first of its faults, and how to see them all. */
export function roundOrStop(file: string): Round {
  const read = readRoundFile(file);
  if (read.faults === undefined) return read.round;
  const [first] = read.faults;
  const where = [`line ${first?.line}:`, ...(first?.path === '' ? [] : [first?.path])].join(' ');
  const count = read.faults.length === 1 ? 'a fault' : `${read.faults.length} faults, the first`;
  throw new CannotStart(`${file} has ${count} in ${where} ${first?.wrong}`, `npm run omvant -- round check ${file}`);
}
