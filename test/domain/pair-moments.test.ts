import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextToBook } from '../../shared/domain/pair/booking-moments.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { endOf } from '../../shared/domain/pair/meeting.ts';
import { FRESH_DAYS, nextMeetingOf } from '../../shared/domain/pair/meeting-moments.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { openPulse, pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { dayOf, daysAfter, daysBetween, isWorkingDay, nextMailingTime } from '../../shared/round/calendar.ts';
import { isAvoided } from '../../shared/round/half-year.ts';
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

test('an offer is followed up on day 3, 5 and 7, at the hour it was made, and lapses at the midnight after day 10', () => {
  expect(due(anOffer(), 'offer check due')).toEqual([
    '2027-09-18T09:12 3',
    '2027-09-20T09:12 5',
    '2027-09-22T09:12 7',
    '2027-09-26T00:00 10',
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

test('a meeting that is recorded late gives the one after it its days from then, also when times for it had waited', () => {
  const waiting = withTimesProposed(aPair(), {
    number: 2,
    by: 'mentor',
    times: [at('2027-10-15T11:00:00Z')],
    at: at('2027-10-13T09:00:00Z'),
  });
  const change = { command: 'record', by: 'mentor', on: Temporal.PlainDate.from('2027-10-31'), report: { wantsContact: false } } as const;
  const recorded = nextOf(decidePair(round, waiting, { command: 'meeting', number: 1, change }, at('2027-11-01T21:00:00Z')));
  expect(due(recorded, 'booking due').map((line) => line.slice(0, 10))).toEqual(['2027-11-15']);
});

test('proposed times are asked about after five working days, and after ten by a human being', () => {
  const proposed = withTimesProposed(aPair(), {
    number: 1,
    by: 'mentor',
    times: [at('2027-11-20T12:00:00Z')],
    at: at('2027-10-29T15:00:00Z'),
  });
  expect(due(proposed, 'booking due')).toEqual([
    '2027-11-05T08:00 1 2027-10-29T15:00:00.000Z answer times',
    '2027-11-12T08:00 1 2027-10-29T15:00:00.000Z times unanswered',
  ]);
});

test('a meeting agreed more than three weeks ahead is reminded of; the manager is asked after it, both after three working days, and again after five', () => {
  const booked = withMeeting(aPair(), at('2027-10-27T13:00:00Z'));
  expect(due(booked, 'meeting due')).toEqual([
    '2027-10-26T15:00 1 day before',
    '2027-10-27T18:00 1 after',
    '2027-11-01T08:00 1 after for both',
    '2027-11-03T08:00 1 unreported',
    '2027-11-05T08:00 1 still unreported',
  ]);
  const half = withMeetingHeld(booked, at('2027-10-27T15:00:00Z'), 'mentor');
  expect(due(half, 'meeting due').map((line) => line.split(' ').slice(2).join(' '))).toEqual([
    'day before',
    'after',
    'after for both',
    'unreported',
  ]);
  const both = withMeetingHeld(half, at('2027-10-27T16:00:00Z'), 'mentee');
  expect(due(both, 'meeting due')).toHaveLength(2);
});

test('what was agreed within three weeks stands fresh in the calendar, and is not reminded of', () => {
  const first = (startsAt: string) =>
    due(withMeeting(aPair(), at(startsAt), { at: at('2027-10-18T10:00:00Z') }), 'meeting due')[0]
      ?.split(' ')
      .slice(2)
      .join(' ');
  expect(first('2027-11-09T12:00:00Z')).toBe('day before');
  expect(first('2027-11-08T12:00:00Z')).toBe('after');
  expect(first('2027-10-19T10:30:00Z')).toBe('after');
});

describe('the last meeting of all', () => {
  const whole = (last: string) =>
    ['2027-10-18T12:00:00Z', '2027-11-08T12:00:00Z', '2027-11-29T12:00:00Z', '2027-12-13T12:00:00Z', last].reduce(
      (pair, startsAt, index) => withMeeting(pair, at(startsAt), { number: index + 1 }),
      aPair(),
    );
  const last = (pair: Pair) => due(pair, 'meeting due').filter((line) => line.split(' ')[1] === '5');

  test('is asked about with the evaluation, when that comes within two weeks', () => {
    expect(last(whole('2028-02-02T12:00:00Z'))).toEqual(['2028-02-16T08:00 5 unreported', '2028-02-18T08:00 5 still unreported']);
  });

  test('is asked about by itself when the evaluation is further away, or open already, or when another is still to be booked', () => {
    for (const startsAt of ['2028-01-20T12:00:00Z', '2028-02-10T12:00:00Z'])
      expect(last(whole(startsAt)).some((line) => line.endsWith(' after'))).toBe(true);
    const open = withMeetingCancelled(whole('2028-02-02T12:00:00Z'), 'mentee', 4, at('2027-12-12T09:00:00Z'));
    expect(last(open).some((line) => line.endsWith(' after'))).toBe(true);
  });
});

test.each([
  ['a Monday at eight', '2027-11-08T07:00:00Z', '2027-11-05T08:00'],
  ['a Monday after the night the clocks change, at ten', '2027-11-01T09:00:00Z', '2027-10-29T10:00'],
  ['a Sunday at ten', '2027-11-07T09:00:00Z', '2027-11-05T10:00'],
  ['a Wednesday at five in the morning', '2027-11-10T04:00:00Z', '2027-11-09T07:00'],
  ['a Wednesday at nine in the evening', '2027-11-10T20:00:00Z', '2027-11-09T18:00'],
  ['the Friday after Epiphany', '2028-01-07T12:00:00Z', '2028-01-05T13:00'],
])('a meeting on %s is reminded of in the daytime of the last working day before', (_, startsAt, reminded) => {
  expect(due(withMeeting(aPair(), at(startsAt)), 'meeting due')[0]).toBe(`${reminded} 1 day before`);
});

test('whenever a meeting is, the reminder goes on a working day before it, in the daytime, unless a letter named it within three weeks', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 120 });
  fc.assert(
    fc.property(minutes, (later) => {
      const startsAt = at('2027-10-18T00:00:00Z').add({ minutes: later });
      const [reminder] = pairMoments(withMeeting(aPair(), startsAt), round).filter(
        ({ event }) => 'when' in event.detail && event.detail.when === 'day before',
      );
      if (reminder === undefined) {
        // The kick-off's reminder and the workshop's invitation name the next meeting too.
        const named = ['2027-10-04T06:00:00Z', '2028-01-19T07:00:00Z']
          .map(at)
          .findLast((one) => Temporal.Instant.compare(one, startsAt) < 0);
        expect(daysBetween(round, named ?? startsAt.subtract({ hours: 24 * 99 }), startsAt)).toBeLessThanOrEqual(FRESH_DAYS);
        return;
      }
      const goes = reminder.at;
      expect(nextMailingTime(round, goes).equals(goes)).toBe(true);
      expect(isWorkingDay(round, dayOf(round, goes))).toBe(true);
      expect(Temporal.PlainDate.compare(dayOf(round, goes), dayOf(round, startsAt))).toBe(-1);
    }),
  );
});

describe('silence', () => {
  const silence = (pair: Pair) => due(pair, 'silence due').map((line) => line.slice(0, 19));
  const heldOn = (startsAt: string) => withMeetingHeld(withMeeting(aPair(), at(startsAt)), at(startsAt).add({ hours: 2 }));

  test('is counted from the last meeting held, or from the kick-off when that is later', () => {
    expect(silence(aPair())).toEqual(['2027-11-10T08:00 35', '2027-11-25T08:00 50']);
    expect(silence(heldOn('2027-10-27T13:00:00Z'))).toEqual(['2027-12-01T08:00 35', '2027-12-16T08:00 50']);
    expect(silence(heldOn('2027-09-27T13:00:00Z'))).toEqual(silence(aPair()));
  });

  test('leaves out the days on which people are asked not to meet', () => {
    // Eighteen days until the break, seventeen after it.
    expect(silence(heldOn('2027-11-29T13:00:00Z'))).toEqual(['2028-02-02T08:00 35']);
  });

  test('does not run while a meeting is booked or times are open', () => {
    const held = heldOn('2027-10-27T13:00:00Z');
    const next = at('2027-12-13T13:00:00Z');
    expect(silence(withMeeting(held, next, { number: 2 }))).toEqual(['2028-02-16T08:00 35']);
    const open = withTimesProposed(held, { number: 2, by: 'mentor', times: [next, next.add({ hours: 24 })] });
    expect(silence(open).every((line) => line > '2027-12-14')).toBe(true);
  });

  test('runs on when the booking falls away, after some time to find another', () => {
    const booked = withMeeting(heldOn('2027-10-13T13:00:00Z'), at('2027-11-24T13:00:00Z'), { number: 2 });
    const cancelled = withMeetingCancelled(booked, 'mentee', 2, at('2027-11-23T09:00:00Z'));
    expect(silence(cancelled)).toEqual(['2027-12-07T08:00 35', '2028-01-21T08:00 50']);
  });

  test('means nothing once every meeting of the plan has its time', () => {
    const starts = [0, 7, 14, 21, 28].map((days) => daysAfter(round, at('2027-10-18T12:00:00Z'), days));
    const all = starts.reduce((pair, startsAt, index) => withMeeting(pair, startsAt, { number: index + 1 }), aPair());
    expect(silence(all)).toEqual([]);
    const held = starts.reduce((pair, startsAt, index) => withMeetingHeld(pair, startsAt.add({ hours: 2 }), 'mentor', index + 1), all);
    expect(silence(held)).toEqual([]);
  });
});

describe('in the weeks people are asked not to meet', () => {
  test('nobody is asked to book, or said not to have', () => {
    const met = withMeetingHeld(withMeeting(aPair(), at('2027-12-15T13:00:00Z')), at('2027-12-15T15:00:00Z'));
    const moments = due(met, 'booking due');
    expect(moments).toEqual(['2028-01-21T08:00 2 nudge', '2028-01-28T08:00 2 operators']);
    expect(moments.every((line) => !isAvoided(round, Temporal.PlainDate.from(line.slice(0, 10))))).toBe(true);
  });

  test('the days to answer proposed times do not run', () => {
    const times = [at('2028-01-26T12:00:00Z')];
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentor', times, at: at('2027-12-16T09:00:00Z') });
    expect(due(proposed, 'booking due').map((line) => line.slice(0, 10))).toEqual(['2028-01-20', '2028-01-27']);
  });

  test('nobody is asked how it goes', () => {
    const long = theRound({ workshop: { ...round.workshop, date: '2028-03-15' } });
    const moments = pairMoments(aPair({ round: long }), long).filter(({ event }) => event.name === 'pulse due');
    expect(moments.map(({ at: opens }) => dayOf(long, opens).toString())).toEqual(['2027-11-05', '2028-01-17']);
  });
});

test('times are asked about again before the first of them has passed, and not on the day they were proposed', () => {
  const asked = (proposedAt: string, first: string) =>
    due(withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [at(first)], at: at(proposedAt) }), 'booking due')
      .filter((line) => line.endsWith('answer times'))
      .map((line) => line.slice(0, 16));
  expect(asked('2027-11-01T09:00:00Z', '2027-11-04T12:00:00Z')).toEqual(['2027-11-03T13:00']);
  expect(asked('2027-11-01T09:00:00Z', '2027-11-02T12:00:00Z')).toEqual([]);
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

describe('a pulse whose day comes near a meeting', () => {
  const meets = (startsAt: string) => withMeeting(aPair(), at(startsAt));
  const alone = (pair: Pair) => due(pair, 'pulse due')[0];

  test('is put with the question after it, and alone only when that was not answered within a week', () => {
    for (const [startsAt, ends, asked] of [
      ['2027-11-10T13:00:00Z', '2027-11-10T14:00:00Z', '2027-11-17T08:00 1'],
      ['2027-11-01T13:00:00Z', '2027-11-01T14:00:00Z', '2027-11-08T08:00 1'],
    ] as const) {
      const pair = meets(startsAt);
      expect(alone(pair)).toBe(asked);
      expect(openPulse(pair, round, at(ends).subtract({ seconds: 1 }))).toBeUndefined();
      expect(openPulse(pair, round, at(ends))).toBe(1);
    }
  });

  test('has its own day when the meeting is further off, or was not held', () => {
    expect(alone(meets('2027-11-25T13:00:00Z'))).toBe('2027-11-05T08:00 1');
    const change = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
    const missed = nextOf(
      decidePair(round, meets('2027-11-03T13:00:00Z'), { command: 'meeting', number: 1, change }, at('2027-11-04T09:00:00Z')),
    );
    expect(alone(missed)).toBe('2027-11-05T08:00 1');
  });

  test('shares it with no other pulse: whatever meetings there are, both are asked, and the second later', () => {
    const day = fc.integer({ min: 0, max: 118 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 5 }), (days) => {
        const pair = days
          .toSorted((a, b) => a - b)
          .reduce(
            (so, later, index) => withMeeting(so, daysAfter(round, at('2027-10-11T12:00:00Z'), later), { number: index + 1 }),
            aPair(),
          );
        const [first, second] = pairMoments(pair, round).filter(({ event }) => event.name === 'pulse due');
        expect(first?.event.detail).toMatchObject({ pulse: 1 });
        expect(second?.event.detail).toMatchObject({ pulse: 2 });
        // A pulse opens at eight in the morning or when a meeting ends.
        const mornings = Array.from({ length: 128 }, (_, later) => daysAfter(round, at('2027-10-11T06:00:00Z'), later));
        const ends = pair.meetings.map((meeting) => (meeting.status === 'agreed' ? endOf(round, meeting) : at('2027-10-11T06:00:00Z')));
        const opened = [...mornings, ...ends].sort(Temporal.Instant.compare).map((now) => openPulse(pair, round, now));
        expect(opened).toContain(1);
        expect(opened).toContain(2);
        expect(opened.lastIndexOf(1)).toBeLessThan(opened.indexOf(2));
      }),
      { numRuns: 60 },
    );
  });
});

