import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readTimeOfDay, timeOn } from '../../shared/domain/typed-time.ts';

const stockholm = { zone: 'Europe/Stockholm' };
const instant = (date: string, time: string) => {
  const [day, clock] = [readDay(date), readTimeOfDay(time)];
  if (day === undefined) return 'not a date';
  if (clock === undefined) return 'not a time';
  return timeOn(stockholm, day, clock)?.toString() ?? 'clock skips it';
};

describe('a date and a time of day as they are typed', () => {
  test.each([
    ['2027-10-20', '14:30', '2027-10-20T12:30:00Z'],
    ['2027-12-20', '14.30', '2027-12-20T13:30:00Z'],
    [' 2027-1-5 ', 'kl. 9.05', '2027-01-05T08:05:00Z'],
    ['2027-10-20', '1430', '2027-10-20T12:30:00Z'],
    ['2027-10-20', ' 14:30 ', '2027-10-20T12:30:00Z'],
    ['2027-10-20', '14:30:00', '2027-10-20T12:30:00Z'],
    ['2028-02-29', '10:00', '2028-02-29T09:00:00Z'],
    ['\u200e2027-10-20\u200e', '14:\u200b30', '2027-10-20T12:30:00Z'],
    ['\ufeff2027\u00ad-10-20', 'kl.\u00a014.30', '2027-10-20T12:30:00Z'],
  ])('%s with %s is %s', (date, time, expected) => {
    expect(instant(date, time)).toBe(expected);
  });

  test.each([
    ['', '14:30', 'not a date'],
    ['2027-10-20', ' ', 'not a time'],
    ['2027-13-45', '14:30', 'not a date'],
    ['2027-02-29', '14:30', 'not a date'],
    ['20/10/2027', '14:30', 'not a date'],
    ['2027-10-20T10', '14:30', 'not a date'],
    ['2027-10-20', '24:00', 'not a time'],
    ['2027-10-20', '14', 'not a time'],
    ['2027-10-20', '14:30:30', 'not a time'],
    ['2027-10-20', 'lunch', 'not a time'],
  ])('"%s" with "%s" is refused: %s', (date, time, fault) => {
    expect(instant(date, time)).toBe(fault);
  });

  test('what the clocks skip in spring is refused, what they repeat in autumn is the first', () => {
    expect(instant('2027-03-28', '02:30')).toBe('clock skips it');
    expect(instant('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00Z');
    expect(instant('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00Z');
  });

  test('whatever is typed is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (date, time) => {
        expect(['string']).toContain(typeof instant(date, time));
      }),
    );
  });
});
