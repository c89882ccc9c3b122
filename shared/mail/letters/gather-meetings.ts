import { Temporal } from 'temporal-polyfill';
import { hasLeft } from '../../domain/application/application.ts';
import { instantOf } from '../../domain/decision.ts';
import { staysIn, takenOutWith } from '../../domain/pair/exchange.ts';
import {
  type AgreedMeeting,
  answerableProposal,
  asksFor,
  calledOffIn,
  type Hand,
  hasBegun,
  type Meeting,
} from '../../domain/pair/meeting.ts';
import { otherRole, type Pair, roleIn } from '../../domain/pair/pair.ts';
import { openPulse } from '../../domain/pair/pair-moments.ts';
import { meetingToChoose, meetingToPropose } from '../../domain/pair/questions.ts';
import { meetingWeeks } from '../../round/half-year.ts';
import type { Role } from '../../round/round-file.ts';
import type { Doer } from '../../words/letters/doer.ts';
import type {
  Booked,
  CalledOff,
  Meeting as MeetingFacts,
  Noted,
  Over,
  Placed,
  TimesProposed,
  Unbooked,
} from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { isFormed, lastUnsaid, paired } from './gather-pairs.ts';

type Booking = { readonly startsAt: string; readonly place?: string | undefined; readonly agreedHand?: Hand | undefined };

/** A booking as it stands; nothing when it has been moved or called off since, or has begun. */
export function booked(context: LetterContext): Booked | undefined {
  const meeting = currentBooking(context);
  return meeting === undefined || hasBegun(meeting, context.now) ? undefined : bookedFacts(context, meeting);
}

/** A venue as it stands; nothing when it has been changed again since. */
export function placed(context: LetterContext): Placed | undefined {
  const meeting = currentBooking(context);
  const facts = booked(context);
  if (facts === undefined || meeting?.sequence !== context.letter.about.sequence) return undefined;
  return { ...facts, by: doerOf(context, meeting?.placeBy ?? 'operator', meeting?.placeHand) };
}

export function unreported(context: LetterContext): Over | undefined {
  const { pair, round, now } = context;
  const meeting = currentBooking(context);
  const facts = meeting === undefined ? undefined : bookedFacts(context, meeting);
  if (pair === undefined || facts === undefined || meeting === undefined || !asksFor(meeting, facts.role)) return undefined;
  const { role } = facts;
  const pulse = openPulse(pair, round, now);
  const choice = meetingToChoose(role, pair, now);
  return {
    ...facts,
    pulse: pulse !== undefined && pair.pulses[pulse]?.[role] === undefined,
    proposes: role === 'mentee' ? meetingToPropose(pair, round, now)?.number : undefined,
    choice: choice === undefined ? undefined : { number: choice.number, times: timesAhead(choice, now) },
  };
}

/** Called off stays true when the pair has ended or a new time has been found since. */
export function calledOff(context: LetterContext): CalledOff | undefined {
  const meeting = meetingOf(context);
  const entry = calledOffIn(meeting, context.letter.about.version);
  const facts = meetingFacts(context, (pair) => pair.status === 'formed' || pair.status === 'ended');
  // Whoever has left knows that nothing goes on before the pair has ended; the other one, not before.
  const goesOn = context.pair?.status === 'formed' && (context.person === undefined || !hasLeft(context.person));
  return entry === undefined || facts === undefined
    ? undefined
    : {
        ...facts,
        ...timesOf(context, entry),
        by: doerOf(context, entry.by === 'end of pair' ? 'operator' : entry.by, entry.hand),
        seeksNew: context.pair !== undefined && staysIn(context.pair) === facts.role,
        pairEnds: entry.by === 'end of pair' || (entry.why === 'pause' && !goesOn),
        goesOn,
        pause: entry.why === 'pause' && goesOn ? pauseNow(context) : undefined,
        met: entry.why === 'met already' ? metInstead(meeting, facts.role) : undefined,
      };
}

/** The same as a letter of its own, where no other letter takes the booking out of the calendar. */
export function calledOffAlone(context: LetterContext): CalledOff | undefined {
  const { pair, letter } = context;
  // Only the two are introduced anew: an assistant hears of it by this letter.
  const gone = pair === undefined || letter.recipient.kind !== 'person' ? undefined : takenOutWith(pair);
  return gone !== undefined && gone.number === letter.about.meeting ? undefined : calledOff(context);
}

/** The days of the last pause, as it stands. */
function pauseNow({ pair }: LetterContext): CalledOff['pause'] {
  const last = pair?.pauses?.at(-1);
  return last === undefined ? undefined : { from: last.from, until: last.until };
}

/** What is left of having met, by now, where a booking was called off for it. */
function metInstead(meeting: Meeting | undefined, role: Role): CalledOff['met'] {
  if (meeting?.status !== 'agreed' || meeting.recorded === undefined) return { day: undefined, asks: false };
  return { day: instantOf(meeting.startsAt), asks: asksFor(meeting, role) };
}

