import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  dayOf,
  daysAfter,
  daysBetween,
  instantAt,
  isWorkingDay,
  lastMailingTime,
  nextMailingDay,
  nextMailingTime,
} from '../../shared/round/calendar.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const YEARS = Array.from({ length: 12 }, (_, index) => 2024 + index);

/** The last Sunday of a month, when clocks change in the European Union (directive 2000/84/EC). */
function lastSunday(year: number, month: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.with({ day: first.daysInMonth });
  return last.subtract({ days: last.dayOfWeek % 7 });
}

const minute = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((all) => Temporal.PlainTime.from({ hour: Math.floor(all / 60), minute: all % 60 }));
const anyDay = fc.integer({ min: 0, max: 365 * 12 + 2 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));
const anyInstant = fc
  .tuple(anyDay, minute, fc.nat(59_999))
  .map(([date, time, milliseconds]) => instantAt(round, date, time).add({ milliseconds }));

test.each(YEARS)('in %i a wall time is what clocks on the wall show, through both nights they change', (year) => {
  for (const date of [lastSunday(year, 3), lastSunday(year, 10)]) {
    for (let all = 0; all < 24 * 60; all += 15) {
      const time = Temporal.PlainTime.from({ hour: Math.floor(all / 60), minute: all % 60 });
      const shown = instantAt(round, date, time).toZonedDateTimeISO(round.zone);
      const isSkipped = date.month === 3 && time.hour === 2;
      expect(shown.toPlainTime().toString()).toBe((isSkipped ? time.add({ hours: 1 }) : time).toString());
      if (date.month === 10 && time.hour === 2) expect(shown.offset).toBe('+02:00');
    }
  }
});

test('so many days later is the same time of day, unless the clocks skip it', () => {
  fc.assert(
    fc.property(anyDay, minute, fc.integer({ min: -60, max: 400 }), (date, time, days) => {
      const from = instantAt(round, date, time);
      const shown = daysAfter(round, from, days).toZonedDateTimeISO(round.zone);
      const start = from.toZonedDateTimeISO(round.zone);
      expect(shown.toPlainDate().toString()).toBe(start.toPlainDate().add({ days }).toString());
      const isSkipped = shown.toPlainDate().equals(lastSunday(shown.year, 3)) && start.hour === 2;
      if (!isSkipped) expect(shown.toPlainTime().toString()).toBe(start.toPlainTime().toString());
      expect(daysBetween(round, from, daysAfter(round, from, days))).toBe(days);
    }),
  );
});

test('a letter that waits goes between 7 and 20 on a working day, never earlier than asked for, and as soon as it may', () => {
  const mayGo = (instant: Temporal.Instant) => {
    const local = instant.toZonedDateTimeISO(round.zone);
    return isWorkingDay(round, local.toPlainDate()) && local.hour >= 7 && local.hour < 20;
  };
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 6 * 24 * 60 }), (asked, later) => {
      const goes = nextMailingTime(round, asked);
      expect(mayGo(goes)).toBe(true);
      expect(Temporal.Instant.compare(goes, asked)).toBeGreaterThanOrEqual(0);
      expect(nextMailingTime(round, goes).equals(goes)).toBe(true);
      const another = asked.add({ minutes: later });
      if (mayGo(another)) expect(Temporal.Instant.compare(goes, another)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('a letter that has to wait for another day goes at seven on the next working day', () => {
  fc.assert(
    fc.property(anyInstant, (asked) => {
      const goes = nextMailingDay(round, asked).toZonedDateTimeISO(round.zone);
      expect(goes.toPlainTime().toString()).toBe('07:00:00');
      expect(isWorkingDay(round, goes.toPlainDate())).toBe(true);
      for (
        let day = dayOf(round, asked).add({ days: 1 });
        Temporal.PlainDate.compare(day, goes.toPlainDate()) < 0;
        day = day.add({ days: 1 })
      ) {
        expect(isWorkingDay(round, day)).toBe(false);
      }
    }),
  );
});

test.each(['2027-12-24', '2027-12-25', '2028-01-06', '2028-04-14', '2028-05-01', '2028-06-06'])('%s is a day off', (date) => {
  expect(isWorkingDay(round, Temporal.PlainDate.from(date))).toBe(false);
});

test.each([
  ['the Tuesday after Easter, for the day before', '2028-04-17T08:00', '2028-04-13T08:00'],
  ['midsummer', '2028-06-24T14:00', '2028-06-22T14:00'],
  ['an ordinary Thursday', '2027-11-04T09:00', '2027-11-04T09:00'],
  ['a Saturday night', '2027-11-06T23:30', '2027-11-05T18:00'],
  ['a Monday before dawn', '2027-11-08T05:00', '2027-11-08T07:00'],
])('what counts backwards to %s goes in the daytime of the last working day', (_, wall, goes) => {
  const instant = instantAt(round, ...splitWall(wall));
  expect(lastMailingTime(round, instant).toZonedDateTimeISO(round.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(goes);
});

function splitWall(wall: string): readonly [string, string] {
  const [date = '', time = ''] = wall.split('T');
  return [date, time];
}
