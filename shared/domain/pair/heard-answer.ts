import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import type { Pair } from './pair.ts';

/** Why nobody can have answered an offer on a day; nothing when they can. */
export function heardDayFault(
  round: Round,
  { offeredAt }: Pick<Pair, 'offeredAt'>,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): 'day ahead' | 'before the offer' | undefined {
  if (Temporal.PlainDate.compare(day, dayOf(round, now)) > 0) return 'day ahead';
  return Temporal.PlainDate.compare(day, dayOf(round, instantOf(offeredAt))) < 0 ? 'before the offer' : undefined;
}
