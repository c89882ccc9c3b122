import { Temporal } from 'temporal-polyfill';
import { type Application, undoUntil } from '../../domain/application.ts';
import { instantOf } from '../../domain/decision.ts';
import { DRAFT_DAYS } from '../../domain/draft.ts';
import type { LetterName } from '../../domain/letter.ts';
import { type AgreedMeeting, hasBegun, type Meeting, openProposal } from '../../domain/meeting.ts';
import { heldMeetings, otherRole, type Pair, roleIn } from '../../domain/pair.ts';
import { nextToBook } from '../../domain/pair-moments.ts';
import { deadlineOf, kickOffAt, workshopAt } from '../../domain/round-state.ts';
import { dayOf, daysAfter } from '../../round/calendar.ts';
import { meetingWeeks } from '../../round/half-year.ts';
import type { LetterContext } from './context.ts';
import type {
  Applying,
  Behind,
  Booked,
  CalledOff,
  Closing,
  Common,
  Drafting,
  FactsOf,
  Leaving,
  NeedsYou,
  Operator,
  Paired,
  Person,
  Proposal,
  ReportReady,
  Starting,
  TimesProposed,
  Unbooked,
} from './facts.ts';

/** Facts for a letter; or nothing, when things have changed since it was asked for and it is no longer wanted. */
type Gatherers = { readonly [Name in LetterName]: (context: LetterContext) => FactsOf[Name] | undefined };

export const gatherers: Gatherers = {
  receipt: applying,
  'already applied': applying,
  'confirm reminder': (context) =>
    context.person?.status === 'submitted' && context.roundState.stage === 'call open' ? applying(context) : undefined,
  'draft link': drafting,
  'new link': applying,
  'withdrawal receipt': leaving,
  offer: (context) => starting(context, (pair, mine) => pair.status === 'offered' && mine === undefined),
  'offer reminder': (context) => starting(context, (pair, mine) => pair.status === 'offered' && mine === undefined),
  'offer lapsed': (context) => paired(context, (pair, mine) => pair.status === 'lapsed' && mine === undefined),
  'offer fell through': (context) =>
    paired(context, (pair, mine) => pair.status === 'lapsed' || (pair.status === 'declined' && mine !== 'no')),
  reserve: withoutPair,
  'no place': withoutPair,
  introduction: (context) => starting(context, isFormed),
  'pair ended': (context) => paired(context, (pair) => pair.status === 'ended'),
  'times proposed': timesProposed,
  'meeting invitation': booked,
  'meeting moved': booked,
  'meeting cancelled': calledOff,
  'week before meeting': booked,
  'day before meeting': booked,
  'after meeting': unreported,
  'meeting unreported': unreported,
  'book meeting': unbooked,
  'answer times': timesProposed,
  pulse: (context) => paired(context, (pair) => isFormed(pair) && pulseOpen(context, pair)),
  'workshop invitation': beforeWorkshop,
  'workshop reminder': beforeWorkshop,
  evaluation: evaluating,
  'evaluation reminder': evaluating,
  thanks: closing,
  'recruiting behind': behind,
  'proposal ready': proposalReady,
  'needs you': needsYou,
  'report ready': reportReady,
};

function common({ round, say, contact }: LetterContext): Common {
  return { round, say, contact };
}

function applying(context: LetterContext): Applying | undefined {
  const { person, link, round, roundState } = context;
  if (person === undefined || person.status === 'left') return undefined;
  const { status, answers } = person;
  const deadline = deadlineOf(round, roundState);
  return { ...common(context), role: answers.role, status, link: link(status === 'submitted' ? 'confirm' : 'place'), deadline };
}

function leaving(context: LetterContext): Leaving | undefined {
  const facts = applying(context);
  const until = context.person === undefined ? undefined : undoUntil(context.person);
  return facts === undefined || until === undefined ? undefined : { ...facts, undoUntil: until };
}

