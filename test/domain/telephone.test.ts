import { expect, test } from 'vitest';
import { readField } from '../../shared/domain/form/field.ts';
import { dialling, readPhone } from '../../shared/domain/telephone.ts';

test.each([
  ['070-123 45 67', '070-123 45 67', 'tel:0701234567'],
  ['  070 1234567 ', '070 1234567', 'tel:0701234567'],
  ['+46 (0)70-123 45 67', '+46 (0)70-123 45 67', 'tel:+46701234567'],
  ['0046 70 123 45 67', '0046 70 123 45 67', 'tel:0046701234567'],
  ['070\u2011123\u00A045\u202F67', '070-123 45 67', 'tel:0701234567'],
  ['(08) 16 20 00', '(08) 16 20 00', 'tel:08162000'],
  ['08/16.20.00', '08/16.20.00', 'tel:08162000'],
  ['08-123 45 67 ankn. 89', '08-123 45 67 ankn. 89', 'tel:081234567;ext=89'],
  ['08-123 45 67, anknytning 89', '08-123 45 67, anknytning 89', 'tel:081234567;ext=89'],
  ['+46 8 123 45 67 ext 4', '+46 8 123 45 67 ext 4', 'tel:+4681234567;ext=4'],
  ['081234567x89', '081234567x89', 'tel:081234567;ext=89'],
  ['Tel: 08-16 20 00', '08-16 20 00', 'tel:08162000'],
  ['mobil 070-123 45 67', '070-123 45 67', 'tel:0701234567'],
  ['０８−１６２０００', '08-162000', 'tel:08162000'],
  ['12345', '12345', 'tel:12345'],
  ['123456789012345', '123456789012345', 'tel:123456789012345'],
  ['08 / 16  20 00', '08 / 16 20 00', 'tel:08162000'],
  ['08 (0)16 20 00', '08 (0)16 20 00', 'tel:080162000'],
])('a number typed as %j is kept, and a telephone dials it', (typed, kept, link) => {
  expect(readPhone(typed)).toEqual({ value: kept });
  expect(dialling(kept)).toBe(link);
  expect(readPhone(kept)).toEqual({ value: kept });
});

test.each([
  'asa@su.se',
  'nej',
  '070',
  '1234',
  '+',
  '070-123 45 67 eller 08-16 20 00',
  '1234567890123456',
  '12-34',
  '+46 1234567890 1234',
  '070–12o 45 67',
  'https://ring.example/070123456',
  '++46 70 123 45 67',
  '70 + 123456',
])('%j is no number', (typed) => {
  expect(readPhone(typed)).toEqual({ fault: 'not a phone number' });
});

test('too much is too much, and nothing that can be seen is nothing', () => {
  expect(readPhone('0'.repeat(61))).toEqual({ fault: 'too long', found: '61' });
  const phone = { kind: 'phone', required: false, most: 60 } as const;
  for (const typed of ['', '  ', '\u200B']) expect(readField(phone, [typed])).toEqual({ value: [] });
  expect(readField(phone, ['08-16 20 00'])).toEqual({ value: ['08-16 20 00'] });
});
