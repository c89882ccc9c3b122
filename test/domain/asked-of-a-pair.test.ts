import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { hasLapsed, lapseDaysOf, lastDayToAnswer, offerEnds } from '../../shared/domain/pair/offer-time.ts';
import {
  aboutOffer,
  figuresOf,
  isOver,
  mayAddMeeting,
  meetingOn,
  offered,
  type Pair,
  timesLapsed,
  unanswered,
  whoDidNotAnswer,
} from '../../shared/domain/pair/pair.ts';
import { askedAtOnce, askedWithTimes, meetingToChoose, meetingToPropose, unsaidBy } from '../../shared/domain/pair/questions.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { aFit, anOffer, aPair, OFFERED_AT, withMeeting, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2027-11-10T09:00:00Z');
const second = { seconds: 1 };
const booked = (number: number, startsAt: Temporal.Instant, pair = aPair()) => withMeeting(pair, startsAt, { number });
const FIRST = at('2027-10-20T13:00:00Z');
const LATER = at('2027-11-03T13:00:00Z');
const AHEAD = at('2027-11-17T13:00:00Z');
const both = booked(2, LATER, booked(1, FIRST));

describe('how a meeting went', () => {
  test('is asked from its end on, of the latest first, and of nobody who has said it', () => {
    const unsaid = (role: 'mentor' | 'mentee', pair = both, now = NOW) => unsaidBy(role, pair, round, now).map(({ number }) => number);
    expect(unsaid('mentor')).toEqual([2, 1]);
    const said = withMeetingHeld(both, NOW, 'mentor', 2);
    expect([unsaid('mentor', said), unsaid('mentee', said)]).toEqual([[1], [2, 1]]);
    const end = FIRST.add({ minutes: 60 });
    expect([unsaid('mentor', both, end.subtract(second)), unsaid('mentor', both, end)]).toEqual([[], [1]]);
  });

  test('is asked at once of the manager, who proposes the next time in the same go; of both where there is none to propose', () => {
    expect(askedAtOnce(both, round, NOW)).toEqual(['mentee']);
    const waiting = withTimesProposed(both, { number: 3, by: 'mentee', times: [AHEAD] });
    expect(askedAtOnce(waiting, round, NOW)).toEqual(['mentor', 'mentee']);
    expect(askedAtOnce(both, round, workshopAt(round) ?? NOW)).toEqual(['mentor', 'mentee']);
  });

  test('was asked in the letter that brought times for another meeting after it', () => {
    const end = LATER.add({ minutes: 60 });
    const [, meeting] = both.meetings;
    if (meeting?.status !== 'agreed') throw new Error('the meeting has no time');
    const asked = (pair: Pair) => (['mentor', 'mentee'] as const).map((role) => askedWithTimes(role, pair, meeting, round));
    const proposed = (by: 'mentor' | 'mentee', when: Temporal.Instant) =>
      withTimesProposed(both, { number: 3, by, times: [AHEAD], at: when });
    expect(asked(both)).toEqual([false, false]);
    expect(asked(proposed('mentee', end))).toEqual([true, false]);
    expect(asked(proposed('mentor', end))).toEqual([false, true]);
    expect(asked(proposed('mentee', end.subtract(second)))).toEqual([false, false]);
    const agreed = (when: Temporal.Instant) => withMeeting(both, AHEAD, { number: 3, at: when });
    expect([asked(agreed(end)), asked(agreed(end.subtract(second)))]).toEqual([
      [true, true],
      [false, false],
    ]);
    // That it was itself agreed late brought no times for another.
    const late = { ...meeting, agreedAt: '2027-11-03T15:00:00.000Z' };
    expect(askedWithTimes('mentor', { ...both, meetings: both.meetings.map((one) => (one === meeting ? late : one)) }, late, round)).toBe(
      false,
    );
  });
});

describe('the next meeting', () => {
  test('is to be proposed while it has neither a time nor times that wait, and can be over when the workshop begins', () => {
    const workshop = workshopAt(round) ?? NOW;
    expect(meetingToPropose(both, round, NOW)?.number).toBe(3);
    expect(meetingToPropose(withTimesProposed(both, { number: 3, by: 'mentor', times: [AHEAD] }), round, NOW)).toBeUndefined();
    const last = workshop.subtract({ minutes: 60 });
    expect([last.subtract(second), last].map((now) => meetingToPropose(both, round, now)?.number)).toEqual([3, undefined]);
    const all = [3, 4, 5].reduce((pair, number) => booked(number, AHEAD.add({ hours: 24 * 7 * number }), pair), both);
    expect(meetingToPropose(all, round, NOW)).toBeUndefined();
    expect([mayAddMeeting(all), mayAddMeeting(both), mayAddMeeting(anOffer())]).toEqual([true, false, false]);
  });

  test('is chosen by the other one, as long as one of its times lies ahead', () => {
    const times = [AHEAD, AHEAD.add({ hours: 24 })];
    const proposed = withTimesProposed(both, { number: 3, by: 'mentee', times });
    const choose = (role: 'mentor' | 'mentee', now = NOW) => meetingToChoose(role, proposed, now)?.number;
    expect([choose('mentor'), choose('mentee')]).toEqual([3, undefined]);
    expect([times[0], times[1]].map((now) => choose('mentor', now))).toEqual([3, undefined]);
    expect(meetingToChoose('mentor', both, NOW)).toBeUndefined();
  });

  test('of a day is the one they have then, unless it was not held', () => {
    const on = (pair: Pair, day: string) => meetingOn(round, pair, Temporal.PlainDate.from(day))?.number;
    expect([on(both, '2027-11-03'), on(both, '2027-10-20'), on(both, '2027-10-21')]).toEqual([2, 1, undefined]);
    const change = { command: 'report', by: 'mentor', report: { held: false, wantsContact: false } } as const;
    const missed = nextOf(decidePair(round, both, { command: 'meeting', number: 2, change }, NOW));
    expect(on(missed, '2027-11-03')).toBeUndefined();
    const late = booked(1, at('2027-10-20T22:30:00Z'));
    expect([on(late, '2027-10-20'), on(late, '2027-10-21')]).toEqual([undefined, 1]);
  });
});

