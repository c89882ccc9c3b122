import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../../events/catalogue.ts';
import { changed, type Decision, moment, refused, stamp, unchanged } from '../../decision.ts';
import type { Pair } from '../../pair/pair.ts';
import { pairId } from '../../pair/pair-id.ts';
import { outlineOf, type Plan, planOutlineSchema, planSchema } from '../plan.ts';
import { POLICIES, type Policy } from '../policy.ts';
import { unasked } from './asked.ts';

/** How many steps back an operator can take. */
const MOST_STEPS_BACK = 20;

const pairIds = z.tuple([z.string(), z.string()]);
type PairIds = z.infer<typeof pairIds>;

/** What operators decided; the solver does the rest. */
const decisionsSchema = z.object({
  locks: z.array(pairIds),
  forbids: z.array(pairIds),
  /** People who must have a pair. */
  required: z._default(z.array(z.string()), []),
  policy: z.enum(POLICIES),
});
export type BoardDecisions = z.infer<typeof decisionsSchema>;

/** Somebody told that there is no place, and on which occasion: whoever is asked about a pair after that may be told again. */
const turnedDownSchema = z.object({ person: z.string(), occasion: z.string() });
type TurnedDown = z.infer<typeof turnedDownSchema>;

/** The matching board: what operators decided, the plan that follows, and the one before it, so that a change can be seen and undone. */
export const boardSchema = z.object({
  decisions: decisionsSchema,
  earlier: z.array(decisionsSchema),
  /** Counts plans, so that what is approved is what was seen. */
  proposal: z.int(),
  plan: z.optional(planSchema),
  planBefore: z.optional(planOutlineSchema),
  solvedAt: z.optional(moment),
  /** The plan whose offers were sent last. */
  approved: z.optional(z.int()),
  /** Every pair whose offer was sent, also one that is on its way, once for each time: to these two the plan is a promise. */
  asked: z._default(z.array(pairIds), []),
  /** Whom operators have told that there is no place, by the times they did. */
  turnedDown: z._default(z.array(z.array(turnedDownSchema)), []),
});
export type Board = z.infer<typeof boardSchema>;

export type BoardCommand =
  | { readonly command: 'lock' | 'unlock' | 'forbid' | 'allow'; readonly mentor: string; readonly mentee: string }
  /** Two pairs exchange their mentors, and stay so. */
  | { readonly command: 'swap'; readonly first: PairIds; readonly second: PairIds }
  /** Somebody must have a pair, whatever it costs the others; or need not any more. */
  | { readonly command: 'require' | 'release'; readonly person: string }
  | { readonly command: 'choose policy'; readonly policy: Policy }
  | { readonly command: 'undo' };

export const emptyBoard: Board = {
  decisions: { locks: [], forbids: [], required: [], policy: 'fair' },
  earlier: [],
  proposal: 0,
  asked: [],
  turnedDown: [],
};

/** What the operators' decisions become by a command; the plan is solved again from them. */
export function decideBoard(board: Board, command: BoardCommand): Decision<Board> {
  switch (command.command) {
    case 'undo': {
      const before = board.earlier.at(-1);
      return before === undefined ? unchanged : changed({ ...board, decisions: before, earlier: board.earlier.slice(0, -1) });
    }
    case 'choose policy':
      return decided(board, { ...board.decisions, policy: command.policy });
    case 'swap':
      return swap(board, command.first, command.second);
    case 'require':
    case 'release': {
      const others = board.decisions.required.filter((person) => person !== command.person);
      return decided(board, { ...board.decisions, required: command.command === 'require' ? [...others, command.person] : others });
    }
    case 'lock':
    case 'unlock':
    case 'forbid':
    case 'allow':
      return decided(board, markPair(board.decisions, command.command, [command.mentor, command.mentee]));
  }
}

