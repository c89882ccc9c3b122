import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { withoutAnswers, withoutWordsOf } from '../../shared/domain/pair/without-words.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withMeetingCancelled, withTimesProposed, withVenue } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const AT = '2027-11-05T10:00:00.000Z';
const NOW = Temporal.Instant.from(AT);
const first = Temporal.Instant.from('2027-10-20T13:00:00Z');
const ahead = Temporal.Instant.from('2027-11-24T13:00:00Z');

/** A pair in which both wrote something wherever one can. */
function written(): Pair {
  const says = (by: 'mentor' | 'mentee') =>
    ({ command: 'report', by, report: { held: true, rating: 4, takeaway: `${by} takeaway`, wantsContact: true } }) as const;
  const meet = (pair: Pair, change: ReturnType<typeof says>) =>
    nextOf(decidePair(round, pair, { command: 'meeting', number: 1, change }, NOW));
  const met = meet(meet(withMeeting(aPair(), first, { place: 'old place' }), says('mentor')), says('mentee'));
  const off = withMeetingCancelled(withMeeting(met, ahead, { number: 2, place: 'called off place' }), 'mentor', 2, NOW);
  const proposed = withTimesProposed(off, { number: 3, by: 'mentee', times: [ahead], place: 'mentee proposes', at: NOW });
  const booked = withMeeting(proposed, Temporal.Instant.from('2027-12-08T13:00:00Z'), { number: 4, place: 'booked place', at: NOW });
  const placed = withVenue(booked, 'mentee', 'mentee place', 4, NOW);
  const moving = withTimesProposed(placed, {
    number: 4,
    by: 'mentor',
    times: [Temporal.Instant.from('2027-12-09T13:00:00Z')],
    place: 'mentor proposes',
    at: NOW,
  });
  const pulse = { going: 4, time: 3, wantsContact: true, at: AT };
  const pause = { from: '2027-11-08', until: '2027-11-14', at: AT, version: 1 };
  return {
    ...moving,
    notes: [{ by: 'karin', at: AT, text: 'operator note' }],
    pulses: {
      1: { mentor: { ...pulse, note: 'mentor pulse' }, mentee: { ...pulse, note: 'mentee pulse' } },
      2: { mentee: { ...pulse, note: 'mentee later' } },
    },
    pauses: [
      { ...pause, by: 'mentor', reason: 'mentor reason' },
      { ...pause, by: 'mentee', reason: 'mentee reason', changedBy: 'mentor' },
      { ...pause, by: 'operator', reason: 'operator reason' },
    ],
  };
}
const pair = written();
/** Which of the words above are left. */
function left(of: Pair): readonly string[] {
  const words = [
    'mentor takeaway',
    'mentee takeaway',
    'old place',
    'called off place',
    'mentee proposes',
    'mentee place',
    'mentor proposes',
  ];
  const private_ = ['mentor pulse', 'mentee pulse', 'mentee later', 'mentor reason', 'mentee reason', 'operator reason', 'operator note'];
  return [...words, ...private_].filter((word) => JSON.stringify(of).includes(word));
}

describe('a pair without the words of one of its two', () => {
  test('keeps what the other wrote; a place goes where it is not known whose it is', () => {
    expect(left(pair)).toHaveLength(14);
    expect(left(withoutWordsOf(pair, ['mentor']))).toEqual([
      ...['mentee takeaway', 'mentee proposes', 'mentee place', 'mentee pulse', 'mentee later', 'operator reason'],
    ]);
    expect(left(withoutWordsOf(pair, ['mentee']))).toEqual([
      'mentor takeaway',
      'mentor proposes',
      'mentor pulse',
      'mentor reason',
      'operator reason',
    ]);
    expect(left(withoutWordsOf(pair, ['mentor', 'mentee']))).toEqual(['operator reason']);
  });

  test('keeps that they met, when, how often, and what they gave as figures; a wish to be contacted goes with its words', () => {
    const without = withoutWordsOf(pair, ['mentor', 'mentee']);
    expect(without.meetings.map(({ status, number, version }) => [status, number, version])).toEqual(
      pair.meetings.map(({ status, number, version }) => [status, number, version]),
    );
    const [met] = without.meetings;
    expect(met?.status === 'agreed' ? met.reports : met).toEqual({
      mentor: { held: true, rating: 4, wantsContact: false, at: AT },
      mentee: { held: true, rating: 4, wantsContact: false, at: AT },
    });
    expect(without.meetings[1]?.calledOff[0]).toMatchObject({ startsAt: '2027-11-24T13:00:00.000Z', by: 'mentor' });
    expect(without.meetings[3]).toMatchObject({ moving: { by: 'mentor', times: ['2027-12-09T13:00:00.000Z'] } });
    expect(without.pulses).toEqual({
      1: { mentor: { going: 4, time: 3, wantsContact: false, at: AT }, mentee: { going: 4, time: 3, wantsContact: false, at: AT } },
      2: { mentee: { going: 4, time: 3, wantsContact: false, at: AT } },
    });
    expect(without.pauses?.map(({ by, until }) => [by, until])).toEqual([
      ['mentor', '2027-11-14'],
      ['mentee', '2027-11-14'],
      ['operator', '2027-11-14'],
    ]);
  });

  test('is as it was where nobody wrote anything', () => {
    for (const plain of [aPair(), withMeeting(aPair(), ahead)]) expect(withoutWordsOf(plain, ['mentor', 'mentee'])).toEqual(plain);
    expect(withoutWordsOf(aPair(), ['mentor'])).not.toHaveProperty('pauses');
    expect(withoutWordsOf(aPair(), ['mentor']).pulses).toStrictEqual({});
  });
});

test('a pair without private answers keeps its places and what operators noted', () => {
  expect(left(withoutAnswers(pair, ['mentor', 'mentee']))).toEqual([
    ...['old place', 'called off place', 'mentee proposes', 'mentee place', 'mentor proposes', 'operator reason', 'operator note'],
  ]);
  expect(left(withoutAnswers(pair, ['mentee']))).toEqual(left(pair).filter((word) => !/mentee (takeaway|pulse|later|reason)/.test(word)));
});