describe('an offer', () => {
  const answer = (pair: Pair, by: 'mentor' | 'mentee', given: 'yes' | 'no') =>
    nextOf(decidePair(round, pair, { command: 'answer', by, answer: given }, OFFERED_AT));
  const lapsed = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'lapse' }, NOW));
  const again = (pair: Pair, no: { readonly afterNo?: true } = {}) =>
    nextOf(decidePair(round, pair, { command: 'offer again', fit: aFit(), ...no }, NOW));

  test('waits for those who have not answered', () => {
    expect(unanswered(anOffer())).toEqual(['asa', 'orjan']);
    expect([unanswered(answer(anOffer(), 'mentor', 'yes')), unanswered(answer(anOffer(), 'mentee', 'yes'))]).toEqual([['orjan'], ['asa']]);
    expect(unanswered(aPair())).toEqual([]);
  });

  test('is open for the days of the round, or for as many as it was given, to the end of the last', () => {
    const short = offered({ mentor: 'asa', mentee: 'orjan', fit: aFit(), lapseDays: 3 }, OFFERED_AT);
    expect([lapseDaysOf(anOffer(), round), lapseDaysOf(short, round)]).toEqual([10, 3]);
    expect(anOffer()).not.toHaveProperty('lapseDays');
    expect([anOffer(), short].map((pair) => lastDayToAnswer(pair, round).toString())).toEqual(['2027-09-25', '2027-09-18']);
    const ends = offerEnds(short, round);
    expect(ends.toString()).toBe('2027-09-18T22:00:00Z');
    expect([ends.subtract(second), ends].map((now) => hasLapsed(short, round, now))).toEqual([false, true]);
  });

  test('that came to nothing and is made again is told apart by its number, and remembers who did not answer', () => {
    const half = lapsed(answer(anOffer(), 'mentor', 'yes'));
    expect(whoDidNotAnswer(half)).toEqual(['orjan']);
    const second_ = again(half);
    expect([whoDidNotAnswer(second_), timesLapsed(second_)]).toEqual([['orjan'], 1]);
    expect([aboutOffer(anOffer()), aboutOffer(second_)]).toEqual([{ pair: 'asa-orjan' }, { pair: 'asa-orjan', offer: 2 }]);
    const third = again(lapsed(second_));
    expect([aboutOffer(third), whoDidNotAnswer(third), timesLapsed(third)]).toEqual([{ pair: 'asa-orjan', offer: 3 }, ['asa', 'orjan'], 2]);
    expect(whoDidNotAnswer(again(answer(anOffer(), 'mentor', 'no'), { afterNo: true }))).toEqual([]);
    expect(whoDidNotAnswer(anOffer())).toEqual([]);
  });

  test('is over once one of them said no, or the pair has ended; silence is neither', () => {
    const ended = nextOf(decidePair(round, aPair(), { command: 'end' }, NOW));
    expect([anOffer(), aPair(), answer(anOffer(), 'mentee', 'no'), lapsed(anOffer()), ended].map(isOver)).toEqual([
      ...[false, false, true, false, true],
    ]);
  });

  test('counts in the figures each time it was made; of an exchange nobody was asked, and neither pair ended', () => {
    const twice = again(lapsed(anOffer()));
    expect(figuresOf(twice)).toMatchObject({ offered: 2, formed: 0, declined: 1, ended: 0 });
    expect(figuresOf(aPair())).toMatchObject({ offered: 1, formed: 1, declined: 0, ended: 0 });
    const goesOn = { answer: 'yes', at: '2027-11-01T08:00:00.000Z', goesOn: true } as const;
    const asked = (answers: Pair['answers']) => figuresOf({ ...aPair(), answers }).offered;
    expect([asked({ mentor: goesOn, mentee: goesOn }), asked({ mentor: goesOn }), asked({ mentee: goesOn })]).toEqual([0, 1, 1]);
    expect(figuresOf({ ...twice, answers: { mentor: goesOn, mentee: goesOn } }).offered).toBe(1);
    const end = (why?: 'swapped') =>
      figuresOf(nextOf(decidePair(round, aPair(), { command: 'end', asks: [], ...(why === undefined ? {} : { why }) }, NOW)));
    expect([end(), end('swapped')]).toMatchObject([
      { formed: 1, ended: 1 },
      { formed: 0, ended: 0 },
    ]);
  });
});
