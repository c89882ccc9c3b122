import { Temporal } from 'temporal-polyfill';
import { heldMeetings, type Pair } from '../../shared/domain/pair/pair.ts';
import type { Stage } from '../../shared/domain/round-state.ts';
import { instantAt, isWorkingDay, lastWorkingDay } from '../../shared/round/calendar.ts';
import { lastDay } from '../../shared/round/half-year.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { openMatters } from '../../shared/storage/attention-list.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import type { LocalRound } from '../local/local-round.ts';
import type { DemoStage } from './stage-names.ts';

/** When the mails of the morning have come, and nobody has acted on them yet. */
const MORNING = '08:30';

/** What makes a morning worth looking at. */
type Sight = {
  readonly stage: Stage;
  readonly pairs: readonly Pair[];
  /** How many things wait on the operators' list, and how many of them are about a pair. */
  readonly waiting: number;
  readonly aboutPairs: number;
  readonly evaluated: number;
};

type Search = {
  /** The first and the last day that come into question. */
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  /** Whether the round is at the stage at all. On the last day that is enough. */
  readonly isThere: (sight: Sight) => boolean;
  /** Whether there is much to see. The first such morning is taken. */
  readonly isLively: (sight: Sight) => boolean;
};

/** A demo begins on the first morning of a working day on which its stage has come and there is much to see. */
export function searchFor(stage: DemoStage, round: Round): Search {
  const day = (date: string, days = 0) => Temporal.PlainDate.from(date).add({ days });
  const between = (from: Temporal.PlainDate, until: Temporal.PlainDate, share: number) =>
    from.add({ days: Math.round(from.until(until).days * share) });
  const { call, kickOff, evaluation, closes } = round;
  switch (stage) {
    case 'call':
      return {
        from: between(day(call.opens), day(call.deadline), 0.75),
        until: day(call.deadline),
        isThere: (sight) => sight.stage === 'call open',
        isLively: ({ waiting }) => waiting > 1,
      };
    case 'matching':
      return {
        from: day(call.deadline, 1),
        until: day(kickOff.date, -1),
        isThere: (sight) => sight.stage === 'matching' && sight.pairs.length === 0,
        isLively: ({ waiting }) => waiting > 0,
      };
    case 'offers':
      return {
        from: day(call.deadline, 1),
        until: day(kickOff.date, -1),
        isThere: (sight) => sight.stage === 'matching' && sight.pairs.length > 0,
        isLively: ({ pairs }) => ['offered', 'formed', 'declined'].every((status) => pairs.some((pair) => pair.status === status)),
      };
    case 'running':
      return {
        from: between(day(kickOff.date), day(lastDay(round)), 0.2),
        until: between(day(kickOff.date), day(lastDay(round)), 0.8),
        isThere: (sight) => sight.stage === 'running',
        isLively: ({ waiting, aboutPairs, pairs }) => waiting > 2 && aboutPairs > 1 && pairs.some((pair) => heldMeetings(pair).length > 1),
      };
    case 'closing':
      return {
        from: day(evaluation.opens, 1),
        until: day(closes, -1),
        isThere: (sight) => sight.stage === 'closing',
        isLively: ({ waiting, evaluated }) => waiting > 0 && evaluated > 0,
      };
    case 'closed':
      return {
        from: day(closes, 1),
        until: day(closes, 14),
        isThere: (sight) => sight.stage === 'closed',
        isLively: () => true,
      };
  }
}

/** The mornings of working days from the first to the last day of a search. */
export function morningsOf({ from, until }: Search, round: Round): readonly Temporal.Instant[] {
  const days = Array.from({ length: Math.max(1, from.until(until).days + 1) }, (_, index) => from.add({ days: index }));
  const working = days.filter((day) => isWorkingDay(round, day));
  const mornings = working.length > 0 ? working : [lastWorkingDay(round, until)];
  return mornings.map((day) => instantAt(round, day, MORNING));
}

export async function sightOf({ tools }: LocalRound): Promise<Sight> {
  const { matters, state } = await openMatters(tools);
  const pairs = await tools.store.all(pairKind);
  const evaluations = await tools.store.all(evaluationKind);
  return {
    stage: state.stage,
    pairs: pairs.map((pair) => pair.state),
    waiting: matters.length,
    aboutPairs: matters.filter(({ attention }) => attention.subject.kind === 'pair').length,
    evaluated: evaluations.length,
  };
}