function drafting(context: LetterContext): Drafting | undefined {
  const { draft, link, round, roundState } = context;
  if (draft === undefined || draft.submitted) return undefined;
  const until = daysAfter(round, instantOf(draft.savedAt), DRAFT_DAYS);
  return { ...common(context), draftLink: link('draft'), until, deadline: deadlineOf(round, roundState) };
}

function person(context: LetterContext): Person | undefined {
  const { person: reader, link } = context;
  return reader === undefined
    ? undefined
    : { ...common(context), role: reader.answers.role, name: reader.answers.name, placeLink: link('place') };
}

function withoutPair(context: LetterContext): Person | undefined {
  return context.person?.pairs.length === 0 ? person(context) : undefined;
}

function paired(context: LetterContext, wanted: (pair: Pair, mine: 'yes' | 'no' | undefined) => boolean): Paired | undefined {
  const { pair, partner, round, person: reader } = context;
  const facts = person(context);
  if (facts === undefined || pair === undefined || partner === undefined || reader === undefined) return undefined;
  const role = roleIn(pair, reader.id);
  if (role === undefined || !wanted(pair, pair.answers[role]?.answer)) return undefined;
  return {
    ...facts,
    role,
    partner: asPartner(partner),
    fit: pair.fit,
    answerUntil: daysAfter(round, instantOf(pair.offeredAt), round.offers.lapseDays),
  };
}

function starting(context: LetterContext, wanted: Parameters<typeof paired>[1]): Starting | undefined {
  const facts = paired(context, wanted);
  const { round, pair, now } = context;
  if (facts === undefined) return undefined;
  const week = pair?.meetings[0]?.week ?? meetingWeeks(round)[0]?.toString();
  return {
    ...facts,
    kickOffAhead: Temporal.Instant.compare(now, kickOffAt(round)) < 0,
    firstWeek: week !== undefined && week > dayOf(round, now).toString() ? week : undefined,
  };
}

function asPartner({ answers, email }: Application): Paired['partner'] {
  return {
    name: answers.name,
    field: answers.field,
    title: answers.role === 'mentee' ? answers.title : undefined,
    email,
    wish: answers.wish,
  };
}

function isFormed(pair: Pair): boolean {
  return pair.status === 'formed';
}

function pulseOpen({ letter }: LetterContext, pair: Pair): boolean {
  const role = letter.recipient.kind === 'person' ? roleIn(pair, letter.recipient.id) : undefined;
  const { pulse } = letter.about;
  return role !== undefined && pulse !== undefined && pair.pulses[pulse]?.[role] === undefined;
}

function meetingOf({ pair, letter }: LetterContext): Meeting | undefined {
  return pair?.meetings.find((meeting) => meeting.number === letter.about.meeting);
}

function meetingFacts(context: LetterContext): (Paired & { readonly number: number; readonly ofMeetings: number }) | undefined {
  const facts = paired(context, isFormed);
  const number = context.letter.about.meeting;
  if (facts === undefined || number === undefined) return undefined;
  return { ...facts, number, ofMeetings: Math.max(context.round.meetings.count, context.pair?.meetings.length ?? 0) };
}

/** A booking as it stands; nothing when it has been moved or called off since, or has begun. */
function booked(context: LetterContext): Booked | undefined {
  const meeting = currentBooking(context);
  return meeting === undefined || hasBegun(meeting, context.now) ? undefined : bookedFacts(context, meeting);
}

function unreported(context: LetterContext): Booked | undefined {
  const meeting = currentBooking(context);
  const role = context.pair === undefined || context.person === undefined ? undefined : roleIn(context.pair, context.person.id);
  return meeting === undefined || role === undefined || meeting.reports[role] !== undefined ? undefined : bookedFacts(context, meeting);
}

function currentBooking(context: LetterContext): AgreedMeeting | undefined {
  const meeting = meetingOf(context);
  return meeting?.status === 'agreed' && meeting.version === context.letter.about.version ? meeting : undefined;
}

