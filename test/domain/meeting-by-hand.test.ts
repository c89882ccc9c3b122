import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { mayBookAgain } from '../../shared/domain/pair/book-again.ts';
import { cared, mayReadCare, sameCare } from '../../shared/domain/pair/care.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);
/** A Wednesday, some weeks after the kick-off. */
const NOW = at('2027-11-10T09:00:00Z');
const decide = (pair: Pair, change: MeetingCommand, now = NOW, number = 1) =>
  decidePair(round, pair, { command: 'meeting', number, change }, now);
const meetingAfter = (pair: Pair, change: MeetingCommand, now = NOW) => nextOf(decide(pair, change, now)).meetings[0];
const namesOf = (pair: Pair, change: MeetingCommand, now = NOW) => {
  const decision = decide(pair, change, now);
  return decision.outcome === 'changed' ? decision.events.map(({ name }) => name) : [];
};
const refused = (why: string) => ({ outcome: 'refused', why });
const unchanged = { outcome: 'unchanged' };

const hand = { kind: 'operator', id: 'karin' } as const;
const AHEAD = at('2027-11-17T13:00:00Z');
const book = (time: Temporal.Instant, place?: string) => ({ command: 'book', by: 'operator', hand, time, place }) as const;
const booked = withMeeting(aPair(), AHEAD, { place: 'A' });
const over = withMeeting(aPair(), at('2027-11-03T13:00:00Z'));

describe('an operator books for both', () => {
  test('a time that lies ahead and before the workshop, or moves what is booked', () => {
    expect(meetingAfter(aPair(), book(AHEAD, 'A'))).toMatchObject({
      status: 'agreed',
      startsAt: '2027-11-17T13:00:00.000Z',
      place: 'A',
      booking: 1,
    });
    expect(namesOf(aPair(), book(AHEAD))).toContain('meeting agreed');
    expect(namesOf(booked, book(AHEAD.add({ hours: 1 })))).toContain('meeting moved');
    expect(meetingAfter(booked, book(AHEAD.add({ hours: 1 })))).toMatchObject({ booking: 1, sequence: 1 });
    expect(decide(aPair(), book(NOW))).toEqual(refused('time passed'));
    expect(decide(aPair(), book(NOW.add({ milliseconds: 1 }))).outcome).toBe('changed');
    const workshop = at('2028-02-16T14:00:00Z');
    expect(decide(aPair(), book(workshop)).outcome).toBe('changed');
    expect(decide(aPair(), book(workshop.add({ minutes: 1 })))).toEqual(refused('after the workshop'));
  });

  test('another place alone where the time is the same, and nothing where that is the same too', () => {
    expect(namesOf(booked, book(AHEAD, 'B'))).toContain('place changed');
    expect(decide(booked, book(AHEAD, 'A'))).toEqual(unchanged);
  });

  test('not instead of one that has taken place, but instead of one that was not held', () => {
    expect(decide(over, book(AHEAD))).toEqual(refused('time passed'));
    const report = { held: false, wantsContact: false };
    const missed = nextOf(decide(over, { command: 'report', by: 'mentor', report }));
    expect(meetingAfter(missed, book(AHEAD))).toMatchObject({ booking: 2, startsAt: '2027-11-17T13:00:00.000Z' });
    expect([over, missed].map(({ meetings }) => mayBookAgain(meetings[0]!, round, NOW))).toEqual([false, true]);
    expect(mayBookAgain(missed.meetings[0]!, round, at('2028-02-16T13:30:00Z'))).toBe(false);
  });
});