const keys = (pair: Pair, name: string) =>
  pairMoments(pair, round)
    .filter(({ event }) => event.name === name)
    .map(({ key }) => key);

test('each moment of a pair has a key of its own for ever: of a booking by its version, of times by when they were proposed', () => {
  const booked = withMeeting(aPair(), at('2027-11-17T12:00:00Z'));
  expect(keys(aPair(), 'booking due')).toEqual(['booking asa-orjan 1 v0 nudge', 'booking asa-orjan 1 v0 operators']);
  expect(keys(withMeetingCancelled(booked, 'mentee', 1, at('2027-11-16T09:00:00Z')), 'booking due')[0]).toBe(
    'booking asa-orjan 1 v2 nudge',
  );
  const proposed = withTimesProposed(aPair(), {
    number: 1,
    by: 'mentee',
    times: [at('2027-12-01T12:00:00Z')],
    at: at('2027-11-01T08:00:00Z'),
  });
  expect(keys(proposed, 'booking due')).toEqual([
    'times asa-orjan 1 2027-11-01T08:00:00Z answer times',
    'times asa-orjan 1 2027-11-01T08:00:00Z times unanswered',
  ]);
  expect(keys(booked, 'meeting due')).toEqual([
    ...['day before', 'after', 'after for both', 'unreported', 'still unreported'].map((when) => `meeting asa-orjan 1 v1 ${when}`),
  ]);
});

