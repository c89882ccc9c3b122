import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { event } from '../events/catalogue.ts';
import { endOfDay, instantAt, lastMailingTime, lastWorkingDay } from '../round/calendar.ts';
import { planOf } from '../round/plan.ts';
import { asPlanned, plannedIn } from '../round/planned.ts';
import { hasWorkshop, type Occasion, type Round, type RoundWithWorkshop } from '../round/round-file.ts';
import { followUpAt } from './closing/follow-up-days.ts';
import { ahead, changed, type Decision, type DueMoment, instantOf, moment, refused, stamp, unchanged } from './decision.ts';
import { lastToldOf, planKept, tellingMoments } from './plan/plan-kept.ts';
import { answerMoments } from './waiting/answer-days.ts';

export const STAGES = ['draft', 'call open', 'matching', 'running', 'closing', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** Whoever left an address on the call is told of its last day so long before. */
export const TELL_CURIOUS_DAYS = 5;
export const REMIND_OF_KICK_OFF_DAYS = 2;
const KNOWS_DAYS = 7;
export const INVITE_TO_WORKSHOP_DAYS = 28;
export const REMIND_OF_WORKSHOP_DAYS = 7;
/** Whoever has not said whether they come is asked once more so long before. */
export const ASK_WHO_COMES_DAYS = 7;
/** Unless everybody is mailed about it then: no later than this before it, so that there is time to plan. */
const LEAST_DAYS_TO_PLAN = 5;
/** A letter that asks for the evaluation no earlier than this before the workshop reminds of it too. */
const MOST_DAYS_BY_EVALUATION = 10;
export const REMIND_OF_EVALUATION_DAYS = 5;

/** Where the round stands, and its plan: taken from the round file when it is opened, and its own from then on. */
export const roundStateSchema = z.object({
  stage: z.enum(STAGES),
  /** The table this round was opened in. A restored copy has another name, and so sends no mail. */
  home: z.string(),
  openedAt: moment,
  /** The last day to apply, once it has been moved: for versions that know no plan. */
  extendedTo: z.optional(z.string()),
  /** When an operator closed the call before its last day was over. */
  endedEarlyAt: z.optional(moment),
  closedAt: z.optional(moment),
  /** When somebody said that the table had been taken back to an earlier moment. */
  restoredAt: z.optional(moment),
  /** The plan as texts, with parts that only a file can change; rounds opened before it was kept have none. */
  plan: z.optional(z.record(z.string(), z.string())),
  ...planKept,
});
export type RoundState = z.infer<typeof roundStateSchema>;

/** The home of a round that was taken back to an earlier moment. No table can have this name, so that no letter goes from any. */
const AWAY = 'restored, and not looked through';

/** Whether letters are held because this table is not, or may not be, the one the round lives in. */
export function isAway({ home }: Pick<RoundState, 'home'>, table: string): boolean {
  return home !== table;
}

export type RoundCommand =
  | { readonly command: 'open call' | 'end call early' | 'take back early end' | 'hold kick-off' | 'begin closing' | 'close' }
  /** `deadline` is the day that passed, and `early` the moment at which an operator ended the call: what was moved since makes either void. */
  | { readonly command: 'close call'; readonly deadline: string; readonly early?: string | undefined };

/** A round that is opened takes its plan from its file; without one it is a stand-in for what cannot be read. */
export function newRound(home: string, now: Temporal.Instant, round?: Round): RoundState {
  const plans = round === undefined ? {} : { plan: planOf(round), planned: plannedIn(round) };
  return { stage: 'draft', home, openedAt: stamp(now), ...plans };
}

export function decideRound(file: Round, state: RoundState, command: RoundCommand, now: Temporal.Instant): Decision<RoundState> {
  const round = asPlanned(file, state);
  if (state.stage === 'closed') return command.command === 'close' ? unchanged : refused('round closed');
  switch (command.command) {
    case 'open call':
      return state.stage === 'draft' ? changed({ ...state, stage: 'call open' }, event('call opened', {})) : unchanged;
    case 'end call early':
      return endEarly(round, state, now);
    case 'take back early end':
      return takeBackEnd(state, now);
    case 'close call':
      if (state.stage !== 'call open' || command.deadline !== round.call.deadline || command.early !== state.endedEarlyAt) return unchanged;
      return changed({ ...state, stage: 'matching' }, event('call closed', {}));
    case 'hold kick-off':
      return state.stage === 'matching' ? changed({ ...state, stage: 'running' }) : unchanged;
    case 'begin closing':
      return state.stage === 'running' ? changed({ ...state, stage: 'closing' }) : unchanged;
    case 'close':
      if (state.stage !== 'closing') return refused('not at this stage');
      return changed({ ...state, stage: 'closed', closedAt: stamp(now) }, event('program closed', {}));
  }
}

/** The round once its table was taken back to an earlier moment, at whatever stage that was. */
export function restored(state: RoundState, now: Temporal.Instant): Decision<RoundState> {
  return state.home === AWAY ? unchanged : changed({ ...state, home: AWAY, restoredAt: stamp(now) });
}

/** The round once somebody has looked through its letters: it lives in this table. */
export function settledIn(state: RoundState, table: string): Decision<RoundState> {
  return isAway(state, table) ? changed({ ...state, home: table }) : unchanged;
}

/** So long the end of a call can be taken back before matching begins and anybody is told. */
export const TAKE_BACK_END_MINUTES = 10;

function endEarly(round: Round, state: RoundState, now: Temporal.Instant): Decision<RoundState> {
  if (state.stage !== 'call open') return refused('not at this stage');
  if (state.endedEarlyAt !== undefined) return unchanged;
  if (Temporal.Instant.compare(now, callEnds(round, state)) >= 0) return refused('call over');
  return changed({ ...state, endedEarlyAt: stamp(now) });
}

function takeBackEnd({ endedEarlyAt, ...state }: RoundState, now: Temporal.Instant): Decision<RoundState> {
  if (endedEarlyAt === undefined) return unchanged;
  return isEndOpen({ ...state, endedEarlyAt }, now) ? changed(state) : refused('too late to take back');
}

/** Whether the call was ended early and can still be opened again. */
export function isEndOpen({ stage, endedEarlyAt }: RoundState, now: Temporal.Instant): boolean {
  return stage === 'call open' && endedEarlyAt !== undefined && Temporal.Instant.compare(now, earlyEndSettles(endedEarlyAt)) < 0;
}

/** Until when an early end of the call can be taken back. */
export function earlyEndSettles(endedEarlyAt: string): Temporal.Instant {
  return instantOf(endedEarlyAt).add({ minutes: TAKE_BACK_END_MINUTES });
}

/** The day that extending the call as its file has it would make the last one to apply. */
export function extensionOf(round: Round): string {
  return Temporal.PlainDate.from(round.call.deadline).add({ days: round.call.extensionDays }).toString();
}

/** The answer as many days later as an extension adds, as far as there is a working day before the kick-off; never earlier than it is. */
export function answerAfterExtension(round: Round): string {
  const { answerBy, extensionDays } = round.call;
  const later = lastWorkingDay(round, Temporal.PlainDate.from(answerBy).add({ days: extensionDays })).toString();
  const latest = lastWorkingDay(round, Temporal.PlainDate.from(round.kickOff.date).subtract({ days: 1 })).toString();
  const [possible = answerBy] = [later, latest].sort();
  const [, last = answerBy] = [possible, answerBy].sort();
  return last;
}

/** Whether somebody may leave an address to be told before the last day to apply: there is one ahead. */
export function mayBeCurious(round: Round, state: RoundState, now: Temporal.Instant): boolean {
  return (state.stage === 'draft' || state.stage === 'call open') && Temporal.Instant.compare(now, callEnds(round, state)) < 0;
}

type CallState = Pick<RoundState, 'endedEarlyAt'>;

/** The moment applications are no longer taken from new visitors: midnight after the last day, unless an operator ended the call before. */
export function callEnds(round: Round, { endedEarlyAt }: CallState): Temporal.Instant {
  if (endedEarlyAt !== undefined) return instantOf(endedEarlyAt);
  return endOfDay(round, round.call.deadline);
}

/** When matching begins: after the grace of forms that were open, and no sooner than an early end can be taken back. */
function callCloses(round: Round, state: CallState): Temporal.Instant {
  const least = state.endedEarlyAt === undefined ? 0 : TAKE_BACK_END_MINUTES;
  return callEnds(round, state).add({ minutes: Math.max(round.call.graceMinutes, least) });
}

/** Whether the call takes applications. A form opened before the deadline is taken for the round's grace afterwards. */
export function takesApplications(round: Round, state: RoundState, now: Temporal.Instant, formStartedAt?: Temporal.Instant): boolean {
  if (state.stage !== 'call open') return false;
  const ends = callEnds(round, state).epochMilliseconds;
  if (now.epochMilliseconds < ends) return true;
  const opened = formStartedAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return opened < ends && now.epochMilliseconds < ends + round.call.graceMinutes * 60_000;
}

export function kickOffAt(round: Round): Temporal.Instant {
  return instantAt(round, round.kickOff.date, round.kickOff.time);
}

export function kickOffEnds(round: Round): Temporal.Instant {
  return kickOffAt(round).add({ minutes: round.kickOff.minutes });
}

export function workshopAt(round: Pick<RoundWithWorkshop, 'zone' | 'workshop'>): Temporal.Instant {
  return instantAt(round, round.workshop.date, round.workshop.time);
}

/** What everybody in a pair comes to, with an entry in their calendar. Every round has a kick-off; one without a workshop has nothing else. */
export const GATHERINGS = ['kickOff', 'workshop'] as const;
export type Gathering = (typeof GATHERINGS)[number];

export function gatheringsOf(round: Round): readonly Gathering[] {
  return GATHERINGS.filter((gathering) => round[gathering] !== undefined);
}

/** When, where and how long a gathering is; undefined in a round without it. */
export function occasionOf(gathering: Gathering, round: Round): (Occasion & { readonly startsAt: Temporal.Instant }) | undefined {
  const occasion = round[gathering];
  return occasion === undefined ? undefined : { ...occasion, startsAt: instantAt(round, occasion.date, occasion.time) };
}

export function gatheringAt(gathering: Gathering, round: Round): Temporal.Instant | undefined {
  return occasionOf(gathering, round)?.startsAt;
}

/** Whether a gathering is still to come: never in a round without it. */
export function isGatheringAhead(gathering: Gathering, round: Round, now: Temporal.Instant): boolean {
  const at = gatheringAt(gathering, round);
  return at !== undefined && Temporal.Instant.compare(now, at) < 0;
}

/** Whether everybody is asked for the evaluation so shortly before the workshop that the same letter reminds of it. */
export function remindsByEvaluation(round: Round): boolean {
  const days = hasWorkshop(round) ? daysFromEvaluation(round) : 0;
  return days > 0 && days <= MOST_DAYS_BY_EVALUATION;
}

function daysFromEvaluation({ workshop, evaluation }: Pick<RoundWithWorkshop, 'workshop' | 'evaluation'>): number {
  return Temporal.PlainDate.from(evaluation.opens).until(workshop.date, { largestUnit: 'day' }).days;
}

function morningOf(round: Round, date: string, days: number): Temporal.Instant {
  return instantAt(round, Temporal.PlainDate.from(date).add({ days }), '08:00');
}

function mailedBefore(round: Round, date: string, days: number): Temporal.Instant {
  return lastMailingTime(round, morningOf(round, date, -days));
}

/** When those who left an address on the call are told that its last day is near. */
export function deadlineNearAt(round: Round): Temporal.Instant {
  return mailedBefore(round, round.call.deadline, TELL_CURIOUS_DAYS);
}

export function kickOffReminderAt(round: Round): Temporal.Instant {
  return mailedBefore(round, round.kickOff.date, REMIND_OF_KICK_OFF_DAYS);
}

/** Whether a pair is reminded of the kick-off: whoever was invited in the last few days still knows. */
export function isRemindedOfKickOff(formedAt: string, round: Round): boolean {
  return instantOf(formedAt).add({ hours: 24 * KNOWS_DAYS }).epochMilliseconds <= kickOffReminderAt(round).epochMilliseconds;
}

export function workshopInvitationAt(round: RoundWithWorkshop): Temporal.Instant {
  return mailedBefore(round, round.workshop.date, INVITE_TO_WORKSHOP_DAYS);
}

function isKickOffHeld({ stage }: RoundState): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf('running');
}

