import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { offered, type Pair } from '../../shared/domain/pair/pair.ts';
import { fellAway, isBeforeEnd, startOf, tooLateIn } from '../../shared/domain/pair/pair-clocks.ts';
import { openPulse, pairMoments, remindsToday } from '../../shared/domain/pair/pair-moments.ts';
import { isSilent } from '../../shared/domain/pair/silence-moments.ts';
import { nextOf } from '../builders/decided.ts';
import {
  aFit,
  anOffer,
  aPair,
  OFFERED_AT,
  withMeeting,
  withMeetingCancelled,
  withMeetingHeld,
  withTimesProposed,
} from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);
const paused = (from: string, until: string, pair = aPair()): Pair => ({
  ...pair,
  pauses: [...(pair.pauses ?? []), { from, until, by: 'mentor', at: '2027-10-08T08:00:00.000Z', version: 1 }],
});
const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(round.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const due = (pair: Pair, name: string) =>
  pairMoments(pair, round).flatMap((moment) => (moment.event.name === name ? [`${wall(moment.at)} ${moment.key}`] : []));

describe('a pause', () => {
  test('is over on the morning of the first working day after it on which people may meet', () => {
    expect(due(paused('2027-11-01', '2027-11-07'), 'pause due')).toEqual(['2027-11-08T08:00 pause asa-orjan 1 v1']);
    expect(due(paused('2027-11-01', '2027-11-05'), 'pause due')).toEqual(['2027-11-08T08:00 pause asa-orjan 1 v1']);
    expect(due(paused('2027-12-06', '2027-12-17'), 'pause due')).toEqual(['2028-01-17T08:00 pause asa-orjan 1 v1']);
  });

  test('has a moment while it is the last one and was not ended', () => {
    const two = paused('2027-11-22', '2027-11-28', paused('2027-11-01', '2027-11-07'));
    expect(due(two, 'pause due')).toEqual(['2027-11-29T08:00 pause asa-orjan 2 v1']);
    const [pause] = paused('2027-11-01', '2027-11-07').pauses ?? [];
    const ended: Pair = { ...aPair(), pauses: pause === undefined ? [] : [{ ...pause, version: 2, endedAt: '2027-11-03T08:00:00.000Z' }] };
    expect([due(ended, 'pause due'), due(aPair(), 'pause due')]).toEqual([[], []]);
  });

  test('puts off what was not said of a meeting, and nothing else of it', () => {
    const met = withMeeting(aPair(), at('2027-10-20T12:00:00Z'));
    const asked = (pair: Pair) => due(pair, 'meeting due').map((line) => line.replace(/ meeting asa-orjan 1 v1/, ''));
    expect(asked(met)).toEqual([
      ...['2027-10-20T17:00 after', '2027-10-25T08:00 after for both', '2027-10-27T08:00 unreported', '2027-10-29T08:00 still unreported'],
    ]);
    expect(asked(paused('2027-10-20', '2027-10-31', met))).toEqual([
      ...['2027-10-20T17:00 after', '2027-10-25T08:00 after for both', '2027-11-01T08:00 unreported', '2027-11-01T08:00 still unreported'],
    ]);
    expect(asked(paused('2027-10-28', '2027-10-31', met)).at(-1)).toBe('2027-11-01T08:00 still unreported');
    expect(asked(paused('2027-10-28', '2027-10-31', met)).at(-2)).toBe('2027-10-27T08:00 unreported');
  });

  test('asks nobody how it goes while it lasts', () => {
    const open = at('2027-11-10T10:00:00Z');
    expect([openPulse(aPair(), round, open), openPulse(paused('2027-11-08', '2027-11-14'), round, open)]).toEqual([1, undefined]);
    expect(openPulse({ ...aPair(), status: 'ended' }, round, open)).toBeUndefined();
  });
});

describe('silence', () => {
  const silent = (pair: Pair) => due(pair, 'silence due');

  test('has a key by since when, and how long', () => {
    expect(silent(aPair())).toEqual([
      '2027-11-10T08:00 silence asa-orjan 2027-10-06 35',
      '2027-11-25T08:00 silence asa-orjan 2027-10-06 50',
    ]);
  });

  test('gives a pair two weeks once it is back from a pause that began before, the days of the pause not counted', () => {
    const back = silent(paused('2027-11-01', '2027-11-07')).map((line) => line.slice(0, 10));
    expect(back).toEqual(['2027-11-22', '2027-12-07']);
    // One that was taken back before it began, or comes later, changes nothing.
    expect(silent(paused('2027-11-01', '2027-10-31'))).toEqual(silent(aPair()));
    expect(silent(paused('2027-12-06', '2027-12-12'))).toEqual(silent(aPair()));
    expect(silent(paused('2027-11-10', '2027-11-10')).map((line) => line.slice(0, 10))).toEqual(['2027-11-25', '2027-12-10']);
  });

  test('is so from its very moment, of this pair, since then and for so long', () => {
    const silence = { pair: 'asa-orjan', days: 35, since: '2027-10-06' } as const;
    const moment = at('2027-11-10T07:00:00Z');
    const is = (about: Parameters<typeof isSilent>[2], now = moment, pair = aPair()) => isSilent(pair, round, about, now);
    expect([is(silence, moment.subtract({ seconds: 1 })), is(silence)]).toEqual([false, true]);
    expect([is({ ...silence, days: 50 }), is({ ...silence, since: '2027-10-07' })]).toEqual([false, false]);
    expect(is({ ...silence, days: 50 }, at('2027-11-25T07:00:00Z'))).toBe(true);
    expect(is(silence, moment, withMeeting(aPair(), at('2027-11-17T13:00:00Z')))).toBe(false);
  });

  test('is counted of a pair whose meetings are not planned yet, and waits for the last of times that were proposed', () => {
    expect(silent({ ...aPair(), meetings: [] })).toEqual(silent(aPair()));
    const times = [at('2027-11-10T13:00:00Z'), at('2027-11-17T13:00:00Z')];
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentee', times, at: at('2027-11-01T08:00:00Z') });
    expect(silent(proposed).map((line) => line.slice(0, 10))).toEqual(['2027-12-01', '2027-12-16']);
    // One meeting that has its time, of a plan that has others, ends no silence for ever.
    expect(silent(withMeeting(aPair(), at('2027-10-13T13:00:00Z'))).map((line) => line.slice(0, 10))).toEqual(['2027-11-17', '2027-12-02']);
  });
});

describe('an offer', () => {
  const checks = (pair: Pair) => due(pair, 'offer check due').map((line) => line.replace(/^\S+ /, ''));

  test('is followed up on its days, as far as they come before it lapses', () => {
    expect(checks(anOffer())).toEqual(['offer asa-orjan 3', 'offer asa-orjan 5', 'offer asa-orjan 7', 'offer asa-orjan 10']);
    const short = (lapseDays: number) => offered({ mentor: 'asa', mentee: 'orjan', fit: aFit(), lapseDays }, OFFERED_AT);
    expect([checks(short(5)), checks(short(6)), checks(short(2))]).toEqual([
      ['offer asa-orjan 3', 'offer asa-orjan 5'],
      ['offer asa-orjan 3', 'offer asa-orjan 5', 'offer asa-orjan 6'],
      ['offer asa-orjan 2'],
    ]);
    expect(due(short(5), 'offer check due').at(-1)).toMatch(/^2027-09-21T00:00/);
  });

  test('that is made again is followed up by its number', () => {
    const lapsed = nextOf(decidePair(round, anOffer(), { command: 'lapse' }, at('2027-09-26T08:00:00Z')));
    const again = nextOf(decidePair(round, lapsed, { command: 'offer again', fit: aFit() }, at('2027-09-27T08:00:00Z')));
    expect(checks(again)[0]).toBe('offer asa-orjan offer 2 3');
    expect(pairMoments(lapsed, round)).toEqual([]);
  });
});

describe('a pulse', () => {
  const pulses = (pair: Pair) => due(pair, 'pulse due');

  test('has a key of its own', () => {
    expect(pulses(aPair())).toEqual(['2027-11-05T08:00 pulse asa-orjan 1', '2027-12-12T08:00 pulse asa-orjan 2']);
  });

  test('is put with the question after a meeting that lies two weeks from its day at the most', () => {
    const first = (startsAt: string) => pulses(withMeeting(aPair(), at(startsAt)))[0]?.slice(0, 10);
    expect(['2027-10-22', '2027-10-21', '2027-11-19', '2027-11-20'].map((day) => first(`${day}T12:00:00Z`))).toEqual([
      ...['2027-10-29', '2027-11-05', '2027-11-26', '2027-11-05'],
    ]);
  });

  test('is put alone at once where a week later the workshop has been', () => {
    const late = { ...aPair(), formedAt: '2028-01-10T08:00:00.000Z' };
    expect(pulses(late)).toEqual(['2028-02-15T08:00 pulse asa-orjan 1']);
    expect(pulses(withMeeting(late, at('2028-02-14T12:00:00Z')))).toEqual(['2028-02-14T14:00 pulse asa-orjan 1']);
  });
});

describe('a day on which a letter about a meeting still goes', () => {
  const reminded = withMeeting(aPair(), at('2027-11-17T13:00:00Z'));
  const reminder = at('2027-11-16T13:00:00Z');

  test('is that of its reminder, until that has gone', () => {
    const today = (now: Temporal.Instant, pair = reminded) => remindsToday(pair, round, now);
    expect([today(at('2027-11-15T13:00:00Z')), today(at('2027-11-16T07:00:00Z')), today(reminder)]).toEqual([false, true, false]);
    // The question afterwards is no such letter.
    expect(today(at('2027-11-17T07:00:00Z'))).toBe(false);
    expect(today(at('2027-11-16T07:00:00Z'), aPair())).toBe(false);
  });
});

describe('the clock of a pair', () => {
  test('begins with the kick-off, or with the day it was formed after that', () => {
    expect(startOf(aPair(), round).toString()).toBe('2027-10-06T14:00:00Z');
    expect(startOf({ ...aPair(), formedAt: '2027-10-12T08:00:00.000Z' }, round).toString()).toBe('2027-10-12T08:00:00Z');
    expect(startOf(anOffer(), round).toString()).toBe('2027-10-06T14:00:00Z');
  });

  test('ends when the workshop begins; it is said what it is too late for', () => {
    const workshop = at('2028-02-16T14:00:00Z');
    expect([workshop.subtract({ seconds: 1 }), workshop].map((now) => isBeforeEnd(round, now))).toEqual([true, false]);
    const { workshop: _, ...without } = round;
    expect([tooLateIn(round), tooLateIn(without)]).toEqual(['after the workshop', 'after the evaluation opens']);
  });

  test('knows when bookings fell away: called off, or said not to have been held', () => {
    const booked = withMeeting(aPair(), at('2027-10-20T12:00:00Z'));
    const [held] = withMeetingHeld(booked, at('2027-10-20T14:00:00Z')).meetings;
    const off = withMeetingCancelled(booked, 'mentee', 1, at('2027-10-19T09:00:00Z'));
    const no = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
    const missed = nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change: no }, at('2027-10-21T09:00:00Z')));
    expect([held, off.meetings[0], missed.meetings[0]].map((meeting) => (meeting === undefined ? [] : fellAway(meeting)))).toEqual([
      [],
      ['2027-10-19T09:00:00.000Z'],
      ['2027-10-21T09:00:00.000Z'],
    ]);
  });
});
