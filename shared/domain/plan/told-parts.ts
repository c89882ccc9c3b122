import { Temporal } from 'temporal-polyfill';
import { asPlanned, laidOver, type Planned, planNow, type SomePlanned, withPlan } from '../../round/planned.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { GATHERINGS, type Gathering, gatheringAt, isGatheringAhead, type RoundState } from '../round-state.ts';
import { differing } from './differing.ts';

/** How somebody stands in the round as far as its plan goes. */
export type PlanStanding = 'waits' | 'offered' | 'in a pair';

/** The parts of a plan that people know, each with who is told of another one. The last day to apply stands on the page of the call. */
const TELLS = {
  answerBy: ['waits'],
  kickOff: ['waits', 'offered', 'in a pair'],
  avoid: ['in a pair'],
  workshop: ['waits', 'offered', 'in a pair'],
  evaluation: ['in a pair'],
} as const satisfies Readonly<Partial<Record<keyof SomePlanned, readonly PlanStanding[]>>>;
export type ToldPart = keyof typeof TELLS;
export const TOLD_PARTS = Object.keys(TELLS).filter((part): part is ToldPart => Object.hasOwn(TELLS, part));

/** What a change of the plan says to somebody: in which parts, and what they were told before. */
export type ToldChange = { readonly parts: readonly ToldPart[]; readonly was: Planned; readonly is: Planned };

/** What is to be said of a change to whoever stands like this; nothing once it is over or as it was. */
export function toldChange(file: Round, state: RoundState, known: SomePlanned, standing: PlanStanding, now: Temporal.Instant): ToldChange {
  const is = planNow(file, state);
  const was = laidOver(is, known);
  const other = differing(was, is);
  const parts = TOLD_PARTS.filter((part) => {
    const tells: readonly PlanStanding[] = TELLS[part];
    return other[part] !== undefined && tells.includes(standing) && isStillToCome(part, withPlan(file, is), state, now);
  });
  return { parts, was, is };
}

function isStillToCome(part: ToldPart, round: Round, { stage }: RoundState, now: Temporal.Instant): boolean {
  switch (part) {
    case 'kickOff':
    case 'workshop':
      return isGatheringAhead(part, round, now);
    case 'evaluation':
      // Before they are asked nobody has been told until when they can answer; without a workshop their meetings are over as it opens.
      return stage === 'closing' || !hasWorkshop(round);
    case 'answerBy':
    case 'avoid':
      return true;
  }
}

/** The gatherings among them. */
export function movedGatherings({ parts }: ToldChange): readonly Gathering[] {
  return GATHERINGS.filter((gathering) => parts.includes(gathering));
}

/** The first moment at which somebody who does not know would come in vain, or miss something. */
export function soonestMoved(file: Round, state: RoundState, change: ToldChange, now: Temporal.Instant): Temporal.Instant | undefined {
  const rounds = [withPlan(file, change.was), asPlanned(file, state)];
  return movedGatherings(change)
    .flatMap((gathering) => rounds.flatMap((round) => gatheringAt(gathering, round) ?? []))
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .toSorted(Temporal.Instant.compare)[0];
}
