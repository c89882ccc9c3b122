import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { LETTER_NAMES } from '../../shared/domain/letter.ts';
import { datesOf } from '../../shared/domain/letters-in-plan.ts';
import { newRound } from '../../shared/domain/round-state.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const opened = newRound('table', Temporal.Instant.from('2027-08-02T08:00:00Z'), round);
const at = (letter: (typeof LETTER_NAMES)[number], plan = round) =>
  datesOf(letter, opened, plan).map((date) => date.toZonedDateTimeISO(round.zone).toPlainDateTime().toString().slice(0, 16));

test('letters that go by the plan of the round have a day, and those that follow from what people do have none', () => {
  expect(Object.fromEntries(LETTER_NAMES.map((letter) => [letter, at(letter)] as const).filter(([, dates]) => dates.length > 0))).toEqual({
    'recruiting behind': ['2027-08-25T08:00', '2027-09-01T08:00', '2027-09-08T08:00'],
    'kick-off reminder': ['2027-10-04T08:00'],
    'coming unsaid': ['2027-09-29T08:00'],
    'workshop invitation': ['2028-01-19T08:00'],
    evaluation: ['2028-02-09T08:00'],
    'evaluation reminder': ['2028-02-25T08:00'],
  });
});

test('the workshop is reminded of in a letter of its own where the evaluation does not come near it', () => {
  const early = theRound({ evaluation: { ...round.evaluation, opens: '2028-01-31' } });
  expect(datesOf('workshop reminder', { ...opened, planned: undefined, plan: undefined }, early).map(String)).toEqual([
    '2028-02-09T07:00:00Z',
  ]);
});

test('a letter whose day is no working day has the next on which letters go, the first of several first', () => {
  const checks = theRound({ call: { ...round.call, checkDays: [21, 6] } });
  const dates = datesOf('recruiting behind', { ...opened, planned: undefined, plan: undefined }, checks).map(String);
  // The sixth day of the call is a Saturday, and so is not the twenty-first.
  expect(dates).toEqual(['2027-08-23T05:00:00Z', '2027-09-06T05:00:00Z']);
});
