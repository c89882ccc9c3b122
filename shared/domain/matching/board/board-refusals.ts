import { type Application, hasLeft, isSetAside, mayBeMatched } from '../../application/application.ts';
import { areApart } from '../../application/whom-to-meet.ts';
import type { Refusal } from '../../decision.ts';
import { isOver } from '../../pair/pair.ts';
import type { Fault } from '../problem.ts';
import type { Board, BoardCommand } from './board.ts';
import { type Field, haveRoom, roomIn, type Seats, standingPairs } from './standing.ts';

type Asked = Pick<Board, 'asked'>;

/** Why an operator cannot decide this about these people; nothing when the solver may try. */
export function whyNotDecide(board: Asked, command: BoardCommand, field: Field, round: Seats): Refusal | undefined {
  switch (command.command) {
    case 'lock':
      return whyNotPair(board, command.mentor, command.mentee, field, round);
    case 'swap': {
      const [[first, firstMentee], [second, secondMentee]] = [command.first, command.second];
      return whyNotPair(board, first, secondMentee, field, round) ?? whyNotPair(board, second, firstMentee, field, round);
    }
    case 'forbid':
      return whyNotForbid(board, command.mentor, command.mentee, field, round);
    case 'require':
      return whyNotRequire(command.person, field);
    case 'release':
    case 'unlock':
    case 'allow':
    case 'choose policy':
    case 'undo':
      return undefined;
  }
}

/** What has been asked cannot be forbidden: the two have it in their mail, or will in a moment. */
function whyNotForbid(board: Asked, mentor: string, mentee: string, field: Field, round: Seats): Refusal | undefined {
  if (twoOf(mentor, mentee, field.people) === undefined) return 'no such person';
  const stands = standingPairs(board, field, round).some((pair) => pair[0] === mentor && pair[1] === mentee);
  return stands ? 'already in a pair' : undefined;
}

/** Why two people cannot be made a pair by hand. */
function whyNotPair(board: Asked, mentor: string, mentee: string, field: Field, round: Seats): Refusal | undefined {
  const { people, pairs } = field;
  if (mentor === mentee) return 'same person';
  const two = twoOf(mentor, mentee, people);
  if (two === undefined) return 'no such person';
  const [one, other] = two;
  if (hasLeft(one) || hasLeft(other)) return 'has left';
  if (isSetAside(one) || isSetAside(other)) return 'on hold';
  if (!mayBeMatched(one) || !mayBeMatched(other)) return 'address not confirmed';
  if (pairs.some((pair) => pair.mentor === mentor && pair.mentee === mentee && isOver(pair))) return 'pair forbidden';
  if (areApart(one, other)) return 'pair forbidden';
  const areFree = haveRoom([mentor, mentee], standingPairs(board, field, round), roomIn(people, round));
  return areFree ? undefined : 'already in a pair';
}

/** Whoever must have a pair must be there to have one. */
function whyNotRequire(id: string, { people }: Field): Refusal | undefined {
  const person = people.find((one) => one.id === id);
  if (person === undefined) return 'no such person';
  if (hasLeft(person)) return 'has left';
  if (isSetAside(person)) return 'on hold';
  return mayBeMatched(person) ? undefined : 'address not confirmed';
}

function twoOf(mentor: string, mentee: string, people: readonly Application[]): readonly [Application, Application] | undefined {
  const one = people.find(({ id, answers }) => id === mentor && answers.role === 'mentor');
  const other = people.find(({ id, answers }) => id === mentee && answers.role === 'mentee');
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** What stands in the way of a plan, in a word an operator can do something about. */
export function whyNoPlan(faults: readonly Fault[]): Refusal {
  if (faults.some(({ code }) => code === 'cannot all be placed')) return 'cannot all be placed';
  const isAgainstRule = faults.some(({ code }) => code === 'lock against rule' || code === 'locked and forbidden');
  return isAgainstRule ? 'pair forbidden' : 'locked pair';
}
