import { expect, test } from 'vitest';
import { likelyMeant } from '../../shared/domain/application/address-slip.ts';
import { readAddress } from '../../shared/domain/typed-text.ts';

const meant = (domain: string, hosts: readonly string[] = []) => likelyMeant(`asa.oberg@${domain}`, hosts)?.replace('asa.oberg@', '');

test.each([
  ['gmial.com', 'gmail.com', 'two letters in the wrong order'],
  ['gmai.com', 'gmail.com', 'a letter missed'],
  ['gmaill.com', 'gmail.com', 'a letter struck twice'],
  ['hptmail.com', 'hotmail.com', 'a letter beside the one meant'],
  ['hotmal.con', 'hotmail.com', 'two slips in a long domain'],
  ['GMIAL.COM', 'gmail.com', 'in capitals'],
  ['studnt.su.se', 'student.su.se', 'at a university'],
  ['student.kth.es', 'student.kth.se', 'at the end'],
])('%s was probably meant as %s: %s', (typed, right) => {
  expect(meant(typed)).toBe(right);
});

test.each([
  ['gmail.com', 'it is one of those'],
  ['mail.com', 'it is one of those, though another is near'],
  ['xmlaail.com', 'too many slips'],
  ['kht.se', 'too short, and one slip from another'],
  ['lyve.cm', 'two slips in a short domain'],
  ['su.s', 'too short to tell a slip from another place'],
  ['example.org', 'nothing is near'],
  ['', 'there is none'],
])('of %s nothing is asked: %s', (typed) => {
  expect(meant(typed)).toBeUndefined();
});

test('an address without its dot is none, and what was meant is asked about', () => {
  expect(readAddress('asa@gmailcom')).toEqual({ fault: 'not an address', found: 'asa@gmail.com' });
  expect(readAddress('asa@somewhere')).toEqual({ fault: 'not an address' });
  expect(readAddress('asa')).toEqual({ fault: 'not an address' });
});

test('the domains of the round’s own hosts are known as well, and go before what is as near', () => {
  expect(meant('pfiser.com', ['Pfizer.com'])).toBe('pfizer.com');
  expect(meant('pfizer.com', ['Pfizer.com'])).toBeUndefined();
  expect(meant('gmall.com', ['gmalt.com'])).toBe('gmalt.com');
  expect(meant('gmaik.com', ['gmxxk.com'])).toBe('gmail.com');
});

test('what stands before the last @ stays as it is; without it there is no address to ask about', () => {
  expect(likelyMeant('"Å@home"@gmial.com')).toBe('"Å@home"@gmail.com');
  expect(likelyMeant('@gmial.com')).toBeUndefined();
  expect(likelyMeant('gmial.com')).toBeUndefined();
  expect(likelyMeant('a@gmial.com')).toBe('a@gmail.com');
});

/** What one slip of the hand makes of a domain, at each of its places. */
function slips(domain: string): readonly string[] {
  return [...domain].flatMap((sign, at) => {
    const [before, after] = [domain.slice(0, at), domain.slice(at + 1)];
    const swapped = after === '' || after.startsWith(sign) ? [] : [`${before}${after[0]}${sign}${after.slice(1)}`];
    return [`${before}${after}`, `${before}${sign}${sign}${after}`, `${before}q${after}`, ...swapped];
  });
}

test('one slip anywhere in a long domain is seen through, and so are two', () => {
  const right = 'skolan.example';
  const once = slips(right);
  const twice = slips('skolan').flatMap((front) => slips('.example').map((end) => front + end));
  for (const typed of [...once, ...twice]) expect(meant(typed, [right]), typed).toBe(right);
});

test('in a domain of nine signs two slips are seen through, in a shorter one only one', () => {
  expect(meant('gmaul.con')).toBe('gmail.com');
  expect([meant('lvie.com'), meant('hye.com')]).toEqual(['live.com', 'hey.com']);
});

const WHERE_PEOPLE_HAVE_MAIL = [
  ...[
    'googlemail.com',
    'hotmail.com',
    'hotmail.se',
    'outlook.com',
    'outlook.se',
    'live.com',
    'live.se',
    'msn.com',
    'icloud.com',
    'mac.com',
  ],
  ...['yahoo.com', 'yahoo.se', 'ymail.com', 'protonmail.com', 'proton.me', 'telia.com', 'comhem.se', 'bredband.net', 'spray.se'],
  ...['gmx.com', 'gmx.net', 'hey.com'],
];

test.each(WHERE_PEOPLE_HAVE_MAIL)('%s is known, and two of its letters in the wrong order are seen through', (domain) => {
  const [first, second] = domain;
  expect(meant(domain)).toBeUndefined();
  expect(meant(`${second}${first}${domain.slice(2)}`)).toBe(domain);
});

test.each([
  'su',
  'uu',
  'lu',
  'gu',
  'umu',
  'liu',
  'kth',
  'ki',
  'kau',
  'lnu',
  'mau',
  'mdu',
  'slu',
  'oru',
  'miun',
  'hb',
  'hig',
  'hh',
  'hkr',
  'sh',
])('students of %s are not asked whether they meant another university', (university) => {
  expect([meant(`student.${university}.se`), meant(`${university}.se`)]).toEqual([undefined, undefined]);
});

/** Where people have their mail, and universities. */
const KNOWN =
  `gmail.com googlemail.com hotmail.com hotmail.se outlook.com outlook.se live.com live.se msn.com icloud.com me.com mac.com yahoo.com
  yahoo.se ymail.com protonmail.com proton.me telia.com comhem.se bredband.net spray.se mail.com email.com gmx.com gmx.net gmx.de hey.com`.split(
    /\s+/,
  );
const UNIVERSITIES = 'su uu lu gu umu liu kth ki kau lnu mau mdu slu oru miun hb hig hh hkr sh'.split(' ');

test.each([...KNOWN, ...UNIVERSITIES.flatMap((university) => [`${university}.se`, `student.${university}.se`])])(
  '%s is right as it is, and is meant by whoever is a slip away and nearer to nothing else',
  (domain) => {
    expect(meant(domain)).toBeUndefined();
    // So short ones are too near each other.
    if (domain.length < 7) return;
    const extra = `${domain.slice(0, 1)}${domain.slice(1, 2)}${domain.slice(1)}`;
    expect(meant(extra, [])).toBe(domain);
  },
);

test('letters are swapped, missed or struck once too often, each of them one slip, and three are too many', () => {
  expect(meant('protnomial.com')).toBe('protonmail.com');
  expect(meant('prtnmial.com')).toBeUndefined();
  expect(meant('protonmaillll.com')).toBeUndefined();
  expect(meant('rpotonmail.com')).toBe('protonmail.com');
  expect(meant('orptonmail.com')).toBe('protonmail.com');
  expect(meant('xlive.com')).toBe('live.com');
  expect(meant('lxie.com')).toBeUndefined();
  expect(meant('rpotnmai.com')).toBeUndefined();
});