test('a pair that an operator settled its meeting for, or of which one said otherwise, has a week from then to book the next', () => {
  const booked = withMeeting(aPair(), at('2027-11-03T12:00:00Z'));
  const settle = { command: 'settle', held: true } as const;
  const settled = nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change: settle }, at('2027-11-16T09:00:00Z')));
  expect(due(settled, 'booking due')).toEqual(['2027-11-23T08:00 2 nudge', '2027-11-30T08:00 2 operators']);
  const no = { command: 'report', by: 'mentee', report: { held: false, wantsContact: false } } as const;
  const held = withMeetingHeld(booked, at('2027-11-03T14:00:00Z'));
  const differs = nextOf(decidePair(round, held, { command: 'meeting', number: 1, change: no }, at('2027-11-16T09:00:00Z')));
  expect(due(differs, 'booking due')).toEqual(['2027-11-23T08:00 2 nudge', '2027-11-30T08:00 2 operators']);
});

test('a later meeting that is booked already gives the one before it no time to wait', () => {
  const booked = withMeeting(aPair(), at('2027-11-24T12:00:00Z'), { number: 2 });
  expect(due(booked, 'booking due')).toEqual(due(aPair(), 'booking due'));
});

test('what nobody had booked, or an operator has settled, is not asked about', () => {
  const now = at('2027-11-10T09:00:00Z');
  const record = { command: 'record', by: 'mentor', on: Temporal.PlainDate.from('2027-11-08'), report: { wantsContact: false } } as const;
  const recorded = nextOf(decidePair(round, aPair(), { command: 'meeting', number: 1, change: record }, now));
  expect(due(recorded, 'meeting due')).toEqual([]);
  const booked = withMeeting(aPair(), at('2027-11-03T12:00:00Z'));
  const settle = { command: 'settle', held: true } as const;
  expect(due(nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change: settle }, now)), 'meeting due')).toEqual([]);
});

