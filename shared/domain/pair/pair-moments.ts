import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter, daysBetween } from '../../round/calendar.ts';
import { halfWay } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf } from '../decision.ts';
import { bookingMoments } from './booking-moments.ts';
import { endOf, outcomeOf } from './meeting.ts';
import { askedAgainAt, meetingMoments } from './meeting-moments.ts';
import { lapseDaysOf, offerEnds } from './offer-time.ts';
import { aboutOffer, type Pair } from './pair.ts';
import { backFrom, isBeforeEnd, openMorning, startOf } from './pair-clocks.ts';
import { offerId } from './pair-id.ts';
import { aroundPauses, isPausedOn } from './pause.ts';
import type { PulseNumber } from './pulse.ts';
import { silenceMoments } from './silence-moments.ts';

const FIRST_PULSE_DAYS = 30;
/** A pulse is put with the question after a meeting that lies no further from its day than this. */
const DAYS_FROM_MEETING = 14;

/** Every moment that lies ahead of a pair, from its present state alone: when the state changes, so does the agenda. */
export function pairMoments(pair: Pair, round: Round): readonly DueMoment[] {
  switch (pair.status) {
    case 'offered':
      return offerMoments(pair, round);
    case 'formed':
      return [
        ...pulseMoments(pair, round),
        ...silenceMoments(pair, round),
        ...bookingMoments(pair, round),
        ...pair.meetings.flatMap((meeting) => meetingMoments(pair, meeting, round)).map((due) => notInPause(due, pair, round)),
        ...pauseMoments(pair, round),
      ];
    case 'declined':
    case 'lapsed':
    case 'ended':
      return [];
  }
}

/** The morning after a pause, unless it was ended before. */
function pauseMoments({ id, pauses = [] }: Pair, round: Round): readonly DueMoment[] {
  const last = pauses.at(-1);
  if (last === undefined || last.endedAt !== undefined) return [];
  const about = { pair: id, pause: pauses.length, version: last.version };
  return [{ at: backFrom(last, round), key: `pause ${id} ${about.pause} v${about.version}`, event: event('pause due', about) }];
}

/** What was not said of a meeting before a pause is asked for again after it. */
function notInPause(due: DueMoment, pair: Pair, round: Round): DueMoment {
  const { name, detail } = due.event;
  const pause = (pair.pauses ?? []).find((one) => isPausedOn({ pauses: [one] }, dayOf(round, due.at)));
  const isReminder = name === 'meeting due' && 'when' in detail && (detail.when === 'unreported' || detail.when === 'still unreported');
  return isReminder && pause !== undefined ? { ...due, at: backFrom(pause, round) } : due;
}

/** Whether a letter about a coming meeting is still to go to a pair today. */
export function remindsToday(pair: Pair, round: Round, now: Temporal.Instant): boolean {
  return pairMoments(pair, round).some(
    ({ at, event: { name, detail } }) =>
      name === 'meeting due' &&
      'when' in detail &&
      detail.when === 'day before' &&
      Temporal.Instant.compare(at, now) > 0 &&
      dayOf(round, at).equals(dayOf(round, now)),
  );
}

function offerMoments(pair: Pair, round: Round): readonly DueMoment[] {
  const { remindDays, operatorDay } = round.offers;
  const lapseDays = lapseDaysOf(pair, round);
  const before = [...remindDays, operatorDay].filter((day) => day < lapseDays);
  return [...new Set([...before, lapseDays])].map((day) => ({
    at: day === lapseDays ? offerEnds(pair, round) : daysAfter(round, instantOf(pair.offeredAt), day),
    key: `offer ${offerId(aboutOffer(pair))} ${day}`,
    event: event('offer check due', { ...aboutOffer(pair), day }),
  }));
}

function pulseMoments(pair: Pair, round: Round): readonly DueMoment[] {
  return pulseOpenings(pair, round).map(({ pulse, alone }) => ({
    at: alone,
    key: `pulse ${pair.id} ${pulse}`,
    event: event('pulse due', { pair: pair.id, pulse }),
  }));
}

/** Which pulse a pair is asked now: the one that opened last, until the meetings are to be over. */
export function openPulse(pair: Pair, round: Round, now: Temporal.Instant): PulseNumber | undefined {
  if (pair.status !== 'formed' || !isBeforeEnd(round, now) || isPausedOn(pair, dayOf(round, now))) return undefined;
  return pulseOpenings(pair, round)
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1)?.pulse;
}

/** When a pulse opens, and when it is put in a letter of its own to whoever has not answered it. */
type Opening = { readonly pulse: PulseNumber; readonly at: Temporal.Instant; readonly alone: Temporal.Instant };

/** When each pulse opens. One whose time was over before the pair was formed, or comes after the end of the meetings, is never asked. */
function pulseOpenings(pair: Pair, given: Round): readonly Opening[] {
  const round = aroundPauses(given, pair);
  if (pair.formedAt === undefined) return [];
  const formedAt = instantOf(pair.formedAt);
  const first = opening(1, openMorning(round, startOf(pair, round), FIRST_PULSE_DAYS), formedAt, pair, round);
  const second = opening(2, openMorning(round, halfWay(round)), first.at, pair, round);
  return [first, second].filter(({ at }) => Temporal.Instant.compare(at, formedAt) > 0 && isBeforeEnd(round, at));
}

/** A pulse whose time comes near a meeting is put with the question after that, so that nobody is asked twice. */
function opening(pulse: PulseNumber, at: Temporal.Instant, after: Temporal.Instant, pair: Pair, round: Round): Opening {
  const meeting = pair.meetings
    .filter((one) => one.status === 'agreed')
    .filter((one) => outcomeOf(one) !== 'not held')
    .filter((one) => Temporal.Instant.compare(endOf(round, one), after) > 0)
    .find((one) => Math.abs(daysBetween(round, endOf(round, one), at)) <= DAYS_FROM_MEETING);
  if (meeting === undefined) return { pulse, at, alone: at };
  const end = endOf(round, meeting);
  const alone = openMorning(round, askedAgainAt(pair, meeting, round));
  return { pulse, at: end, alone: isBeforeEnd(round, alone) ? alone : end };
}
