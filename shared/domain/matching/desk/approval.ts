import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { moment, stamp } from '../../decision.ts';
import { fitSchema } from '../../fit.ts';
import { pairId } from '../../pair/pair-id.ts';
import type { Desk } from './desk.ts';

/**
 * What an operator approved, kept for ever as it was then, whatever the desk shows later: the pairs that are to be asked, why they
 * were put together, and who was left without one.
 */
export const approvalSchema = z.object({
  proposal: z.int(),
  approvedAt: moment,
  pairs: z.array(z.object({ mentor: z.string(), mentee: z.string(), fit: fitSchema })),
  reserves: z.array(z.string()),
});
export type Approval = z.infer<typeof approvalSchema>;

/** The approval of the plan on the desk; nothing without a plan. */
export function approvalOf({ plan, proposal }: Pick<Desk, 'plan' | 'proposal'>, now: Temporal.Instant): Approval | undefined {
  if (plan === undefined) return undefined;
  return {
    proposal,
    approvedAt: stamp(now),
    pairs: plan.pairs.map(({ mentor, mentee, fit }) => ({ mentor, mentee, fit })),
    reserves: [...plan.mentorsLeft, ...plan.menteesLeft],
  };
}

/** The desk after an approval of which some pairs could not be asked: they can be sent again, or others found. */
export function notAsked(desk: Desk, pairs: readonly string[]): Desk {
  const asked = desk.asked.filter(([mentor, mentee]) => !pairs.includes(pairId(mentor, mentee)));
  // A plan that was sent in part is a proposal again.
  const proposal = desk.approved === desk.proposal ? desk.proposal + 1 : desk.proposal;
  return { ...desk, asked, proposal };
}
