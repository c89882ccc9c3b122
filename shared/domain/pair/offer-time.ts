import { Temporal } from 'temporal-polyfill';
import { dayOf, endOfDayAfter } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import type { Pair } from './pair.ts';

type Offered = Pick<Pair, 'offeredAt'>;

/** The last day on which an offer can be answered, all of it. */
export function lastDayToAnswer({ offeredAt }: Offered, round: Round): Temporal.PlainDate {
  return dayOf(round, instantOf(offeredAt)).add({ days: round.offers.lapseDays });
}

/** The midnight after that day, when the offer lapses. */
export function offerEnds({ offeredAt }: Offered, round: Round): Temporal.Instant {
  return endOfDayAfter(round, instantOf(offeredAt), round.offers.lapseDays);
}

/** Whether an offer that was not answered is over. */
export function hasLapsed(pair: Offered, round: Round, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, offerEnds(pair, round)) >= 0;
}
