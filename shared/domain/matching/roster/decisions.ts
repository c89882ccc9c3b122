import { type Fault, fault, type PairIds, type Problem } from '../problem.ts';
import type { PairByPosition } from './positions.ts';

/** Positions by id. */
export type Positions = { readonly mentors: ReadonlyMap<string, number>; readonly mentees: ReadonlyMap<string, number> };

type Marks = Map<number, Set<number>>;

/** What an operator decided, by positions: `barred` holds locked and forbidden pairs alike, which are both not free to choose. */
type Decided = { readonly locks: readonly PairByPosition[]; readonly barred: Marks; readonly faults: readonly Fault[] };

/** Looks up the locks and forbids of a problem. `scoreOf` answers as WriteScores does, and undefined for a pair that is not in a list. */
export function readDecisions(
  problem: Problem,
  positions: Positions,
  scoreOf: (mentor: number, mentee: number) => number | undefined,
): Decided {
  const barred: Marks = new Map();
  const forbidFaults = problem.forbids.flatMap((ids, index) => {
    const [mentor, mentee] = [positions.mentors.get(ids[0]), positions.mentees.get(ids[1])];
    if (mentor === undefined || mentee === undefined) return strangers(ids, `forbids[${index}]`, positions);
    mark(barred, mentor, mentee);
    return [];
  });
  const locks: PairByPosition[] = [];
  const marked: Marks = new Map();
  const lockFaults = problem.locks.flatMap((ids, index) => {
    const where = `locks[${index}]`;
    const [mentor, mentee] = [positions.mentors.get(ids[0]), positions.mentees.get(ids[1])];
    if (mentor === undefined || mentee === undefined) return strangers(ids, where, positions);
    if (isMarked(marked, mentor, mentee)) return [fault('pair twice', where, ids)];
    if (isMarked(barred, mentor, mentee)) return [fault('locked and forbidden', where, ids)];
    mark(marked, mentor, mentee);
    const score = scoreOf(mentor, mentee);
    if (score === undefined) return [fault('lock against rule', where, ids)];
    if (score < 0) return [fault('lock against rule', where, ids, problem.rules[-1 - score])];
    locks.push({ mentor, mentee, score });
    return [];
  });
  for (const { mentor, mentee } of locks) mark(barred, mentor, mentee);
  return { locks, barred, faults: [...forbidFaults, ...lockFaults] };
}

function strangers([mentor, mentee]: PairIds, where: string, positions: Positions): readonly Fault[] {
  return [
    ...(positions.mentors.has(mentor) ? [] : [fault('no such person', `${where}[0]`, [mentor])]),
    ...(positions.mentees.has(mentee) ? [] : [fault('no such person', `${where}[1]`, [mentee])]),
  ];
}

function mark(marks: Marks, mentor: number, mentee: number): void {
  const mentees = marks.get(mentor) ?? new Set<number>();
  marks.set(mentor, mentees.add(mentee));
}

function isMarked(marks: Marks, mentor: number, mentee: number): boolean {
  return marks.get(mentor)?.has(mentee) === true;
}
