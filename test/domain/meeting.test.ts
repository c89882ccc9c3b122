import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { changeMeeting, type Meeting, type MeetingCommand, outcomeOf, planned } from '../../shared/domain/pair/meeting.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-10-11T08:00:00Z');
const STARTS = Temporal.Instant.from('2027-10-20T12:00:00Z');
const AFTER = STARTS.add({ hours: 2 });

function after(meeting: Meeting, command: MeetingCommand, now = NOW): Meeting {
  const result = changeMeeting(round, meeting, command, now);
  if (!('next' in result)) throw new Error(JSON.stringify(result));
  return result.next;
}
const refusal = (meeting: Meeting, command: MeetingCommand, now = NOW) => changeMeeting(round, meeting, command, now);
const propose = (times: readonly Temporal.Instant[], by: 'mentor' | 'mentee' = 'mentee') =>
  ({ command: 'propose', by, times, place: 'Rum 4' }) as const;
const pick = (time: Temporal.Instant, by: 'mentor' | 'mentee' = 'mentor') => ({ command: 'pick', by, time }) as const;
const report = (held: boolean, by: 'mentor' | 'mentee' = 'mentor') =>
  ({ command: 'report', by, report: { held, wantsContact: false } }) as const;

const fresh = planned(1, Temporal.PlainDate.from('2027-10-18'));
const booked = after(after(fresh, propose([STARTS])), pick(STARTS));

test('one proposes one to three coming times before the workshop, each counted once', () => {
  const days = (count: number) => Array.from({ length: count }, (_, day) => STARTS.add({ hours: 24 * day }));
  expect(refusal(fresh, propose([]))).toEqual({ refused: 'wrong number of times' });
  expect(refusal(fresh, propose(days(4)))).toEqual({ refused: 'wrong number of times' });
  expect(after(fresh, propose([STARTS, STARTS, STARTS, STARTS]))).toMatchObject({ times: ['2027-10-20T12:00:00.000Z'] });
  expect(refusal(fresh, propose([NOW]))).toEqual({ refused: 'time passed' });
  expect(refusal(fresh, propose([Temporal.Instant.from('2028-02-16T14:00:01Z')]))).toEqual({ refused: 'after the workshop' });
});

test('nobody picks their own time, one that was not proposed, or one that has passed', () => {
  const proposed = after(fresh, propose([STARTS]));
  expect(refusal(proposed, pick(STARTS, 'mentee'))).toEqual({ refused: 'time not proposed' });
  expect(refusal(proposed, pick(STARTS.add({ hours: 1 })))).toEqual({ refused: 'time not proposed' });
  expect(refusal(proposed, pick(STARTS), STARTS)).toEqual({ refused: 'time passed' });
});

test('a meeting that is being moved keeps its time until the other has picked, then the calendar entry is updated', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later], 'mentor'));
  expect(moving).toMatchObject({ status: 'agreed', startsAt: '2027-10-20T12:00:00.000Z', version: 1 });
  const moved = after(moving, pick(later, 'mentee'));
  expect(moved).toMatchObject({ startsAt: '2027-10-22T12:00:00.000Z', version: 2, booking: 1, sequence: 1 });
  expect(moved).not.toHaveProperty('moving');
});

test('a meeting booked again after it was called off is a new entry in the calendar', () => {
  const cancelled = after(booked, { command: 'cancel', by: 'mentor' });
  expect(cancelled).toMatchObject({ status: 'planned', version: 2, calledOff: [{ booking: 1, sequence: 1, version: 2, by: 'mentor' }] });
  const again = after(after(cancelled, propose([STARTS])), pick(STARTS));
  expect(again).toMatchObject({ booking: 2, sequence: 0, version: 3 });
});

test('a meeting that has begun is neither moved nor called off, and one ahead is not reported', () => {
  expect(refusal(booked, { command: 'cancel', by: 'mentor' }, STARTS)).toEqual({ refused: 'time passed' });
  expect(refusal(booked, propose([AFTER.add({ hours: 24 })]), AFTER)).toEqual({ refused: 'time passed' });
  expect(refusal(booked, report(true))).toEqual({ refused: 'not at this stage' });
});

test('a report closes the question of another time, so that picking it late cannot take the report away', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later], 'mentee'));
  const reported = after(moving, report(true), AFTER);
  expect(refusal(reported, pick(later), AFTER)).toEqual({ refused: 'time not proposed' });
  expect(outcomeOf(reported)).toBe('held');
});

test('a meeting both forgot about while another time was open can still be moved to it', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later], 'mentee'));
  expect(after(moving, pick(later), AFTER)).toMatchObject({ startsAt: '2027-10-22T12:00:00.000Z', version: 2 });
});

test("one side's word is enough until the other says otherwise", () => {
  const oneSaysHeld = after(booked, report(true), AFTER);
  expect(outcomeOf(booked)).toBe('unreported');
  expect(outcomeOf(oneSaysHeld)).toBe('held');
  expect(outcomeOf(after(oneSaysHeld, report(false, 'mentee'), AFTER))).toBe('differs');
  expect(outcomeOf(after(booked, report(false), AFTER))).toBe('not held');
});

test('a meeting that was not held can be booked anew', () => {
  const missed = after(booked, report(false), AFTER);
  const later = AFTER.add({ hours: 72 });
  expect(after(after(missed, propose([later]), AFTER), pick(later), AFTER)).toMatchObject({ status: 'agreed', booking: 2, reports: {} });
});
