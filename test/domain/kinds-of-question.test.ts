import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Field, formFaults, type Question, readField, valueIn } from '../../shared/domain/form/field.ts';

const needed = <Kind extends object>(kind: Kind) => ({ ...kind, required: true as const });
const day = needed({ kind: 'day' as const });
const time = needed({ kind: 'time' as const });
const link = needed({ kind: 'link' as const });
const minutes = needed({ kind: 'number' as const, range: [15, 480] as const });
const every = needed({ kind: 'every' as const, options: ['2027-11-07', '2027-12-24'] });

const READ: readonly (readonly [string, Question, readonly string[], unknown])[] = [
  ['a day', day, [' 2027-1-5 '], Temporal.PlainDate.from('2027-01-05')],
  ['a time of day', time, ['kl. 9.05'], Temporal.PlainTime.from('09:05')],
  ['a whole number', minutes, ['060'], 60],
  ['the least there may be', minutes, ['15'], 15],
  ['the most there may be', minutes, ['480'], 480],
  ['a link', link, [' https://video.example/m/8112189876?x=1 '], 'https://video.example/m/8112189876?x=1'],
  ['a tick of each', every, ['2027-12-24', '2027-11-07'], ['2027-11-07', '2027-12-24']],
  ['a tick of each, and one that stands for nothing any more', every, ['2027-12-24', '2027-10-01', '2027-11-07'], every.options],
  ['a day that may be left out', { ...day, required: false }, [' '], undefined],
  ['a number that may be left out', { ...minutes, required: false }, [''], undefined],
];

test.each(READ)('%s is read as what it stands for', (_, question, typed, value) => {
  expect(valueIn(question, typed)).toEqual(value);
});

const WRONG: readonly (readonly [string, Question, readonly string[], string])[] = [
  ['no day', day, [''], 'missing'],
  ['a day there is not', day, ['2027-02-30'], 'not a date'],
  ['two days', day, ['2027-10-01', '2027-10-02'], 'more than one'],
  ['no time', time, [], 'missing'],
  ['an hour there is not', time, ['25:00'], 'not a time'],
  ['a time in words', time, ['efter lunch'], 'not a time'],
  ['too small a number', minutes, ['14'], 'not a number'],
  ['too large a number', minutes, ['481'], 'not a number'],
  ['half a number', minutes, ['60,5'], 'not a number'],
  ['a number below nothing', minutes, ['-60'], 'not a number'],
  ['a script for a link', link, ['javascript:alert(1)'], 'not a link'],
  ['a link that is not kept secret', link, ['http://video.example/m/1'], 'not a link'],
  ['a link without an end', link, [`https://video.example/${'m'.repeat(300)}`], 'not a link'],
  ['no tick', every, [], 'missing'],
  ['a tick of one of two', every, ['2027-12-24'], 'missing'],
  ['a tick of what was asked before', every, ['2027-10-01'], 'missing'],
];

const TICK: Question = { kind: 'tick', required: false };
const SCALE: Question = { kind: 'scale', required: true };
const SOME: Question = { kind: 'several', required: false, options: ['a', 'b'] };

test('a box is ticked or not, a number of a scale is a number, and of several as many as were chosen', () => {
  expect([valueIn(TICK, ['yes']), valueIn(TICK, []), valueIn({ ...TICK, required: true }, [])]).toEqual([true, false, false]);
  expect(readField({ ...TICK, required: true }, [])).toEqual({ fault: 'missing' });
  expect(readField(TICK, ['no'])).toEqual({ fault: 'not an option' });
  expect([valueIn(SCALE, ['4']), valueIn(SCALE, ['6'])]).toEqual([4, undefined]);
  expect([valueIn(SOME, ['b', 'a']), valueIn(SOME, [])]).toEqual([['b', 'a'], []]);
});

test('a telephone number is read as one, and of one line the breaks are no part', () => {
  expect(readField({ kind: 'phone', required: true, most: 40 }, ['inget'])).toEqual({ fault: 'not a phone number' });
  expect(readField({ kind: 'line', required: true, most: 40 }, ['en\nrad'])).toEqual({ value: ['en rad'] });
  expect(readField({ kind: 'text', required: true, most: 40 }, ['två\nrader'])).toEqual({ value: ['två\nrader'] });
});

test('personal numbers are pointed out where somebody types freely, all that are there, and not in what can be chosen', () => {
  const [one, two] = ['811218-9876', '640823-3234'];
  const fields: readonly Field[] = [
    { name: 'wish', kind: 'text', required: false, most: 100 },
    { name: 'choice', kind: 'one', required: false, options: [one] },
  ];
  expect(formFaults(fields, { wish: [`${one} och ${two}`], choice: [one] })).toEqual([
    { field: 'wish', fault: 'personal number', found: `${one}, ${two}` },
  ]);
});

test('a field has what was typed in it, and nothing of what every object has by itself', () => {
  expect(formFaults([{ name: 'constructor', kind: 'line', required: false, most: 10 }], {})).toEqual([]);
});

test.each(WRONG)('%s is refused', (_, question, typed, fault) => {
  expect(readField(question, typed)).toMatchObject({ fault });
});
