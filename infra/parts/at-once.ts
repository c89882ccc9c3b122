import { DELIVERY, type Start } from '../../functions/triggers.ts';
import type { Round } from '../../shared/round/round-file.ts';

/**
 * How many of the functions that meet the world a round keeps for itself, visitors one way, SES the other: so many may always run, and no
 * more. Nothing unless its file says so, since what one round keeps is gone for all others, used or not.
 */
export function keptFor({ capacity }: Pick<Round, 'capacity'>): Partial<Readonly<Record<Start['by'], number>>> {
  return capacity === undefined ? {} : { request: capacity.pages, 'letters queue': DELIVERY.letters.senders };
}

/** The same in all. */
export function keptInAll(round: Pick<Round, 'capacity'>): number {
  return Object.values(keptFor(round)).reduce((sum, kept) => sum + kept, 0);
}
