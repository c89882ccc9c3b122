import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { bookedIn, pauseFault, weeksBeside } from '../../shared/domain/pair/decide-pause.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { aroundPauses, decidedBy, isPausedOn, openPause } from '../../shared/domain/pair/pause.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, withMeeting, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-10-20T10:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);
const [FROM, UNTIL] = [day('2027-11-01'), day('2027-11-21')];
const TIME = Temporal.Instant.from('2027-11-10T13:00:00Z');

type Asked = {
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
  readonly keepsMeetings?: boolean;
  readonly reason?: string;
};
const asks = (pair: Pair, { from = FROM, until = UNTIL, keepsMeetings = false, reason }: Asked = {}, now = NOW) =>
  decidePair(round, pair, { command: 'pause', by: 'mentor', from, until, keepsMeetings, ...(reason === undefined ? {} : { reason }) }, now);
const longer = (pair: Pair, until: string, now = NOW) =>
  decidePair(round, pair, { command: 'change pause', by: 'operator', until: day(until), keepsMeetings: false }, now);
const ends = (pair: Pair, now = NOW) => decidePair(round, pair, { command: 'end pause' }, now);
const paused = nextOf(asks(aPair()));

describe('a pair that pauses', () => {
  test('does so on these days and no other, with whoever decided it and why', () => {
    expect(nextOf(asks(aPair(), { reason: 'Sjuk.' })).pauses).toEqual([
      { from: '2027-11-01', until: '2027-11-21', by: 'mentor', at: '2027-10-20T10:00:00.000Z', version: 1, reason: 'Sjuk.' },
    ]);
    expect(paused.pauses?.[0]).not.toHaveProperty('reason');
    expect(['2027-10-31', '2027-11-01', '2027-11-21', '2027-11-22'].map((date) => isPausedOn(paused, day(date)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isPausedOn(aPair(), FROM)).toBe(false);
    expect(asks(aPair())).toMatchObject({
      events: [{ name: 'pair paused', detail: { pair: 'asa-orjan', pause: 1, version: 1, callsOff: false } }],
    });
  });

  test('is asked to meet on other days, and its meetings without a time are spread over the weeks that are left', () => {
    expect(aroundPauses(round, aPair())).toBe(round);
    expect(aroundPauses(round, paused).meetings.avoid.slice(round.meetings.avoid.length)).toEqual([
      { from: '2027-11-01', to: '2027-11-21', why: round.name },
    ]);
    const weeks = paused.meetings.map(({ week }) => week);
    expect(weeks.filter((week) => week >= '2027-11-01' && week <= '2027-11-21')).toEqual([]);
    expect(weeks).toEqual(weeks.toSorted());
    // What was said about another week is void.
    const moved = paused.meetings.filter(({ number, week }) => week !== aPair().meetings[number - 1]?.week);
    expect(moved.length).toBeGreaterThan(0);
    for (const { version } of moved) expect(version).toBe(1);
  });

  test('does not pause twice at once; the same again is no news', () => {
    expect(asks(paused)).toEqual({ outcome: 'unchanged' });
    expect(asks(paused, { until: day('2027-11-22') })).toEqual({ outcome: 'refused', why: 'paused already' });
    expect(asks(paused, { from: day('2027-11-02') })).toEqual({ outcome: 'refused', why: 'paused already' });
    const after = Temporal.Instant.from('2027-11-22T10:00:00Z');
    expect(nextOf(asks(paused, { from: day('2027-11-22'), until: day('2027-11-30') }, after)).pauses).toHaveLength(2);
  });

  test('pauses from today on, to the day before the workshop at the latest, and only while it meets', () => {
    const today = day('2027-10-20');
    const fault = (from: string, until: string) => pauseFault(round, aPair(), { from: day(from), until: day(until) }, today);
    expect([fault('2027-10-20', '2027-10-20'), fault('2027-10-19', '2027-10-30'), fault('2027-10-25', '2027-10-24')]).toEqual([
      undefined,
      'time passed',
      'time passed',
    ]);
    expect([fault('2028-02-01', '2028-02-15'), fault('2028-02-01', '2028-02-16')]).toEqual([undefined, 'after the workshop']);
    expect(asks(anOffer())).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(asks(aPair(), { until: day('2028-02-16') })).toEqual({ outcome: 'refused', why: 'after the workshop' });
  });
});

describe('what is booked in a pause', () => {
  const booked = withMeeting(aPair(), TIME);

  test('is called off with the pause for its reason, or stays as was chosen', () => {
    const off = asks(booked);
    expect(nextOf(off).meetings[0]).toMatchObject({ status: 'planned', calledOff: [{ by: 'mentor', why: 'pause' }] });
    expect(off).toMatchObject({
      events: [
        { name: 'pair paused', detail: { callsOff: true } },
        { name: 'meeting cancelled', detail: { meeting: 1, soonest: '2027-11-10T13:00:00.000Z' } },
      ],
    });
    const stays = asks(booked, { keepsMeetings: true });
    expect(nextOf(stays).meetings[0]).toMatchObject({ status: 'agreed', startsAt: '2027-11-10T13:00:00.000Z' });
    expect(stays).toMatchObject({ events: [{ name: 'pair paused', detail: { callsOff: false } }] });
  });

  test('is what has a time on its days and has not begun', () => {
    const within = (from: string, until: string, now = NOW) => bookedIn(round, booked, { from: day(from), until: day(until) }, now).length;
    expect([within('2027-11-10', '2027-11-10'), within('2027-11-11', '2027-11-20'), within('2027-11-01', '2027-11-09')]).toEqual([1, 0, 0]);
    expect(within('2027-11-01', '2027-11-30', TIME)).toBe(0);
  });

  test('falls away where it is only proposed: the times on its days, the others stay', () => {
    const other = Temporal.Instant.from('2027-11-24T13:00:00Z');
    const proposed = (...times: readonly Temporal.Instant[]) => withTimesProposed(aPair(), { number: 1, by: 'mentor', times });
    expect(nextOf(asks(proposed(TIME, other))).meetings[0]).toMatchObject({ status: 'proposed', times: ['2027-11-24T13:00:00.000Z'] });
    expect(nextOf(asks(proposed(TIME))).meetings[0]).toMatchObject({ status: 'planned' });
    expect(nextOf(asks(proposed(other))).meetings[0]).toMatchObject({ status: 'proposed' });
    const moving = (...times: readonly Temporal.Instant[]) =>
      withTimesProposed(withMeeting(aPair(), other), { number: 1, by: 'mentor', times });
    expect(nextOf(asks(moving(TIME))).meetings[0]).not.toHaveProperty('moving');
    expect(nextOf(asks(moving(TIME, other.add({ hours: 24 })))).meetings[0]).toMatchObject({
      status: 'agreed',
      moving: { times: ['2027-11-25T13:00:00.000Z'] },
    });
  });
});

describe('a pause that changes', () => {
  test('has another last day, by whom, and counts its versions', () => {
    const changed = longer(paused, '2027-11-28');
    expect(nextOf(changed).pauses).toEqual([{ ...paused.pauses?.[0], until: '2027-11-28', changedBy: 'operator', version: 2 }]);
    expect(changed).toMatchObject({ events: [{ name: 'pair paused', detail: { pause: 1, version: 2 } }] });
    expect([paused, nextOf(changed)].map((pair) => pair.pauses?.map(decidedBy))).toEqual([['mentor'], ['operator']]);
    expect(longer(paused, '2027-11-21')).toEqual({ outcome: 'unchanged' });
    expect(longer(aPair(), '2027-11-21')).toEqual({ outcome: 'refused', why: 'not at this stage' });
  });

  test('can end today at the earliest once it has begun', () => {
    const within = Temporal.Instant.from('2027-11-08T10:00:00Z');
    expect(longer(paused, '2027-11-07', within)).toEqual({ outcome: 'refused', why: 'time passed' });
    expect(longer(paused, '2027-11-08', within)).toMatchObject({ outcome: 'changed' });
    expect(longer(paused, '2027-10-31')).toEqual({ outcome: 'refused', why: 'time passed' });
    expect(longer(paused, '2028-02-16')).toEqual({ outcome: 'refused', why: 'after the workshop' });
  });

  test('ended before its last day it was over the day before, once; taken back before it began it never was', () => {
    const within = Temporal.Instant.from('2027-11-08T10:00:00Z');
    const ended = ends(paused, within);
    expect(nextOf(ended).pauses).toEqual([{ ...paused.pauses?.[0], until: '2027-11-07', version: 2, endedAt: '2027-11-08T10:00:00.000Z' }]);
    expect(ended).toMatchObject({ events: [{ name: 'pause ended', detail: { pause: 1, version: 2 } }] });
    expect(ends(nextOf(ended), within)).toEqual({ outcome: 'unchanged' });
    expect(ends(aPair())).toEqual({ outcome: 'refused', why: 'not at this stage' });
    const never = nextOf(ends(paused));
    expect([FROM, UNTIL].map((date) => isPausedOn(never, date))).toEqual([false, false]);
    expect(ends(paused, Temporal.Instant.from('2027-11-22T10:00:00Z'))).toEqual({ outcome: 'refused', why: 'not at this stage' });
  });

  test('is open until the end of its last day, unless it was ended', () => {
    expect(['2027-10-20', '2027-11-21', '2027-11-22'].map((date) => openPause(paused, day(date)) !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    expect(openPause(nextOf(ends(paused)), day('2027-10-19'))).toBeUndefined();
    expect(openPause(aPair(), FROM)).toBeUndefined();
  });
});

test('it is said how many weeks would be left for meetings beside a pause', () => {
  const weeks = (until: string) => weeksBeside(round, aPair(), { from: FROM, until: day(until) }, NOW);
  expect([weeks('2027-11-07') - weeks('2027-11-21'), weeks('2028-02-15')]).toEqual([2, 2]);
});
