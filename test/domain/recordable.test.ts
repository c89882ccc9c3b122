import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { dayFault, earlierToHold, recordable } from '../../shared/domain/pair/recordable.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2027-11-10T09:00:00Z');
const on = (day: string) => Temporal.PlainDate.from(day);
const day = (number: number) => at('2027-10-20T13:00:00Z').add({ hours: 24 * 7 * (number - 1) });
const booked = (...numbers: readonly number[]) => numbers.reduce((pair, number) => withMeeting(pair, day(number), { number }), aPair());
const held = (pair: Pair, number: number) => withMeetingHeld(pair, day(number).add({ hours: 2 }), 'mentor', number);
const missed = (pair: Pair, number: number) =>
  nextOf(
    decidePair(
      round,
      pair,
      { command: 'meeting', number, change: { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } },
      day(number).add({ hours: 2 }),
    ),
  );

describe('a day on which two met without having booked it', () => {
  const standsFor = (pair: Pair, now = NOW) => recordable(round, pair, now).map(({ number }) => number);

  test('may stand for the next meeting without a time, or for one they have a time for and have said nothing about', () => {
    expect(standsFor(aPair())).toEqual([1]);
    expect(standsFor(booked(1, 2))).toEqual([3, 1, 2]);
    expect(standsFor(held(booked(1, 2), 1))).toEqual([3, 2]);
    expect(standsFor(missed(booked(1, 2), 1))).toEqual([1, 2]);
  });

  test('stands for one meeting more where all of the plan have a time, in this week', () => {
    const all = [1, 2, 3, 4, 5].reduce((pair, number) => held(pair, number), booked(1, 2, 3, 4, 5));
    expect(recordable(round, all, NOW)).toMatchObject([{ number: 6, status: 'planned', week: '2027-11-08' }]);
  });

  test('stands for meetings in their turn: not for a later one while an earlier one has no time, unless the later one has', () => {
    expect([1, 2, 3].map((number) => earlierToHold(aPair(), number))).toEqual([undefined, 1, 1]);
    expect([2, 3, 4].map((number) => earlierToHold(booked(1, 3), number))).toEqual([undefined, undefined, 2]);
    expect(earlierToHold(missed(booked(1, 2), 1), 3)).toBe(1);
    expect(earlierToHold(booked(1, 2, 3, 4, 5), 6)).toBeUndefined();
  });

  test('is a day that has come, since they were a pair, and not one on which they are to meet still', () => {
    const fault = (pair: Pair, date: string, now = NOW) => dayFault(round, pair, on(date), now);
    expect([fault(aPair(), '2027-11-10'), fault(aPair(), '2027-11-11')]).toEqual([undefined, 'day ahead']);
    // Formed on the 16th of September, in the afternoon.
    expect([fault(aPair(), '2027-09-16'), fault(aPair(), '2027-09-15')]).toEqual([undefined, 'before the pair']);
    expect(fault(anOffer(), '2027-11-09')).toBe('before the pair');
    const today = withMeeting(aPair(), at('2027-11-10T13:00:00Z'));
    expect([fault(today, '2027-11-10'), fault(today, '2027-11-09')]).toEqual(['pair meets then', undefined]);
    expect(fault(today, '2027-11-10', at('2027-11-10T13:00:00Z'))).toBeUndefined();
  });

  test('falls on the day where the round is held', () => {
    const late = at('2027-11-10T23:30:00Z');
    expect(dayFault(round, aPair(), on('2027-11-11'), late)).toBeUndefined();
    expect(dayFault(round, aPair(), on('2027-11-12'), late)).toBe('day ahead');
  });
});
