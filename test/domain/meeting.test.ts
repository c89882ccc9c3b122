import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { changeMeeting } from '../../shared/domain/pair/change-meeting.ts';
import {
  answerableProposal,
  bookedTimes,
  endOf,
  lastVenue,
  type Meeting,
  meetingSchema,
  outcomeOf,
  overlap,
  planned,
  soonestTime,
} from '../../shared/domain/pair/meeting.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
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

test('the place of a booked meeting is set, changed and taken away alone by either of the two; the time and what was said of it stand', () => {
  const place = (text: string | undefined, by: 'mentor' | 'mentee' = 'mentor') => ({ command: 'set place', by, place: text }) as const;
  const placed = after(booked, place('https://video.example/1'));
  expect(placed).toMatchObject({
    startsAt: '2027-10-20T12:00:00.000Z',
    place: 'https://video.example/1',
    version: 1,
    booking: 1,
    sequence: 1,
    placeBy: 'mentor',
  });
  expect(refusal(placed, place('https://video.example/1', 'mentee'))).toEqual({ unchanged: true });
  const cleared = after(placed, place(undefined, 'mentee'));
  expect(cleared).toMatchObject({ version: 1, sequence: 2, placeBy: 'mentee' });
  expect(lastVenue(cleared)).toBeUndefined();
  expect(refusal(booked, place('Rum 5'), STARTS)).toEqual({ refused: 'time passed' });
  expect(refusal(fresh, place('Rum 5'))).toEqual({ refused: 'not at this stage' });
});

test('the place of times that wait for an answer is changed alone by the one who proposed them', () => {
  const proposed = after(fresh, propose([STARTS]));
  expect(after(proposed, { command: 'set place', by: 'mentee', place: 'Rum 5' })).toMatchObject({
    status: 'proposed',
    place: 'Rum 5',
    times: ['2027-10-20T12:00:00.000Z'],
  });
  expect(refusal(proposed, { command: 'set place', by: 'mentor', place: 'Rum 5' })).toEqual({ refused: 'not at this stage' });
});

test('a place that was emptied with the new time is empty', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, { ...propose([later], 'mentor'), place: undefined });
  expect(lastVenue(after(moving, pick(later, 'mentee')))).toBeUndefined();
});

test('times proposed for a move come along when the place of the meeting changes meanwhile', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later], 'mentor'));
  const placed = after(moving, { command: 'set place', by: 'mentee', place: 'Rum 9' });
  expect(after(placed, pick(later, 'mentee'))).toMatchObject({ startsAt: '2027-10-22T12:00:00.000Z', place: 'Rum 9', sequence: 2 });
  const elsewhere = after(booked, { ...propose([later], 'mentor'), place: 'Ett kafé' });
  const kept = after(elsewhere, { command: 'set place', by: 'mentee', place: 'Rum 9' });
  expect(after(kept, pick(later, 'mentee'))).toMatchObject({ place: 'Ett kafé' });
});

test('the place of a meeting outlives its being called off', () => {
  expect(lastVenue(after(booked, { command: 'cancel', by: 'mentor' }))).toBe('Rum 4');
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

test('a meeting that has begun is no longer moved, also where another time was open: when it was not held it is booked anew', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later], 'mentee'));
  expect(refusal(moving, pick(later), AFTER)).toEqual({ refused: 'time passed' });
  const missed = after(moving, report(false), AFTER);
  expect(after(after(missed, propose([later]), AFTER), pick(later), AFTER)).toMatchObject({ status: 'agreed', booking: 2 });
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

test('the same times proposed once more for the same place are one proposal; another time or place is a new one', () => {
  const later = STARTS.add({ hours: 48 });
  const proposed = after(fresh, propose([later, STARTS]));
  expect(refusal(proposed, propose([STARTS, later]))).toEqual({ unchanged: true });
  expect(after(proposed, propose([STARTS, later.add({ hours: 1 })]))).toMatchObject({
    times: ['2027-10-20T12:00:00.000Z', '2027-10-22T13:00:00.000Z'],
  });
  expect(after(proposed, { ...propose([STARTS, later]), place: 'Rum 5' })).toMatchObject({ place: 'Rum 5' });
  expect(after(proposed, propose([STARTS, later], 'mentor'))).toMatchObject({ by: 'mentor' });
});

test('three times may be proposed, also the minute the workshop begins; one that has passed or comes after it spoils the others', () => {
  const workshop = Temporal.Instant.from('2028-02-16T14:00:00Z');
  expect(after(fresh, propose([STARTS, STARTS.add({ hours: 1 }), workshop]))).toMatchObject({ status: 'proposed' });
  expect(refusal(fresh, propose([NOW, STARTS]))).toEqual({ refused: 'time passed' });
  expect(refusal(fresh, propose([STARTS, workshop.add({ seconds: 1 })]))).toEqual({ refused: 'after the workshop' });
});

