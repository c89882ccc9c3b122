import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { costOf } from '../../shared/domain/cost/cost.ts';
import { askedBy } from '../../shared/domain/cost/counted.ts';
import { costsOf, inTheEnd, soFar } from '../../shared/domain/cost/of-round.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const openedAt = '2027-08-16T08:00:00.000Z';
const now = Temporal.Instant.from('2027-08-26T08:00:00Z');
const cell = { day: '2027-08-20', role: 'mentor', channel: 'fair', seen: 9, started: 5, submitted: 4, confirmed: 3, withdrawn: 0 } as const;
const counted = { tally: { sent: 12 }, funnel: [cell] };

test('what has been is counted: letters sent, applications, days since the round was opened', () => {
  expect(soFar(counted, { openedAt }, now)).toEqual({ letters: 12, people: 4, days: 10 });
});

test('a round that has not begun has run for no day', () => {
  expect(soFar(counted, { openedAt }, Temporal.Instant.from('2027-08-10T08:00:00Z')).days).toBe(0);
});

test('what will be reckons with those hoped for as long as people can apply, and with those who have applied after that', () => {
  const open = inTheEnd(counted, { openedAt, stage: 'call open' }, round, now);
  expect(open).toEqual({ people: 16, letters: 272, days: 206 });
  expect(inTheEnd(counted, { openedAt, stage: 'draft' }, round, now)).toEqual(open);
  expect(inTheEnd(counted, { openedAt, stage: 'running' }, round, now)).toMatchObject({ people: 4, letters: 68 });
  expect(inTheEnd({ ...counted, tally: { sent: 300 } }, { openedAt, stage: 'running' }, round, now).letters).toBe(300);
  expect(inTheEnd(counted, { openedAt, stage: 'closed' }, round, now)).toEqual(soFar(counted, { openedAt }, now));
});

test('a sending costs what its letters do, and the round never less in the end than so far', () => {
  const costs = costsOf(100, counted, { openedAt, stage: 'call open' }, round, now);
  expect(costs.letters).toBe(costOf(askedBy({ letters: 100, people: 0, days: 0 })).all);
  expect(costs.soFar).toBeGreaterThan(0);
  expect(costs.inTheEnd).toBeGreaterThan(costs.soFar);
});
