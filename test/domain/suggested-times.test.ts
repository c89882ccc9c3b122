import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { SLOTS } from '../../shared/domain/application/form.ts';
import { suggestedTimes } from '../../shared/domain/pair/suggested-times.ts';
import { isAvoided } from '../../shared/round/half-year.ts';
import { theRound, theRoundWithMeetings } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-10-08T09:00:00Z');
const local = (times: readonly Temporal.Instant[]) =>
  times.map((time) => time.toZonedDateTimeISO(round.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }));
const suggest = (wanted: Partial<Parameters<typeof suggestedTimes>[1]>, now = NOW, inRound = round) =>
  local(suggestedTimes(inRound, { slots: ['wed-pm'], week: '2027-10-18', taken: [], ...wanted }, now));

describe('suggested times', () => {
  test('begin with the planned week and go to those around it', () => {
    expect(suggest({})).toEqual([
      '2027-10-13T14:00',
      '2027-10-20T14:00',
      '2027-10-27T14:00',
      '2027-11-03T14:00',
      '2027-11-10T14:00',
      '2027-11-17T14:00',
    ]);
  });

  test('give a choice of days before a choice of hours', () => {
    expect(
      suggest({ slots: SLOTS })
        .slice(0, 8)
        .map((time) => time.slice(0, 10)),
    ).toEqual(expect.arrayContaining(['2027-10-18', '2027-10-19', '2027-10-20', '2027-10-21', '2027-10-22']));
  });

  test('leave the meeting in the middle of its half-day, however long it is', () => {
    expect(suggest({}, NOW, theRoundWithMeetings({ minutes: 90 }))[0]).toBe('2027-10-13T13:30');
    expect(suggest({}, NOW, theRoundWithMeetings({ minutes: 240 }))[0]).toBe('2027-10-13T13:00');
  });

  test('pass over times that are taken, by as long as a meeting lasts', () => {
    expect(suggest({ taken: ['2027-10-20T12:30:00.000Z'] })).not.toContain('2027-10-20T14:00');
    expect(suggest({ taken: ['2027-10-20T13:00:00.000Z'] })).toContain('2027-10-20T14:00');
  });

  test('begin again from now when the planned week has passed', () => {
    expect(suggest({}, Temporal.Instant.from('2027-11-15T09:00:00Z'))[0]).toBe('2027-11-17T14:00');
  });

  test('are in the middle of the morning, of the afternoon and of the evening', () => {
    expect(suggest({ slots: ['wed-am', 'wed-pm', 'wed-eve'] }).filter((time) => time.startsWith('2027-10-20'))).toEqual([
      ...['2027-10-20T10:00', '2027-10-20T14:00', '2027-10-20T17:00'],
    ]);
    const long = theRoundWithMeetings({ minutes: 179 });
    expect(suggest({ slots: ['wed-am', 'wed-pm', 'wed-eve'] }, NOW, long).filter((time) => time.startsWith('2027-10-20'))).toEqual([
      ...['2027-10-20T09:00', '2027-10-20T13:00', '2027-10-20T16:00'],
    ]);
    expect(suggest({}, NOW, theRoundWithMeetings({ minutes: 120 }))[0]).toBe('2027-10-13T13:30');
    expect(suggest({}, NOW, theRoundWithMeetings({ minutes: 121 }))[0]).toBe('2027-10-13T13:00');
  });

  test('are a day ahead at the least, to the minute', () => {
    const first = (now: string) => suggest({}, Temporal.Instant.from(now))[0];
    expect([first('2027-10-19T12:00:00Z'), first('2027-10-19T12:00:01Z')]).toEqual(['2027-10-20T14:00', '2027-10-27T14:00']);
    // On a Sunday the week that begins tomorrow is the first that may be meant.
    expect(suggest({ slots: ['mon-pm'], week: '2027-10-11' }, Temporal.Instant.from('2027-10-24T09:00:00Z'))[0]).toBe('2027-10-25T14:00');
  });

  test('begin when the kick-off is over, and end when the workshop begins', () => {
    const kickOff = { ...round.kickOff, date: '2027-10-20', time: '12:00' };
    const at = (minutes: number) => suggest({}, NOW, theRound({ kickOff: { ...kickOff, minutes } }))[0];
    expect([at(120), at(121)]).toEqual(['2027-10-20T14:00', '2027-10-27T14:00']);
    const { workshop } = round;
    if (workshop === undefined) throw new Error('the round has no workshop');
    const last = (time: string) =>
      suggest({ week: '2028-02-14' }, Temporal.Instant.from('2028-02-07T09:00:00Z'), theRound({ workshop: { ...workshop, time } })).at(-1);
    expect([last('15:00'), last('14:59')]).toEqual(['2028-02-16T14:00', '2028-02-09T14:00']);
  });

  test('are none when two can never meet, or the workshop has been', () => {
    expect(suggest({ slots: [] })).toEqual([]);
    expect(suggest({}, Temporal.Instant.from('2028-02-16T13:30:00Z'))).toEqual([]);
  });

  test('are never public holidays, avoided weeks, within a day, after the workshop, twice the same or more than eight', () => {
    const start = Temporal.Instant.from('2027-09-15T00:00:00Z').epochMilliseconds;
    fc.assert(
      fc.property(fc.subarray([...SLOTS]), fc.integer({ min: 0, max: 160 * 24 }), fc.integer({ min: 0, max: 22 }), (slots, hours, week) => {
        const now = Temporal.Instant.fromEpochMilliseconds(start + hours * 3_600_000);
        const monday = Temporal.PlainDate.from('2027-09-13').add({ weeks: week }).toString();
        const times = suggestedTimes(round, { slots, week: monday, taken: [] }, now);
        expect(times.length).toBeLessThanOrEqual(8);
        expect(new Set(local(times)).size).toBe(times.length);
        for (const time of times) {
          const day = time.toZonedDateTimeISO(round.zone).toPlainDate();
          expect(round.publicHolidays.some((red) => red.date === day.toString()) || isAvoided(round, day) || day.dayOfWeek > 5).toBe(false);
          expect(time.epochMilliseconds - now.epochMilliseconds).toBeGreaterThanOrEqual(24 * 3_600_000);
          expect(time.add({ minutes: 60 }).toString() <= '2028-02-16T14:00:00Z').toBe(true);
        }
      }),
    );
  });
});
