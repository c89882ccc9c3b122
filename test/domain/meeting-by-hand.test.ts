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

  test('and it is told, with what they said and when; what one says against it is disputed anew', () => {
    const eventsOf = (pair: Pair, change: MeetingCommand, now: Temporal.Instant) => {
      const decision = decide(pair, change, now);
      return decision.outcome === 'changed' ? decision.events.map(({ name, detail }) => ({ name, ...detail })) : [];
    };
    expect(eventsOf(over, settle(false), NOW)).toEqual([
      expect.objectContaining({ name: 'meeting settled', meeting: 1, held: false, settledAt: '2027-11-10T09:00:00.000Z' }),
    ]);
    const no = { command: 'report', by: 'mentee', report: { held: false, wantsContact: false } } as const;
    const against = eventsOf(nextOf(decide(over, settle(true))), no, NOW.add({ hours: 1 }));
    expect(against.find(({ name }) => name === 'pair at risk')).toMatchObject({
      risk: 'reports differ',
      occasion: `meeting 1 version ${over.meetings[0]!.version} settled 2027-11-10T09:00:00.000Z`,
    });
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
    const byOne = nextOf(decide(aPair(), { command: 'record', by: 'mentor', on, report: { wantsContact: false } }));
    expect(meetingAfter(byOne, settle(true))).toMatchObject({ status: 'agreed', settled: { held: true } });
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
    const twice = { ...booked, cancelledInARow: 2 };
    expect(namesOf(twice, { command: 'cancel', by: 'operator', hand })).toEqual(['meeting cancelled']);
    expect(namesOf(twice, { command: 'cancel', by: 'mentee' })).toEqual(['meeting cancelled', 'pair at risk']);
  });
});

describe('that two met on a day', () => {
  type Recorder = { readonly by: 'mentor' | 'mentee'; readonly report: { readonly wantsContact: boolean } } | { readonly by: 'operator' };
  const mentor = { by: 'mentor', report: { wantsContact: false } } as const;
  const record = (pair: Pair, number: number, day: string, who: Recorder = mentor, now = NOW) =>
    decidePair(round, pair, { command: 'record meeting', number, on: Temporal.PlainDate.from(day), ...who }, now);
  const told = (decision: ReturnType<typeof record>) =>
    decision.outcome === 'changed' ? decision.events.map(({ name, detail }) => ({ name, ...detail })) : [];

  test('is told with who said it, and whether something booked fell away for it', () => {
    expect(told(record(aPair(), 1, '2027-11-08'))).toEqual([
      expect.objectContaining({
        name: 'meeting recorded',
        meeting: 1,
        by: 'mentor',
        recordedAt: '2027-11-10T09:00:00.000Z',
        instead: false,
      }),
    ]);
    expect(told(record(booked, 1, '2027-11-08'))).toEqual([
      expect.objectContaining({ name: 'meeting recorded', instead: true }),
      expect.objectContaining({
        name: 'meeting cancelled',
        meeting: 1,
        version: booked.meetings[0]!.version + 1,
        soonest: '2027-11-17T13:00:00.000Z',
      }),
    ]);
    const asking = { by: 'mentor', report: { wantsContact: true } } as const;
    expect(told(record(aPair(), 1, '2027-11-08', asking)).map(({ name }) => name)).toEqual(['meeting recorded', 'pair at risk']);
    expect(told(record(aPair(), 1, '2027-11-08', { by: 'operator' })).map(({ name }) => name)).toEqual(['meeting recorded']);
  });

  test('on which they had a meeting says that it was held: of one of them for themselves, of an operator for both', () => {
    const own = nextOf(record(over, 2, '2027-11-03'));
    expect(own.meetings[0]).toMatchObject({ reports: { mentor: { held: true } } });
    expect(own.meetings[1]).toEqual(over.meetings[1]);
    expect(record(own, 2, '2027-11-03')).toEqual(unchanged);
    expect(record(own, 2, '2027-11-03', { by: 'mentor', report: { wantsContact: true } })).toEqual(unchanged);
    expect(nextOf(record(own, 2, '2027-11-03', { by: 'mentee', report: { wantsContact: false } })).meetings[0]).toMatchObject({
      reports: { mentee: { held: true } },
    });
    const both = nextOf(record(over, 2, '2027-11-03', { by: 'operator' }));
    expect(both.meetings[0]).toMatchObject({ settled: { held: true }, reports: {} });
    expect(record(both, 2, '2027-11-03', { by: 'operator' })).toEqual(unchanged);
  });

  test('is said of the meetings one after the other, and of none after the pair had ended', () => {
    expect(record(aPair(), 2, '2027-11-08')).toEqual(refused('earlier meeting first'));
    expect(record(over, 2, '2027-11-08').outcome).toBe('changed');
    const ended = nextOf(decidePair(round, over, { command: 'end' }, at('2027-11-08T09:00:00Z')));
    expect(record(ended, 2, '2027-11-08', { by: 'operator' }).outcome).toBe('changed');
    expect(record(ended, 2, '2027-11-09', { by: 'operator' })).toEqual(refused('not at this stage'));
    expect(record(ended, 2, '2027-11-08')).toEqual(refused('not at this stage'));
  });

  test('beyond the plan is one meeting more, which is gone when it is taken back; one of the plan stays in it', () => {
    const days = ['2027-10-18', '2027-10-19', '2027-10-20', '2027-10-21', '2027-10-22'];
    const full = days.reduce((pair, day, index) => nextOf(record(pair, index + 1, day)), aPair());
    const more = nextOf(record(full, 6, '2027-10-25'));
    expect(more.meetings).toHaveLength(6);
    const no = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
    expect(nextOf(decide(more, no, NOW, 6)).meetings).toHaveLength(5);
    expect(nextOf(decide(more, no, NOW, 5)).meetings).toHaveLength(6);
    expect(nextOf(decide(full, no, NOW, 5)).meetings).toHaveLength(5);
    // One more that was booked and called off stays: calendars know of it.
    const sixth = withMeeting(full, at('2027-12-01T13:00:00Z'), { number: 6, at: NOW });
    expect(nextOf(decide(sixth, { command: 'cancel', by: 'mentee' }, NOW, 6)).meetings).toHaveLength(6);
  });

  test('and an operator books no meeting for two while they have another', () => {
    const second = withMeeting(booked, at('2027-12-01T13:00:00Z'), { number: 2 });
    expect(decide(second, book(at('2027-12-01T13:30:00Z')))).toEqual(refused('pair meets then'));
    expect(decide(second, book(at('2027-12-01T14:00:00Z'))).outcome).toBe('changed');
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
