import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { answerBy, answerDays, answerMoments, nextAnswerDay } from '../../shared/domain/waiting/answer-days.ts';
import { theRound } from '../builders/round.ts';

const at = (text: string) => Temporal.Instant.from(text);
const days = (round = theRound()) => answerDays(round).map(({ day, isKickOff }) => `${day}${isKickOff ? ' at the kick-off' : ''}`);
const answeredBy = (day: string) => theRound({ call: { ...theRound().call, answerBy: day } });

test('those who wait hear on the day of the call, at the kick-off, and ever less often after that, before the workshop', () => {
  expect(days()).toEqual(['2027-10-01', '2027-10-06 at the kick-off', '2027-10-13', '2027-10-27', '2027-11-24', '2028-01-24']);
});

test('where the call promises an answer on the day of the kick-off or after it, the kick-off is the first', () => {
  for (const promised of ['2027-10-06', '2027-10-07'])
    expect(days(answeredBy(promised)), promised).toEqual(['2027-10-06 at the kick-off', ...days().slice(2)]);
  expect(days(answeredBy('2027-10-05'))).toEqual(['2027-10-05', ...days().slice(1)]);
});

test('a day of the workshop or after it is not promised', () => {
  const ending = (date: string) => days(theRound({ workshop: { ...theRound().workshop, date } })).at(-1);
  expect([ending('2028-01-24'), ending('2028-01-25')]).toEqual(['2027-11-24', '2028-01-24']);
});

test('the next day is the first that has not come; when no more are promised, the day on which the round is closed is named', () => {
  const round = theRound();
  expect(nextAnswerDay(round, at('2027-10-01T09:59:59Z'))).toBe('2027-10-01');
  expect(nextAnswerDay(round, at('2027-10-01T10:00:00Z'))).toBe(answerDays(round)[1]?.day);
  expect(answerBy(round, at('2027-09-01T10:00:00Z'))).toBe('2027-10-01');
  expect(nextAnswerDay(round, at('2028-02-01T10:00:00Z'))).toBeUndefined();
  expect(answerBy(round, at('2028-02-01T10:00:00Z'))).toBe(round.closes);
});

test('operators hear three working days before, and those who wait on the day, but for the kick-off, which has a moment of its own', () => {
  const [warned, told, beforeKickOff, next] = answerMoments(theRound());
  expect([warned, told, beforeKickOff, next].map((moment) => moment?.key)).toEqual([
    'answers nearly 2027-10-01',
    'answers 2027-10-01',
    `answers nearly ${answerDays(theRound())[1]?.day}`,
    'answers nearly 2027-10-13',
  ]);
  expect([warned, told].map((moment) => moment?.at.toString())).toEqual(['2027-09-28T06:00:00Z', '2027-10-01T10:00:00Z']);
});
