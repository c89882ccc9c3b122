import type { Temporal } from 'temporal-polyfill';
import { dayOf, instantAt, workingDaysFrom } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import type { Application } from '../application/application.ts';
import { instantOf, stamp } from '../decision.ts';
import { GATHERINGS, type Gathering, gatheringAt, isGatheringAhead } from '../round-state.ts';
import { comingOf } from './coming.ts';
import type { Said } from './said.ts';

/** So many working days before a gathering whoever feeds and seats people has been told how many they are. */
const TOLD_WORKING_DAYS = 3;

/** From when a word about a gathering is late: by then the kitchen and the room know how many come and what they need. */
export function lateFrom(startsAt: Temporal.Instant, round: Round): Temporal.Instant {
  return instantAt(round, workingDaysFrom(round, dayOf(round, startsAt), -TOLD_WORKING_DAYS), '07:00');
}

/** Whether something was said so late that what the kitchen and the room were told may hold no longer. */
export function isLate({ at, startsAt }: Pick<Said, 'at' | 'startsAt'>, round: Round): boolean {
  return at >= stamp(lateFrom(instantOf(startsAt), round));
}

/**
 * Whether what somebody said by themselves changes late how many come or what they need there. Whoever had said nothing was not counted on, so
 * that their no changes nothing.
 */
export function changesLate(before: Application, after: Application, gathering: Gathering, round: Round): boolean {
  const was = comingOf(before, gathering, round);
  const is = comingOf(after, gathering, round);
  if (is.is === 'unsaid' || is.said.by !== undefined || !isLate(is.said, round)) return false;
  if (was.is !== is.is) return was.is === 'yes' || is.is === 'yes';
  return was.said.food !== is.said.food || was.said.access !== is.said.access;
}

/** Where that stands on the operators' list: once for a gathering at its time, however many change their minds. */
export function lateWordEntry(gathering: Gathering, { startsAt }: Pick<Said, 'startsAt'>) {
  return { subject: { kind: 'round' }, reason: 'coming changed late', occasion: `${gathering} ${startsAt}` } as const;
}

/** The gathering such an entry is about. */
export function gatheringOf(occasion: string): Gathering | undefined {
  return GATHERINGS.find((gathering) => occasion.startsWith(`${gathering} `));
}

/** Whether such an entry is about a gathering that still lies ahead, at the time it is planned for. */
export function isAboutOneAhead(occasion: string, round: Round, now: Temporal.Instant): boolean {
  const gathering = gatheringOf(occasion);
  const startsAt = gathering && gatheringAt(gathering, round);
  return gathering !== undefined && startsAt !== undefined && isGatheringAhead(gathering, round, now) && occasion.endsWith(stamp(startsAt));
}