describe('two met without having booked it', () => {
  const on = (day: string) => Temporal.PlainDate.from(day);
  const byOne = (day: string) => ({ command: 'record', by: 'mentor', on: on(day), report: { rating: 4, wantsContact: false } }) as const;
  const byOperator = (day: string) => ({ command: 'record', by: 'operator', on: on(day) }) as const;

  test('which one of them says, for both to answer, or an operator for both at once', () => {
    expect(meetingAfter(aPair(), byOne('2027-11-08'))).toMatchObject({
      ...{ status: 'agreed', startsAt: '2027-11-08T11:00:00.000Z', sequence: 0, booking: 0 },
      recorded: { by: 'mentor', at: '2027-11-10T09:00:00.000Z' },
      reports: { mentor: { held: true, rating: 4, wantsContact: false, at: '2027-11-10T09:00:00.000Z' } },
    });
    expect(meetingAfter(aPair(), byOne('2027-11-08'))).not.toHaveProperty('settled');
    expect(meetingAfter(aPair(), byOperator('2027-11-08'))).toMatchObject({
      reports: {},
      settled: { held: true },
      recorded: { by: 'operator' },
    });
    expect(meetingAfter(aPair(), byOne('2027-11-08'))?.version).toBe((aPair().meetings[0]?.version ?? 0) + 1);
  });

  test('at noon of that day, or as early today as it can be over, and on no day that is ahead', () => {
    const startOf = (day: string, now = NOW) => {
      const meeting = meetingAfter(aPair(), byOne(day), now);
      return meeting?.status === 'agreed' ? meeting.startsAt : undefined;
    };
    expect(startOf('2027-11-09')).toBe('2027-11-09T11:00:00.000Z');
    expect(startOf('2027-11-10')).toBe('2027-11-10T08:00:00.000Z');
    expect(startOf('2027-11-10', at('2027-11-10T16:00:00Z'))).toBe('2027-11-10T11:00:00.000Z');
    // Half an hour after midnight it began yesterday, which is not the day they said.
    expect(startOf('2027-11-10', at('2027-11-09T23:30:00Z'))).toBe('2027-11-09T23:00:00.000Z');
    expect(decide(aPair(), byOne('2027-11-11'))).toEqual(refused('day ahead'));
  });

  test('which calls a booking ahead off, but leaves alone what took place or what they say different things of', () => {
    expect(meetingAfter(booked, byOne('2027-11-08'))?.calledOff.at(-1)).toMatchObject({
      by: 'mentor',
      why: 'met already',
      startsAt: '2027-11-17T13:00:00.000Z',
    });
    expect(meetingAfter(over, byOne('2027-11-04'))?.calledOff).toEqual([]);
    const held = withMeetingHeld(over, NOW);
    expect(decide(held, byOne('2027-11-04'))).toEqual(refused('not at this stage'));
    const differs = nextOf(decide(held, { command: 'report', by: 'mentee', report: { held: false, wantsContact: false } }));
    expect(decide(differs, byOne('2027-11-04'))).toEqual(refused('not at this stage'));
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] });
    expect(meetingAfter(proposed, byOne('2027-11-08'))).not.toHaveProperty('times');
  });

  test('which is taken back by whoever said so, with the meeting in the plan as before; not once an operator has said it', () => {
    const no = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
    const recorded = nextOf(decide(aPair(), byOne('2027-11-08')));
    expect(meetingAfter(recorded, no)).toMatchObject({ status: 'planned', version: (recorded.meetings[0]?.version ?? 0) + 1 });
    const other = nextOf(decide(recorded, { ...no, by: 'mentee' }));
    expect(other.meetings[0]?.status).toBe('agreed');
    const settled = nextOf(decide(recorded, { command: 'settle', held: true }));
    expect(meetingAfter(settled, no)).toMatchObject({ status: 'agreed' });
    expect(meetingAfter(over, no)).toMatchObject({ status: 'agreed' });
  });
});

