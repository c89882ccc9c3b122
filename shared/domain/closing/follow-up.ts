import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, type Refusal, refused, stamp, unchanged } from '../decision.ts';
import type { RoundState } from '../round-state.ts';
import type { Afterwards, FollowUp } from './afterwards.ts';
import { followUpAt, isFollowUpOpen } from './follow-up-days.ts';

/** The longest answer in words, in characters as people count them. */
export const MOST_IN_A_FOLLOW_UP = 1000;

/** Why somebody is not asked the three questions now. */
export function whyNotFollowUp(
  afterwards: Afterwards | undefined,
  round: Round,
  state: Pick<RoundState, 'closedAt'>,
  now: Temporal.Instant,
): Refusal | undefined {
  const opens = followUpAt(round, state);
  if (afterwards?.wishes.includes('followUp') !== true || opens === undefined) return 'not at this stage';
  if (isFollowUpOpen(round, state, now)) return undefined;
  return Temporal.Instant.compare(now, opens) < 0 ? 'not at this stage' : 'time passed';
}

/** What becomes of the answers to the three questions: they can be changed for as long as they are asked. */
export function decideFollowUp(
  before: Afterwards | undefined,
  given: Omit<FollowUp, 'at'>,
  round: Round,
  state: Pick<RoundState, 'closedAt'>,
  now: Temporal.Instant,
): Decision<Afterwards> {
  const why = whyNotFollowUp(before, round, state, now);
  if (why !== undefined || before === undefined) return refused(why ?? 'not at this stage');
  const { inTouch, recommend, text } = before.followUp ?? {};
  const isSame = inTouch === given.inTouch && recommend === given.recommend && text === given.text;
  return isSame ? unchanged : changed({ ...before, followUp: { ...given, at: stamp(now) } });
}
