import { readFileSync, writeFileSync } from 'node:fs';
import type { PairList, Problem } from '../../shared/domain/matching/problem.ts';
import type { Roster } from '../../shared/domain/matching/roster/positions.ts';
import { rosterOf } from '../../shared/domain/matching/roster/roster.ts';

/** Pairs of as many students as managers. On file: both counts and the number of pairs, then `start`, `mentee` and `score`. */
export type Instance = { readonly people: number; readonly pairs: PairList };

export function writeInstance(file: string, { people, pairs }: Instance): void {
  const header = Int32Array.of(people, people, pairs.mentee.length);
  writeFileSync(file, Buffer.concat([header, pairs.start, pairs.mentee, pairs.score].map(bytesOf)));
}

export function readInstance(file: string): Instance {
  const { buffer, byteOffset } = readFileSync(file);
  const numbers = (from: number, count: number) => new Int32Array(buffer.slice(byteOffset + from, byteOffset + from + 4 * count));
  const [people = 0, , count = 0] = numbers(0, 3);
  const pairsAt = 12 + 4 * (people + 1);
  const score = new Uint8Array(buffer.slice(byteOffset + pairsAt + 4 * count, byteOffset + pairsAt + 5 * count));
  return { people, pairs: { start: numbers(12, people + 1), mentee: numbers(pairsAt, count), score } };
}

export function problemOf({ people, pairs }: Instance): Problem {
  return {
    round: 'bench',
    mentors: Array.from({ length: people }, (_, index) => ({ id: `s${index}` })),
    mentees: Array.from({ length: people }, (_, index) => ({ id: `c${index}` })),
    scores: pairs,
    rules: [],
    locks: [],
    forbids: [],
    policy: 'fair',
    bands: { floor: 50, width: 5 },
  };
}

export function mustBeRoster(problem: Problem): Roster {
  const roster = rosterOf(problem);
  if ('faults' in roster) throw new Error(JSON.stringify(roster.faults.slice(0, 3)));
  return roster;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
