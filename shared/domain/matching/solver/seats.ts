import type { PairList } from '../problem.ts';
import type { Side } from '../roster/positions.ts';

/** Seats of one side in groups: first everybody's first seat, by position, then the further seats of those who have any. */
export type Seats = {
  readonly people: number;
  readonly person: Int32Array;
  readonly supply: Int32Array;
  /** The group of a person's further seats, or -1. */
  readonly further: Int32Array;
};

/**
 * The seats that locks leave. Whoever is in a locked pair has no first seat any more: more pairs place nobody. `degree` says with how many
 * people each can be paired; seats beyond that stay empty in any case and are left out.
 */
export function seatsOf(side: Side, degree: Int32Array): Seats {
  const people = side.capacity.length;
  const free = side.capacity.map((capacity, person) => Math.min(capacity - (side.locks[person] ?? 0), degree[person] ?? 0));
  const first = free.map((seats, person) => (seats > 0 && side.locks[person] === 0 ? 1 : 0));
  const more = free.map((seats, person) => seats - (first[person] ?? 0));
  const owners = Int32Array.from(more.keys()).filter((person) => (more[person] ?? 0) > 0);
  const further = new Int32Array(people).fill(-1);
  for (const [index, person] of owners.entries()) further[person] = people + index;
  return {
    people,
    person: Int32Array.from([...free.keys(), ...owners]),
    supply: Int32Array.from([...first, ...owners.map((person) => more[person] ?? 0)]),
    further,
  };
}

export function mentorDegrees(pairs: PairList): Int32Array {
  return pairs.start.subarray(1).map((end, mentor) => end - (pairs.start[mentor] ?? 0));
}

export function menteeDegrees({ mentee: listed }: PairList, mentees: number): Int32Array {
  const degrees = new Int32Array(mentees);
  for (const mentee of listed) degrees[mentee] = (degrees[mentee] ?? 0) + 1;
  return degrees;
}
