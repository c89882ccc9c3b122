import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { pastPromise } from '../../shared/domain/waiting/past-promise.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (day: string) => pastPromise(round, Temporal.Instant.from(`${day}T10:00:00Z`));

test('offers that lapse before the day of the answer keep the promise', () => {
  expect(at('2027-09-20')).toBeUndefined();
});

test('offers that are open on that day do not, and a working day after them can be promised instead', () => {
  expect(at('2027-09-21')).toEqual({ lastDay: '2027-10-01', answerBy: '2027-10-01', instead: '2027-10-04', earlier: '2027-09-30' });
});

test('when there is none before the kick-off, none is proposed', () => {
  expect(at('2027-09-28')).toEqual({ lastDay: '2027-10-08', answerBy: '2027-10-01', instead: undefined, earlier: undefined });
});

test('a shorter time is proposed only where it leaves three days to answer', () => {
  expect(at('2027-09-27')?.earlier).toBe('2027-09-30');
  expect(at('2027-09-28')?.earlier).toBeUndefined();
});

test('the day promised instead is the first one after the offers lapse, if that comes before the kick-off', () => {
  expect(at('2027-09-24')).toMatchObject({ lastDay: '2027-10-04', instead: '2027-10-05' });
  expect(at('2027-09-25')).toMatchObject({ lastDay: '2027-10-05', instead: undefined });
});

test('a promise is still to be kept on its very day', () => {
  expect(at('2027-10-01')).toMatchObject({ answerBy: '2027-10-01', instead: undefined, earlier: undefined });
});

test('a promise whose day is over is no longer broken by an offer', () => {
  expect(at('2027-10-02')).toBeUndefined();
});
