import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../round/calendar.ts';
import { meetingsEnd } from '../round/half-year.ts';
import { hasWorkshop, type Role, type Round } from '../round/round-file.ts';
import { type Application, outOf, undoUntil, type WayOver } from './application/application.ts';
import type { Out } from './application/aside.ts';
import { changeMindUntil, erasedBy, mayChangeMind } from './application/decide-erasing.ts';
import type { Erasing } from './application/erasing.ts';
import { isEvaluationOpen } from './closing/evaluation.ts';
import { comingOf } from './gathering/coming.ts';
import { nextToBook } from './pair/booking-moments.ts';
import { goesOnIn } from './pair/exchange.ts';
import { type AgreedMeeting, hasBegun, type Meeting } from './pair/meeting.ts';
import { lastDayToAnswer } from './pair/offer-time.ts';
import type { Pair } from './pair/pair.ts';
import { mayStillMeet } from './pair/pair-clocks.ts';
import { openPulse } from './pair/pair-moments.ts';
import { isPausedOn, openPause } from './pair/pause.ts';
import type { PulseNumber } from './pair/pulse.ts';
import { unsaidBy } from './pair/questions.ts';
import { timesWaiting } from './pair/times-waiting.ts';
import { type Gathering, gatheringAt, gatheringsOf, hasAskedWhoComes, mayStillSend, type Stage } from './round-state.ts';
import { nextAnswerDay } from './waiting/answer-days.ts';

/** A pair as one of its two sees it. */
type Side = {
  readonly pair: Pair;
  readonly role: Role;
  /** The data of one of the two are not used: nothing is asked of the pair. */
  readonly rests?: boolean;
};
type InPair<Own> = { readonly own: Own };
type AtMeeting<Own, M extends Meeting = Meeting> = InPair<Own> & { readonly meeting: M };

/** What somebody without a pair has heard of the seats. */
export type Heard = 'nothing' | 'reserve' | 'no place';

/** How an offer came to nothing. */
export type Lost = Exclude<WayOver, 'ended'>;

/** What somebody is to do, or is waiting for. `Own` is what is known of each of their pairs. */
export type Next<Own = Side> =
  | { readonly kind: 'put out'; readonly how: Out['how']; readonly mayApply: boolean }
  | { readonly kind: 'left' | 'merged' | 'not used' | 'closed' | 'new partner' | 'no place' | 'evaluate' | 'evaluation ahead' | 'finished' }
  | { readonly kind: 'coming'; readonly gathering: Gathering; readonly at: Temporal.Instant }
  | { readonly kind: 'workshop'; readonly at: Temporal.Instant }
  | { readonly kind: 'pair over'; readonly mayMeetOthers: boolean }
  | { readonly kind: 'confirm' | 'wait for an offer' | 'reserve' | 'on hold'; readonly until: string | undefined }
  | { readonly kind: 'look again'; readonly over: Lost; readonly isReserve: boolean; readonly until: string | undefined }
  | { readonly kind: 'erasing'; readonly mayChangeMind: boolean; readonly until: Temporal.Instant }
  | { readonly kind: 'withdrawn'; readonly until: Temporal.Instant | undefined }
  | (InPair<Own> & { readonly kind: 'answer the offer' | 'wait for the other'; readonly until: Temporal.PlainDate })
  | (InPair<Own> & { readonly kind: 'get ready' | 'resting' })
  | (InPair<Own> & { readonly kind: 'pausing'; readonly until: string })
  | (InPair<Own> & { readonly kind: 'pulse'; readonly pulse: PulseNumber })
  | (AtMeeting<Own> & { readonly kind: 'pick' | 'propose' | 'wait for times' | 'wait for a choice' })
  | (AtMeeting<Own, AgreedMeeting> & { readonly kind: 'meet' | 'report' });

export type NextKind = Next['kind'];

/** What asks something of the person comes before what they wait for, and what others wait for comes first. */
const ORDER: readonly NextKind[] = [
  'erasing',
  'put out',
  'left',
  'merged',
  'withdrawn',
  'closed',
  'not used',
  'confirm',
  'answer the offer',
  'report',
  'pick',
  'evaluate',
  'pulse',
  'meet',
  'propose',
  'coming',
  'wait for times',
  'wait for a choice',
  'pausing',
  'resting',
  'wait for the other',
  'get ready',
  'wait for an offer',
  'reserve',
  'on hold',
  'look again',
  'new partner',
  'no place',
  'pair over',
  'workshop',
  'evaluation ahead',
  'finished',
];

