import { ROLES, type Round } from '../../round/round-file.ts';
import { type Application, isSetAside } from '../application/application.ts';
import type { LetterRequest } from '../letter.ts';
import { unasked } from '../matching/board/asked.ts';
import type { Board } from '../matching/board/board.ts';
import type { Field } from '../matching/board/standing.ts';
import type { Plan } from '../matching/plan.ts';
import { isLive, type Pair } from '../pair/pair.ts';
import { offerId, pairId } from '../pair/pair-id.ts';
import type { Stage } from '../round-state.ts';

/** Who may still be asked and is not: confirmed, not set aside, in no pair, and never in one that stood. */
export function withoutSeat(field: Field): readonly Application[] {
  return neverSeated(field).filter((person) => !isSetAside(person));
}

/** Whom operators have on hold: they wait for word like others, and nobody is sought for them. */
export function onHold(field: Field): readonly Application[] {
  return neverSeated(field).filter(({ held, restricted }) => held !== undefined && restricted === undefined);
}

function neverSeated({ people, pairs }: Field): readonly Application[] {
  const hadSeat = new Set(pairs.filter(({ formedAt }) => formedAt !== undefined).flatMap(({ mentor, mentee }) => [mentor, mentee]));
  return people.filter(
    ({ id, status, pairs: own, seeksNobody }) => status === 'confirmed' && own.length === 0 && seeksNobody !== true && !hadSeat.has(id),
  );
}

/** The last word to somebody without a place. Whoever has been asked about a pair since an earlier one gets another. */
export function noPlaceLetter({ id, lastPair }: Application): LetterRequest {
  const occasion = lastPair === undefined ? 'no place' : `no place after ${offerId({ ...lastPair, pair: lastPair.id })}`;
  return { recipient: { kind: 'person', id }, letter: 'no place', occasion };
}

/** What lies on the board, the pairs there are, and who waits for word. */
export type Waiting = { readonly board: Board | undefined; readonly pairs: readonly Pair[]; readonly waiting: readonly Application[] };

/**
 * Whether nobody but the operators can bring those who wait on: there are offers to send, none that was sent can lead to a pair, or seats are
 * free and people of both sides wait whom no plan brings together.
 */
export function isOperatorsTurn({ board, pairs, waiting }: Waiting, { seats }: Pick<Round, 'seats'>): boolean {
  if (board?.approved === undefined || unsentPairs(board, pairs).length > 0) return true;
  if (areOnTheirWay(board, pairs)) return false;
  const isRoomLeft = waitOnBothSides(waiting) && pairs.filter(isLive).length < seats;
  return isRoomLeft || !pairs.some(({ status, formedAt }) => status === 'offered' || formedAt !== undefined);
}

/** Whether all that could be done for those without a place has been: offers went out, led to pairs, and none is open or unsent. */
export function isSettled(field: Waiting, round: Pick<Round, 'seats'>): boolean {
  const { board, pairs } = field;
  if (board === undefined || isOperatorsTurn(field, round)) return false;
  return !areOnTheirWay(board, pairs) && !pairs.some(({ status }) => status === 'offered');
}

function waitOnBothSides(waiting: readonly Application[]): boolean {
  return ROLES.every((role) => waiting.some(({ answers }) => answers.role === role));
}

/** The pairs of the plan whose two have not been asked, nor are about to be. */
export function unsentPairs(board: Board, pairs: readonly Pair[]): readonly Plan['pairs'][number][] {
  return unasked(notLive(board, pairs), board, pairs);
}

/** Of these, the pairs whose two can be asked: whoever was entered and has not answered is counted in, and asked about nobody before. */
export function askablePairs(board: Board, { people, pairs }: Field): readonly Plan['pairs'][number][] {
  const confirmed = new Set(people.flatMap(({ id, status }) => (status === 'confirmed' ? [id] : [])));
  return unsentPairs(board, pairs).filter(({ mentor, mentee }) => confirmed.has(mentor) && confirmed.has(mentee));
}

/** Whether offers that were sent have not come to the pairs yet, or the plan does not know yet that they came to nothing. */
function areOnTheirWay(board: Board, pairs: readonly Pair[]): boolean {
  return notLive(board, pairs).length > 0;
}

function notLive({ plan }: Board, pairs: readonly Pair[]): Plan['pairs'] {
  const live = new Set(pairs.filter(isLive).map(({ id }) => id));
  return plan?.pairs.filter(({ mentor, mentee }) => !live.has(pairId(mentor, mentee))) ?? [];
}

/** While people can still apply nobody knows who gets a place, and of a closed round nobody is told anything. */
export function isTimeToTell(stage: Stage): boolean {
  return stage !== 'draft' && stage !== 'call open' && stage !== 'closed';
}
