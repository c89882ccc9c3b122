import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { instantOf, moment, stamp } from './decision.ts';

/** A working day; then an operator signs in again. */
export const SIGN_IN_HOURS = 8;
/** More browsers than anybody works in; the oldest goes when another is added. */
const MOST = 20;

/** Where one operator is signed in. Each is known by the hash of the number its cookie carries. */
export const signInsSchema = z.object({
  operator: z.string(),
  open: z.array(z.object({ hash: z.string(), since: moment, until: moment })),
  /** When all were ended at once: whoever showed the issuer before that who they are has to do so again. */
  endedAt: z.optional(moment),
  /** None of this matters any more after this. */
  until: moment,
});
export type SignIns = z.infer<typeof signInsSchema>;

export function withSignIn(before: SignIns | undefined, operator: string, hash: string, now: Temporal.Instant): SignIns {
  const until = endOf(now);
  const open = [...openAt(before, now), { hash, since: stamp(now), until }].slice(-MOST);
  return { ...before, operator, open, until };
}

export function withoutSignIn(before: SignIns, hash: string, now: Temporal.Instant): SignIns {
  return { ...before, open: openAt(before, now).filter((one) => one.hash !== hash), until: endOf(now) };
}

/** A browser that the issuer keeps signed in is let in by nothing older than this. */
export function allEnded(operator: string, now: Temporal.Instant): SignIns {
  return { operator, open: [], endedAt: stamp(now), until: endOf(now) };
}

/** Where the operator is signed in now, the latest last. */
export function openAt(signIns: SignIns | undefined, now: Temporal.Instant): SignIns['open'] {
  return (signIns?.open ?? []).filter(({ until }) => until > stamp(now));
}

/** Whether the issuer asked somebody who they are since all their sign-ins were ended. `askedAt` is in whole seconds. */
export function isFresh(signIns: SignIns | undefined, askedAt: number): boolean {
  const endedAt = signIns?.endedAt;
  return endedAt === undefined || (askedAt + 1) * 1000 > instantOf(endedAt).epochMilliseconds;
}

function endOf(now: Temporal.Instant): string {
  return stamp(now.add({ hours: SIGN_IN_HOURS }));
}