/** Whether everybody in a pair has been asked whether they come: to the kick-off with their introduction, to the workshop with its invitation. */
export function hasAskedWhoComes(gathering: Gathering, round: Round, now: Temporal.Instant): boolean {
  return gathering === 'kickOff' || (hasWorkshop(round) && Temporal.Instant.compare(now, workshopInvitationAt(round)) >= 0);
}

/** When somebody in a pair since `since` was last asked whether they come: as they were invited, or as they were told of another plan. */
export function askedWhoComesAt(gathering: Gathering, round: Round, since: string, state: Pick<RoundState, 'tellings'>): Temporal.Instant {
  const invited = gathering === 'kickOff' || !hasWorkshop(round) ? since : stamp(workshopInvitationAt(round));
  const [last = since] = [since, invited, lastToldOf(gathering, state) ?? since].toSorted().toReversed();
  return instantOf(last);
}

/**
 * When those who have not said whether they come are asked once more in a letter of its own; undefined where the reminder of the workshop, or the
 * letter that asks for the evaluation, does so in time.
 */
export function whoComesAt(gathering: Gathering, round: Round): Temporal.Instant | undefined {
  if (gathering === 'kickOff') return mailedBefore(round, round.kickOff.date, ASK_WHO_COMES_DAYS);
  if (!hasWorkshop(round) || !remindsByEvaluation(round) || daysFromEvaluation(round) >= LEAST_DAYS_TO_PLAN) return undefined;
  return mailedBefore(round, round.workshop.date, ASK_WHO_COMES_DAYS);
}