test('a meeting that the reminder of the kick-off named is fresh, where the pair was reminded of it', () => {
  const startsAt = at('2027-10-20T12:00:00Z');
  const reminded = (pair: Pair) => due(pair, 'meeting due').some((line) => line.endsWith('day before'));
  expect(reminded(withMeeting(aPair(), startsAt))).toBe(false);
  // A pair formed in the week before that reminder gets none: its meeting was named when it was booked.
  const late = { ...aPair(), formedAt: '2027-09-30T08:00:00.000Z' };
  expect(reminded(withMeeting(late, startsAt))).toBe(true);
});

test('of two meetings ahead a letter names the nearer one', () => {
  const [near, far] = [at('2028-01-26T12:00:00Z'), at('2028-02-02T12:00:00Z')];
  const both = withMeeting(withMeeting(aPair(), far, { number: 1 }), near, { number: 2 });
  expect(nextMeetingOf(both, at('2027-12-01T12:00:00Z'))).toMatchObject({ number: 2 });
  expect(nextMeetingOf(both, near)).toMatchObject({ number: 1 });
  expect(nextMeetingOf(both, far)).toBeUndefined();
  expect(nextMeetingOf(aPair(), near)).toBeUndefined();
});

test('a meeting whose week a pause took is asked about once the pair is back, not before it has had its week', () => {
  const pause = (from: string, until: string): Pair => ({
    ...aPair(),
    pauses: [{ from, until, by: 'mentor', at: '2027-10-08T08:00:00.000Z', version: 1 }],
  });
  const week = (pair: Pair, monday: string): Pair => ({
    ...pair,
    meetings: pair.meetings.map((meeting) => (meeting.number === 1 ? { ...meeting, week: monday } : meeting)),
  });
  const first = (pair: Pair) => due(pair, 'booking due')[0];
  // Back on Monday the 18th: a week from then, without the days of the pause.
  expect(first(week(pause('2027-10-11', '2027-10-17'), '2027-10-18'))).toBe('2027-10-25T08:00 1 nudge');
  expect(first(week(pause('2027-10-11', '2027-10-17'), '2027-10-11'))).toBe('2027-10-20T08:00 1 nudge');
  expect(first(week(pause('2027-10-11', '2027-10-16'), '2027-10-11'))).toBe('2027-10-25T08:00 1 nudge');
  // Taken back before it began, it was none.
  expect(first(week(pause('2027-10-11', '2027-10-10'), '2027-10-18'))).toBe('2027-10-13T08:00 1 nudge');
});

