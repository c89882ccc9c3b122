import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../../events/catalogue.ts';
import { type PlanKept, plannedSchema, type SomePlanned, somePlannedSchema } from '../../round/planned.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf, moment } from '../decision.ts';

/** A change of the plan that people hear of: when, what they were told before, and which operator made it, as an id. */
const tellingSchema = z.object({ at: moment, was: somePlannedSchema, by: z.optional(z.string()) });
export type Telling = z.infer<typeof tellingSchema>;

/** What a round keeps of its plan. Rounds opened by older versions lack all of it. */
export const planKept = {
  planned: z.optional(plannedSchema),
  /** What each change took the place of, oldest first: by one of these plans every pair's moments lie on the agenda. */
  planBefore: z.optional(z.array(somePlannedSchema)),
  /** Only the last one can still lie ahead: what is changed again before it was told is told once. */
  tellings: z.optional(z.array(tellingSchema)),
};

/** When people were last told of another plan for a part, if they ever were. */
export function lastToldOf(part: keyof SomePlanned, { tellings = [] }: Told): string | undefined {
  return tellings.findLast(({ was }) => was[part] !== undefined)?.at;
}

type Told = { readonly tellings?: readonly Telling[] | undefined };

/** What is about to be told and can still be taken back. */
export function openTelling({ tellings = [] }: Told, now: Temporal.Instant): Telling | undefined {
  const last = tellings.at(-1);
  return last !== undefined && Temporal.Instant.compare(instantOf(last.at), now) > 0 ? last : undefined;
}

export function tellingMoments({ tellings = [] }: Told): readonly DueMoment[] {
  return tellings.map(({ at }, telling) => ({
    at: instantOf(at),
    key: `plan change ${telling}`,
    event: event('plan change due', { telling }),
  }));
}

/** The last day to apply as the call was opened with it. `round` may be by any of its plans. */
export function firstDeadline({ call }: Round, { planBefore = [], extendedTo }: PlanKept): string {
  const first = planBefore.find(({ deadline }) => deadline !== undefined)?.deadline;
  if (first !== undefined) return first;
  return extendedTo === undefined ? call.deadline : Temporal.PlainDate.from(extendedTo).subtract({ days: call.extensionDays }).toString();
}

/** Whether the deadline is later than the one the round was opened with. */
export function wasExtended({ planned, planBefore = [], extendedTo }: PlanKept): boolean {
  const first = planBefore.find(({ deadline }) => deadline !== undefined)?.deadline;
  if (planned === undefined) return extendedTo !== undefined;
  return first !== undefined && planned.deadline > first;
}

/** How often a part of the plan has been changed. A calendar takes of two entries the one with the higher number (RFC 5546). */
export function timesChanged({ planBefore = [] }: PlanKept, part: keyof SomePlanned): number {
  return planBefore.filter((was) => was[part] !== undefined).length;
}
