import { Temporal } from 'temporal-polyfill';
import type { Application } from '../../domain/application/application.ts';
import { instantOf } from '../../domain/decision.ts';
import { comingOf } from '../../domain/gathering/coming.ts';
import { openProposal } from '../../domain/pair/meeting.ts';
import { offerEnds } from '../../domain/pair/offer-time.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import { differing } from '../../domain/plan/differing.ts';
import { endOf, type MeetingsEnd } from '../../domain/plan/stops.ts';
import { movedGatherings, type ToldChange, toldChange } from '../../domain/plan/told-parts.ts';
import { isWithoutMeetings } from '../../domain/plan/without-meetings.ts';
import type { RoundState } from '../../domain/round-state.ts';
import { endOfDay } from '../../round/calendar.ts';
import { operatorsAndContact } from '../../round/contact.ts';
import { lastDay, meetingWeeks } from '../../round/half-year.ts';
import { laidOver, PLAN_PARTS, type Planned, planNow, type SomePlanned, withPlan } from '../../round/planned.ts';
import { changesOfClocks, daysOff, type RarelyMeant } from '../../round/rarely-meant.ts';
import type { Round } from '../../round/round-file.ts';
import { inCalendar } from '../letter/calendar-entries.ts';
import type { Tools } from '../tools.ts';
import { concernedByPlan } from './tell-of-plan.ts';

/** What a change of the plan would bring about: for whom, and what speaks against it. */
export type PlanReview = {
  readonly parts: readonly (keyof Planned)[];
  readonly was: Planned;
  readonly is: Planned;
  /** With what the meetings are to be over. */
  readonly end: MeetingsEnd;
  /** How many people get a letter, and how many of them a calendar entry with it. */
  readonly people: number;
  readonly withEntry: number;
  /** How many have said whether they come to a gathering that is another now, and are asked again. */
  readonly askedAgain: number;
  /** The names of those who run the round and hear of it. */
  readonly operators: readonly string[];
  /** Pairs with a meeting where the plan has none any more, by their people's names. */
  readonly booked: readonly string[];
  /** The same of those with a time that waits for an answer there. */
  readonly proposed: readonly string[];
  /** Periods without meetings that lie wholly before the kick-off or after the last day of meetings: most often a slip of the year. */
  readonly outside: Planned['avoid'];
  /** Pairs whose meetings get other weeks. */
  readonly newWeeks: number;
  /** Offers that are out and lapse after the day of the answer. */
  readonly openLate: number;
  /** When offers that are sent once the call has closed would run past the day of the answer. */
  readonly lapse: { readonly days: number; readonly answerBy: string } | undefined;
  readonly meant: readonly RarelyMeant[];
  /** Whether the call closes sooner than those were told by email who have begun an application or not confirmed their address. */
  readonly isSooner: boolean;
};

/** `by` is who would make it, and so need not be told. */
export async function reviewPlan(some: SomePlanned, state: RoundState, by: string | undefined, tools: Tools): Promise<PlanReview> {
  const { round: file, now } = tools;
  const was = planNow(file, state);
  const is = laidOver(was, some);
  const [before, after] = [withPlan(file, was), withPlan(file, is)];
  const other = differing(was, is);
  const next = { ...state, planned: is };
  const concerned = (await concernedByPlan(tools)).map((one) => ({ ...one, change: toldChange(file, next, other, one.standing, now()) }));
  const told = concerned.filter(({ change }) => change.parts.length > 0);
  const entries = await Promise.all(told.map(async ({ person, change }) => isMovedFor(await inCalendar(person, tools), change)));
  const pairs = [...new Map(concerned.flatMap(({ pair }) => (pair === undefined ? [] : [[pair.id, pair] as const]))).values()];
  const nameOf = new Map(concerned.map(({ person }) => [person.id, person.answers.name]));
  const names = ({ mentor, mentee }: Pair) => [mentor, mentee].map((id) => nameOf.get(id) ?? id).join(' – ');
  const isOut = (at: string) => isOutOfPlan(instantOf(at), before, after, now());
  const parts = PLAN_PARTS.filter((part) => other[part] !== undefined);
  return {
    parts,
    was,
    is,
    end: endOf(after),
    people: told.length,
    withEntry: entries.filter(Boolean).length,
    askedAgain: told.filter(({ person, change }) => isAskedAgain(person, change, before, after)).length,
    operators: operatorsAndContact(file)
      .filter(({ id }) => id !== by)
      .map(({ name }) => name),
    booked: pairs.filter(({ meetings }) => meetings.some((one) => one.status === 'agreed' && isOut(one.startsAt))).map(names),
    proposed: pairs.filter(({ meetings }) => meetings.some((one) => openProposal(one)?.times.some(isOut))).map(names),
    outside: other.avoid === undefined ? [] : is.avoid.filter(({ from, to }) => to < is.kickOff.date || from > lastDay(is)),
    newWeeks: meetingWeeks(before).join() === meetingWeeks(after).join() ? 0 : pairs.filter(({ status }) => status === 'formed').length,
    openLate: other.answerBy === undefined ? 0 : pairs.filter((pair) => lapsesLate(pair, after)).length,
    lapse: other.answerBy === undefined && other.deadline === undefined ? undefined : lapseAfterCall(after, state),
    meant: [...daysOff(after), ...changesOfClocks(after)].filter(({ path }) => isOfPart(path, parts)),
    isSooner: is.deadline < was.deadline,
  };
}

function isMovedFor(entries: readonly string[], change: ToldChange): boolean {
  return movedGatherings(change).some((gathering) => entries.includes(gathering));
}

/** Whether somebody said of a gathering what is not about the one that is planned now. */
function isAskedAgain(person: Application, change: ToldChange, before: Round, after: Round): boolean {
  return movedGatherings(change).some(
    (gathering) => comingOf(person, gathering, before).is !== 'unsaid' && comingOf(person, gathering, after).is === 'unsaid',
  );
}

/** Whether a moment to come is one at which the plan had meetings and has none any more. */
function isOutOfPlan(at: Temporal.Instant, before: Round, after: Round, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now) > 0 && isWithoutMeetings(after, at) && !isWithoutMeetings(before, at);
}

function lapsesLate(pair: Pair, after: Round): boolean {
  return pair.status === 'offered' && Temporal.Instant.compare(offerEnds(pair, after), endOfDay(after, after.call.answerBy)) > 0;
}

/** Nothing to say once the offers are out. */
function lapseAfterCall(after: Round, { stage }: RoundState): PlanReview['lapse'] {
  const { deadline, answerBy } = after.call;
  const days = after.offers.lapseDays;
  const isShort =
    Temporal.PlainDate.from(deadline)
      .add({ days: days + 1 })
      .toString() > answerBy;
  return isShort && (stage === 'draft' || stage === 'call open') ? { days, answerBy } : undefined;
}

function isOfPart(path: readonly string[], parts: readonly string[]): boolean {
  return path.some((step) => parts.includes(step));
}