test('whoever picks the time that is agreed already is told the same again', () => {
  expect(refusal(booked, pick(STARTS))).toEqual({ unchanged: true });
  expect(refusal(booked, pick(STARTS.add({ hours: 1 })))).toEqual({ refused: 'time not proposed' });
  expect(refusal(fresh, pick(STARTS))).toEqual({ refused: 'time not proposed' });
  // While another time is open, the one agreed is not among those to pick from.
  expect(refusal(after(booked, propose([STARTS.add({ hours: 48 })], 'mentor')), pick(STARTS, 'mentee'))).toEqual({
    refused: 'time not proposed',
  });
});

test('a place that is set as it was changes nothing, but for times of one’s own that were proposed for another', () => {
  const later = STARTS.add({ hours: 48 });
  const proposed = after(fresh, propose([STARTS]));
  expect(refusal(proposed, { command: 'set place', by: 'mentee', place: 'Rum 4' })).toEqual({ unchanged: true });
  const moving = after(booked, { ...propose([later], 'mentor'), place: 'Ett kafé' });
  expect(refusal(moving, { command: 'set place', by: 'mentee', place: 'Rum 4' })).toEqual({ unchanged: true });
  const all = after(moving, { command: 'set place', by: 'mentor', place: 'Rum 4' });
  expect(all).toMatchObject({ place: 'Rum 4', moving: { place: 'Rum 4' } });
  expect(after(booked, { command: 'set place', by: 'mentor', place: 'Rum 5' })).not.toHaveProperty('moving');
});

test('a meeting that was called off is called off once; one that never had a time cannot be', () => {
  const cancel = { command: 'cancel', by: 'mentor' } as const;
  expect(refusal(after(booked, cancel), cancel)).toEqual({ unchanged: true });
  expect(refusal(fresh, cancel)).toEqual({ refused: 'not at this stage' });
  expect(refusal(after(after(booked, cancel), propose([STARTS])), cancel)).toEqual({ refused: 'not at this stage' });
});

test('the same report sent again is one report; whatever is another in it counts', () => {
  const said = { held: true, rating: 4, takeaway: 'Mod', wantsContact: false };
  const send = (changes: Partial<typeof said>) => ({ command: 'report', by: 'mentor', report: { ...said, ...changes } }) as const;
  const reported = after(booked, send({}), AFTER);
  expect(refusal(reported, send({}), AFTER.add({ hours: 1 }))).toEqual({ unchanged: true });
  for (const other of [{ held: false }, { rating: 5 }, { takeaway: 'Tålamod' }, { wantsContact: true }])
    expect(after(reported, send(other), AFTER), JSON.stringify(other)).toMatchObject({ reports: { mentor: { ...said, ...other } } });
});

test('times that were proposed can be answered until the meeting they would move has begun', () => {
  const moving = after(booked, propose([STARTS.add({ hours: 48 })]));
  expect(answerableProposal(moving, STARTS.subtract({ minutes: 1 }))?.times).toEqual(['2027-10-22T12:00:00.000Z']);
  expect(answerableProposal(moving, STARTS)).toBeUndefined();
  expect(answerableProposal(after(fresh, propose([STARTS])), AFTER)?.by).toBe('mentee');
});

test('the next thing ahead is the nearest time that is booked or proposed, not one that has passed', () => {
  const later = STARTS.add({ hours: 48 });
  const moving = after(booked, propose([later]));
  const proposed = after(planned(2, Temporal.PlainDate.from('2027-10-18')), propose([STARTS.subtract({ hours: 24 }), later]));
  expect(soonestTime([moving], NOW)).toBe('2027-10-20T12:00:00.000Z');
  expect(soonestTime([moving], STARTS)).toBe('2027-10-22T12:00:00.000Z');
  expect(soonestTime([moving, proposed], NOW)).toBe('2027-10-19T12:00:00.000Z');
  expect(soonestTime([moving, fresh], later)).toBeUndefined();
});

test('a meeting that was not held leaves its time free', () => {
  expect(bookedTimes([booked, fresh])).toEqual(['2027-10-20T12:00:00.000Z']);
  expect(bookedTimes([after(booked, report(false), AFTER)])).toEqual([]);
});

test('a rating is one of five', () => {
  const rated = (rating: number) =>
    meetingSchema.safeParse({ ...booked, reports: { mentor: { held: true, rating, wantsContact: false, at: '2027-10-20T14:00:00.000Z' } } })
      .success;
  expect([0, 1, 5, 6].map(rated)).toEqual([false, true, true, false]);
});

test('a meeting ends when its minutes are over, and the next may begin then, not a second before', () => {
  expect(booked.status === 'agreed' ? endOf(round, booked).toString() : '').toBe('2027-10-20T13:00:00Z');
  expect([59, 60].map((minutes) => overlap(round, STARTS, STARTS.add({ minutes })))).toEqual([true, false]);
  expect([59, 60].map((minutes) => overlap(round, STARTS, STARTS.subtract({ minutes })))).toEqual([true, false]);
});
