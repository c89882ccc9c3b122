import { Temporal } from 'temporal-polyfill';
import { CannotStart } from '../../rounds/cannot-start.ts';

/** A day and a time, and nothing else that could be read past, such as a zone in brackets or half an offset. */
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment as people write it: an instant, or a time where the round is held.
 *
 * @throws CannotStart for what is none, and for a time that the clocks leave out or have twice.
 */
export function momentIn(zone: string, text: string): Temporal.Instant {
  const moment = WITH_ZONE.test(text) ? instantIn(text) : LOCAL.test(text) ? onlyInstant(zone, text) : undefined;
  if (moment !== undefined) return moment;
  throw new CannotStart(
    `${text} is no moment.\nIt takes a day and a time, where the round is held or with its zone.`,
    'type it like --to 2027-10-01T10:00 or --to 2027-10-01T08:00:00Z',
  );
}

function instantIn(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: 'second', roundingMode: 'floor' });
  } catch {
    return undefined;
  }
}

function onlyInstant(zone: string, text: string): Temporal.Instant | undefined {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) => zoned(zone, text, disambiguation));
  if (earlier === undefined || later === undefined) return undefined;
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.toInstant();
  const isTwice = earlier.toPlainTime().equals(later.toPlainTime());
  throw new CannotStart(
    `${text} ${isTwice ? 'comes twice' : 'does not exist'} in ${zone}.\nThe clocks change in that hour.`,
    `type which moment is meant: --to ${withOffset(earlier)} or --to ${withOffset(later)}`,
  );
}

function zoned(zone: string, text: string, disambiguation: 'earlier' | 'later'): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation });
  } catch {
    return undefined;
  }
}

function withOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
