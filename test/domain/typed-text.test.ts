import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalNumbersIn } from '../../shared/domain/personal-number.ts';
import { addressKey, readAddress, readLine, readLink, readName, readNumber, readText } from '../../shared/domain/typed-text.ts';
import { visible } from '../../shared/domain/visible-text.ts';
import { anyText } from '../builders/any-text.ts';

describe('a name', () => {
  test.each(['Åsa Öberg-Ärlig', "O'Brien", '李明', 'Nguyễn Thị', 'Ö', 'x'.repeat(80), 'Anna (Ann) Ek', 'Zoë 👩‍🔬'])(
    '%s is kept letter by letter',
    (name) => {
      expect(readName(name, 100)).toEqual({ value: name });
    },
  );

  test.each([
    ['Anna\rÅsa', 'Anna Åsa'],
    ['Anna \n Åsa', 'Anna Åsa'],
    ['Anna\u2028Åsa', 'Anna Åsa'],
    ['Anna\vÅsa', 'Anna Åsa'],
    ['Anna\fÅsa\u0085', 'Anna Åsa'],
    ['Anna\tÅsa\u00a0Ek\u3000\u2003', 'Anna Åsa Ek'],
    ['Anna\u2800Åsa', 'Anna Åsa'],
    ['Anna\0', 'Anna'],
    ['An\u001bna\u007f', 'Anna'],
    ['\u202eAnna\u202c', 'Anna'],
    ['\u2066Anna\u2069', 'Anna'],
    ['An\u200bna', 'Anna'],
    ['\ufeffAnna', 'Anna'],
    ['An\u00adna', 'Anna'],
    ['Anna\u061c\u200e\u200f', 'Anna'],
    ['An\u200d\u200cna', 'Anna'],
    ['An\ufe0fna', 'Anna'],
    ['An\u034fna', 'Anna'],
    ['Anna\u3164', 'Anna'],
    ['Anna\u{e0041}\u{e0042}', 'Anna'],
    ['Anna\ud800', 'Anna'],
    ['\udc00Anna\ufffe', 'Anna'],
    ['A\u200b\u030asa', 'Åsa'],
  ])('%j is read as it is seen: %s', (typed, name) => {
    expect(readName(typed, 100)).toEqual({ value: name });
  });

  test.each([
    'می\u200cخواهم',
    'علی\u200cرضا',
    'ශ්\u200dරී',
    'क्\u200dष',
    '👩\u200d🔬 Zoë',
    'Zoë 👨\u200d👩\u200d👧\u200d👦',
    'Zoë 👩🏽\u200d🚀',
    'Zoë ❤\ufe0f\u200d🔥',
    'Zoë 1\ufe0f\u20e3',
    'Zoë 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '葛\u{e0100}城',
  ])('%s keeps the signs it is written with', (name) => {
    expect(readName(name, 100)).toEqual({ value: name });
  });

  test.each([
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u2800',
    '\u0301\u0301',
    '\u200b',
    '\u202e\u202c',
    '...',
    '–',
    '👍',
    '👩\u200d🔬',
    '123',
    '\u02bc',
    '\u0640',
    '\ue000',
    '\ud800',
  ])('%j holds no letter that can be seen, so a name is asked for', (typed) => {
    expect(readName(typed, 100)).toEqual({ fault: 'missing' });
  });

  test.each([
    'Free pills http://xyz.biz',
    'WWW.xyz.biz',
    'ht\u200btp://xyz.biz',
    'Logga in på evil.example/login',
    'Logga in på Evil.Example/login',
    'evil.example',
    'Se evil.example.',
    'EVIL.COM',
    'xn--e1afmkfd.xn--p1ai',
    'evil．example／login',
    'evil。example',
    'evil.example:8080',
    'пример.рф',
  ])('%j is refused: it is a link', (typed) => {
    expect(readName(typed, 100)).toEqual({ fault: 'link in a name' });
  });

  test.each([
    'J.R.R. Tolkien',
    'S.Lindström',
    'Anders Berg d.y.',
    'Ravi A/L Kumar',
    'Sharifah @ Aminah',
    'Dr. Åsa Öberg',
    'St. John',
    "O'Neill-Ek",
  ])('%j is taken: it is a name', (typed) => {
    expect(readName(typed, 100)).toEqual({ value: typed });
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
    expect(readText('👍'.repeat(501), 500)).toEqual({ fault: 'too long', found: '501' });
  });

  test('is counted as it is kept: a line break of Windows is one, a letter with its accent is one, what cannot be seen is none', () => {
    for (const sign of ['\r\n', 'a\u030a', 'e\u0302\u0323', 'x\u200b', '\u00ad李']) {
      expect(readText(`.${sign.repeat(498)}.`, 500)).toEqual({ value: `.${visible(sign).normalize('NFC').repeat(498)}.` });
    }
  });

  test('keeps a line break wherever one was typed', () => {
    expect(readText('ett\vtvå\ftre\u0085fyra\u2028fem\u2029sex\r\nsju\råtta', 100)).toEqual({
      value: 'ett\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta',
    });
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
        expect(read.value).toBe(visible(read.value));
        expect(read.value).not.toMatch(/[^\P{Cc}\n]|\u200b|\ufeff|\u00a0|\ud800(?![\udc00-\udfff])/u);
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
      fc.integer({ min: 1, max: 28 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([year, month, date, isCoordination, number]) =>
      withCheckDigit(
        [year, month, isCoordination ? date + 60 : date].map((part) => String(part).padStart(2, '0')).join('') +
          String(number).padStart(3, '0'),
      ),
    );

  test('is found as it is written with its century, or with a sign before its last four', () => {
    fc.assert(
      fc.property(
        person,
        fc.oneof(
          fc.tuple(fc.constantFrom('', '-', '+', ' ', '–'), fc.constantFrom('19', '20')),
          fc.tuple(fc.constantFrom('-', '+', '\u2011'), fc.constant('')),
        ),
        (digits, [sign, century]) => {
          const written = `${century}${digits.slice(0, 6)}${sign}${digits.slice(6)}`;
          expect(personalNumbersIn(`Jag har nummer ${written}.`)).toEqual([written]);
          // A text is not refused for it: the form points it out.
          expect(readText(`Jag har nummer ${written}.`, 100)).toEqual({ value: `Jag har nummer ${written}.` });
        },
      ),
    );
  });

  test('is not what ten bare digits are, nor any ten digits of a telephone number', () => {
    fc.assert(
      fc.property(person, (digits) => {
        for (const text of [
          digits,
          `Ring ${digits}`,
          `${digits.slice(0, 3)}-${digits.slice(3)}`,
          `${digits.slice(0, 6)} ${digits.slice(6)}`,
        ]) {
          expect(personalNumbersIn(text)).toEqual([]);
        }
      }),
    );
    expect(personalNumbersIn('Ring 0701121238')).toEqual([]);
  });

  test('is never found in a link or an address', () => {
    fc.assert(
      fc.property(person, fc.constantFrom('', '19', '20'), fc.constantFrom('', '-'), (digits, century, sign) => {
        const number = `${century}${digits.slice(0, 6)}${sign}${digits.slice(6)}`;
        for (const link of [`https://zoom.us/j/${number}`, `zoom.us/j/${number}?pwd=x`, `www.x.se?id=${number}`, `a${number}@su.se`]) {
          expect(personalNumbersIn(`Vi ses här: ${link} eller så`)).toEqual([]);
        }
      }),
    );
  });

  test('with a wrong check digit is only a number', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (digits, off) => {
        expect(personalNumbersIn(`19${digits.slice(0, 9)}${(Number(digits[9]) + off) % 10}`)).toEqual([]);
      }),
    );
  });

  test.each([
    '08-123 456 78',
    '+46 70 123 45 67',
    '2027-10-06',
    '1234567890123456',
    'OCR 99013112345',
    '900231-0013',
    '901301-0010',
    '556036-0793',
  ])('%s is something else', (text) => {
    expect(personalNumbersIn(text)).toEqual([]);
  });
});