export function roundMoments(state: RoundState, file: Round): readonly DueMoment[] {
  const round = asPlanned(file, state);
  const morning = (date: string, days = 0) => morningOf(round, date, days);
  const daysBefore = (date: string, days: number) => mailedBefore(round, date, days);
  const { deadline } = round.call;
  const early = state.endedEarlyAt;
  const opening: DueMoment = { at: instantAt(round, round.call.opens, '00:00'), key: 'call opens', event: event('call due', {}) };
  const all: readonly DueMoment[] = [
    ...round.call.checkDays.map((day) => ({
      at: morning(round.call.opens, day - 1),
      key: `recruiting check ${day}`,
      event: event('recruiting check due', { day }),
    })),
    {
      at: callCloses(round, state),
      key: early === undefined ? `deadline ${deadline}` : `early end ${early}`,
      event: event('call deadline due', { deadline, ...(early === undefined ? {} : { early }) }),
    },
    ...(early === undefined
      ? [{ at: deadlineNearAt(round), key: `deadline near ${deadline}`, event: event('deadline nearly due', { deadline }) }]
      : []),
    ...answerMoments(round, isKickOffHeld(state)),
    {
      at: kickOffReminderAt(round),
      key: 'kick-off reminder',
      event: event('kick-off nearly due', {}),
    },
    ...gatheringsOf(round).flatMap((gathering) => {
      const at = whoComesAt(gathering, round);
      return at === undefined ? [] : [{ at, key: `who comes ${gathering}`, event: event('who comes due', { gathering }) }];
    }),
    { at: kickOffAt(round), key: 'kick-off', event: event('kick-off due', {}) },
    ...(hasWorkshop(round) ? workshopMoments(round) : []),
    { at: morning(round.evaluation.opens), key: 'evaluation', event: event('evaluation due', { step: 'ask' }) },
    {
      at: daysBefore(round.evaluation.closes, REMIND_OF_EVALUATION_DAYS),
      key: 'evaluation reminder',
      event: event('evaluation due', { step: 'reminder' }),
    },
    { at: morning(round.closes), key: 'closing', event: event('closing due', {}) },
    ...tellingMoments(state),
  ];
  const since = instantOf(state.openedAt);
  return state.stage === 'closed' ? afterClosing(state, round) : [...(state.stage === 'draft' ? [opening] : []), ...ahead(all, since)];
}

function workshopMoments(round: RoundWithWorkshop): readonly DueMoment[] {
  const invitation: DueMoment = {
    at: workshopInvitationAt(round),
    key: 'workshop invitation',
    event: event('workshop due', { step: 'invitation' }),
  };
  const reminder: DueMoment = {
    at: mailedBefore(round, round.workshop.date, REMIND_OF_WORKSHOP_DAYS),
    key: 'workshop reminder',
    event: event('workshop due', { step: 'reminder' }),
  };
  return remindsByEvaluation(round) ? [invitation] : [invitation, reminder];
}

/** What still lies ahead of a round that is closed. */
function afterClosing(state: RoundState, round: Round): readonly DueMoment[] {
  const at = followUpAt(round, state);
  return at === undefined ? [] : [{ at, key: 'follow-up', event: event('follow-up due', {}) }];
}

/** Whether people can still be asked about each other: not once the round asks what it brought. */
export function mayStillSend({ stage }: Pick<RoundState, 'stage'>): boolean {
  return stage !== 'closing' && stage !== 'closed';
}