/** What was said of a meeting afterwards, as long as it stands and the reader has not answered. */
export function noted(context: LetterContext): Noted | undefined {
  const facts = meetingFacts(context);
  const meeting = meetingOf(context);
  const { settled: held } = context.letter.about;
  if (facts === undefined) return undefined;
  const by = held === undefined ? 'partner' : 'coordinators';
  if (meeting?.status !== 'agreed') return held === false ? { ...facts, by, held, day: undefined } : undefined;
  const stands = held === undefined ? meeting.recorded !== undefined && asksFor(meeting, facts.role) : meeting.settled?.held === held;
  return stands ? { ...facts, by, held: held ?? true, day: instantOf(meeting.startsAt) } : undefined;
}

export function timesProposed(context: LetterContext): TimesProposed | undefined {
  const facts = meetingFacts(context);
  const meeting = meetingOf(context);
  const open = meeting === undefined ? undefined : answerableProposal(meeting, context.now);
  if (facts === undefined || meeting === undefined || open === undefined || open.by !== otherRole(facts.role)) return undefined;
  // Others have been proposed since, and have a letter of their own.
  if ((context.letter.about.proposedAt ?? open.proposedAt) !== open.proposedAt) return undefined;
  const times = timesAhead(meeting, context.now);
  const unsaid = lastUnsaid(context, facts.role);
  const by = doerOf(context, open.by, open.hand);
  return times.length === 0 ? undefined : { ...facts, by, times, place: open.place, moves: meeting.status === 'agreed', unsaid };
}

function timesAhead(meeting: Meeting, now: Temporal.Instant): readonly Temporal.Instant[] {
  const times = answerableProposal(meeting, now)?.times ?? [];
  return times.map(instantOf).filter((time) => Temporal.Instant.compare(time, now) > 0);
}

export function unbooked(context: LetterContext): Unbooked | undefined {
  const facts = meetingFacts(context);
  const next = context.pair === undefined ? undefined : toPropose(context.pair, context);
  return facts === undefined || next?.number !== facts.number ? undefined : { ...facts, weekOf: next.week };
}

/** What is taken out of the calendar of somebody who books no more: the meeting as it stands, or as it was when it was called off since. */
export function toTakeOut(context: LetterContext): Booked | undefined {
  const meeting = meetingOf(context);
  const entry = meeting?.status === 'agreed' ? meeting : meeting?.calledOff.at(-1);
  return entry === undefined ? undefined : bookedFacts(context, entry);
}

/** Who did something for one of the two, or for both, as the reader sees them. */
function doerOf(context: LetterContext, by: Role | 'operator', hand: Hand | undefined): Doer {
  const { assistant, person, pair, round } = context;
  if (hand?.kind === 'operator') {
    const operator = round.operators.find(({ id }) => id === hand.id);
    return operator === undefined ? 'coordinators' : { operator };
  }
  if (by === 'operator') return 'coordinators';
  if (assistant !== undefined) return by === 'mentor' ? 'partner' : hand === undefined ? 'manager' : 'me';
  return AS_SEEN[pair !== undefined && by === roleIn(pair, person?.id ?? '') ? 'mine' : 'theirs'][hand === undefined ? 'own' : 'assistant'];
}

const AS_SEEN = {
  mine: { own: 'me', assistant: 'my assistant' },
  theirs: { own: 'partner', assistant: 'their assistant' },
} as const satisfies Record<string, Record<string, Doer>>;

/** Whoever set a time for the two; that they agreed on it themselves needs no word. */
function bookerOf(context: LetterContext, hand: Hand | undefined): Doer | undefined {
  if (hand === undefined) return undefined;
  const doer = doerOf(context, hand.kind === 'operator' ? 'operator' : 'mentee', hand);
  return doer === 'me' || doer === 'their assistant' ? undefined : doer;
}

/** The meeting without a time; the first one also in the moments in which the plan of a pair is not made yet. */
function toPropose(pair: Pair, { round, now }: LetterContext): { readonly number: number; readonly week: string } | undefined {
  if (pair.meetings.length > 0) return meetingToPropose(pair, round, now);
  const [week] = meetingWeeks(round);
  return week === undefined ? undefined : { number: 1, week: week.toString() };
}

function currentBooking(context: LetterContext): AgreedMeeting | undefined {
  const meeting = meetingOf(context);
  return meeting?.status === 'agreed' && meeting.version === context.letter.about.version ? meeting : undefined;
}

function bookedFacts(context: LetterContext, booking: Booking): Booked | undefined {
  const facts = meetingFacts(context);
  if (facts === undefined) return undefined;
  return { ...facts, ...timesOf(context, booking), bookedBy: bookerOf(context, booking.agreedHand) };
}

function timesOf({ round }: LetterContext, { startsAt, place }: Booking): Pick<Booked, 'startsAt' | 'endsAt' | 'place'> {
  const start = instantOf(startsAt);
  return { startsAt: start, endsAt: start.add({ minutes: round.meetings.minutes }), place };
}

function meetingFacts(context: LetterContext, wanted: (pair: Pair) => boolean = isFormed): MeetingFacts | undefined {
  const facts = paired(context, wanted);
  const number = context.letter.about.meeting;
  if (facts === undefined || number === undefined) return undefined;
  return { ...facts, number, ofMeetings: Math.max(facts.round.meetings.count, context.pair?.meetings.length ?? 0) };
}

function meetingOf({ pair, letter }: LetterContext): Meeting | undefined {
  return pair?.meetings.find((meeting) => meeting.number === letter.about.meeting);
}
