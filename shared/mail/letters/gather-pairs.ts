import { Temporal } from 'temporal-polyfill';
import { phoneForPartner } from '../../domain/application/answers.ts';
import { type Application, hasLeft, outOf } from '../../domain/application/application.ts';
import { lettersOfProtected, whoPassesOn } from '../../domain/application/protected.ts';
import { followUpCloses, isFollowUpOpen } from '../../domain/closing/follow-up-days.ts';
import { instantOf } from '../../domain/decision.ts';
import { goesOnIn, meetingsFor, roundOf, takenOutWith } from '../../domain/pair/exchange.ts';
import { nextMeetingOf } from '../../domain/pair/meeting-moments.ts';
import { lastDayToAnswer } from '../../domain/pair/offer-time.ts';
import { heldMeetings, mayHaveMet, otherRole, type Pair, roleIn } from '../../domain/pair/pair.ts';
import { openPause } from '../../domain/pair/pause.ts';
import { unsaidBy } from '../../domain/pair/questions.ts';
import { type Gathering, gatheringAt, isGatheringAhead, kickOffAt, mayStillSend, remindsByEvaluation } from '../../domain/round-state.ts';
import { whollyIsolated } from '../../pages/isolated.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Role, Round } from '../../round/round-file.ts';
import type {
  Closing,
  Evaluating,
  Expected,
  FollowingUp,
  Minuted,
  NotExpected,
  Paired,
  PairOver,
  Starting,
} from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { ofComing } from './gather-coming.ts';
import { person } from './gather-people.ts';
import { heldBy } from './held-by.ts';

export function paired(context: LetterContext, wanted: (pair: Pair, mine: 'yes' | 'no' | undefined) => boolean): Paired | undefined {
  const { pair, partner, round, person: reader } = context;
  const facts = person(context);
  if (facts === undefined || pair === undefined || partner === undefined || reader === undefined) return undefined;
  const role = roleIn(pair, reader.id);
  const mine = role === undefined ? undefined : pair.answers[role];
  if (role === undefined || !wanted(pair, mine?.answer)) return undefined;
  return {
    ...facts,
    round: roundOf(round, pair),
    role,
    partner: asPartner(partner, round),
    saidYes: mine?.answer === 'yes',
    heardOn: mine?.heardOn === undefined ? undefined : Temporal.PlainDate.from(mine.heardOn),
    isOpen: pair.status === 'offered',
    again: askedBefore(pair),
    fit: pair.fit,
    answerBy: lastDayToAnswer(pair, round),
  };
}

function askedBefore({ lapses }: Pair): Paired['again'] {
  const last = lapses?.at(-1);
  if (last === undefined) return undefined;
  return last.declined === true ? 'declined' : 'not answered in time';
}

export function over(context: LetterContext, wanted: Parameters<typeof paired>[1]): PairOver | undefined {
  const facts = paired(context, wanted);
  if (facts === undefined) return undefined;
  const { pair, roundState, now } = context;
  const asks = pair?.ending?.asks;
  return {
    ...facts,
    mayMeetOthers: mayStillSend(roundState) && (asks === undefined || asks.includes(facts.role)),
    mayHaveMet: pair !== undefined && mayHaveMet(pair, now),
  };
}

export function starting(context: LetterContext, wanted: Parameters<typeof paired>[1]): Starting | undefined {
  const facts = paired(context, wanted);
  const { pair, now } = context;
  if (facts === undefined) return undefined;
  const { round } = facts;
  const week = pair?.meetings[0]?.week ?? firstWeekOf(context, pair);
  return {
    ...facts,
    coming: ofComing(context, 'kickOff'),
    kickOffAhead: Temporal.Instant.compare(now, kickOffAt(round)) < 0,
    firstWeek: week !== undefined && week > dayOf(round, now).toString() ? week : undefined,
    instead: formerly(context),
    besides: context.besides ?? [],
    takesOver: pair !== undefined && goesOnIn(pair, otherRole(facts.role)),
  };
}

/** The week of the first meeting, before the two have a plan. */
function firstWeekOf({ round, now }: LetterContext, pair: Pair | undefined): string | undefined {
  return meetingsFor(round, pair ?? {}, now)[0]?.week;
}

