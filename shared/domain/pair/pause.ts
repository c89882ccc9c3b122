import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ROLES, type Round } from '../../round/round-file.ts';
import { moment } from '../decision.ts';

/**
 * A time in which a pair does not meet and nobody asks it to. It is over when its last day is; ended before that, its last day is the one
 * before, which may be before its first.
 */
export const pauseSchema = z.object({
  /** Its first and its last day. */
  from: z.iso.date(),
  until: z.iso.date(),
  by: z.enum([...ROLES, 'operator']),
  /** Who gave it its present last day, when that is another than at first. */
  changedBy: z.optional(z.enum([...ROLES, 'operator'])),
  /** For the coordinators alone. */
  reason: z.optional(z.string()),
  at: moment,
  /** Rises each time its last day is another. */
  version: z.int(),
  endedAt: z.optional(moment),
});
export type Pause = z.infer<typeof pauseSchema>;

/** Who let it be as it is. */
export function decidedBy({ by, changedBy = by }: Pause): Pause['by'] {
  return changedBy;
}

export type Pausing = { readonly pauses?: readonly Pause[] | undefined };

/** The pause that is on or still to come; two are never so at once. */
export function openPause({ pauses = [] }: Pausing, today: Temporal.PlainDate): Pause | undefined {
  const last = pauses.at(-1);
  return last !== undefined && last.endedAt === undefined && last.until >= today.toString() ? last : undefined;
}

export function isPausedOn({ pauses = [] }: Pausing, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  return pauses.some(({ from, until }) => from <= day && day <= until);
}

/** The round as it is for a pair: on the days of its pauses it is not asked to meet either. */
export function aroundPauses(round: Round, { pauses = [] }: Pausing): Round {
  if (pauses.length === 0) return round;
  const paused = pauses.map(({ from, until }) => ({ from, to: until, why: round.name }));
  return { ...round, meetings: { ...round.meetings, avoid: [...round.meetings.avoid, ...paused] } };
}
