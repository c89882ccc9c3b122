import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../round/calendar.ts';
import { meetingsEnd } from '../round/half-year.ts';
import type { Round } from '../round/round-file.ts';
import { type Application, hasLeft } from './application/application.ts';
import { type Assistant, assistantOf } from './application/assistant.ts';
import type { Attention } from './attention.ts';
import { instantOf } from './decision.ts';
import { isAboutOneAhead } from './gathering/late-word.ts';
import type { Board } from './matching/board/board.ts';
import { nextToBook } from './pair/booking-moments.ts';
import { hasBegun, isDisputed, type Meeting, openProposal, outcomeOf } from './pair/meeting.ts';
import { heldMeetings, type Pair } from './pair/pair.ts';
import { isPausedOn } from './pair/pause.ts';
import { isLow } from './pair/pulse.ts';
import { requestOn } from './rights/request.ts';
import { mayStillSend, type RoundState } from './round-state.ts';

/** What is so now of whatever something on the operators' list is about. */
export type Situation = {
  readonly round: Round;
  readonly now: Temporal.Instant;
  readonly state: RoundState;
  readonly board: Board | undefined;
  readonly pair: Pair | undefined;
  /** Those it is about: one applicant, or the two of a pair. */
  readonly people: readonly Application[];
};

/** Whether it waits for an operator, has come right for now, or is over for good. */
export type Standing = 'waits' | 'quiet' | 'over';

const waitsIf = (waits: boolean): Standing => (waits ? 'waits' : 'over');

/** Whether the cause of something on the list is still there. A wish to be contacted, a complaint and a report of a fault are over when a human being says so. */
export function standingOf(attention: Attention, situation: Situation): Standing {
  const { reason } = attention;
  const { state, board, people } = situation;
  switch (reason) {
    case 'asked to be contacted':
    case 'mail complained about':
    case 'failed for a day':
    case 'cannot be read':
    case 'nobody does it':
    case 'restored':
    case 'fault reported':
    case 'removal to decide':
    case 'question asked':
    case 'talk wished for':
      return 'waits';
    case 'mail in doubt':
    case 'mail held back by SES':
      return waitsIf(attention.subject.kind === 'round' || people.some((person) => !hasLeft(person)));
    case 'assistant not reached':
      return waitsIf(people.some((person) => !hasLeft(person) && occasionIsOf(assistantOf(person), attention)));
    case 'mail not delivered':
    case 'mail bounced':
      return waitsIf(attention.subject.kind === 'round' || people.some((person) => isStillWrong(person, attention)));
    case 'welcome unanswered':
      return waitsIf(mayStillSend(state) && people.some(({ status }) => status === 'submitted'));
    case 'hold over':
      return waitsIf(state.stage !== 'closed' && people.some((person) => isStillHeld(person, attention)));
    case 'request to answer':
      return waitsIf(people.some((person) => isUnanswered(person, attention)));
    case 'coming changed late':
      return waitsIf(isAboutOneAhead(attention.occasion, situation.round, situation.now));
    case 'recruiting behind':
      return waitsIf(state.stage === 'call open');
    case 'time to close':
    case 'minutes to send':
    case 'people wait':
      return waitsIf(state.stage !== 'closed');
    case 'proposal to look at':
    case 'no pair to propose':
      return waitsIf(mayStillSend(state) && !isSent(attention, board, 'after'));
    case 'approval lost':
      return waitsIf(mayStillSend(state) && !isSent(attention, board, 'offers of'));
    case 'not all can be placed':
      return waitsIf(mayStillSend(state) && attention.occasion === `proposal ${board?.proposal}` && board?.approved !== board?.proposal);
    case 'somebody left':
    case 'pair ended':
    case 'not asked: somebody left':
    case 'not asked: address not confirmed':
    case 'not asked: in another pair':
    case 'not asked: kept apart':
    case 'not asked: seeks nobody':
    case 'not asked: on hold':
      return waitsIf(
        mayStillSend(state) && people.some((person) => !hasLeft(person) && person.seeksNobody !== true && person.pairs.length === 0),
      );
    case 'nobody took over':
      return waitsIf(mayStillSend(state) && people.some((person) => isLeftAlone(person, situation.pair)));
    case 'offer unanswered':
      return waitsIf(situation.pair?.status === 'offered');
    case 'low score':
    case 'no meeting for 35 days':
    case 'no meeting for 50 days':
    case 'two cancellations in a row':
    case 'nobody booked':
    case 'times unanswered':
    case 'nobody reported':
    case 'reports differ':
      return situation.pair?.status === 'formed' && state.stage !== 'closed'
        ? inPair({ ...attention, reason }, situation.pair, situation)
        : 'over';
  }
}

type InPair = Pick<Attention, 'occasion' | 'since'> & {
  readonly reason:
    | 'low score'
    | 'no meeting for 35 days'
    | 'no meeting for 50 days'
    | 'two cancellations in a row'
    | 'nobody booked'
    | 'times unanswered'
    | 'nobody reported'
    | 'reports differ';
};

