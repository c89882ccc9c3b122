import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, daysAfter } from '../../round/calendar.ts';
import { halfWay } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf } from '../decision.ts';
import { bookingMoments } from './booking-moments.ts';
import { meetingMoments } from './meeting-moments.ts';
import { offerEnds } from './offer-time.ts';
import { aboutOffer, type Pair } from './pair.ts';
import { isBeforeWorkshop, openMorning, startOf } from './pair-clocks.ts';
import { offerId } from './pair-id.ts';
import type { PulseNumber } from './pulse.ts';
import { silenceMoments } from './silence-moments.ts';

const FIRST_PULSE_DAYS = 30;

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
        ...pair.meetings.flatMap((meeting) => meetingMoments(pair, meeting, round)),
      ];
    case 'declined':
    case 'lapsed':
    case 'ended':
      return [];
  }
}

/** Whether a letter about a coming meeting is still to go to a pair today. */
export function remindsToday(pair: Pair, round: Round, now: Temporal.Instant): boolean {
  return pairMoments(pair, round).some(
    ({ at, event: { name, detail } }) =>
      name === 'meeting due' &&
      'when' in detail &&
      (detail.when === 'week before' || detail.when === 'day before') &&
      Temporal.Instant.compare(at, now) > 0 &&
      dayOf(round, at).equals(dayOf(round, now)),
  );
}

function offerMoments(pair: Pair, round: Round): readonly DueMoment[] {
  const { remindDays, operatorDay, lapseDays } = round.offers;
  return [...new Set([...remindDays, operatorDay, lapseDays])].map((day) => ({
    at: day === lapseDays ? offerEnds(pair, round) : daysAfter(round, instantOf(pair.offeredAt), day),
    key: `offer ${offerId(aboutOffer(pair))} ${day}`,
    event: event('offer check due', { ...aboutOffer(pair), day }),
  }));
}

function pulseMoments(pair: Pair, round: Round): readonly DueMoment[] {
  return pulseOpenings(pair, round).map(({ pulse, at }) => ({
    at,
    key: `pulse ${pair.id} ${pulse}`,
    event: event('pulse due', { pair: pair.id, pulse }),
  }));
}

/** Which pulse a pair is asked now: the one that opened last, until the closing workshop. */
export function openPulse(pair: Pair, round: Round, now: Temporal.Instant): PulseNumber | undefined {
  if (pair.status !== 'formed' || !isBeforeWorkshop(round, now)) return undefined;
  return pulseOpenings(pair, round)
    .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1)?.pulse;
}

/** When each pulse opens. One whose time was over before the pair was formed, or comes after the workshop, is never asked. */
function pulseOpenings(pair: Pair, round: Round): readonly { readonly pulse: PulseNumber; readonly at: Temporal.Instant }[] {
  if (pair.formedAt === undefined) return [];
  const formedAt = instantOf(pair.formedAt);
  const openings = [
    { pulse: 1, at: openMorning(round, startOf(pair, round), FIRST_PULSE_DAYS) },
    { pulse: 2, at: openMorning(round, halfWay(round)) },
  ] as const;
  return openings.filter(({ at }) => Temporal.Instant.compare(at, formedAt) > 0 && isBeforeWorkshop(round, at));
}
