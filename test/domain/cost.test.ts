import { expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { type Counts, costOf } from '../../shared/domain/cost/cost.ts';
import { ALARM_FIGURES, askedBy, OF_A_DAY } from '../../shared/domain/cost/counted.ts';
import { PRICES } from '../../shared/domain/cost/prices.ts';
import { figuresOf, theStack } from '../infra/synthesised.ts';

const NOTHING: Counts = askedBy({ letters: 0, people: 0, days: 0 });

test('what is not asked for costs nothing', () => {
  expect(Object.values(NOTHING)).toEqual(Object.values(NOTHING).map(() => 0));
  expect(costOf(NOTHING).all).toBe(0);
});

test('each thing that is counted costs what the table of prices says, and the sum is that of the parts', () => {
  const one = (counted: Partial<Counts>) => costOf({ ...NOTHING, ...counted }).all;
  expect(one({ letters: 1000 })).toBeCloseTo(0.1, 10);
  expect(one({ runs: 1e6 })).toBeCloseTo(0.2, 10);
  expect(one({ gigabyteSeconds: 1e6 })).toBeCloseTo(13.3334, 10);
  expect(one({ requests: 1e6 })).toBeCloseTo(1, 10);
  expect(one({ sentGigabytes: 1 })).toBeCloseTo(0.09, 10);
  expect(one({ writeUnits: 1e6 })).toBeCloseTo(0.625, 10);
  expect(one({ readUnits: 1e6 })).toBeCloseTo(0.125, 10);
  expect(one({ storedGigabyteMonths: 1 })).toBeCloseTo(0.45, 10);
  expect(one({ events: 1e6 })).toBeCloseTo(1, 10);
  expect(one({ queueRequests: 1e6 })).toBeCloseTo(0.4, 10);
  expect(one({ logGigabytes: 1 })).toBeCloseTo(0.5, 10);
  expect(one({ alarmFigureMonths: 1 })).toBeCloseTo(0.1, 10);
  const { all, parts } = costOf(askedBy({ letters: 340, people: 20, days: 210 }));
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(all, 10);
});

test('other prices give another cost', () => {
  const counts = { ...NOTHING, letters: 10 };
  expect(costOf(counts, { ...PRICES, letter: 1 }).all).toBe(10);
});

test('a letter costs a little more than its postage, and a round of twenty a few dollars, most of it for what runs anyway', () => {
  const letter = costOf(askedBy({ letters: 1, people: 0, days: 0 })).all;
  expect(letter).toBeGreaterThan(PRICES.letter);
  expect(letter).toBeLessThan(2 * PRICES.letter);
  const { all, parts } = costOf(askedBy({ letters: 340, people: 20, days: 210 }));
  expect(all).toBeGreaterThan(5);
  expect(all).toBeLessThan(8);
  expect(parts.alarms + parts.events).toBeGreaterThan(0.9 * all);
});

test('what is reckoned with is what the stack and the clock have', () => {
  const alarms = Object.values(theStack().of('AWS::CloudWatch::Alarm'));
  expect(alarms.reduce((sum, { Properties }) => sum + figuresOf(Properties), 0)).toBe(ALARM_FIGURES);
  const looks = triggers.reduce((sum, { start }) => sum + (start.by === 'tick' ? (24 * 60) / start.everyMinutes : 0), 0);
  expect(looks).toBe(OF_A_DAY.looks);
});
