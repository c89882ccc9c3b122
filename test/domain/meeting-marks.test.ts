import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { marksOf, mondaysOf, weeksOf } from '../../shared/domain/pair/meeting-marks.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withMeetingCancelled, withMeetingHeld } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
/** A Wednesday in the week of 18 October. */
const STARTS = Temporal.Instant.from('2027-10-20T12:00:00Z');
const AFTER = STARTS.add({ hours: 2 });
const booked = withMeeting(aPair(), STARTS);

function reported(pair: Pair, by: 'mentor' | 'mentee', held: boolean): Pair {
  const change = { command: 'report', by, report: { held, wantsContact: false } } as const;
  return nextOf(decidePair(round, pair, { command: 'meeting', number: 1, change }, AFTER));
}
/** What the first meeting is; the others have no time. */
const mark = (pair: Pair, now: Temporal.Instant) =>
  marksOf({ ...pair, meetings: pair.meetings.slice(0, 1) }, round, now).map(([of, count]) => `${count} ${of}`);

test('a meeting without a time is planned until its week is over, and late from the Monday after', () => {
  const [first] = aPair().meetings;
  const week = Temporal.PlainDate.from(first!.week);
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: round.zone, plainTime: '12:00' }).toInstant();
  expect(mark(aPair(), at(week.subtract({ days: 3 })))).toEqual(['1 planned']);
  expect(mark(aPair(), at(week.add({ days: 6 })))).toEqual(['1 planned']);
  expect(mark(aPair(), at(week.add({ days: 7 })))).toEqual(['1 late']);
});

test('a meeting with a time is booked until it begins, then unclear until somebody tells; two who tell differently leave it so', () => {
  expect(mark(booked, STARTS.subtract({ minutes: 1 }))).toEqual(['1 booked']);
  expect(mark(booked, STARTS)).toEqual(['1 unclear']);
  expect(mark(reported(booked, 'mentor', true), AFTER)).toEqual(['1 held']);
  expect(mark(reported(booked, 'mentor', false), AFTER)).toEqual(['1 missed']);
  expect(mark(reported(reported(booked, 'mentor', true), 'mentee', false), AFTER)).toEqual(['1 unclear']);
});

test('of each week only the most telling thing is shown: what was held before what is planned, and what was called off last', () => {
  const called = withMeetingCancelled(booked, 'mentee');
  const here = (pair: Pair) => weeksOf(pair, ['2027-10-11', '2027-10-18'], round, AFTER).map((week) => week.mark);
  const alone = (pair: Pair): Pair => ({
    ...pair,
    meetings: pair.meetings.slice(0, 1).map((meeting) => ({ ...meeting, week: '2027-10-11' })),
  });
  expect(here(alone(withMeetingHeld(booked, AFTER)))).toEqual([undefined, 'held']);
  expect(here(alone(called))).toEqual(['late', 'called off']);
  const rebooked = withMeetingHeld(withMeeting(called, STARTS.add({ hours: 1 })), AFTER);
  expect(here(alone(rebooked))).toEqual([undefined, 'held']);
});

test('the weeks shown go from that of the kick-off to that of the workshop', () => {
  const mondays = mondaysOf(round);
  expect([mondays[0], mondays.at(-1)]).toEqual(['2027-10-04', '2028-02-14']);
});
