import type { Round } from '../../../round/round-file.ts';
import type { Application } from '../../application/application.ts';
import { isLive, type Pair } from '../../pair/pair.ts';
import { pairId } from '../../pair/pair-id.ts';
import type { PairIds } from '../problem.ts';
import { isAsked } from './asked.ts';
import type { Board } from './board.ts';

/** Everybody who can be in a pair, and the pairs there are and have been. */
export type Field = { readonly people: readonly Application[]; readonly pairs: readonly Pair[] };
export type Seats = { readonly matching: Pick<Round['matching'], 'mentorsPerMentee'> };

/**
 * The pairs that stand, whatever a plan would rather have: those that were offered and live, and those whose offer was sent and is on its
 * way, as long as both are there for it and free.
 */
export function standingPairs({ asked }: Pick<Board, 'asked'>, { people, pairs }: Field, { matching }: Seats): readonly PairIds[] {
  const standing = pairs.filter(isLive).map(({ mentor, mentee }): PairIds => [mentor, mentee]);
  const made = new Map(pairs.map((pair) => [pair.id, pair]));
  const confirmed = new Set(people.filter(({ status }) => status === 'confirmed').map(({ id }) => id));
  for (const pair of asked) {
    const earlier = made.get(pairId(...pair));
    const isOnItsWay = isUnmade(earlier) && isAsked({ asked }, pair, earlier) && pair.every((id) => confirmed.has(id));
    if (isOnItsWay && haveRoom(pair, standing, matching.mentorsPerMentee)) standing.push(pair);
  }
  return standing;
}

/** Whether an offer to two people has still to be made, if it was sent: they had none, or did not answer it in time. */
export function isUnmade(made: Pair | undefined): boolean {
  return made === undefined || made.status === 'lapsed';
}

/** Whether the pairs that stand leave room for one of these two. */
export function haveRoom([mentor, mentee]: PairIds, standing: readonly PairIds[], mentorsPerMentee: number): boolean {
  const withMentee = standing.filter(([, other]) => other === mentee).length;
  return standing.every(([other]) => other !== mentor) && withMentee < mentorsPerMentee;
}
