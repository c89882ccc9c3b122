import { Temporal } from 'temporal-polyfill';
import { stepsOf } from '../../domain/application/form.ts';
import { instantOf } from '../../domain/decision.ts';
import { wasExtended } from '../../domain/plan/plan-kept.ts';
import { callEnds, kickOffAt, occasionOf, type RoundState } from '../../domain/round-state.ts';
import { nextAnswerDay } from '../../domain/waiting/answer-days.ts';
import { dayOf } from '../../round/calendar.ts';
import { contactOf, type Operator } from '../../round/contact.ts';
import { hoursInAll, lastDay as lastDayOfMeetings, meetingWeeks, type Week, weeksOfRound } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';

/** Whether one can apply, and what comes next when one cannot. */
export type CallNow =
  | { readonly call: 'ahead'; readonly opens: string }
  | { readonly call: 'open'; readonly deadline: string; readonly extended: boolean }
  /** `early` is when an operator ended the call before its last day was over. */
  | { readonly call: 'over'; readonly deadline: string; readonly early: Temporal.Instant | undefined; readonly next: NextStep | undefined };

export type NextStep = { readonly what: 'answer' | 'kick-off' | 'workshop' | 'last meetings' | 'end'; readonly day: string };

export function callNow(round: Round, state: RoundState, now: Temporal.Instant): CallNow {
  if (state.stage === 'draft') return { call: 'ahead', opens: round.call.opens };
  const deadline = lastDay(round, state);
  const isOpen = state.stage === 'call open' && now.epochMilliseconds < callEnds(round, state).epochMilliseconds;
  if (isOpen) return { call: 'open', deadline, extended: wasExtended(state) };
  const early = state.endedEarlyAt === undefined ? undefined : instantOf(state.endedEarlyAt);
  return { call: 'over', deadline, early, next: state.stage === 'closed' ? undefined : nextStep(round, dayOf(round, now)) };
}

/** The last day to apply, or the day on which an operator ended the call before it. */
function lastDay(round: Round, { endedEarlyAt }: RoundState): string {
  return endedEarlyAt === undefined ? round.call.deadline : dayOf(round, instantOf(endedEarlyAt)).toString();
}

function nextStep(round: Round, today: Temporal.PlainDate): NextStep | undefined {
  const steps: readonly NextStep[] = [
    { what: 'answer', day: round.call.answerBy },
    { what: 'kick-off', day: round.kickOff.date },
    { what: round.workshop === undefined ? 'last meetings' : 'workshop', day: lastDayOfMeetings(round) },
    { what: 'end', day: round.closes },
  ];
  return steps.find(({ day }) => day >= today.toString());
}

/** How long a page of the form takes, when somebody reads it and thinks. */
const SECONDS_A_PAGE = 40;

/** Everything the call says in figures and dates. All of it comes from the round, so no page can promise anything else. */
export type CallFacts = {
  readonly round: Round;
  readonly now: CallNow;
  /** Kick-off, meetings with their preparation, and closing workshop if there is one, in hours. */
  readonly hours: number;
  /** Minutes before each meeting. */
  readonly preparation: number;
  /** What the form takes, to the nearest minute: most of its pages are boxes to tick. */
  readonly minutesToApply: number;
  readonly weeks: readonly Week[];
  /** The weeks the meetings are meant for, each as its Monday. */
  readonly meetingWeeks: readonly Temporal.PlainDate[];
  /** The months it takes; one is counted when more than a week of it is needed. */
  readonly months: number;
  /** Weeks from one meeting to the next, to the nearest. */
  readonly every: number;
  /** The day by which everybody who applies hears, as YYYY-MM-DD. */
  readonly answerBy: string;
  readonly kickOff: Temporal.Instant;
  readonly workshop: ReturnType<typeof occasionOf>;
  readonly contact: Operator;
};

export function callFacts(round: Round, role: Role, state: RoundState, now: Temporal.Instant): CallFacts {
  const weeks = weeksOfRound(round);
  const span = Temporal.PlainDate.from(round.kickOff.date).until(lastDayOfMeetings(round), { largestUnit: 'month' });
  return {
    round,
    now: callNow(round, state, now),
    hours: hoursInAll(round, role),
    preparation: round.meetings.preparation[role],
    minutesToApply: Math.round((stepsOf(round, role).length * SECONDS_A_PAGE) / 60),
    weeks,
    meetingWeeks: meetingWeeks(round),
    months: span.months + (span.days > 7 || span.months === 0 ? 1 : 0),
    every: Math.max(1, Math.round(weeks.length / round.meetings.count)),
    // Once no more days are promised, the one that was.
    answerBy: nextAnswerDay(round, now) ?? round.call.answerBy,
    kickOff: kickOffAt(round),
    workshop: occasionOf('workshop', round),
    contact: contactOf(round),
  };
}

/** Where the clock stands that deadlines go by: "Stockholm". */
export function city({ zone }: Pick<Round, 'zone'>): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
