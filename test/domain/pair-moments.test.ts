import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decidePair, type Pair } from '../../shared/domain/pair/pair.ts';
import { nextToBook, openPulse, pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withMeetingCancelled, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);

/** What is due, in local time, as "2027-10-13 08:00 booking due nudge". */
function due(pair: Pair, name: string): readonly string[] {
  return pairMoments(pair, round)
    .filter(({ event }) => event.name === name)
    .map((moment) => {
      const { pair: _, version: __, ...rest }: Record<string, unknown> = moment.event.detail;
      return `${moment.at.toZonedDateTimeISO(round.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${Object.values(rest).join(' ')}`;
    });
}

test('an offer is followed up on day 3, 5, 7 and 10, at the hour it was made', () => {
  expect(due(anOffer(), 'offer check due')).toEqual([
    '2027-09-18T09:12 3',
    '2027-09-20T09:12 5',
    '2027-09-22T09:12 7',
    '2027-09-25T09:12 10',
  ]);
});

test('a pair is asked to book its first meeting a week after the kick-off, and the operators hear after two', () => {
  expect(due(aPair(), 'booking due')).toEqual(['2027-10-13T08:00 1 nudge', '2027-10-20T08:00 1 operators']);
});

test('a later meeting is asked about a week before the week the plan means it for', () => {
  const held = withMeetingHeld(withMeeting(aPair(), at('2027-10-12T12:00:00Z')), at('2027-10-12T14:00:00Z'));
  expect(nextToBook(held)).toMatchObject({ number: 2, week: '2027-11-08' });
  expect(due(held, 'booking due')).toEqual(['2027-11-01T08:00 2 nudge', '2027-11-15T08:00 2 operators']);
});

test('a pair that meets late has a week before it is asked about the next meeting', () => {
  const late = withMeeting(aPair(), at('2027-11-25T12:00:00Z'));
  expect(due(late, 'booking due')).toEqual(['2027-12-02T08:00 2 nudge', '2027-12-09T08:00 2 operators']);
});

test('a pair that called its meeting off, or says it was not held, has a week to find another time', () => {
  const booked = withMeeting(aPair(), at('2027-11-17T12:00:00Z'));
  const cancelled = withMeetingCancelled(booked, 'mentee', 1, at('2027-11-16T09:00:00Z'));
  expect(due(cancelled, 'booking due')).toEqual(['2027-11-23T08:00 1 nudge', '2027-11-30T08:00 1 operators']);
  const report = { held: false, wantsContact: false };
  const change = { command: 'report', by: 'mentor', report } as const;
  const missed = nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change }, at('2027-11-18T09:00:00Z')));
  expect(due(missed, 'booking due')).toEqual(['2027-11-25T08:00 1 nudge', '2027-12-02T08:00 1 operators']);
});

test('proposed times are asked about after five working days, and after ten by a human being', () => {
  const proposed = withTimesProposed(aPair(), {
    number: 1,
    by: 'mentor',
    times: [at('2027-11-20T12:00:00Z')],
    at: at('2027-10-29T15:00:00Z'),
  });
  expect(due(proposed, 'booking due')).toEqual([
    '2027-11-05T08:00 1 answer times 2027-10-29T15:00:00.000Z',
    '2027-11-12T08:00 1 times unanswered 2027-10-29T15:00:00.000Z',
  ]);
});

test('an agreed meeting is followed from a week ahead until both have reported', () => {
  const booked = withMeeting(aPair(), at('2027-10-27T13:00:00Z'));
  expect(due(booked, 'meeting due')).toEqual([
    '2027-10-20T08:00 1 week before',
    '2027-10-26T15:00 1 day before',
    '2027-10-27T18:00 1 after',
    '2027-10-29T08:00 1 unreported',
    '2027-11-01T08:00 1 still unreported',
  ]);
  const half = withMeetingHeld(booked, at('2027-10-27T15:00:00Z'), 'mentor');
  expect(due(half, 'meeting due').map((line) => line.split(' ').slice(2).join(' '))).toEqual([
    'week before',
    'day before',
    'after',
    'unreported',
  ]);
  const both = withMeetingHeld(half, at('2027-10-27T16:00:00Z'), 'mentee');
  expect(due(both, 'meeting due')).toHaveLength(3);
});

test('a meeting that is agreed at short notice gets only the reminders that still make sense', () => {
  const when = (startsAt: string) =>
    due(withMeeting(aPair(), at(startsAt), { at: at('2027-10-18T10:00:00Z') }), 'meeting due').map((line) =>
      line.split(' ').slice(2).join(' '),
    );
  expect(when('2027-10-25T12:00:00Z').slice(0, 2)).toEqual(['week before', 'day before']);
  expect(when('2027-10-20T12:00:00Z').slice(0, 2)).toEqual(['day before', 'after']);
  expect(when('2027-10-19T10:30:00Z')[0]).toBe('after');
});

test('a day before means the same hour on the clock, also through the night the clocks change', () => {
  const booked = withMeeting(aPair(), at('2027-10-31T09:00:00Z'), { at: at('2027-10-11T10:00:00Z') });
  expect(due(booked, 'meeting due')[1]).toBe('2027-10-30T10:00 1 day before');
});

test('silence is counted from the last meeting held, or from the kick-off', () => {
  expect(due(aPair(), 'silence due')).toEqual(['2027-11-10T08:00 35 2027-10-06', '2027-11-25T08:00 50 2027-10-06']);
  const held = withMeetingHeld(withMeeting(aPair(), at('2027-10-27T13:00:00Z')), at('2027-10-27T15:00:00Z'));
  expect(due(held, 'silence due')).toEqual(['2027-12-01T08:00 35 2027-10-27', '2027-12-16T08:00 50 2027-10-27']);
});

test('a pair formed late is not asked how it goes after the workshop has been held', () => {
  const offered = { ...anOffer(), offeredAt: '2028-01-20T09:00:00.000Z' };
  const half = nextOf(decidePair(round, offered, { command: 'answer', by: 'mentor', answer: 'yes' }, at('2028-01-24T10:00:00Z')));
  const late = nextOf(decidePair(round, half, { command: 'answer', by: 'mentee', answer: 'yes' }, at('2028-01-24T10:00:00Z')));
  expect(due(late, 'pulse due')).toEqual([]);
  expect(due(aPair(), 'pulse due')).toEqual(['2027-11-05T08:00 1', '2027-12-12T08:00 2']);
});

test('the pulse that opened last is the one to answer, until the workshop', () => {
  expect(openPulse(aPair(), round, at('2027-11-05T06:59:00Z'))).toBeUndefined();
  expect(openPulse(aPair(), round, at('2027-11-05T07:00:00Z'))).toBe(1);
  expect(openPulse(aPair(), round, at('2027-12-12T07:00:00Z'))).toBe(2);
  expect(openPulse(aPair(), round, at('2028-02-16T14:00:00Z'))).toBeUndefined();
});