/** Whom the reader met before, and the booking with them that goes out of the calendar with this letter. */
function formerly({ former, round }: LetterContext): Starting['instead'] {
  if (former === undefined) return undefined;
  const { pair, partner } = former;
  const gone = takenOutWith(pair)?.calledOff.find(({ at }) => at === pair.endedAt);
  return {
    name: partner.answers.name,
    calledOff: gone === undefined ? undefined : instantOf(gone.startsAt),
    hadMet: heldMeetings(pair).length > 0,
    wasPaused: pair.endedAt !== undefined && openPause(pair, dayOf(round, instantOf(pair.endedAt))) !== undefined,
  };
}

export function before(gathering: Gathering): (context: LetterContext) => Expected | undefined {
  return (context) => {
    const { pair, now } = context;
    const facts = person(context);
    const coming = ofComing(context, gathering);
    if (facts === undefined || coming === undefined || pair === undefined) return undefined;
    const next = nextMeetingOf(pair, now);
    return { ...facts, coming, next: next === undefined ? undefined : { number: next.number, startsAt: instantOf(next.startsAt) } };
  };
}

/** That a gathering ahead is no longer in somebody's calendar. */
export function notExpected(context: LetterContext): NotExpected | undefined {
  const facts = person(context);
  const { gathering } = context.letter.about;
  if (facts === undefined || gathering === undefined || context.person === undefined) return undefined;
  const startsAt = gatheringAt(gathering, context.round);
  return startsAt !== undefined && Temporal.Instant.compare(context.now, startsAt) < 0
    ? { ...facts, gathering, startsAt, hasLeft: hasLeft(context.person), wasPutOut: outOf(context.person) !== undefined }
    : undefined;
}

export function evaluating(context: LetterContext): Evaluating | undefined {
  const { person: reader, round, now } = context;
  const facts = reader?.evaluatedAt === undefined ? closing(context) : undefined;
  const workshop = remindsByEvaluation(round) && isGatheringAhead('workshop', round, now) ? ofComing(context, 'workshop') : undefined;
  const unsaid = facts === undefined ? undefined : lastUnsaid(context, facts.role);
  return facts === undefined ? undefined : { ...facts, workshop, unsaid };
}

function closing(context: LetterContext): Closing | undefined {
  const facts = person(context);
  return facts === undefined || context.pair?.status !== 'formed' ? undefined : { ...facts, heldMeetings: heldBy(context) };
}

/** Somebody who asked for the minutes of the closing workshop. */
export function minuted(context: LetterContext): Minuted | undefined {
  const facts = person(context);
  const startsAt = gatheringAt('workshop', context.round);
  return facts === undefined || startsAt === undefined ? undefined : { ...facts, startsAt };
}

/** Everybody who took part: in a pair that stands, or in one that ended, if the two had met. */
export function thanked(context: LetterContext): Closing | undefined {
  const facts = person(context);
  const { status } = context.pair ?? {};
  const held = heldBy(context);
  return facts !== undefined && (status === 'formed' || (status === 'ended' && held > 0)) ? { ...facts, heldMeetings: held } : undefined;
}

/** Those who said yes to the three questions, have not taken it back and have not answered. */
export function followingUp(context: LetterContext): FollowingUp | undefined {
  const { round, roundState, afterwards, now } = context;
  const facts = person(context);
  const answerBy = followUpCloses(round, roundState)?.toString();
  const isOpen = isFollowUpOpen(round, roundState, now);
  const isAsked = afterwards?.wishes.includes('followUp') === true && afterwards.followUp === undefined;
  return facts === undefined || answerBy === undefined || !isOpen || !isAsked ? undefined : { ...facts, answerBy };
}

/** The last meeting of the pair that is over and of which the reader has said nothing. */
export function lastUnsaid({ pair, round, now }: LetterContext, role: Role): number | undefined {
  return pair === undefined ? undefined : unsaidBy(role, pair, round, now)[0]?.number;
}

export function isFormed(pair: Pair): boolean {
  return pair.status === 'formed';
}

export function pulseOpen({ letter }: LetterContext, pair: Pair): boolean {
  const role = letter.recipient.kind === 'person' ? roleIn(pair, letter.recipient.id) : undefined;
  const { pulse } = letter.about;
  return role !== undefined && pulse !== undefined && pair.pulses[pulse]?.[role] === undefined;
}

function asPartner(partner: Application, round: Round): Paired['partner'] {
  const { answers, email } = partner;
  return {
    name: answers.name,
    field: whollyIsolated(answers.field),
    title: answers.role === 'mentee' ? whollyIsolated(answers.title) : undefined,
    email,
    through: lettersOfProtected(partner) === undefined ? undefined : whoPassesOn(partner, round),
    phone: phoneForPartner(answers),
    wish: answers.wish === undefined ? undefined : whollyIsolated(answers.wish),
  };
}
