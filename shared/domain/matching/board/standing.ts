import type { Round } from '../../../round/round-file.ts';
import type { Application } from '../../application/application.ts';
import { partnersOf } from '../../application/whom-to-meet.ts';
import { isLive, type Pair } from '../../pair/pair.ts';
import { pairId } from '../../pair/pair-id.ts';
import type { PairIds } from '../problem.ts';
import { isAsked } from './asked.ts';
import type { Board } from './board.ts';

/** Everybody who can be in a pair, and the pairs there are and have been. */
export type Field = { readonly people: readonly Application[]; readonly pairs: readonly Pair[] };
export type Seats = { readonly matching: Pick<Round['matching'], 'mentorsPerMentee'> };
/** How many people of the other side somebody may meet, by their id. */
export type RoomOf = (person: string) => number;

export function roomIn(people: readonly Application[], round: Seats): RoomOf {
  const rooms = new Map(people.map((person) => [person.id, partnersOf(person, round)]));
  return (person) => rooms.get(person) ?? 1;
}

/**
 * The pairs that stand, whatever a plan would rather have: those that were offered and live, and those whose offer was sent and is on its
 * way, as long as both are there for it and free.
 */
export function standingPairs({ asked }: Pick<Board, 'asked'>, { people, pairs }: Field, round: Seats): readonly PairIds[] {
  const roomOf = roomIn(people, round);
  const apart = apartIn(people);
  const standing = pairs.filter(isLive).map(({ mentor, mentee }): PairIds => [mentor, mentee]);
  const made = new Map(pairs.map((pair) => [pair.id, pair]));
  const confirmed = new Set(people.filter(({ status }) => status === 'confirmed').map(({ id }) => id));
  for (const pair of asked) {
    const earlier = made.get(pairId(...pair));
    const isOnItsWay = isUnmade(earlier) && isAsked({ asked }, pair, earlier) && pair.every((id) => confirmed.has(id));
    if (isOnItsWay && !apart.has(pairId(...pair)) && haveRoom(pair, standing, roomOf)) standing.push(pair);
  }
  return standing;
}

/** Whether an offer to two people has still to be made, if it was sent: they had none, or did not answer it in time. */
export function isUnmade(made: Pair | undefined): boolean {
  return made === undefined || made.status === 'lapsed';
}

/** Whether the pairs that stand leave room for these two. */
export function haveRoom([mentor, mentee]: PairIds, standing: readonly PairIds[], roomOf: RoomOf): boolean {
  const withMentor = standing.filter(([other]) => other === mentor).length;
  const withMentee = standing.filter(([, other]) => other === mentee).length;
  return withMentor < roomOf(mentor) && withMentee < roomOf(mentee);
}

/** The pairs that operators decided are never to be, by their ids. */
export function apartIn(people: readonly Application[]): ReadonlySet<string> {
  return new Set(
    people.flatMap(({ id, answers, apart = [] }) =>
      apart.map((other) => (answers.role === 'mentor' ? pairId(id, other) : pairId(other, id))),
    ),
  );
}
