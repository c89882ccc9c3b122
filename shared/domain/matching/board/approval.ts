import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Round } from '../../../round/round-file.ts';
import { type Application, hasLeft, isSetAside } from '../../application/application.ts';
import { areApart, partnersOf } from '../../application/whom-to-meet.ts';
import type { NOT_ASKED } from '../../attention.ts';
import { moment, type Refusal, stamp } from '../../decision.ts';
import { fitSchema } from '../../fit.ts';
import type { Pair } from '../../pair/pair.ts';
import { mayStillMeet } from '../../pair/pair-clocks.ts';
import { pairId } from '../../pair/pair-id.ts';
import type { RoundState } from '../../round-state.ts';
import type { Board } from './board.ts';
import type { Seats } from './standing.ts';

/**
 * What an operator approved, kept for ever as it was then, whatever the board shows later: the pairs that are to be asked, why they
 * were put together, and who was left without one.
 */
export const approvalSchema = z.object({
  proposal: z.int(),
  approvedAt: moment,
  pairs: z.array(z.object({ mentor: z.string(), mentee: z.string(), fit: fitSchema })),
  reserves: z.array(z.string()),
  /** For how many days the offers are open, when that is fewer than the round's. */
  lapseDays: z.optional(z.int()),
});
export type Approval = z.infer<typeof approvalSchema>;

/** The approval of the plan on the board; nothing without a plan. */
export function approvalOf({ plan, proposal }: Pick<Board, 'plan' | 'proposal'>, now: Temporal.Instant): Approval | undefined {
  if (plan === undefined) return undefined;
  return {
    proposal,
    approvedAt: stamp(now),
    pairs: plan.pairs.map(({ mentor, mentee, fit }) => ({ mentor, mentee, fit })),
    reserves: [...plan.mentorsLeft, ...plan.menteesLeft],
  };
}

/** The board after an approval of which some pairs could not be asked: they can be sent again, or others found. */
export function notAsked(board: Board, pairs: readonly string[]): Board {
  const last = new Map(board.asked.map(([mentor, mentee], place) => [pairId(mentor, mentee), place]));
  const asked = board.asked.filter((pair, place) => !pairs.includes(pairId(...pair)) || last.get(pairId(...pair)) !== place);
  // A plan that was sent in part is a proposal again.
  const proposal = board.approved === board.proposal ? board.proposal + 1 : board.proposal;
  return { ...board, asked, proposal };
}

/** Why an operator cannot have two people asked about each other now, by hand; nothing when they can be. */
export function whyNotAsk(
  one: Application,
  other: Application,
  state: Pick<RoundState, 'stage'> | undefined,
  round: Round,
  now: Temporal.Instant,
): Refusal | undefined {
  const early = mayExchange(state, round, now);
  if (early !== undefined) return early;
  switch (hindranceOf(one, other, round)) {
    case 'not asked: somebody left':
      return 'has left';
    case 'not asked: address not confirmed':
      return 'address not confirmed';
    case 'not asked: in another pair':
      return 'already in a pair';
    case 'not asked: kept apart':
      return 'pair forbidden';
    case 'not asked: seeks nobody':
      return 'seeks nobody';
    case 'not asked: on hold':
      return 'on hold';
    case undefined:
      return undefined;
  }
}

/** Why pairs cannot be exchanged now; nothing when they can. */
export function mayExchange(state: Pick<RoundState, 'stage'> | undefined, round: Round, now: Temporal.Instant): Refusal | undefined {
  if (state?.stage === 'closed') return 'round closed';
  return (state?.stage === 'matching' || state?.stage === 'running') && mayStillMeet(round, now) ? undefined : 'not at this stage';
}

/** Why somebody cannot be asked to take over with one who stays, as they are without the pair; nothing when they can be. */
export function whyNotTakeOver(
  { free, taking }: { readonly free: Application; readonly taking: Application },
  earlier: Pair | undefined,
  state: Pick<RoundState, 'stage'> | undefined,
  round: Round,
  now: Temporal.Instant,
): Refusal | undefined {
  if (free.answers.role === taking.answers.role) return 'same person';
  if (earlier !== undefined && earlier.status !== 'lapsed') return 'pair forbidden';
  return whyNotAsk(free, taking, state, round, now);
}

/** Why two people cannot be asked though that was approved. */
export type Hindrance = (typeof NOT_ASKED)[number];

/** What has come between since, if anything: somebody left, has another address, is on hold, or is in another pair. */
export function hindranceOf(one: Application, other: Application, round: Seats): Hindrance | undefined {
  if (hasLeft(one) || hasLeft(other)) return 'not asked: somebody left';
  if (one.status !== 'confirmed' || other.status !== 'confirmed') return 'not asked: address not confirmed';
  if (areApart(one, other)) return 'not asked: kept apart';
  if (one.seeksNobody === true || other.seeksNobody === true) return 'not asked: seeks nobody';
  if (isSetAside(one) || isSetAside(other)) return 'not asked: on hold';
  const areFree = [one, other].every((person) => person.pairs.length < partnersOf(person, round));
  return areFree ? undefined : 'not asked: in another pair';
}
