import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import {
  type AgreedMeeting,
  asksFor,
  calledOffIn,
  type Hand,
  isDisputed,
  type Meeting,
  maySetVenue,
  meetingSchema,
  type Report,
  saidOf,
} from '../../shared/domain/pair/meeting.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { offerId, pairId, partnerIn, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-11-10T09:00:00Z');
const AHEAD = Temporal.Instant.from('2027-11-17T13:00:00Z');
const OVER = Temporal.Instant.from('2027-11-03T13:00:00Z');
const changed = (pair: Pair, change: MeetingCommand): Meeting => {
  const [meeting] = nextOf(decidePair(round, pair, { command: 'meeting', number: 1, change }, NOW)).meetings;
  return meeting ?? expect.fail('there is no meeting');
};
const firstOf = (pair: Pair): AgreedMeeting => {
  const [meeting] = pair.meetings;
  return meeting?.status === 'agreed' ? meeting : expect.fail('it is not agreed');
};
const booked = withMeeting(aPair(), AHEAD);
const over = firstOf(withMeeting(aPair(), OVER));

describe('who did something where neither of the two did it with their own hands', () => {
  const assistant: Hand = { kind: 'assistant' };
  const operator = { kind: 'operator', id: 'karin' } as const;

  test('stands with the times they proposed, the time they chose or set, the place, and what they called off', () => {
    expect(changed(aPair(), { command: 'propose', by: 'mentee', times: [AHEAD], place: undefined, hand: assistant })).toMatchObject({
      hand: assistant,
    });
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] });
    expect(changed(proposed, { command: 'pick', by: 'mentee', time: AHEAD, hand: assistant })).toMatchObject({ agreedHand: assistant });
    expect(changed(aPair(), { command: 'book', by: 'operator', time: AHEAD, place: 'A', hand: operator })).toMatchObject({
      agreedHand: operator,
    });
    expect(changed(booked, { command: 'set place', by: 'operator', place: 'A', hand: operator })).toMatchObject({
      placeBy: 'operator',
      placeHand: operator,
    });
    expect(changed(booked, { command: 'cancel', by: 'operator', hand: operator }).calledOff).toMatchObject([
      { by: 'operator', hand: operator },
    ]);
  });

  test('is nobody where they did it themselves', () => {
    expect(changed(aPair(), { command: 'propose', by: 'mentee', times: [AHEAD], place: undefined })).not.toHaveProperty('hand');
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] });
    expect(changed(proposed, { command: 'pick', by: 'mentee', time: AHEAD })).not.toHaveProperty('agreedHand');
    expect(changed(booked, { command: 'set place', by: 'mentee', place: 'A' })).not.toHaveProperty('placeHand');
    const [off] = changed(booked, { command: 'cancel', by: 'mentee' }).calledOff;
    for (const field of ['hand', 'why']) expect(off).not.toHaveProperty(field);
  });
});

test('a meeting is stored in each of its states, whoever brought it there', () => {
  const on = Temporal.PlainDate.from('2027-11-08');
  const operator = { kind: 'operator', id: 'karin' } as const;
  const [ended] = nextOf(decidePair(round, booked, { command: 'end' }, NOW)).meetings;
  const meetings = [
    aPair().meetings[0],
    withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] }).meetings[0],
    changed(booked, { command: 'set place', by: 'operator', place: 'A', hand: operator }),
    changed(booked, { command: 'set place', by: 'mentor', place: 'A' }),
    changed(booked, { command: 'cancel', by: 'operator', hand: operator }),
    changed(booked, { command: 'cancel', by: 'mentor' }),
    changed(aPair(), { command: 'record', by: 'operator', on }),
    changed(aPair(), { command: 'record', by: 'mentee', on, report: { wantsContact: false } }),
    ended,
  ];
  for (const meeting of meetings)
    expect(meetingSchema.parse(JSON.parse(JSON.stringify(meeting)))).toEqual(JSON.parse(JSON.stringify(meeting)));
});

test('the booking that a letter is about is found by its version', () => {
  const twice = changed(
    withMeeting(
      nextOf(decidePair(round, booked, { command: 'meeting', number: 1, change: { command: 'cancel', by: 'mentor' } }, NOW)),
      AHEAD.add({ hours: 1 }),
    ),
    {
      command: 'cancel',
      by: 'mentee',
    },
  );
  expect(twice.calledOff.map(({ version }) => calledOffIn(twice, version)?.by)).toEqual(['mentor', 'mentee']);
  expect([calledOffIn(twice, 99), calledOffIn(twice, undefined), calledOffIn(undefined, 1)]).toEqual([undefined, undefined, undefined]);
});