describe('an operator says for both whether a meeting took place', () => {
  const settle = (held: boolean) => ({ command: 'settle', held }) as const;

  test('once it has begun; the same again changes nothing unless one of them has said otherwise since', () => {
    expect(decide(booked, settle(true))).toEqual(refused('not at this stage'));
    expect(decide(aPair(), settle(true))).toEqual(refused('not at this stage'));
    const held = nextOf(decide(over, settle(true)));
    expect(held.meetings[0]).toMatchObject({ settled: { held: true, at: '2027-11-10T09:00:00.000Z' } });
    expect(decide(held, settle(true), NOW.add({ hours: 1 }))).toEqual(unchanged);
    expect(decide(held, settle(false), NOW.add({ hours: 1 })).outcome).toBe('changed');
    const disputed = nextOf(
      decide(held, { command: 'report', by: 'mentee', report: { held: false, wantsContact: false } }, NOW.add({ hours: 1 })),
    );
    expect(meetingAfter(disputed, settle(true), NOW.add({ hours: 2 }))).toMatchObject({ settled: { at: '2027-11-10T11:00:00.000Z' } });
  });

  test('that one they recorded was none takes it back, unless one of the two says there was', () => {
    const on = Temporal.PlainDate.from('2027-11-08');
    const byOperator = nextOf(decide(aPair(), { command: 'record', by: 'operator', on }));
    expect(meetingAfter(byOperator, settle(false))).toMatchObject({ status: 'planned' });
    for (const by of ['mentor', 'mentee'] as const) {
      const byOne = nextOf(decide(aPair(), { command: 'record', by, on, report: { wantsContact: false } }));
      expect(meetingAfter(byOne, settle(false))).toMatchObject({ status: 'agreed', settled: { held: false } });
    }
    expect(meetingAfter(over, settle(false))).toMatchObject({ status: 'agreed', settled: { held: false } });
  });

  test('of a pair that has ended too, and nobody else does', () => {
    const ended = nextOf(decidePair(round, over, { command: 'end' }, NOW));
    expect(decide(ended, settle(true)).outcome).toBe('changed');
    const on = Temporal.PlainDate.from('2027-11-08');
    expect(decide(ended, { command: 'record', by: 'operator', on }, NOW, 2).outcome).toBe('changed');
    expect(decide(ended, { command: 'record', by: 'mentor', on, report: { wantsContact: false } }, NOW, 2)).toEqual(
      refused('not at this stage'),
    );
    expect(decide(ended, { command: 'cancel', by: 'operator', hand }, NOW)).toEqual(refused('not at this stage'));
  });

  test('and what they call off for both is no second time in a row', () => {
    const off = nextOf(decide(booked, { command: 'cancel', by: 'operator', hand }));
    expect(off.cancelledInARow).toBe(0);
    expect(nextOf(decide(booked, { command: 'cancel', by: 'mentee' })).cancelledInARow).toBe(1);
  });
});

describe('what was said about a pair', () => {
  const given = { why: 'complaint', readers: 'university', apart: true, text: 'Ring först.' } as const;
  const care = cared('asa-orjan', given, 'karin', NOW);

  test('is kept with who decided it and when, and is the same only where all of it is', () => {
    expect(care).toEqual({ pair: 'asa-orjan', ...given, by: 'karin', at: '2027-11-10T09:00:00.000Z' });
    expect(cared('asa-orjan', { ...given, text: undefined }, 'karin', NOW)).not.toHaveProperty('text');
    expect(sameCare(care, cared('asa-orjan', given, 'johan', NOW.add({ hours: 1 })))).toBe(true);
    for (const other of [{ why: 'other' }, { text: 'Nej.' }, { readers: 'all' }, { apart: false }] as const)
      expect(sameCare(care, { ...care, ...other })).toBe(false);
  });

  test('is read by operators who may act, where it is not for all by those of the host it is for', () => {
    const reads = (readers: 'all' | 'university' | 'company' | undefined, access: 'operator' | 'viewer', host: 'university' | 'company') =>
      mayReadCare(readers === undefined ? undefined : { ...care, readers }, { access, host });
    expect(reads('university', 'operator', 'university')).toBe(true);
    expect(reads('university', 'operator', 'company')).toBe(false);
    expect(reads('company', 'operator', 'company')).toBe(true);
    expect(reads('all', 'operator', 'company')).toBe(true);
    expect(reads(undefined, 'operator', 'company')).toBe(true);
    for (const readers of ['all', 'university', undefined] as const) expect(reads(readers, 'viewer', 'university')).toBe(false);
  });
});
