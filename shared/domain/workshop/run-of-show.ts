import type { Temporal } from 'temporal-polyfill';
import type { RoundWithWorkshop } from '../../round/round-file.ts';
import { workshopAt } from '../round-state.ts';

/** What happens in the room of the closing workshop, in its order. */
export const PHASES = ['arrive', 'answers', 'write', 'group', 'vote', 'decide', 'end'] as const;
export type Phase = (typeof PHASES)[number];

/** How the time is shared out, in parts of a hundred. */
const SHARES: Readonly<Record<Phase, number>> = { arrive: 10, answers: 20, write: 20, group: 10, vote: 10, decide: 25, end: 5 };

/** From this length on phases begin at whole five minutes. */
const IN_FIVES_FROM = 60;

export type PlannedPhase = { readonly phase: Phase; readonly starts: Temporal.Instant; readonly ends: Temporal.Instant };

/** When each phase begins and ends, from when the workshop begins and how long it is: one after the other, none left out. */
export function runOfShow(round: Pick<RoundWithWorkshop, 'zone' | 'workshop'>): readonly PlannedPhase[] {
  const { minutes } = round.workshop;
  const begins = workshopAt(round);
  const step = minutes >= IN_FIVES_FROM ? 5 : 1;
  const bounds = PHASES.map((_, index) => Math.round((minutes * shareBefore(index)) / 100 / step) * step);
  return PHASES.map((phase, index) => ({
    phase,
    starts: begins.add({ minutes: bounds[index] ?? 0 }),
    ends: begins.add({ minutes: bounds[index + 1] ?? minutes }),
  }));
}

function shareBefore(index: number): number {
  return PHASES.slice(0, index).reduce((sum, phase) => sum + SHARES[phase], 0);
}

/** The phase that is planned for a moment: the first one before it all begins, and the last one afterwards. */
export function plannedPhase(round: Pick<RoundWithWorkshop, 'zone' | 'workshop'>, now: Temporal.Instant): Phase {
  return runOfShow(round).findLast(({ starts }) => starts.epochMilliseconds <= now.epochMilliseconds)?.phase ?? 'arrive';
}