describe('what is said of a meeting', () => {
  const report = (held: boolean, at = '2027-11-04T10:00:00.000Z'): Report => ({ held, wantsContact: false, at });
  const settled = (held: boolean) => ({ held, at: '2027-11-05T10:00:00.000Z' });
  const LATER = '2027-11-06T10:00:00.000Z';

  test('is to each what the operators said, or they themselves, or else the other one; not where the two differ', () => {
    const said = (changes: Partial<AgreedMeeting>) => (['mentor', 'mentee'] as const).map((role) => saidOf({ ...over, ...changes }, role));
    expect(said({})).toEqual(['unreported', 'unreported']);
    expect(said({ reports: { mentor: report(true) } })).toEqual(['held', 'held']);
    expect(said({ reports: { mentee: report(false) } })).toEqual(['not held', 'not held']);
    expect(said({ reports: { mentor: report(true), mentee: report(false) } })).toEqual(['held', 'not held']);
    expect(said({ reports: { mentor: report(true), mentee: report(false) }, settled: settled(false) })).toEqual(['not held', 'not held']);
    expect(said({ reports: {}, settled: settled(true) })).toEqual(['held', 'held']);
  });

  test('is disputed where the two differ, or one of them says otherwise than the operators have since', () => {
    const disputed = (changes: Partial<AgreedMeeting>) => isDisputed({ ...over, ...changes });
    expect(disputed({ reports: { mentor: report(true) } })).toBe(false);
    expect(disputed({ reports: { mentor: report(true), mentee: report(false) } })).toBe(true);
    expect(disputed({ reports: { mentor: report(true), mentee: report(false) }, settled: settled(true) })).toBe(false);
    expect(disputed({ reports: { mentor: report(false, LATER) }, settled: settled(true) })).toBe(true);
    expect(disputed({ reports: { mentee: report(true, LATER) }, settled: settled(true) })).toBe(false);
    expect(disputed({ reports: { mentor: report(false, settled(true).at) }, settled: settled(true) })).toBe(false);
    expect(
      [aPair(), withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] })].map(({ meetings }) => meetings.some(isDisputed)),
    ).toEqual([...[false, false]]);
  });

  test('is asked of whoever has said nothing, as long as the operators have not settled it', () => {
    const half: AgreedMeeting = { ...over, reports: { mentor: report(true) } };
    expect([asksFor(over, 'mentor'), asksFor(half, 'mentor'), asksFor(half, 'mentee')]).toEqual([true, false, true]);
    expect(asksFor({ ...half, settled: settled(true) }, 'mentee')).toBe(false);
  });
});

test('the place alone can be set of times one proposed oneself, and by both of a meeting that lies ahead', () => {
  const both = (meeting: Meeting | undefined, now = NOW) =>
    (['mentor', 'mentee'] as const).map((role) => maySetVenue(meeting ?? expect.fail('there is no meeting'), role, now));
  expect(both(aPair().meetings[0])).toEqual([false, false]);
  expect(both(withTimesProposed(aPair(), { number: 1, by: 'mentor', times: [AHEAD] }).meetings[0])).toEqual([true, false]);
  expect(both(booked.meetings[0])).toEqual([true, true]);
  expect(both(booked.meetings[0], AHEAD)).toEqual([false, false]);
});

test('a pair is known by its two, and an offer to it by its number from the second on', () => {
  expect(pairId('asa', 'orjan')).toBe('asa-orjan');
  expect(peopleOf('asa-orjan')).toEqual(['asa', 'orjan']);
  expect([partnerIn('asa-orjan', 'asa'), partnerIn('asa-orjan', 'orjan'), partnerIn('asa-asa', 'asa')]).toEqual([
    'orjan',
    'asa',
    undefined,
  ]);
  expect([offerId({ pair: 'asa-orjan' }), offerId({ pair: 'asa-orjan', offer: 1 }), offerId({ pair: 'asa-orjan', offer: 2 })]).toEqual([
    ...['asa-orjan', 'asa-orjan', 'asa-orjan offer 2'],
  ]);
});
