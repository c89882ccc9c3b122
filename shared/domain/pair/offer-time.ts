import { Temporal } from 'temporal-polyfill';
import { dayOf, endOfDayAfter } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import type { Pair } from './pair.ts';

type Offered = Pick<Pair, 'offeredAt' | 'lapseDays'>;

/** For how many days an offer is open. */
export function lapseDaysOf({ lapseDays }: Pick<Pair, 'lapseDays'>, round: Round): number {
  return lapseDays ?? round.offers.lapseDays;
}

/** The last day on which an offer can be answered, all of it. */
export function lastDayToAnswer({ offeredAt, lapseDays }: Offered, round: Round): Temporal.PlainDate {
  return dayOf(round, instantOf(offeredAt)).add({ days: lapseDaysOf({ lapseDays }, round) });
}

/** The midnight after that day, when the offer lapses. */
export function offerEnds({ offeredAt, lapseDays }: Offered, round: Round): Temporal.Instant {
  return endOfDayAfter(round, instantOf(offeredAt), lapseDaysOf({ lapseDays }, round));
}

/** Whether an offer that was not answered is over. */
export function hasLapsed(pair: Offered, round: Round, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, offerEnds(pair, round)) >= 0;
}
