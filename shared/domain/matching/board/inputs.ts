import type { Round } from '../../../round/round-file.ts';
import { mayBeMatched } from '../../application/application.ts';
import { seatsFor } from '../../application/whom-to-meet.ts';
import { isOver } from '../../pair/pair.ts';
import { pairId, peopleOf } from '../../pair/pair-id.ts';
import type { Inputs } from '../explain/alternatives.ts';
import { asApplicant } from '../scoring/scores.ts';
import type { Board } from './board.ts';
import { apartIn, type Field, haveRoom, roomIn, standingPairs } from './standing.ts';

/** What the operators decided, and whom they asked. */
export type Decided = Pick<Board, 'decisions' | 'asked'>;

/**
 * What a plan is worked out from. Pairs that stand, or are about to be asked, are kept, those to whom somebody said no never come back, and only
 * people who confirmed their address and have not left are asked; whoever said yes and lost the other goes first. Silence is no answer: the same
 * two may be asked again. A lock gives way when one of its two has come into another pair meanwhile.
 */
export function inputsFor({ decisions, asked }: Decided, field: Field, round: Round): Inputs {
  const { people, pairs } = field;
  const kept = standingPairs({ asked }, field, round);
  // Whoever goes on from a pair does not know yet that it is over: somebody is asked to take over, and not they.
  const free = people.filter((person) => mayBeMatched(person) && person.lastPair?.goesOn !== true);
  const present = new Set([...free.map((person) => person.id), ...kept.flat()]);
  const there = people.filter((person) => present.has(person.id));
  const applicants = there.map(asApplicant);
  const isKept = new Set(kept.map((pair) => pairId(...pair)));
  const turnedDown = pairs.filter(isOver).map((pair): [string, string] => [pair.mentor, pair.mentee]);
  const arePresent = (ids: readonly [string, string]) => ids.every((id) => present.has(id));
  const isNew = (ids: readonly [string, string]) => !isKept.has(pairId(...ids));
  const areOver = new Set([...turnedDown.map((pair) => pairId(...pair)), ...apartIn(people)]);
  const roomOf = roomIn(people, round);
  const areFree = (ids: readonly [string, string]) => haveRoom(ids, kept, roomOf);
  const apart = [...apartIn(people)].map(peopleOf);
  return {
    round: { ...round, seats: seatsFor(there, round) },
    applicants,
    decisions: {
      policy: decisions.policy,
      // Two who were asked together stay so, whatever a rule says of them now.
      overruled: kept,
      locks: [...kept, ...decisions.locks.filter((ids) => arePresent(ids) && areFree(ids) && !areOver.has(pairId(...ids)))],
      forbids: withoutTwice([...turnedDown, ...apart, ...decisions.forbids].filter(isNew)).filter(arePresent),
      required: decisions.required.filter((id) => present.has(id)),
    },
  };
}

function withoutTwice(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...new Map(pairs.map((pair) => [pairId(...pair), pair])).values()];
}