function bookedFacts(
  context: LetterContext,
  { startsAt, place }: { readonly startsAt: string; readonly place?: string | undefined },
): Booked | undefined {
  const facts = meetingFacts(context);
  const start = instantOf(startsAt);
  return facts === undefined
    ? undefined
    : { ...facts, startsAt: start, endsAt: start.add({ minutes: context.round.meetings.minutes }), place };
}

/** Called off stays true when the pair has ended or a new time has been found since. */
function calledOff(context: LetterContext): CalledOff | undefined {
  const entry = meetingOf(context)?.calledOff.find((one) => one.version === context.letter.about.version);
  const facts = paired(context, (pair) => pair.status === 'formed' || pair.status === 'ended');
  const number = context.letter.about.meeting;
  if (entry === undefined || facts === undefined || number === undefined) return undefined;
  const start = instantOf(entry.startsAt);
  return {
    ...facts,
    number,
    ofMeetings: Math.max(context.round.meetings.count, context.pair?.meetings.length ?? 0),
    startsAt: start,
    endsAt: start.add({ minutes: context.round.meetings.minutes }),
    place: entry.place,
    byMe: entry.by === facts.role,
    pairEnds: entry.by === 'end of pair',
  };
}

function timesProposed(context: LetterContext): TimesProposed | undefined {
  const facts = meetingFacts(context);
  const meeting = meetingOf(context);
  const open = meeting === undefined ? undefined : openProposal(meeting);
  if (facts === undefined || meeting === undefined || open === undefined || open.by !== otherRole(facts.role)) return undefined;
  const times = open.times.map(instantOf).filter((time) => Temporal.Instant.compare(time, context.now) > 0);
  return times.length === 0 ? undefined : { ...facts, times, place: open.place, moves: meeting.status === 'agreed' };
}

function unbooked(context: LetterContext): Unbooked | undefined {
  const facts = meetingFacts(context);
  const next = context.pair === undefined ? undefined : nextToBook(context.pair);
  if (facts === undefined || next === undefined || next.number !== facts.number || next.status === 'proposed') return undefined;
  return { ...facts, weekOf: next.week };
}

function beforeWorkshop(context: LetterContext): Person | undefined {
  return Temporal.Instant.compare(context.now, workshopAt(context.round)) < 0 && context.pair?.status === 'formed'
    ? person(context)
    : undefined;
}

function closing(context: LetterContext): Closing | undefined {
  const facts = person(context);
  return facts === undefined || context.pair?.status !== 'formed'
    ? undefined
    : { ...facts, heldMeetings: heldMeetings(context.pair).length };
}

function evaluating(context: LetterContext): Closing | undefined {
  return context.person?.evaluatedAt === undefined ? closing(context) : undefined;
}

function operator(context: LetterContext): Operator | undefined {
  const { operator: reader, publicUrl } = context;
  return reader === undefined ? undefined : { ...common(context), name: reader.name, consoleLink: `${publicUrl}/console` };
}

function behind(context: LetterContext): Behind | undefined {
  const facts = operator(context);
  const { recruiting, letter, round, roundState } = context;
  if (facts === undefined || recruiting === undefined || roundState.stage !== 'call open') return undefined;
  const { confirmed, atDeadline, daysLeft } = recruiting;
  return {
    ...facts,
    day: letter.about.day ?? 0,
    confirmed,
    forecast: atDeadline,
    wanted: round.expected.mentors,
    daysLeft,
    mayExtend: roundState.extendedTo === undefined,
  };
}

function proposalReady(context: LetterContext): Proposal | undefined {
  const facts = operator(context);
  return facts === undefined || context.proposal === undefined ? undefined : { ...facts, ...context.proposal };
}

function needsYou(context: LetterContext): NeedsYou | undefined {
  const facts = operator(context);
  return facts === undefined || context.waiting === undefined || context.waiting.length === 0
    ? undefined
    : { ...facts, waiting: context.waiting };
}

function reportReady(context: LetterContext): ReportReady | undefined {
  const facts = operator(context);
  return facts === undefined ? undefined : { ...facts, reportLink: `${context.publicUrl}/console/report` };
}