/** Somebody, the pairs they are asked about or in, what they have heard, and where the round stands. */
type Situation<Own> = {
  readonly person: Application;
  readonly pairs: readonly Own[];
  readonly heard: Heard;
  readonly stage: Stage;
  readonly now: Temporal.Instant;
  readonly round: Round;
};

/** Everything that is open for somebody, what comes next first; never empty. */
export function nextSteps<Own extends Side>(situation: Situation<Own>): readonly [Next<Own>, ...Next<Own>[]] {
  const [first, ...others] = openSteps(situation).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [first ?? { kind: 'finished' }, ...others];
}

function openSteps<Own extends Side>(situation: Situation<Own>): readonly Next<Own>[] {
  const { erasing } = situation.person;
  const alone = erasing === undefined ? outsideStep(situation) : erasingStep(erasing, situation);
  if (alone !== undefined) return [alone];
  const { pairs, round, person, now } = situation;
  const inPairs = pairs.flatMap((own) => stepsInPair(own, round, now));
  const isMember = pairs.some(({ pair }) => pair.status === 'formed');
  return [
    ...inPairs,
    ...(isMember ? unsaidGatherings(situation).map((unsaid) => ({ kind: 'coming', ...unsaid }) as const) : []),
    ...(isMember && person.evaluatedAt === undefined && isEvaluationOpen(round, now) ? [{ kind: 'evaluate' } as const] : []),
    ...(isMember ? [lastStep(round, now)] : []),
  ];
}

/** What is left once the two have had their meetings. */
function lastStep(round: Round, now: Temporal.Instant): Next<never> {
  const at = meetingsEnd(round);
  if (Temporal.Instant.compare(now, at) >= 0) return { kind: 'finished' };
  return hasWorkshop(round) ? { kind: 'workshop', at } : { kind: 'evaluation ahead' };
}

/** Those ahead of which somebody has been asked whether they come, and has not said. */
function unsaidGatherings({ person, round, now }: Pick<Situation<never>, 'person' | 'round' | 'now'>) {
  return gatheringsOf(round).flatMap((gathering) => {
    const at = gatheringAt(gathering, round);
    const isAsked = at !== undefined && Temporal.Instant.compare(now, at) < 0 && hasAskedWhoComes(gathering, round, now);
    return isAsked && comingOf(person, gathering, round).is === 'unsaid' ? [{ gathering, at }] : [];
  });
}

/** What holds for somebody who has left, is not in yet, or has nobody to meet. */
function outsideStep<Own>(situation: Situation<Own>): Next<never> | undefined {
  const { person, pairs, stage, now } = situation;
  switch (person.status) {
    case 'left': {
      const out = outOf(person);
      if (out === undefined) return { kind: person.mergedInto === undefined ? 'left' : 'merged' };
      return { kind: 'put out', how: out.how, mayApply: out.mayApply && stage === 'call open' };
    }
    case 'withdrawn':
      return { kind: 'withdrawn', until: stage === 'closed' ? undefined : undoable(person, now) };
    case 'submitted':
    case 'confirmed':
      if (stage === 'closed') return { kind: 'closed' };
      return person.status === 'confirmed' && pairs.length > 0 ? undefined : aloneStep(situation);
  }
}

/** What is so of somebody in no pair: first of all whether their data are used. */
function aloneStep<Own>(situation: Situation<Own>): Next<never> {
  const { person, round, now } = situation;
  if (person.restricted !== undefined) return { kind: 'not used' };
  return person.status === 'submitted' ? { kind: 'confirm', until: nextAnswerDay(round, now) } : waitingStep(situation);
}

/** Until when somebody who wants to be erased may change their mind, or by when all is gone. */
function erasingStep(erasing: Erasing, { round, now }: Pick<Situation<never>, 'round' | 'now'>): Next<never> {
  const isOpen = mayChangeMind(erasing, now);
  return { kind: 'erasing', mayChangeMind: isOpen, until: isOpen ? changeMindUntil(erasing) : erasedBy(erasing, round) };
}

