import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { LANGUAGES } from '../../round/languages.ts';
import { ROLES, type Role } from '../../round/round-file.ts';
import { type Application, hasLeft } from '../application/application.ts';
import { changed, type Decision, moment, type Refusal, refused, stamp, unchanged } from '../decision.ts';
import { STAGES, type Stage } from '../round-state.ts';

/**
 * What people may say yes to for the time after the programme, each by itself: to be asked three questions some months later, to hear when the
 * next call opens, and, as a former mentor, to talk with somebody who thinks of applying.
 */
export const WISHES = ['followUp', 'nextCall', 'talk'] as const;
export type Wish = (typeof WISHES)[number];

/** What somebody answered to the three questions some months later. */
const followUpSchema = z.object({
  /** Whether they have been in touch with the one they met since. */
  inTouch: z.boolean(),
  /** "Would you tell somebody like you to take part?", 1 (no) to 5 (gladly). */
  recommend: z.int().check(z.minimum(1), z.maximum(5)),
  /** What has come of it: for the closing report, without their name. */
  text: z.optional(z.string()),
  language: z.enum(LANGUAGES),
  at: moment,
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What somebody said yes to for afterwards. Whoever is not asked, or said nothing, has said no. */
export const afterwardsSchema = z.object({
  person: z.string(),
  role: z.enum(ROLES),
  wishes: z.array(z.enum(WISHES)),
  at: moment,
  followUp: z.optional(followUpSchema),
});
export type Afterwards = z.infer<typeof afterwardsSchema>;

/** What somebody of a role can say yes to. */
export function wishesFor(role: Role): readonly Wish[] {
  return WISHES.filter((wish) => wish !== 'talk' || role === 'mentor');
}

/** Why somebody is not asked what they would like afterwards; whoever was in a pair is, once the programme draws to its end. */
export function whyNotAfterwards(person: Pick<Application, 'status' | 'lastPair'>, stage: Stage, isMember: boolean): Refusal | undefined {
  if (hasLeft(person)) return 'has left';
  const took = isMember || person.lastPair?.over === 'ended';
  return took && STAGES.indexOf(stage) >= STAGES.indexOf('closing') ? undefined : 'not at this stage';
}

/** What somebody says yes to from now on; what they no longer say yes to is taken back, and what they answered because of it goes too. */
export function decideAfterwards(
  before: Afterwards | undefined,
  said: { readonly person: string; readonly role: Role; readonly wishes: readonly Wish[] },
  now: Temporal.Instant,
): Decision<Afterwards> {
  const allowed = wishesFor(said.role);
  if (said.wishes.some((wish) => !allowed.includes(wish))) return refused('not at this stage');
  const wishes = WISHES.filter((wish) => said.wishes.includes(wish));
  if (before !== undefined && WISHES.every((wish) => before.wishes.includes(wish) === wishes.includes(wish))) return unchanged;
  const { followUp, ...kept } = before ?? {};
  const answered = followUp === undefined || !wishes.includes('followUp') ? {} : { followUp };
  return changed({ ...kept, ...said, wishes, at: stamp(now), ...answered });
}
