import { createHmac } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { endOfDayAfter } from '../../round/calendar.ts';
import { LANGUAGES } from '../../round/languages.ts';
import { ROLES, type Round } from '../../round/round-file.ts';
import { changed, type Decision, instantOf, moment, refused, stamp, unchanged } from '../decision.ts';
import { addressKey } from '../typed-text.ts';

/** An address that nobody has confirmed is kept so many days, the last of them to its end. */
export const UNCONFIRMED_DAYS = 14;
/** One that is confirmed goes when the call closes, and after so many days in any case. */
export const LONGEST_DAYS = 200;

/** Somebody who has not applied, and left an address: to be reminded once, before the last day, and perhaps to talk to somebody who was a mentor. */
export const curiousSchema = z.object({
  id: z.string(),
  address: z.string(),
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES),
  askedAt: moment,
  confirmedAt: z.optional(moment),
  /** A wish to talk to a former mentor, and with whom an operator put them in touch. */
  talk: z.optional(z.object({ askedAt: moment, with: z.optional(z.string()), by: z.optional(z.string()), at: z.optional(moment) })),
});
export type Curious = z.infer<typeof curiousSchema>;

/** Whose an address is among those who are curious: the same for the same address, however it is typed. */
export function curiousId(key: string, address: string): string {
  const digest = createHmac('sha256', key)
    .update(`curious\n${addressKey(address)}`)
    .digest('hex');
  return `c${digest.slice(0, 23)}`;
}

/** Until when an address is kept at the most. */
export function curiousUntil({ askedAt, confirmedAt }: Curious, round: Pick<Round, 'zone'>): Temporal.Instant {
  return confirmedAt === undefined
    ? endOfDayAfter(round, instantOf(askedAt), UNCONFIRMED_DAYS)
    : endOfDayAfter(round, instantOf(confirmedAt), LONGEST_DAYS);
}

/** Whether an address is still there: it is removed in the night after its last day, not the very moment that is over. */
export function isCuriousKept(curious: Curious, round: Pick<Round, 'zone'>, now: Temporal.Instant): boolean {
  return now.epochMilliseconds < curiousUntil(curious, round).epochMilliseconds;
}

type Asked = Pick<Curious, 'id' | 'address' | 'role' | 'language'> & { readonly wantsTalk: boolean };

/** What is kept once somebody has asked. Of an address that is confirmed anybody can ask again, so that only a wish to talk comes to it. */
export function asksToHear(before: Curious | undefined, { wantsTalk, ...asked }: Asked, now: Temporal.Instant): Curious {
  const kept = before?.confirmedAt === undefined ? { ...asked, askedAt: stamp(now) } : before;
  const talk = before?.talk ?? (wantsTalk ? { askedAt: stamp(now) } : undefined);
  return { ...kept, ...(talk === undefined ? {} : { talk }) };
}

export function decideConfirming(curious: Curious, now: Temporal.Instant): Decision<Curious> {
  return curious.confirmedAt === undefined ? changed({ ...curious, confirmedAt: stamp(now) }) : unchanged;
}

type Named = Pick<Round, 'formerMentors'>;

/** With whom somebody was put in touch, as long as the round names them: a former mentor may take the yes back. */
export function talksWith({ talk }: Curious, { formerMentors }: Named): Named['formerMentors'][number] | undefined {
  return formerMentors.find(({ id }) => id === talk?.with);
}

/** Whether somebody waits to be put in touch with a former mentor: for the first time, or because the one they had is named no more. */
export function waitsForTalk(curious: Curious, round: Named): boolean {
  return curious.confirmedAt !== undefined && curious.talk !== undefined && talksWith(curious, round) === undefined;
}

/** Puts somebody in touch with a former mentor, once as long as that one is named. */
export function decideTalk(curious: Curious, formerMentor: string, by: string, round: Named, now: Temporal.Instant): Decision<Curious> {
  if (!round.formerMentors.some(({ id }) => id === formerMentor)) return refused('no such person');
  if (curious.talk?.with === formerMentor) return unchanged;
  if (!waitsForTalk(curious, round) || curious.talk === undefined) return refused('already answered');
  return changed({ ...curious, talk: { ...curious.talk, with: formerMentor, by, at: stamp(now) } });
}