describe('a link', () => {
  test.each([
    [' https://video.example/m/1\u200b ', true],
    [`https://video.example/${'m'.repeat(278)}`, true],
    [`https://video.example/${'m'.repeat(279)}`, false],
    ['https://video.example:99999/', false],
    ['video.example/m/1', false],
    ['http://video.example/m/1', false],
    ['ftp://video.example/https://', false],
  ])('%j is one: %s', (typed, isOne) => {
    expect('value' in readLink(typed)).toBe(isOne);
  });

  test('is kept as it is seen', () => {
    expect(readLink(' https://video.example/m/1 ')).toEqual({ value: 'https://video.example/m/1' });
    expect(readLink('nej')).toEqual({ fault: 'not a link' });
  });
});

describe('a whole number', () => {
  test('is in digits and between the least and the most, which are named where it is not', () => {
    const read = (typed: string) => readNumber(typed, [15, 480]);
    expect([read(' 015 '), read('480')]).toEqual([{ value: '15' }, { value: '480' }]);
    for (const typed of ['14', '481', '60.5', '-60', '6e1', '', 'sextio'])
      expect(read(typed), typed).toEqual({ fault: 'not a number', found: '15–480' });
  });
});

describe('a mail address', () => {
  test.each([
    [' Anna@SU.SE ', 'Anna@SU.SE'],
    ['anna@räksmörgås.se', 'anna@xn--rksmrgs-5wao1o.se'],
    ['anna+rm@gmail.com', 'anna+rm@gmail.com'],
    ['\u200Banna@person.example', 'anna@person.example'],
    ['\ufeffan\u00adna@person.example\u2060\n', 'anna@person.example'],
    ['\u202eanna@person.example\u202c', 'anna@person.example'],
    ['\u00a0anna@person.example\t', 'anna@person.example'],
    ['anna@person.ex\u200bample', 'anna@person.example'],
    ['anna@\u212Aust.se', 'anna@kust.se'],
    ['anna@ｓｕ.se', 'anna@su.se'],
    [`${'a'.repeat(64)}@su.se`, `${'a'.repeat(64)}@su.se`],
    [`a@${'b'.repeat(63)}.se`, `a@${'b'.repeat(63)}.se`],
    [`a@${`${'b'.repeat(60)}.`.repeat(4)}${'c'.repeat(5)}.se`, `a@${`${'b'.repeat(60)}.`.repeat(4)}${'c'.repeat(5)}.se`],
    ['anna@RÄKSMÖRGÅS.se', 'anna@xn--rksmrgs-5wao1o.se'],
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
    ['a@su.se,b@su.se', 'several addresses'],
    ['a@su.se;b@su.se', 'several addresses'],
    ['Anna <a@su.se>', 'several addresses'],
    ['a@b@su.se', 'several addresses'],
    [`${'a'.repeat(65)}@su.se`, 'address too long'],
    [`a@${`${'b'.repeat(60)}.`.repeat(5)}se`, 'address too long'],
    [`a@${'b'.repeat(64)}.se`, 'not an address'],
    ['@', 'not an address'],
    ['a..b@gmailcom', 'not an address'],
    ['@gmailcom', 'not an address'],
    ['a@su.b.12', 'not an address'],
    ['a@räka.se.', 'not an address'],
    ['a@xn--.å', 'not an address'],
    ['a@12.34', 'not an address'],
    [`${'a'.repeat(314)}@su.se`, 'address too long'],
    [`a b${'c'.repeat(311)}@su.se`, 'not an address'],
    [`a b${'c'.repeat(312)}@su.se`, 'address too long'],
    [`a@${`${'b'.repeat(60)}.`.repeat(4)}${'c'.repeat(6)}.se`, 'address too long'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readAddress(typed)).toEqual({ fault });
  });

  test.each([
    ['åsa@su.se', 'å'],
    ['a\u030asa@su.se', 'a\u030a'],
    ['mi\u212Ae@su.se', '\u212A'],
    ['ｍike@su.se', 'ｍ'],
    ['m\u0456ke@su.se', '\u0456'],
    ['m\u0131ke@su.se', '\u0131'],
    ['\u017Fu@su.se', '\u017F'],
    ['an\u0301na@su.se', 'n\u0301'],
    ['=?utf-8?q?mik=65?=@su.se', '=?'],
    ['a=?b@su.se', '=?'],
  ])('%j is refused, and the sign is named that mail cannot carry or would read otherwise', (typed, found) => {
    expect(readAddress(typed)).toEqual({ fault: 'letters mail cannot carry', found });
  });

  test('that only looks like another is no key of its owner', () => {
    for (const odd of ['mi\u212Ae@su.se', 'M\u0130KE@su.se', 'ｍike@su.se', '=?utf-8?q?mik=65?=@su.se']) {
      expect(addressKey(odd)).not.toBe(addressKey('mike@su.se'));
    }
    expect(addressKey('anna@räksmörgås.se')).toBe(addressKey('ANNA@xn--rksmrgs-5wao1o.SE'));
    expect(addressKey('\u200bAnna@SU.se')).toBe(addressKey('anna@su.se'));
    expect(addressKey(' Inget-At ')).toBe(addressKey('inget-at'));
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
