import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { answerBy, answerDays, answerMoments, nextAnswerDay } from '../../shared/domain/waiting/answer-days.ts';
import { theRound } from '../builders/round.ts';

const at = (text: string) => Temporal.Instant.from(text);
const days = (round = theRound()) => answerDays(round).map(({ day }) => day);
const answeredBy = (day: string) => theRound({ call: { ...theRound().call, answerBy: day } });
const heldOn = (date: string, time = '16:00') => theRound({ kickOff: { ...theRound().kickOff, date, time } });

test('those who wait hear on the day of the call, on the day after the kick-off, and ever less often after that, before the workshop', () => {
  expect(days()).toEqual(['2027-10-01', '2027-10-07', '2027-10-13', '2027-10-27', '2027-11-24', '2028-01-24']);
});

test('the day after the kick-off is the first working day after it, and those after it are counted from the kick-off', () => {
  expect(days(heldOn('2027-10-08')).slice(1, 3)).toEqual(['2027-10-11', '2027-10-15']);
  expect(days(heldOn('2027-10-09')).slice(1, 4)).toEqual(['2027-10-08', '2027-10-11', '2027-10-18']);
  expect(days(heldOn('2027-10-07', '21:00')).slice(1, 3)).toEqual(['2027-10-08', '2027-10-15']);
  expect(days(heldOn('2027-11-03')).slice(0, 5)).toEqual(['2027-10-01', '2027-10-08', '2027-10-22', '2027-11-04', '2027-11-10']);
});

test('where the call promises an answer on the day of the kick-off or after it, the day after the kick-off is the first', () => {
  for (const promised of ['2027-10-06', '2027-10-07']) expect(days(answeredBy(promised)), promised).toEqual(days().slice(1));
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

test('operators hear three working days before, and those who wait at noon on the day', () => {
  const [warned, told] = answerMoments(theRound(), false);
  expect([warned, told].map((moment) => moment?.key)).toEqual(['answers nearly 2027-10-01', 'answers 2027-10-01']);
  expect([warned, told].map((moment) => moment?.at.toString())).toEqual(['2027-09-28T06:00:00Z', '2027-10-01T10:00:00Z']);
});

test('the day after the kick-off comes onto the agenda as the kick-off is held', () => {
  const keys = (isKickOffHeld: boolean) => answerMoments(theRound(), isKickOffHeld).map(({ key }) => key);
  expect(keys(true).filter((key) => !keys(false).includes(key))).toEqual(['answers 2027-10-07']);
  expect(keys(false)).toContain('answers nearly 2027-10-07');
});
