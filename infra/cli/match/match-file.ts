import type { Bands, Policy } from '../../../shared/domain/matching/policy.ts';
import type { Matchable, PairIds, Problem } from '../../../shared/domain/matching/problem.ts';
import type { FileFault } from './file-fault.ts';
import { isCount, readScores, shown } from './match-file-scores.ts';

type People = { readonly students: number; readonly managers: number };

const DENSE = ['score', 'capacity', 'locks', 'forbids', 'seats'];
const SPARSE = ['students', 'managers', 'edges', 'capacity', 'locks', 'forbids', 'seats'];

/**
 * A matching problem from JSON: `score` with a row for each student, -1 where a pair is forbidden, or `students`, `managers` and `edges`
 * as [student, manager, score]; with `capacity` of each manager (1 unless given), `locks` and `forbids` as [student, manager], and `seats`,
 * the most pairs there may be. People are counted from 0, scores are whole numbers from 0 to 100. Otherwise everything that is wrong.
 */
export function readMatchFile(text: string, policy: Policy, bands: Bands): Problem | { readonly faults: readonly FileFault[] } {
  const file = parsed(text);
  if ('faults' in file) return file;
  const { content } = file;
  const read = readScores(content);
  const capacity = readCapacity(content['capacity'], read.managers);
  const locks = readPairs(content['locks'], 'locks', read);
  const forbids = readPairs(content['forbids'], 'forbids', read);
  const seats = content['seats'];
  const faults = [
    ...unknownKeys(content),
    ...read.faults,
    ...capacity.faults,
    ...locks.faults,
    ...forbids.faults,
    ...(seats === undefined || isCount(seats) ? [] : [{ where: 'seats', what: `${shown(seats)} is not a whole number, 0 or more` }]),
  ];
  if (faults.length > 0) return { faults };
  return {
    round: 'file',
    mentors: Array.from({ length: read.students }, (_, student): Matchable => ({ id: String(student) })),
    mentees: Array.from({ length: read.managers }, (_, manager): Matchable => ({ id: String(manager), capacity: capacity.of(manager) })),
    scores: read.scores,
    rules: ['-1 in the file'],
    locks: locks.pairs,
    forbids: forbids.pairs,
    ...(isCount(seats) ? { seats } : {}),
    policy,
    bands,
  };
}

function parsed(text: string): { readonly content: Readonly<Record<string, unknown>> } | { readonly faults: readonly FileFault[] } {
  try {
    // Python writes NaN and Infinity, which JSON does not know: as words they are found where they stand.
    const content: unknown = JSON.parse(text.replace(/-?\bInfinity\b|\bNaN\b/g, '"$&"'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { content: { ...content } };
    return { faults: [{ where: 'the file', what: `is ${shown(content)}, not an object with "score" or "edges"` }] };
  } catch (error) {
    return { faults: [{ where: 'the file', what: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}

function unknownKeys(content: Readonly<Record<string, unknown>>): readonly FileFault[] {
  const known = content['edges'] === undefined ? DENSE : SPARSE;
  return Object.keys(content)
    .filter((key) => !known.includes(key))
    .map((key) => ({ where: key, what: `is not something this file says; it says ${known.join(', ')}` }));
}

function readCapacity(
  given: unknown,
  managers: number,
): { readonly of: (manager: number) => number; readonly faults: readonly FileFault[] } {
  if (given === undefined) return { of: () => 1, faults: [] };
  if (!Array.isArray(given)) return { of: () => 1, faults: [{ where: 'capacity', what: 'is not a list' }] };
  const list: readonly unknown[] = given;
  const length = list.length === managers ? [] : [{ where: 'capacity', what: `has ${list.length} numbers for ${managers} managers` }];
  const wrong = list.flatMap((seats, manager) =>
    isCount(seats) ? [] : [{ where: `capacity[${manager}]`, what: `${shown(seats)} is not a whole number, 0 or more` }],
  );
  const counts = list.map((seats) => (isCount(seats) ? seats : 0));
  return { of: (manager) => counts[manager] ?? 1, faults: [...length, ...wrong] };
}

function readPairs(
  given: unknown,
  where: string,
  people: People,
): { readonly pairs: readonly PairIds[]; readonly faults: readonly FileFault[] } {
  if (given === undefined) return { pairs: [], faults: [] };
  if (!Array.isArray(given)) return { pairs: [], faults: [{ where, what: 'is not a list of [student, manager]' }] };
  const list: readonly unknown[] = given;
  const seen = new Set<string>();
  const faults = list.flatMap((pair, index) => {
    const what = pairFault(pair, people, seen);
    return what === undefined ? [] : [{ where: `${where}[${index}]`, what }];
  });
  return { pairs: list.flatMap((pair): PairIds[] => (Array.isArray(pair) ? [[String(pair[0]), String(pair[1])]] : [])), faults };
}

function pairFault(pair: unknown, { students, managers }: People, seen: Set<string>): string | undefined {
  if (!Array.isArray(pair) || pair.length !== 2) return `${shown(pair)} is not [student, manager]`;
  const [student, manager]: readonly unknown[] = pair;
  if (!isCount(student) || student >= students) return `there is no student ${shown(student)}: they are 0 to ${students - 1}`;
  if (!isCount(manager) || manager >= managers) return `there is no manager ${shown(manager)}: they are 0 to ${managers - 1}`;
  const key = `${student} ${manager}`;
  if (seen.has(key)) return `${shown(pair)} is there twice`;
  seen.add(key);
  return undefined;
}
