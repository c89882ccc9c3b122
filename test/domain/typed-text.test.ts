import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, holdsPersonalNumber, readAddress, readLine, readName, readText } from '../../shared/domain/typed-text.ts';
import { anyText } from '../builders/any-text.ts';

describe('a name', () => {
  test.each(['Åsa Öberg-Ärlig', "O'Brien", '李明', 'Nguyễn Thị', 'Ö', 'x'.repeat(80), 'Anna (Ann) Ek', 'Zoë 👩‍🔬'])(
    '%s is kept letter by letter',
    (name) => {
      expect(readName(name, 100)).toEqual({ value: name });
    },
  );

  test.each([
    ['Anna\rÅsa', 'control characters'],
    ['Anna\nÅsa', 'line break'],
    ['Anna\u2028Åsa', 'line break'],
    ['Anna\0', 'control characters'],
    ['\u001b[31mAnna', 'control characters'],
    ['Anna\u007f', 'control characters'],
    ['\u202eannA', 'hidden characters'],
    ['An\u200bna', 'hidden characters'],
    ['\u2066Anna', 'hidden characters'],
    ['Anna\u061c', 'hidden characters'],
    ['Anna\ud800', 'hidden characters'],
    ['Free pills http://xyz.biz', 'link in a name'],
    ['WWW.xyz.biz', 'link in a name'],
  ])('%j is refused: %s', (name, fault) => {
    expect(readName(name, 100)).toEqual({ fault });
  });

  test('typed with a loose ring above the A it is the same name', () => {
    expect(readName('A\u030asa', 100)).toEqual({ value: 'Åsa' });
  });
});

describe('free text', () => {
  test('keeps its lines, also those typed on Windows', () => {
    expect(readText(' Rad ett\r\nRad två\n\nRad fyra ', 100)).toEqual({ value: 'Rad ett\nRad två\n\nRad fyra' });
  });

  test('is counted in code points, so that an emoji is one, and never cut', () => {
    expect(readText('👍'.repeat(500), 500)).toEqual({ value: '👍'.repeat(500) });
    expect(readText('👍'.repeat(501), 500)).toEqual({ fault: 'too long' });
  });

  test('keeps what looks like code, which every page shows as text', () => {
    const typed = '<script>alert(1)</script> "><img src=x> javascript:alert(1) =HYPERLINK("x")';
    expect(readText(typed, 500)).toEqual({ value: typed });
  });

  test('that was taken once is taken again, unchanged', () => {
    fc.assert(
      fc.property(anyText(60), (typed) => {
        const read = readText(typed, 50);
        if (!('value' in read)) return;
        expect(readText(read.value, 50)).toEqual(read);
        expect(read.value).toBe(read.value.trim());
        expect(read.value).not.toContain('\r');
        expect([...read.value].length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 500 },
    );
  });

  test('without control signs, direction marks or numbers is kept as it was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöA-ZÅÄÖé.,!?'"()<>&-]{1,20}( [a-zåäöé]{1,8}){0,5}$/), (typed) => {
        expect(readLine(typed, 200)).toEqual({ value: typed });
      }),
    );
  });
});

describe('a personal number', () => {
  const withCheckDigit = (nine: string) => {
    const sum = [...nine].reduce((total, digit, index) => {
      const part = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + Math.floor(part / 10) + (part % 10);
    }, 0);
    return `${nine}${(10 - (sum % 10)) % 10}`;
  };
  const person = fc
    .tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([year, month, date, isCoordination, number]) =>
      withCheckDigit(
        [year, month, isCoordination ? date + 60 : date].map((part) => String(part).padStart(2, '0')).join('') +
          String(number).padStart(3, '0'),
      ),
    );

  test('is found in every way it is written, with and without century', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('', '-', '+', ' '), fc.constantFrom('', '19', '20'), (digits, sign, century) => {
        const written = `${century}${digits.slice(0, 6)}${sign}${digits.slice(6)}`;
        expect(holdsPersonalNumber(written)).toBe(true);
        expect(readText(`Jag har nummer ${written}.`, 100)).toEqual({ fault: 'personal number' });
      }),
    );
  });

  test('with a wrong check digit is only a number', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (digits, off) => {
        expect(holdsPersonalNumber(`${digits.slice(0, 9)}${(Number(digits[9]) + off) % 10}`)).toBe(false);
      }),
    );
  });

  test.each(['08-123 456 78', '+46 70 123 45 67', '2027-10-06', '1234567890123456', 'OCR 99013112345'])('%s is something else', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});

describe('a mail address', () => {
  test.each([
    [' Anna@SU.SE ', 'Anna@SU.SE'],
    ['anna@räksmörgås.se', 'anna@xn--rksmrgs-5wao1o.se'],
    ['anna+rm@gmail.com', 'anna+rm@gmail.com'],
    [`${'a'.repeat(64)}@su.se`, `${'a'.repeat(64)}@su.se`],
    [`a@${'b'.repeat(63)}.se`, `a@${'b'.repeat(63)}.se`],
  ])('%j is taken as %s', (typed, value) => {
    expect(readAddress(typed)).toEqual({ value });
  });

  test.each([
    ['no-at', 'not an address'],
    ['a@', 'not an address'],
    ['@b.se', 'not an address'],
    ['a@localhost', 'not an address'],
    ['a@b..se', 'not an address'],
    ['a b@su.se', 'not an address'],
    ['a@su.se.', 'not an address'],
    ['a@127.0.0.1', 'not an address'],
    ['a@räka.se/hej', 'not an address'],
    ['a@räka.se:80', 'not an address'],
    ['a@räka.se?x', 'not an address'],
    ['a@räka.se#x', 'not an address'],
    ['anna@su.se\r\nBcc: victim@example.com', 'line break'],
    ['a\0@su.se', 'control characters'],
    ['a@su.se,b@su.se', 'several addresses'],
    ['a@su.se;b@su.se', 'several addresses'],
    ['Anna <a@su.se>', 'several addresses'],
    ['a@b@su.se', 'several addresses'],
    ['åsa@su.se', 'letters mail cannot carry'],
    [`${'a'.repeat(65)}@su.se`, 'address too long'],
    [`a@${`${'b'.repeat(60)}.`.repeat(5)}se`, 'address too long'],
    [`a@${'b'.repeat(64)}.se`, 'not an address'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ fault });
  });

  test('is one person in capitals and small letters, and another with a plus or a dot', () => {
    expect(addressKey(' Anna@SU.SE ')).toBe(addressKey('anna@su.se'));
    expect(new Set(['anna@gmail.com', 'anna+rm@gmail.com', 'a.nna@gmail.com'].map(addressKey)).size).toBe(3);
  });

  test('that was taken once is taken again, is one line of plain signs, and stays one address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText(40)), (typed) => {
        const read = readAddress(typed);
        if (!('value' in read)) return;
        expect(readAddress(read.value)).toEqual(read);
        expect(read.value).toMatch(/^[\x21-\x7e]+@[\x21-\x7e]+$/);
        expect(read.value).not.toMatch(/[,;<>"\s]/);
      }),
      { numRuns: 300 },
    );
  });
});
