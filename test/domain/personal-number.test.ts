import { expect, test } from 'vitest';
import { personalNumbersIn } from '../../shared/domain/personal-number.ts';

/** The number of a day, as YYMMDD, with the check digit that makes it one. */
function numberOf(day: string): string {
  const digits = [...`${day}123`].map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + [...String(digit * (index % 2 === 0 ? 2 : 1))].reduce((all, one) => all + Number(one), 0),
    0,
  );
  return `${day}-123${(10 - (sum % 10)) % 10}`;
}
const isOne = (day: string) => personalNumbersIn(numberOf(day)).length === 1;

test('a personal number is of a day there can be, in each month of a year', () => {
  const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (const [index, day] of last.entries()) {
    const month = String(index + 1).padStart(2, '0');
    expect([isOne(`81${month}01`), isOne(`81${month}${day}`), isOne(`81${month}${day + 1}`), isOne(`81${month}00`)], month).toEqual([
      ...[true, true, false, false],
    ]);
  }
  expect([isOne('810015'), isOne('811315')]).toEqual([false, false]);
});

test('a coordination number is of a day sixty later', () => {
  expect([isOne('811261'), isOne('811291'), isOne('811292'), isOne('811260')]).toEqual([true, true, false, false]);
});

test('what stands on the two sides of a link is no number together', () => {
  expect(personalNumbersIn('811218-98 https://a.example/x 76')).toEqual([]);
  expect(personalNumbersIn('811218-https://a.example/ 9876')).toEqual([]);
  expect(personalNumbersIn('811218 https://a.example/ 9876')).toEqual([]);
  expect(personalNumbersIn('811218-9876 https://a.example/x 640823-3234')).toEqual(['811218-9876', '640823-3234']);
});
