import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../domain/decision.ts';
import { differing } from '../../domain/plan/differing.ts';
import { movedGatherings, type PlanStanding, toldChange } from '../../domain/plan/told-parts.ts';
import { isWithoutMeetings } from '../../domain/plan/without-meetings.ts';
import { nextAnswerDay } from '../../domain/waiting/answer-days.ts';
import { laidOver, PLAN_PARTS, planNow, type SomePlanned } from '../../round/planned.ts';
import { hasWorkshop, type Round } from '../../round/round-file.ts';
import type { NewPlan, PlanChanged } from '../../words/letters/facts.ts';
import type { PlanPart } from '../../words/plan.ts';
import type { LetterContext } from './context.ts';
import { ofComingOnceAsked } from './gather-coming.ts';
import { operator } from './gather-operators.ts';
import { person } from './gather-people.ts';

/** What somebody was told otherwise, as far as it still is to come. */
export function planChanged(context: LetterContext): PlanChanged | undefined {
  const { round, roundState, letter, now, pair } = context;
  const facts = person(context);
  const known = knownBefore(context);
  const standing = standingOf(context);
  if (facts === undefined || known === undefined || standing === undefined) return undefined;
  const change = toldChange(round, roundState, known, standing, now);
  if (change.parts.length === 0) return undefined;
  const { gathering } = letter.about;
  const entry = gathering !== undefined && change.parts.includes(gathering) ? gathering : undefined;
  const until = standing === 'waits' && change.parts.includes('kickOff') ? nextAnswerDay(round, now) : undefined;
  const bookedThen = limitsOf(round).some((part) => change.parts.some((one) => one === part)) ? bookedOutOfPlan(pair, context) : [];
  const comings = movedGatherings(change).flatMap((moved) => ofComingOnceAsked(context, moved) ?? []);
  return { ...facts, ...change, comings, entry, until, bookedThen };
}

export function newPlan(context: LetterContext): NewPlan | undefined {
  const { round, roundState, letter } = context;
  const facts = operator(context, '/plan');
  const known = knownBefore(context);
  if (facts === undefined || known === undefined) return undefined;
  const is = planNow(round, roundState);
  const was = laidOver(is, known);
  const other = differing(was, is);
  const parts = PLAN_PARTS.filter((part) => other[part] !== undefined);
  const by = roundState.tellings?.[letter.about.telling ?? -1]?.by;
  const name = round.operators.find(({ id }) => id === by)?.name;
  return parts.length === 0 ? undefined : { ...facts, parts, was, is, by: name };
}

function knownBefore({ letter, roundState }: LetterContext): SomePlanned | undefined {
  return letter.about.telling === undefined ? undefined : roundState.tellings?.[letter.about.telling]?.was;
}

/** How the reader stands now: somebody who has come into a pair since has been told of it there. */
function standingOf({ pair, person: reader }: LetterContext): PlanStanding | undefined {
  if (pair === undefined) return reader?.pairs.length === 0 ? 'waits' : undefined;
  if (pair.status === 'formed') return 'in a pair';
  return pair.status === 'offered' ? 'offered' : undefined;
}

/** The parts of a plan that say when people meet. */
function limitsOf(round: Round): readonly PlanPart[] {
  return ['kickOff', 'avoid', hasWorkshop(round) ? 'workshop' : 'evaluation'];
}

function bookedOutOfPlan(pair: LetterContext['pair'], { round, now }: LetterContext): readonly Temporal.Instant[] {
  return (pair?.meetings ?? [])
    .flatMap((meeting) => (meeting.status === 'agreed' ? [instantOf(meeting.startsAt)] : []))
    .filter((at) => Temporal.Instant.compare(at, now) > 0 && isWithoutMeetings(round, at));
}
