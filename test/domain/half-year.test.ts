import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hoursInAll, meetingDays, meetingWeeks, minutesInAll, openWeeks, weeksOfRound } from '../../shared/round/half-year.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { theRound, theRoundWithMeetings } from '../builders/round.ts';

test('a mentor in this round gives eleven hours, a mentee nine and a half', () => {
  expect(ROLES.map((role) => [minutesInAll(theRound(), role), hoursInAll(theRound(), role)])).toEqual([
    [660, 11],
    [560, 9.5],
  ]);
});

test('the hours told never understate the minutes, nor round up by half an hour or more', () => {
  const minutes = fc.integer({ min: 15, max: 480 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      minutes,
      fc.nat(480),
      fc.nat(480),
      fc.constantFrom(...ROLES),
      (count, long, mentor, mentee, role) => {
        const round = theRoundWithMeetings({ count, minutes: long, preparation: { mentor, mentee } });
        const told = hoursInAll(round, role) * 60;
        expect(told).toBeGreaterThanOrEqual(minutesInAll(round, role));
        expect(told - minutesInAll(round, role)).toBeLessThan(30);
      },
    ),
  );
});

const halfYear = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    start: fc.nat(300),
    weeks: fc.integer({ min: 15, max: 40 }),
    avoidFrom: fc.nat(40),
    avoidDays: fc.nat(30),
  })
  .map(({ count, start, weeks, avoidFrom, avoidDays }) => {
    const kickOff = Temporal.PlainDate.from('2027-01-04').add({ days: start });
    const from = kickOff.add({ days: avoidFrom });
    const avoid = [{ from: from.toString(), to: from.add({ days: avoidDays }).toString(), why: { sv: 'tentor', en: 'exams' } }];
    const round = theRoundWithMeetings({ count, avoid });
    const workshop = { ...round.workshop, date: kickOff.add({ weeks }).toString() };
    return { ...round, kickOff: { ...round.kickOff, date: kickOff.toString() }, workshop };
  });

test('meetings are planned in order, in weeks of their own in which people can meet, between the kick-off and the workshop', () => {
  fc.assert(
    fc.property(halfYear, (round) => {
      const open = openWeeks(round);
      fc.pre(open.length >= round.meetings.count);
      const planned = meetingWeeks(round).map(String);
      expect(planned).toHaveLength(round.meetings.count);
      expect([...new Set(planned)].sort()).toEqual(planned);
      for (const monday of planned) {
        expect(meetingDays(round, Temporal.PlainDate.from(monday)).length).toBeGreaterThanOrEqual(3);
        expect(monday > round.kickOff.date && monday < round.workshop.date).toBe(true);
      }
    }),
  );
});

test('the meetings lie as evenly as the open weeks allow: no gap is more than one open week longer than another', () => {
  fc.assert(
    fc.property(halfYear, (round) => {
      const open = openWeeks(round).map(String);
      fc.pre(open.length >= round.meetings.count);
      const places = meetingWeeks(round).map((monday) => open.indexOf(monday.toString()));
      const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the weeks shown to applicants begin with the kick-off, end with the workshop and hold every meeting', () => {
  const weeks = weeksOfRound(theRound());
  expect([weeks[0]?.holds, weeks.at(-1)?.holds]).toEqual(['kick-off', 'workshop']);
  expect(weeks.filter(({ holds }) => holds === 'meeting').map(({ monday }) => monday.toString())).toEqual(
    meetingWeeks(theRound()).map(String),
  );
});
