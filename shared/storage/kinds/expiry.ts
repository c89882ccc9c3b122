import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../domain/decision.ts';

/** So many days after the clock of retention should have removed something the table forgets it, in whatever zone. */
const SPARE_DAYS = 7;

/**
 * When the table forgets what is kept for so many days, the last of them to its end: should the night have passed in which it is removed and
 * recorded, and it still lie there.
 */
export function afterItsNight(from: string, days: number): Temporal.Instant {
  return instantOf(from).add({ hours: 24 * (days + 1 + SPARE_DAYS) });
}
