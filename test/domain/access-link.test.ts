import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addressHash, hashOf, linkSecret, open, PURPOSES, seal, wishOf } from '../../shared/domain/access-link.ts';
import { anyText } from '../builders/any-text.ts';

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
