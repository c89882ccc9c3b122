import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addressHash,
  enteredId,
  goodUntil,
  hashOf,
  isGood,
  isSameSecret,
  linkSecret,
  networkHash,
  open,
  PURPOSES,
  type Purpose,
  seal,
  whySecret,
  wishOf,
} from '../../shared/domain/access-link.ts';
import { anyText } from '../builders/any-text.ts';
import { theRound } from '../builders/round.ts';

const KEY = 'a key of this round';

test('the same letter sent again after a crash holds the same link; any other letter, person, purpose or round holds another', () => {
  const secret = linkSecret(KEY, 'PERSON#asa', 'place', 'introduction/asa-orjan');
  expect(linkSecret(KEY, 'PERSON#asa', 'place', 'introduction/asa-orjan')).toBe(secret);
  const others = [
    ...PURPOSES.filter((purpose) => purpose !== 'place').map((purpose) => linkSecret(KEY, 'PERSON#asa', purpose, 'introduction/asa-orjan')),
    linkSecret(KEY, 'PERSON#orjan', 'place', 'introduction/asa-orjan'),
    linkSecret(KEY, 'PERSON#asa', 'place', 'pulse/asa-orjan pulse 1'),
    linkSecret('another key', 'PERSON#asa', 'place', 'introduction/asa-orjan'),
  ];
  expect(new Set([secret, ...others]).size).toBe(others.length + 1);
});

test('whoever asks for a link twice within a minute has one wish, and another one in the next minute', () => {
  const at = (time: string) => wishOf(Temporal.Instant.from(`2027-08-17T08:${time}Z`));
  expect(at('00:59')).toBe(at('00:00'));
  expect(at('01:00')).toBe(at('00:00') + 1);
});

test('a secret is 256 bits in signs a path can carry, and what is stored does not hold it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (owner, occasion) => {
      const secret = linkSecret(KEY, owner, 'confirm', occasion);
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(hashOf(secret)).not.toBe(secret);
    }),
  );
});

test('a sealed value opens as it was, and one bit flipped anywhere keeps it shut', () => {
  fc.assert(
    fc.property(anyText(30), fc.nat(), fc.integer({ min: 1, max: 127 }), (value, place, flip) => {
      const sealed = seal(KEY, value);
      expect(open(KEY, sealed)).toBe(value.isWellFormed() ? value : open(KEY, sealed));
      const at = place % sealed.length;
      const touched = sealed.slice(0, at) + String.fromCharCode(sealed.charCodeAt(at) ^ flip) + sealed.slice(at + 1);
      expect(open(KEY, touched)).toBeUndefined();
    }),
  );
});

test('nothing opens without its seal or with the key of another round', () => {
  expect(open('another key', seal(KEY, 'draft1'))).toBeUndefined();
  expect(open(KEY, 'draft1')).toBeUndefined();
  expect(open(KEY, '')).toBeUndefined();
  // A secret made for a link is no seal, though the key is the same.
  expect(open(KEY, `draft1.${linkSecret(KEY, 'draft1', 'draft', '')}`)).toBeUndefined();
});

test('an address is known again by its hash in one round, and not in another', () => {
  expect(addressHash(KEY, 'asa@su.se')).toBe(addressHash(KEY, 'asa@su.se'));
  expect(addressHash(KEY, 'asa@su.se')).not.toBe(addressHash('another key', 'asa@su.se'));
  expect(addressHash(KEY, 'asa@su.se')).not.toContain('asa');
});

const round = theRound();
const NOW = Temporal.Instant.from('2027-10-20T10:00:00Z');

test('a link is good for as long as its kind, to the end of its last day; the one to a page longer where its letter is about something later', () => {
  const until = (purpose: Purpose, about?: string) =>
    goodUntil(purpose, NOW, about === undefined ? undefined : Temporal.Instant.from(about), round).toString();
  expect(until('confirm')).toBe('2027-11-03T23:00:00Z');
  expect(until('draft')).toBe('2027-11-03T23:00:00Z');
  expect(until('place')).toBe('2027-11-19T23:00:00Z');
  expect(until('book', '2027-12-01T10:00:00Z')).toBe('2027-12-31T23:00:00Z');
  expect([until('book'), until('curious')]).toEqual(['2027-11-19T23:00:00Z', '2027-12-19T23:00:00Z']);
  expect(until('stop')).toBe('2028-11-23T23:00:00Z');
  expect(until('place', '2027-12-01T10:00:00Z')).toBe('2027-12-31T23:00:00Z');
  expect(until('place', '2027-10-20T10:00:00Z')).toBe('2027-11-19T23:00:00Z');
  expect(until('place', '2027-09-01T10:00:00Z')).toBe('2027-11-19T23:00:00Z');
  expect(until('confirm', '2027-12-01T10:00:00Z')).toBe('2027-11-03T23:00:00Z');
});

