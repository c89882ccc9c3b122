import { type Fault, fault, type Matchable, type Problem } from '../problem.ts';
import { readDecisions } from './decisions.ts';
import { listFaults, pairAt } from './pair-list.ts';
import type { PairByPosition, Roster, Side } from './positions.ts';

const MOST_CAPACITY = 1_000_000;

/**
 * The roster of a problem, or what is wrong with it: ids given twice, capacities that are no whole numbers, scores that are no scores,
 * locks and forbids of people who are not there, locks that forbids, rules, capacities or seats contradict. Scores that come from a
 * function are checked as they are asked for.
 */
export function rosterOf(problem: Problem): Roster | { readonly faults: readonly Fault[] } {
  const mentors = positionsOf(problem.mentors);
  const mentees = positionsOf(problem.mentees);
  const early = [
    ...peopleFaults('mentors', problem.mentors),
    ...peopleFaults('mentees', problem.mentees),
    ...bandFaults(problem),
    ...(typeof problem.scores === 'function' ? [] : listFaults(problem.scores, problem.mentors.length, problem.mentees.length)),
  ];
  if (early.length > 0) return { faults: early };
  const sides = { mentors: sideOf(problem.mentors, mentors), mentees: sideOf(problem.mentees, mentees) };
  const { locks, barred, faults } = readDecisions(problem, { mentors, mentees }, (mentor, mentee) =>
    scoreIn(problem, sides.mentors.listIndex[mentor] ?? 0, sides.mentees.listIndex[mentee] ?? 0),
  );
  for (const { mentor, mentee } of locks) {
    sides.mentors.locks[mentor] = (sides.mentors.locks[mentor] ?? 0) + 1;
    sides.mentees.locks[mentee] = (sides.mentees.locks[mentee] ?? 0) + 1;
  }
  const roster = { problem, ...sides, locks, barred, seats: (problem.seats ?? Number.MAX_SAFE_INTEGER) - locks.length };
  const all = [...faults, ...capacityFaults(roster)];
  return all.length > 0 ? { faults: all } : roster;
}

/** Orders ids by length, then by character: "9" comes before "10", and ids of one length as in a dictionary. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function mentorAt(roster: Roster, position: number): Matchable {
  return personAt(roster.problem.mentors, roster.mentors, position);
}

export function menteeAt(roster: Roster, position: number): Matchable {
  return personAt(roster.problem.mentees, roster.mentees, position);
}

/** The people who must be placed and are not, by the locks and the pairs chosen. */
export function requiredLeft(roster: Roster, chosen: readonly PairByPosition[]): readonly string[] {
  const pairs = [...roster.locks, ...chosen];
  const mentors = new Set(pairs.map(({ mentor }) => mentor));
  const mentees = new Set(pairs.map(({ mentee }) => mentee));
  const left = (side: Side, placed: ReadonlySet<number>) =>
    [...side.required.keys()].filter((at) => side.required[at] === 1 && !placed.has(at));
  return [
    ...left(roster.mentors, mentors).map((at) => mentorAt(roster, at).id),
    ...left(roster.mentees, mentees).map((at) => menteeAt(roster, at).id),
  ];
}

function personAt(people: readonly Matchable[], side: Side, position: number): Matchable {
  const person = people[side.listIndex[position] ?? -1];
  if (person === undefined) throw new RangeError(`nobody at position ${position}`);
  return person;
}

function scoreIn({ scores, mentees }: Problem, mentor: number, mentee: number): number | undefined {
  if (typeof scores === 'function') {
    const row = new Int16Array(mentees.length);
    scores(mentor, row);
    return row[mentee];
  }
  return scores.score[pairAt(scores, mentor, mentee)];
}

function positionsOf(people: readonly Matchable[]): ReadonlyMap<string, number> {
  return new Map(
    people
      .map(({ id }) => id)
      .sort(compareIds)
      .map((id, position) => [id, position]),
  );
}

function sideOf(people: readonly Matchable[], positions: ReadonlyMap<string, number>): Side {
  const side: Side = {
    listIndex: new Int32Array(people.length),
    capacity: new Int32Array(people.length),
    locks: new Int32Array(people.length),
    priority: new Uint8Array(people.length),
    required: new Uint8Array(people.length),
  };
  for (const [index, person] of people.entries()) {
    const position = positions.get(person.id) ?? 0;
    side.listIndex[position] = index;
    side.capacity[position] = person.capacity ?? 1;
    side.priority[position] = person.priority === true ? 1 : 0;
    side.required[position] = person.required === true ? 1 : 0;
  }
  return side;
}

function peopleFaults(where: string, people: readonly Matchable[]): readonly Fault[] {
  const capacities = people.flatMap(({ id, capacity }, index) =>
    capacity === undefined || isCapacity(capacity) ? [] : [fault('not a capacity', `${where}[${index}]`, [id])],
  );
  const seen = new Set<string>();
  const twice = people.flatMap(({ id }, index) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [fault('id twice', `${where}[${index}]`, [id])] : [];
  });
  return [...twice, ...capacities];
}

function isCapacity(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MOST_CAPACITY;
}

function bandFaults({ bands }: Problem): readonly Fault[] {
  const floor = Number.isInteger(bands.floor) && bands.floor >= 0 && bands.floor <= 101 ? [] : [fault('not a floor', 'bands.floor', [])];
  return Number.isInteger(bands.width) && bands.width >= 1 ? floor : [...floor, fault('not a floor', 'bands.width', [])];
}

function capacityFaults(roster: Roster): readonly Fault[] {
  const full = (side: Side, personAtPosition: (roster: Roster, position: number) => Matchable) =>
    [...side.locks].flatMap((locks, position) =>
      locks > (side.capacity[position] ?? 0) ? [fault('more locks than capacity', 'locks', [personAtPosition(roster, position).id])] : [],
    );
  const { seats } = roster.problem;
  const wrong = seats === undefined || isCapacity(seats) ? [] : [fault('not a capacity', 'seats', [])];
  const over = roster.seats < 0 ? [fault('more locks than seats', 'seats', [])] : [];
  return [...full(roster.mentors, mentorAt), ...full(roster.mentees, menteeAt), ...wrong, ...over];
}