/** What nobody asks of a pair while it pauses or rests. */
const WAITS_FOR_PAUSE: readonly InPair['reason'][] = [
  'no meeting for 35 days',
  'no meeting for 50 days',
  'two cancellations in a row',
  'nobody booked',
  'times unanswered',
];

function inPair(about: InPair, pair: Pair, situation: Situation): Standing {
  const isQuiet =
    WAITS_FOR_PAUSE.includes(about.reason) && (rests(situation.people) || isPausedOn(pair, dayOf(situation.round, situation.now)));
  return isQuiet ? 'quiet' : asked(about, pair, situation);
}

function asked({ reason, occasion, since }: InPair, pair: Pair, { round, now }: Situation): Standing {
  const isAhead = Temporal.Instant.compare(now, meetingsEnd(round)) < 0;
  const meeting = pair.meetings.find((one) => `${occasion} `.startsWith(`meeting ${one.number} version ${one.version} `));
  switch (reason) {
    case 'low score':
      return waitsIf(isLatestLow(pair, occasion));
    case 'no meeting for 35 days':
    case 'no meeting for 50 days':
      return isAhead && !hasMetAfter(pair, since) ? untilTheyMeet(pair, now) : 'over';
    case 'two cancellations in a row':
      return isAhead && pair.cancelledInARow >= 2 ? untilTheyMeet(pair, now) : 'over';
    case 'nobody booked':
      return isAhead && meeting !== undefined ? unbooked(pair, meeting) : 'over';
    case 'times unanswered':
      return waitsIf(isAhead && pair.meetings.some((one) => occasion === `meeting ${one.number} ${openProposal(one)?.proposedAt}`));
    case 'nobody reported':
      return waitsIf(meeting?.status === 'agreed' && outcomeOf(meeting) === 'unreported');
    case 'reports differ':
      return waitsIf(meeting !== undefined && isDisputed(meeting));
  }
}

/** A meeting that is booked may be called off again. */
function untilTheyMeet(pair: Pair, now: Temporal.Instant): Standing {
  return pair.meetings.some((meeting) => meeting.status === 'agreed' && !hasBegun(meeting, now)) ? 'quiet' : 'waits';
}

function unbooked(pair: Pair, meeting: Meeting): Standing {
  if (nextToBook(pair)?.number !== meeting.number) return 'over';
  return openProposal(meeting) === undefined ? 'waits' : 'quiet';
}

/** Whether nothing is asked of a pair, because the data of one of the two are not used. */
function rests(people: readonly Application[]): boolean {
  return people.some(({ restricted }) => restricted !== undefined);
}

/** Whether whoever gave a low score has not given a better one since. */
function isLatestLow(pair: Pair, occasion: string): boolean {
  const role = occasion.endsWith(' mentee') ? 'mentee' : 'mentor';
  const latest = pair.pulses[2]?.[role] ?? pair.pulses[1]?.[role];
  return latest !== undefined && isLow(latest);
}

function hasMetAfter(pair: Pair, since: string): boolean {
  return heldMeetings(pair).some((meeting) => meeting.status === 'agreed' && meeting.startsAt > since);
}

/** A mail that came back concerns somebody who is there and has the address it went to. */
function isStillWrong(person: Application, { since }: Attention): boolean {
  const correctedSince =
    person.addressSince !== undefined && instantOf(person.addressSince).epochMilliseconds >= instantOf(since).epochMilliseconds;
  return !hasLeft(person) && !correctedSince;
}

/** Whether somebody is on hold as they were when the day came: since then nobody has let them go on, or chosen another day. */
function isStillHeld(person: Application, { occasion }: Attention): boolean {
  return !hasLeft(person) && person.held !== undefined && occasion === `hold ${person.holds}`;
}

/** Whether nobody has answered the request an entry is about. */
function isUnanswered({ requests }: Application, { occasion }: Attention): boolean {
  const request = requestOn(requests, occasion);
  return request !== undefined && request.answer === undefined;
}

/** Whether an entry is about the assistant somebody has now. */
function occasionIsOf(assistant: Assistant | undefined, { occasion }: Attention): boolean {
  return assistant !== undefined && occasion.startsWith(`assistant:${assistant.id} `);
}

/** Whether offers were sent after the proposal whose number the occasion ends with. */
function isSent({ occasion }: Attention, board: Board | undefined, before: string): boolean {
  return (board?.approved ?? 0) > Number(occasion.slice(before.length));
}

/** Whether somebody goes on from a pair and nobody has been asked to take over. */
function isLeftAlone({ status, pairs, lastPair }: Application, pair: Pair | undefined): boolean {
  const isTheirs = lastPair?.id === pair?.id && (pair?.ending?.why === 'replaced' ? lastPair?.goesOn === true : lastPair?.over === 'ended');
  return status === 'confirmed' && pairs.length === 0 && isTheirs;
}
