import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { doubtsAbout, doubtsAboutDay, elsewhereOf } from '../../shared/domain/pair/doubts.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { instantAt } from '../../shared/round/calendar.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const BOOKED = Temporal.Instant.from('2027-10-20T12:00:00Z');
const nothing = { proposed: [], booked: [] };
const propose = (...times: readonly Temporal.Instant[]): MeetingCommand => ({ command: 'propose', by: 'mentee', times, place: undefined });
const wall = (date: string, time: string) => instantAt(round, date, time);

test.each([
  ['2027-10-20', '14:00', []],
  ['2027-10-23', '11:00', []],
  ['2027-10-20', '07:00', []],
  ['2027-10-20', '19:45', []],
  ['2027-10-20', '06:45', ['night']],
  ['2027-10-20', '20:00', ['night']],
  ['2027-10-31', '02:30', ['night', 'day off']],
  ['2027-12-24', '03:00', ['night', 'day off', 'day to avoid']],
  ['2028-01-06', '14:00', ['day off', 'day to avoid']],
  ['2027-12-20', '14:00', ['day to avoid']],
  ['2027-10-24', '14:00', ['day off']],
  ['2027-10-05', '14:00', ['before the kick-off']],
  ['2027-10-06', '16:30', ['before the kick-off']],
  ['2027-10-06', '17:30', []],
  ['2028-02-16', '14:00', []],
  ['2028-02-16', '14:15', ['during the workshop']],
] as const)('on %s at %s what is odd is %j', (date, time, doubts) => {
  expect(doubtsAbout(round, wall(date, time), nothing)).toEqual(doubts);
});

test('what the two have elsewhere is odd for as long as a meeting lasts, before and after', () => {
  const pair = withTimesProposed(aPair(), { number: 2, by: 'mentor', times: [BOOKED] });
  const other = withMeeting(aPair({ mentor: 'other' }), BOOKED.add({ hours: 24 }));
  const elsewhere = elsewhereOf(pair, 1, [other]);
  expect(doubtsAbout(round, BOOKED.add({ minutes: 59 }), elsewhere)).toEqual(['proposed already']);
  expect(doubtsAbout(round, BOOKED.add({ minutes: 60 }), elsewhere)).toEqual([]);
  expect(doubtsAbout(round, BOOKED.add({ hours: 24 }).subtract({ minutes: 59 }), elsewhere)).toEqual(['other meeting']);
  expect(doubtsAbout(round, BOOKED, elsewhereOf(pair, 2, [other]))).toEqual([]);
});

test('two people never have two meetings at once: a time is refused when it is proposed, and when it was taken since', () => {
  const now = Temporal.Instant.from('2027-10-11T08:00:00Z');
  const decide = (pair: ReturnType<typeof aPair>, number: number, change: MeetingCommand) =>
    decidePair(round, pair, { command: 'meeting', number, change }, now);
  const booked = withMeeting(aPair(), BOOKED);
  for (const minutes of [-59, 0, 59])
    expect(decide(booked, 2, propose(BOOKED.add({ hours: 48 }), BOOKED.add({ minutes })))).toMatchObject({
      why: 'pair meets then',
    });
  for (const minutes of [-60, 60]) expect(decide(booked, 2, propose(BOOKED.add({ minutes })))).toMatchObject({ outcome: 'changed' });
  // A meeting may be moved by less than it lasts.
  expect(decide(booked, 1, propose(BOOKED.add({ minutes: 30 })))).toMatchObject({ outcome: 'changed' });

  const both = withMeeting(withTimesProposed(aPair(), { number: 2, by: 'mentee', times: [BOOKED] }), BOOKED);
  expect(decide(both, 2, { command: 'pick', by: 'mentor', time: BOOKED })).toMatchObject({ why: 'pair meets then' });
});

test('of a day on which two people say they met it is odd that they have met since, not that they will', () => {
  const booked = withMeeting(withMeeting(aPair(), BOOKED), Temporal.Instant.from('2027-11-17T13:00:00Z'), { number: 2 });
  const met = withMeetingHeld(booked, BOOKED.add({ hours: 2 }));
  const doubts = (day: string) => doubtsAboutDay(round, met, Temporal.PlainDate.from(day));
  expect(doubts('2027-10-13')).toEqual(['met since']);
  expect(doubts('2027-10-18')).toEqual(['met about then', 'met since']);
  expect(doubts('2027-10-27')).toEqual([]);
});

test('an operator’s or somebody’s day is odd on a Sunday or a public holiday, before the kick-off, on the day of a gathering, and near another meeting', () => {
  const doubts = (day: string, pair = aPair()) => doubtsAboutDay(round, pair, Temporal.PlainDate.from(day));
  expect([doubts('2027-10-24'), doubts('2027-10-23')]).toEqual([['day off'], []]);
  expect(doubts('2028-01-06')).toEqual(['day off', 'day to avoid']);
  expect([doubts('2027-10-05'), doubts('2027-10-06'), doubts('2027-10-07')]).toEqual([['before the kick-off'], ['day of a gathering'], []]);
  expect(doubts('2028-02-16')).toEqual(['day of a gathering']);
  const booked = withMeeting(aPair(), BOOKED);
  expect(
    ['2027-10-16', '2027-10-17', '2027-10-20', '2027-10-23', '2027-10-24'].map((day) => doubts(day, booked).includes('met about then')),
  ).toEqual([...[false, true, true, true, false]]);
  const change = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
  const missed = nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change }, BOOKED.add({ hours: 3 })));
  expect(doubts('2027-10-20', missed)).toEqual([]);
});

test('of a day on which they met nothing is odd that was held on that very day, or of two meetings before it', () => {
  const second = withMeeting(withMeeting(aPair(), BOOKED), Temporal.Instant.from('2027-11-17T13:00:00Z'), { number: 2 });
  const met = withMeetingHeld(
    withMeetingHeld(second, BOOKED.add({ hours: 2 })),
    Temporal.Instant.from('2027-11-17T15:00:00Z'),
    'mentor',
    2,
  );
  const since = (day: string) => doubtsAboutDay(round, met, Temporal.PlainDate.from(day)).includes('met since');
  expect(['2027-10-27', '2027-11-17', '2027-11-18'].map(since)).toEqual([true, false, false]);
});

test('what one of the two has in a pair that is over is not odd', () => {
  const other = withMeeting(aPair({ mentor: 'other' }), BOOKED);
  expect(doubtsAbout(round, BOOKED, elsewhereOf(aPair(), 1, [other]))).toEqual(['other meeting']);
  expect(doubtsAbout(round, BOOKED, elsewhereOf(aPair(), 1, [{ ...other, status: 'ended' }]))).toEqual([]);
});