/** What somebody without a pair has been told, and by when they hear next. */
function waitingStep<Own>({ person, heard, stage, round, now }: Situation<Own>): Next<never> {
  const over = person.lastPair?.over;
  const until = nextAnswerDay(round, now);
  if (person.lastPair?.goesOn === true) return { kind: 'new partner' };
  if (over === 'ended' || person.seeksNobody === true)
    return { kind: 'pair over', mayMeetOthers: person.seeksNobody !== true && mayStillSend({ stage }) };
  if (person.held !== undefined) return { kind: 'on hold', until };
  if (heard === 'no place') return { kind: 'no place' };
  if (over !== undefined) return { kind: 'look again', over, isReserve: heard === 'reserve', until };
  return { kind: heard === 'reserve' ? 'reserve' : 'wait for an offer', until };
}

function undoable(person: Application, now: Temporal.Instant): Temporal.Instant | undefined {
  const until = undoUntil(person);
  return until !== undefined && Temporal.Instant.compare(now, until) < 0 ? until : undefined;
}

function stepsInPair<Own extends Side>(own: Own, round: Round, now: Temporal.Instant): readonly Next<Own>[] {
  const { pair, role } = own;
  if (pair.status === 'offered' && goesOnIn(pair, role)) return [{ kind: 'new partner' }];
  if (pair.status === 'offered') {
    const until = lastDayToAnswer(pair, round);
    return [{ kind: pair.answers[role] === undefined ? 'answer the offer' : 'wait for the other', own, until }];
  }
  if (pair.meetings.length === 0) return [{ kind: 'get ready', own }];
  const pulse = openPulse(pair, round, now);
  const upcoming = upcomingMeeting(own, now);
  return [
    ...unsaidBy(role, pair, round, now).map((meeting) => ({ kind: 'report', own, meeting }) as const),
    ...(pulse !== undefined && own.rests !== true && pair.pulses[pulse]?.[role] === undefined
      ? [{ kind: 'pulse', own, pulse } as const]
      : []),
    ...(upcoming === undefined ? [] : [{ kind: 'meet', own, meeting: upcoming } as const]),
    ...toPick(own, now).map((meeting) => ({ kind: 'pick', own, meeting }) as const),
    ...(own.rests === true && mayStillMeet(round, now) ? [{ kind: 'resting', own } as const] : []),
    ...(upcoming === undefined && own.rests !== true && mayStillMeet(round, now) ? bookingOrPause(own, round, now) : []),
  ];
}

/** Nothing is to be booked while a pair pauses. */
function bookingOrPause<Own extends Side>(own: Own, round: Round, now: Temporal.Instant): readonly Next<Own>[] {
  const today = dayOf(round, now);
  const pause = isPausedOn(own.pair, today) ? openPause(own.pair, today) : undefined;
  return pause === undefined ? bookingStep(own, now) : [{ kind: 'pausing', own, until: pause.until }];
}

/** The next meeting of a pair that has a time. */
export function upcomingMeeting({ pair }: Pick<Side, 'pair'>, now: Temporal.Instant): AgreedMeeting | undefined {
  return pair.meetings
    .filter((meeting) => meeting.status === 'agreed')
    .filter((meeting) => !hasBegun(meeting, now))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}

function toPick({ pair, role }: Side, now: Temporal.Instant): readonly Meeting[] {
  return pair.meetings.filter((meeting) => timesWaiting(meeting, role, now).whose === 'other');
}

/** How the next meeting gets its time. The manager's calendar is the hard one, so the manager proposes. */
function bookingStep<Own extends Side>(own: Own, now: Temporal.Instant): readonly Next<Own>[] {
  const meeting = nextToBook(own.pair);
  if (meeting === undefined) return [];
  switch (timesWaiting(meeting, own.role, now).whose) {
    case 'other':
      return [];
    case 'mine':
      return [{ kind: 'wait for a choice', own, meeting }];
    case 'nobody':
      return [{ kind: own.role === 'mentee' || meeting.calledOff.length > 0 ? 'propose' : 'wait for times', own, meeting }];
  }
}