test('nobody is asked to book what can no longer be over when the workshop begins', () => {
  const late = withMeetingCancelled(withMeeting(aPair(), at('2028-02-09T12:00:00Z')), 'mentee', 1, at('2028-02-08T12:00:00Z'));
  expect(due(late, 'booking due')).toEqual(['2028-02-15T08:00 1 nudge']);
});

test('times are asked about before the nearest of them, in whatever order they were proposed', () => {
  const proposed = (...times: readonly string[]) => {
    const pair = withTimesProposed(aPair(), { number: 1, by: 'mentee', times: times.map(at), at: at('2027-11-01T08:00:00Z') });
    return due(pair, 'booking due')[0];
  };
  expect(proposed('2027-11-05T12:00:00Z', '2027-12-01T12:00:00Z')).toBe('2027-11-04T13:00 1 2027-11-01T08:00:00.000Z answer times');
  expect(proposed('2027-12-01T12:00:00Z', '2027-11-05T12:00:00Z')).toBe('2027-11-04T13:00 1 2027-11-01T08:00:00.000Z answer times');
});

test('a last meeting is asked about with the evaluation from the day they meet to two weeks before it', () => {
  const all = (last: string) => {
    const four = [1, 2, 3, 4].reduce((pair, number) => {
      const start = at('2027-10-12T12:00:00Z').add({ hours: 24 * 7 * number });
      return withMeetingHeld(withMeeting(pair, start, { number }), start.add({ hours: 2 }), 'mentor', number);
    }, aPair());
    return due(withMeeting(four, at(last), { number: 5 }), 'meeting due').filter(
      (line) => line.startsWith(last.slice(0, 10)) && line.endsWith('after'),
    );
  };
  // The evaluation opens on the 9th of February, at eight in the morning.
  expect(
    ['2028-01-26T05:59:00Z', '2028-01-26T06:00:00Z', '2028-02-09T06:00:00Z', '2028-02-09T06:01:00Z'].map((start) => all(start).length),
  ).toEqual([...[1, 0, 0, 1]]);
});

test('a meeting is asked about by itself while another comes after it', () => {
  const two = (first: string, second: string) =>
    [3, 4, 5].reduce(
      (pair, number) => {
        const start = at('2027-10-12T12:00:00Z').add({ hours: 24 * 7 * number });
        return withMeetingHeld(withMeeting(pair, start, { number }), start.add({ hours: 2 }), 'mentor', number);
      },
      withMeeting(withMeeting(aPair(), at(first)), at(second), { number: 2 }),
    );
  const asked = (pair: Pair, number: number) =>
    due(pair, 'meeting due').some((line) => line.includes(` ${number} after`) && !line.endsWith('both'));
  const pair = two('2028-02-02T12:00:00Z', '2028-02-04T12:00:00Z');
  expect([asked(pair, 1), asked(pair, 2)]).toEqual([true, false]);
});
