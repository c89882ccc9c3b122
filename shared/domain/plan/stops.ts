import { Temporal } from 'temporal-polyfill';
import { endOfDay, instantAt } from '../../round/calendar.ts';
import { type DateFault, faultyDates } from '../../round/date-faults.ts';
import { openWeeks } from '../../round/half-year.ts';
import { laidOver, PLAN_PARTS, type Planned, planNow, type SomePlanned, withPlan } from '../../round/planned.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import { callEnds, gatheringAt, kickOffAt, type RoundState } from '../round-state.ts';
import { differing } from './differing.ts';

/** With what the meetings of a round are to be over: its closing workshop, or the opening of the evaluation. */
export type MeetingsEnd = 'workshop' | 'evaluation';

export function endOf(round: Round): MeetingsEnd {
  return hasWorkshop(round) ? 'workshop' : 'evaluation';
}

/** Why the plan cannot be changed like that, each with the field of the form about the plan it is typed in. */
export type Stop = { readonly field: string } & (
  | { readonly stop: 'call over' | 'has been' | 'in the past' }
  | { readonly stop: 'date'; readonly fault: DateFault }
  | { readonly stop: 'ends before it begins'; readonly from: string }
  | { readonly stop: 'too few weeks'; readonly weeks: number; readonly count: number; readonly end: MeetingsEnd }
);

/** Everything that stops a change of the plan. */
export function stopsOf(file: Round, state: RoundState, some: SomePlanned, now: Temporal.Instant): readonly Stop[] {
  const before = planNow(file, state);
  const planned = laidOver(before, some);
  const was = differing(before, planned);
  const round = withPlan(file, planned);
  const stops = [...momentsOver(withPlan(file, before), round, state, was, now), ...turned(planned)];
  const dates = faultyDates(round).map((fault) => ({ field: fieldAt(fault.date.path), stop: 'date' as const, fault }));
  return [...stops, ...dates, ...(stops.length + dates.length === 0 ? tooFewWeeks(round) : [])];
}

/** The field a part of the round file is typed in. */
export function fieldAt(path: readonly (string | number)[]): string {
  return path.filter((step) => step !== 'call' && step !== 'meetings').join('.');
}

/** When each date of the plan is over, and at which stages it can still be another. */
const MOMENTS: readonly {
  readonly field: string;
  readonly part: keyof SomePlanned;
  /** Undefined for what the round does not have. */
  readonly at: (round: Round) => Temporal.Instant | undefined;
  readonly mayMove: (state: RoundState, wasAt: Temporal.Instant, now: Temporal.Instant) => boolean;
}[] = [
  { field: 'deadline', part: 'deadline', at: (round) => callEnds(round, {}), mayMove: mayApplyLonger },
  {
    field: 'answerBy',
    part: 'answerBy',
    at: (round) => endOfDay(round, round.call.answerBy),
    mayMove: ({ stage }) => isBeforeKickOff(stage),
  },
  { field: 'kickOff.date', part: 'kickOff', at: kickOffAt, mayMove: isAhead },
  { field: 'workshop.date', part: 'workshop', at: (round) => gatheringAt('workshop', round), mayMove: isAhead },
  { field: 'evaluation.opens', part: 'evaluation', at: (round) => morningOf(round, round.evaluation.opens), mayMove: isAhead },
  { field: 'evaluation.closes', part: 'evaluation', at: (round) => endOfDay(round, round.evaluation.closes), mayMove: () => true },
  { field: 'closes', part: 'closes', at: (round) => morningOf(round, round.closes), mayMove: () => true },
];

/** Moments that have been and would move, and those that would come to lie in the past. */
function momentsOver(before: Round, after: Round, state: RoundState, was: SomePlanned, now: Temporal.Instant): readonly Stop[] {
  return MOMENTS.flatMap(({ field, part, at, mayMove }): readonly Stop[] => {
    const [wasAt, isAt] = [at(before), at(after)];
    if (wasAt === undefined || isAt === undefined) return [];
    const isOther = part === 'evaluation' ? !wasAt.equals(isAt) : was[part] !== undefined;
    if (!isOther) return [];
    if (!mayMove(state, wasAt, now)) return [{ field, stop: part === 'deadline' ? 'call over' : 'has been' }];
    return isAhead(state, isAt, now) ? [] : [{ field, stop: 'in the past' }];
  });
}

/** The parts of the plan that can be no other any more: they have been, or the call is closed. */
export function fixedParts(file: Round, state: RoundState, now: Temporal.Instant): readonly (keyof SomePlanned)[] {
  const round = withPlan(file, planNow(file, state));
  return PLAN_PARTS.filter((part) => {
    const moments = MOMENTS.filter((moment) => moment.part === part).flatMap(({ at, mayMove }) => {
      const ends = at(round);
      return ends === undefined ? [] : [mayMove(state, ends, now)];
    });
    return moments.length > 0 && moments.every((may) => !may);
  });
}

function isAhead(_: RoundState, at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) > 0;
}

function mayApplyLonger({ stage, endedEarlyAt }: RoundState): boolean {
  return (stage === 'draft' || stage === 'call open') && endedEarlyAt === undefined;
}

function isBeforeKickOff(stage: RoundState['stage']): boolean {
  return stage === 'draft' || stage === 'call open' || stage === 'matching';
}

function morningOf(round: Round, date: string): Temporal.Instant {
  return instantAt(round, date, '08:00');
}

function turned({ avoid }: Planned): readonly Stop[] {
  return avoid.flatMap(({ from, to }, index) =>
    from <= to ? [] : [{ field: `avoid.${index}.to`, stop: 'ends before it begins' as const, from }],
  );
}

function tooFewWeeks(round: Round): readonly Stop[] {
  const weeks = openWeeks(round).length;
  const { count } = round.meetings;
  const end = endOf(round);
  const field = end === 'workshop' ? 'workshop.date' : 'evaluation.opens';
  return weeks >= count ? [] : [{ field, stop: 'too few weeks', weeks, count, end }];
}
