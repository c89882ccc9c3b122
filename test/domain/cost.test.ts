import { expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { type Counts, costOf } from '../../shared/domain/cost/cost.ts';
import { ALARM_FIGURES, askedBy, OF_A_DAY, OF_A_LETTER, OF_A_PERSON, OF_A_RUN } from '../../shared/domain/cost/counted.ts';
import { PRICES } from '../../shared/domain/cost/prices.ts';
import { figuresOf, theStack } from '../infra/synthesised.ts';

const NOTHING: Counts = askedBy({ letters: 0, people: 0, days: 0 });

test('what is not asked for costs nothing', () => {
  expect(Object.values(NOTHING)).toEqual(Object.values(NOTHING).map(() => 0));
  expect(costOf(NOTHING).all).toBe(0);
});

test('a round asks for what its letters, its people and its days ask for, each by itself and each as often as it is there', () => {
  const [letter, person, day] = [
    askedBy({ letters: 1, people: 0, days: 0 }),
    askedBy({ letters: 0, people: 1, days: 0 }),
    askedBy({ letters: 0, people: 0, days: 30 }),
  ];
  for (const [what, count] of Object.entries(askedBy({ letters: 2, people: 3, days: 30 }))) {
    const [ofLetter = 0, ofPerson = 0, ofDays = 0] = [letter, person, day].map((one) => new Map(Object.entries(one)).get(what) ?? 0);
    if (what !== 'storedGigabyteMonths') expect(count, what).toBeCloseTo(2 * ofLetter + 3 * ofPerson + ofDays, 9);
  }
  expect(letter).toMatchObject({ letters: 1, ...OF_A_LETTER, requests: 0, alarmFigureMonths: 0 });
  expect(letter.gigabyteSeconds).toBeCloseTo(OF_A_LETTER.runs * OF_A_RUN.gigabyteSeconds, 9);
  const { writeUnits, readUnits, runs, requests, sentGigabytes, events } = OF_A_PERSON;
  expect(person).toMatchObject({ letters: 0, writeUnits, readUnits, requests, sentGigabytes, events, runs: runs + requests });
  expect(person.gigabyteSeconds).toBeCloseTo(runs * OF_A_RUN.gigabyteSeconds + requests * OF_A_RUN.pageGigabyteSeconds, 9);
  expect(day).toMatchObject({ runs: 30 * OF_A_DAY.looks, queueRequests: 30 * OF_A_DAY.polls, alarmFigureMonths: ALARM_FIGURES });
  expect(day.gigabyteSeconds).toBeCloseTo(30 * OF_A_DAY.looks * OF_A_RUN.lookGigabyteSeconds, 9);
  for (const { runs: all, logGigabytes } of [letter, person, day]) expect(logGigabytes).toBeCloseTo(all * OF_A_RUN.logGigabytes, 12);
});

test('what people leave behind is held for as long as the round runs', () => {
  const held = (people: number, days: number) => askedBy({ letters: 0, people, days }).storedGigabyteMonths;
  expect([held(1, 0), held(0, 30)]).toEqual([0, 0]);
  expect(held(2, 90)).toBeCloseTo(6 * OF_A_PERSON.storedGigabytes, 12);
});

test('the clock looks every five minutes and every thirty, a look reads half a unit, and the queue is asked all day long by five', () => {
  expect(askedBy({ letters: 0, people: 0, days: 1 }).readUnits).toBe(OF_A_DAY.looks / 2);
  expect(OF_A_DAY.polls).toBe(21_600);
  expect(PRICES.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
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