test('a link opens nothing from the moment its time is over, nor once its owner has another address; one that stops mails still does', () => {
  const link = { owner: 'PERSON#asa', purpose: 'place', hash: 'h', until: '2027-11-19T23:00:00.000Z' } as const;
  const made = { ...link, madeAt: '2027-10-20T10:00:00.000Z' };
  expect(isGood(link, undefined, Temporal.Instant.from('2027-11-19T22:59:59Z'))).toBe(true);
  expect(isGood(link, undefined, Temporal.Instant.from('2027-11-19T23:00:00Z'))).toBe(false);
  expect(isGood(made, '2027-10-20T10:00:00.000Z', NOW)).toBe(true);
  expect(isGood(made, '2027-10-20T10:00:00.001Z', NOW)).toBe(false);
  expect(isGood({ ...made, purpose: 'stop' }, '2027-10-20T11:00:00.000Z', NOW)).toBe(true);
  // One that does not say when it was made was good for the days of its kind.
  expect(isGood(link, '2027-10-20T23:00:00.000Z', NOW)).toBe(true);
  expect(isGood(link, '2027-10-20T23:00:01.000Z', NOW)).toBe(false);
});

test('an address is the same however it is typed, and another one is another', () => {
  expect(addressHash(KEY, ' Asa@SU.se')).toBe(addressHash(KEY, 'asa@su.se'));
  expect(addressHash(KEY, 'bo@su.se')).not.toBe(addressHash(KEY, 'asa@su.se'));
});

test('requests come from one place when their old address is the same, or the first half of their new one, however it is shortened', () => {
  const from = (ip: string) => networkHash(KEY, ip);
  expect(from('192.0.2.1')).not.toBe(from('192.0.2.2'));
  const home = from('2001:db8:1:2:aaaa:bbbb:cccc:dddd');
  for (const ip of ['2001:db8:1:2::1', '2001:db8:1:2:0:0:0:9']) expect(from(ip), ip).toBe(home);
  for (const ip of ['2001:db8:1:3::1', '::1:2:3:4']) expect(from(ip), ip).not.toBe(home);
  expect(from('2001:db8::1')).toBe(from('2001:db8:0:0:5::'));
  expect(from('2001:db8::2:0:0:0:9')).toBe(from('2001:db8:0:2:0:0:0:9'));
  expect(from('::')).toBe(from('0:0:0:0:1:2:3:4'));
  expect(from('2001:db8:1:23::')).not.toBe(from('2001:db8:12:3::'));
  expect(from('::1:2:3:4:5:6:7')).toBe(from('0:1:2:3::9'));
  expect(from('2001:db8::1:2:3:4:5')).toBe(from('2001:db8:0:1::'));
  expect(networkHash('another key', '192.0.2.1')).not.toBe(from('192.0.2.1'));
});

test('the secret of the page that says why a letter came is its own', () => {
  expect(whySecret(KEY, 'tag')).toMatch(/^[\w-]{43}$/);
  expect(
    new Set([whySecret(KEY, 'tag'), whySecret(KEY, 'other'), whySecret('another key', 'tag'), linkSecret(KEY, 'tag', 'place', '')]).size,
  ).toBe(4);
});

test('secrets are the same only when all of them is', () => {
  expect([isSameSecret('abc', 'abc'), isSameSecret('abc', 'abd'), isSameSecret('abc', 'abcd'), isSameSecret('', '')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('whoever is entered again by the same address is the same, until they have left; another address or round is another', () => {
  const id = enteredId('key', 'asa@person.example', 0);
  expect(id).toMatch(/^e[0-9a-f]{23}$/);
  expect(enteredId('key', 'Asa@person.example', 0)).toBe(id);
  expect(
    new Set([
      id,
      enteredId('key', 'asa@person.example', 1),
      enteredId('key', 'o@person.example', 0),
      enteredId('other', 'asa@person.example', 0),
    ]).size,
  ).toBe(4);
});
