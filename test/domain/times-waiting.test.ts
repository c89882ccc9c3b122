import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { timesWaiting } from '../../shared/domain/pair/times-waiting.ts';
import { aPair, withMeeting, withTimesProposed } from '../builders/pairs.ts';

const FIRST = Temporal.Instant.from('2027-10-20T12:00:00Z');
const SECOND = FIRST.add({ hours: 24 });
const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentee', times: [FIRST, SECOND], place: 'Rum 4' });

const waiting = (pair: Pair, reader: 'mentor' | 'mentee', now: Temporal.Instant) => {
  const { times, ...others } = timesWaiting(pair.meetings[0]!, reader, now);
  return { ...others, times: times.map(String) };
};

test('proposed times are the other one’s to whoever is to pick, and one’s own to whoever proposed them', () => {
  const now = FIRST.subtract({ hours: 1 });
  const both = { times: [FIRST.toString(), SECOND.toString()], place: 'Rum 4', passed: false };
  expect(waiting(proposed, 'mentor', now)).toEqual({ whose: 'other', ...both });
  expect(waiting(proposed, 'mentee', now)).toEqual({ whose: 'mine', ...both });
});

test('a time that has come is none to pick any more, and when all have passed nobody has times that wait', () => {
  expect(waiting(proposed, 'mentor', FIRST).times).toEqual([SECOND.toString()]);
  expect(waiting(proposed, 'mentor', SECOND)).toEqual({ whose: 'nobody', times: [], place: 'Rum 4', passed: true });
});

test('a meeting without proposed times has none that wait, and none that passed', () => {
  const none = { whose: 'nobody', times: [], place: undefined, passed: false };
  expect(waiting(aPair(), 'mentor', FIRST)).toEqual(none);
  expect(waiting(withMeeting(aPair(), FIRST), 'mentor', FIRST.subtract({ hours: 1 }))).toEqual(none);
});
