import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Question, readField, valueIn } from '../../shared/domain/form/field.ts';

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

test.each(WRONG)('%s is refused', (_, question, typed, fault) => {
  expect(readField(question, typed)).toMatchObject({ fault });
});