function swap(board: Board, first: PairIds, second: PairIds): Decision<Board> {
  if (first[0] === second[0] || first[1] === second[1]) return refused('same person');
  const crossed: readonly PairIds[] = [
    [first[0], second[1]],
    [second[0], first[1]],
  ];
  const released = markPair(markPair(board.decisions, 'unlock', first), 'unlock', second);
  return decided(
    board,
    crossed.reduce((decisions, pair) => markPair(decisions, 'lock', pair), released),
  );
}

/** A pair is locked, forbidden or neither: marking it one way takes the other mark away. */
function markPair(decisions: BoardDecisions, mark: 'lock' | 'unlock' | 'forbid' | 'allow', pair: PairIds): BoardDecisions {
  const locks = decisions.locks.filter((other) => !samePair(other, pair));
  const forbids = decisions.forbids.filter((other) => !samePair(other, pair));
  switch (mark) {
    case 'lock':
      return { ...decisions, locks: [...locks, pair], forbids };
    case 'forbid':
      return { ...decisions, locks, forbids: [...forbids, pair] };
    case 'unlock':
      return { ...decisions, locks };
    case 'allow':
      return { ...decisions, forbids };
  }
}

function samePair(a: PairIds, b: PairIds): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function decided(board: Board, decisions: BoardDecisions): Decision<Board> {
  if (sameDecisions(board.decisions, decisions)) return unchanged;
  const earlier = [...board.earlier, board.decisions].slice(-MOST_STEPS_BACK);
  return changed({ ...board, decisions, earlier });
}

function sameDecisions(a: BoardDecisions, b: BoardDecisions): boolean {
  const ids = (pairs: readonly PairIds[]) =>
    pairs
      .map((pair) => pairId(...pair))
      .sort()
      .join();
  const sameRequired = a.required.toSorted().join() === b.required.toSorted().join();
  return a.policy === b.policy && sameRequired && ids(a.locks) === ids(b.locks) && ids(a.forbids) === ids(b.forbids);
}

/**
 * The board with a plan solved from its decisions. A new plan is told of, unless an operator has it before their eyes; one that was sent is new
 * again when two of it did not answer in time and may be asked once more.
 */
export function solved(
  board: Board,
  plan: Plan,
  pairs: readonly Pair[],
  now: Temporal.Instant,
  by: 'system' | 'operator',
): Decision<Board> {
  const isToSendAgain = board.approved === board.proposal && unasked(plan.pairs, board, pairs).length > 0;
  if (board.plan !== undefined && samePlan(board.plan, plan) && !isToSendAgain) return changed({ ...board, plan });
  const proposal = board.proposal + 1;
  const planBefore = board.plan === undefined ? {} : { planBefore: outlineOf(board.plan) };
  return changed(
    { ...board, ...planBefore, proposal, plan, solvedAt: stamp(now) },
    ...(by === 'system' ? [event('pairs proposed', { proposal, approved: board.approved ?? 0 })] : []),
  );
}

function samePlan(a: Plan, b: Plan): boolean {
  const ids = ({ pairs }: Plan) => pairs.map(({ mentor, mentee }) => pairId(mentor, mentee)).sort();
  return ids(a).join() === ids(b).join();
}

/** Sends the offers of the plan the operator saw, and of no other. `pairs` are those there are and have been. */
export function approve(board: Board, proposal: number, pairs: readonly Pair[]): Decision<Board> {
  if (board.plan === undefined || board.plan.pairs.length === 0) return refused('nothing to send');
  if (proposal !== board.proposal) return refused('changed meanwhile');
  if (board.approved === proposal) return unchanged;
  const fresh = unasked(board.plan.pairs, board, pairs).map(({ mentor, mentee }): PairIds => [mentor, mentee]);
  return changed({ ...board, approved: proposal, asked: [...board.asked, ...fresh] }, event('pairs approved', { proposal }));
}

/** Tells these people that there is no place for them: the operator saw who waits, and nobody else is meant. */
export function turnDown(board: Board, people: readonly TurnedDown[]): Decision<Board> {
  if (people.length === 0) return unchanged;
  return changed(
    { ...board, turnedDown: [...board.turnedDown, [...people]] },
    event('waiting answered', { time: board.turnedDown.length + 1 }),
  );
}
