import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { byChannel, type FunnelCount, forecast, funnelOf } from '../../shared/domain/application/recruiting.ts';

const call = { opens: '2027-08-16', deadline: '2027-09-12', wanted: 10 };
const day = (text: string) => Temporal.PlainDate.from(text);
const confirmed = (date: string, count: number, channel = 'fair'): FunnelCount => ({
  day: date,
  role: 'mentor',
  channel,
  seen: 10 * count,
  started: 3 * count,
  submitted: 2 * count,
  confirmed: count,
  withdrawn: 0,
});

test('the forecast goes on at the pace of the last seven days, so that a fair in the first week does not hide the silence after it', () => {
  const fair = [confirmed('2027-08-17', 5)];
  expect(forecast(fair, call, day('2027-08-25'))).toEqual({ confirmed: 5, atDeadline: 5, daysLeft: 18, neededADay: 5 / 18 });
  const lecture = [...fair, confirmed('2027-08-30', 7)];
  expect(forecast(lecture, call, day('2027-09-01'))).toEqual({ confirmed: 12, atDeadline: 23, daysLeft: 11, neededADay: 0 });
});

test('in the first days the pace is that of the call so far', () => {
  expect(forecast([confirmed('2027-08-16', 2)], call, day('2027-08-16'))).toEqual({
    confirmed: 2,
    atDeadline: 2 + 2 * 27,
    daysLeft: 27,
    neededADay: 8 / 27,
  });
});

test('those who withdraw no longer count', () => {
  const counts = [{ ...confirmed('2027-08-20', 4), withdrawn: 3 }];
  expect(forecast(counts, call, day('2027-09-12'))).toEqual({ confirmed: 1, atDeadline: 1, daysLeft: 0, neededADay: 9 });
});

const anyCount = fc.record({
  day: fc.integer({ min: 0, max: 27 }).map((days) => day(call.opens).add({ days }).toString()),
  role: fc.constantFrom('mentor', 'mentee'),
  channel: fc.constantFrom('fair', 'union', 'direct'),
  seen: fc.nat(50),
  started: fc.nat(20),
  submitted: fc.nat(10),
  confirmed: fc.nat(5),
  withdrawn: fc.nat(3),
});

test('no forecast falls below those who have come, and on the last day it is exactly them', () => {
  fc.assert(
    fc.property(fc.array(anyCount, { maxLength: 30 }), fc.integer({ min: -3, max: 40 }), (counts, days) => {
      const heading = forecast(counts, call, day(call.opens).add({ days }));
      expect(heading.atDeadline).toBeGreaterThanOrEqual(heading.confirmed);
      expect(heading.confirmed).toBeGreaterThanOrEqual(0);
      if (heading.daysLeft === 0) expect(heading.atDeadline).toBe(heading.confirmed);
      expect(heading.neededADay === 0).toBe(heading.confirmed >= call.wanted);
    }),
  );
});

test('the channels together hold everybody, and the one that brought most comes first', () => {
  fc.assert(
    fc.property(fc.array(anyCount, { maxLength: 30 }), (counts) => {
      const channels = byChannel(counts);
      for (const step of ['seen', 'started', 'submitted', 'confirmed', 'withdrawn'] as const) {
        expect(channels.reduce((sum, { funnel }) => sum + funnel[step], 0)).toBe(funnelOf(counts)[step]);
      }
      const brought = channels.map(({ funnel }) => funnel.confirmed);
      expect(brought).toEqual([...brought].sort((a, b) => b - a));
    }),
  );
});

test('channels with as many confirmed are in the order of how many saw them, then of the alphabet', () => {
  const seen = (channel: string, count: number): FunnelCount => ({ ...confirmed('2027-08-20', 1, channel), seen: count });
  const counts = [seen('union', 5), seen('fair', 5), seen('site', 9), confirmed('2027-08-20', 2, 'lecture')];
  expect(byChannel(counts).map(({ channel }) => channel)).toEqual(['lecture', 'site', 'fair', 'union']);
});

test('the pace of the first days is over all of them, less those who withdrew, and people are counted whole', () => {
  const counts = [{ ...confirmed('2027-08-16', 3), withdrawn: 1 }, confirmed('2027-08-18', 2)];
  // Four in three days, and 25 days to go.
  expect(forecast(counts, call, day('2027-08-18'))).toMatchObject({ confirmed: 4, atDeadline: Math.round(4 + (4 / 3) * 25), daysLeft: 25 });
  expect(forecast([{ ...confirmed('2027-08-20', 1), withdrawn: 3 }], call, day('2027-08-20'))).toMatchObject({
    confirmed: 0,
    atDeadline: 0,
  });
});

test('a forecast is rounded to whole people, and nothing more is needed a day once enough have come', () => {
  // Three in seven days, and eleven days left: 4.7 more.
  const slow = [confirmed('2027-08-26', 3)];
  expect(forecast(slow, call, day('2027-09-01'))).toMatchObject({ confirmed: 3, atDeadline: 8, neededADay: 7 / 11 });
  expect(forecast([confirmed('2027-08-26', 10)], call, day('2027-09-01')).neededADay).toBe(0);
});
