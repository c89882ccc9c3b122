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
  const groups = people + more.reduce((count, seats) => (seats > 0 ? count + 1 : count), 0);
  const seats = { people, person: new Int32Array(groups), supply: new Int32Array(groups), further: new Int32Array(people).fill(-1) };
  let group = people;
  for (let person = 0; person < people; person++) {
    seats.person[person] = person;
    seats.supply[person] = first[person] ?? 0;
    if ((more[person] ?? 0) <= 0) continue;
    seats.person[group] = person;
    seats.supply[group] = more[person] ?? 0;
    seats.further[person] = group;
    group += 1;
  }
  return seats;
}

export function mentorDegrees(pairs: PairList): Int32Array {
  return pairs.start.subarray(1).map((end, mentor) => end - (pairs.start[mentor] ?? 0));
}

export function menteeDegrees({ mentee }: PairList, mentees: number): Int32Array {
  const degrees = new Int32Array(mentees);
  for (let pair = 0; pair < mentee.length; pair++) degrees[mentee[pair] ?? 0] = (degrees[mentee[pair] ?? 0] ?? 0) + 1;
  return degrees;
}
