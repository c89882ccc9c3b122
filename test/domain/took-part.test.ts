import { createPublicKey, verify } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { publicKeyOf, signatureOf } from '../../shared/domain/papers/signature.ts';
import { tookPart } from '../../shared/domain/papers/took-part.ts';
import { nextOf } from '../builders/decided.ts';
import { aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

describe('the signature of a certificate', () => {
  const text = 'Åsa Öberg, 5 möten';

  test('can be checked by anybody with the public key, and by no other words or key', () => {
    const { pem, base64 } = publicKeyOf('key of the round');
    const holds = (words: string, key: string) =>
      verify(null, Buffer.from(words), key, Buffer.from(signatureOf(text, 'key of the round'), 'base64'));
    expect(holds(text, pem)).toBe(true);
    expect(holds(`${text}!`, pem)).toBe(false);
    expect(holds(text, publicKeyOf('another key').pem)).toBe(false);
    expect(
      createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }),
    ).toBe(pem);
  });

  test('is the same each time, so that a certificate printed again is the same one', () => {
    expect(signatureOf(text, 'key')).toBe(signatureOf(text, 'key'));
    // Made of a round's key once and for all: certificates that were printed have to stay genuine.
    expect(publicKeyOf('key').base64).toBe('MCowBQYDK2VwAyEAwplS1xiBJLuxcUxHrMgHMka3tLUxCg6zx2LHE65C3zo=');
  });
});

const round = theRound();
const NOW = Temporal.Instant.from('2028-03-01T10:00:00Z');
const first = Temporal.Instant.from('2027-10-20T13:00:00Z');
const met = (pair: Pair, meetings = 1, from = first) =>
  Array.from({ length: meetings }, (_, index) => index + 1).reduce((state, number) => {
    const at = from.add({ hours: 24 * 14 * (number - 1) });
    return withMeetingHeld(withMeeting(state, at, { number }), at.add({ hours: 2 }), 'mentor', number);
  }, pair);
const end = (pair: Pair, at: string) => nextOf(decidePair(round, pair, { command: 'end' }, Temporal.Instant.from(at)));
const took = (pairs: readonly Pair[], now = NOW, role: 'mentor' | 'mentee' = 'mentor', person = 'asa') =>
  tookPart(person, role, pairs, round, now);
const days = (pairs: readonly Pair[], now = NOW) => {
  const { from, until } = took(pairs, now) ?? {};
  return [from?.toString(), until?.toString()];
};

describe('that somebody took part', () => {
  test('is certified by what can be counted, from all their pairs, and names nobody they met', () => {
    const pairs = [
      met(aPair({ fit: { topics: ['recruiting'] } }), 3),
      met(aPair({ mentee: 'bo', fit: { topics: ['social-media', 'recruiting'] } }), 2),
      met(aPair({ mentor: 'another', mentee: 'cia', fit: { topics: ['marketing'] } })),
      aPair({ mentee: 'dan', fit: { topics: ['marketing'] } }),
    ];
    expect(took(pairs)).toMatchObject({
      role: 'mentor',
      partners: 2,
      meetings: 5,
      minutes: 60,
      themes: ['social-media', 'recruiting'],
    });
    expect(took(pairs, NOW, 'mentee', 'bo')).toMatchObject({ role: 'mentee', partners: 1, meetings: 2 });
  });

  test('is not where they held no meeting, or not on that side', () => {
    expect(took([aPair()])).toBeUndefined();
    expect(took([])).toBeUndefined();
    expect(took([met(aPair())], NOW, 'mentee')).toBeUndefined();
  });

  test('meets the same person twice as one', () => {
    const again = { ...met(aPair()), id: 'asa-orjan-2' };
    expect(took([met(aPair()), again])).toMatchObject({ partners: 1, meetings: 2 });
  });
});

describe('the days between which somebody took part', () => {
  test('begin with the kick-off for who was a pair by then, with the day they became one after it, or with a meeting before', () => {
    expect(days([met(aPair())])[0]).toBe('2027-10-06');
    expect(days([{ ...met(aPair()), formedAt: '2027-10-12T08:00:00.000Z' }])[0]).toBe('2027-10-12');
    const early = withMeetingHeld(withMeeting(aPair(), Temporal.Instant.from('2027-09-29T13:00:00Z')), first);
    expect(days([early])[0]).toBe('2027-09-29');
    expect(days([{ ...met(aPair({ mentee: 'bo' })), formedAt: '2027-10-12T08:00:00.000Z' }, met(aPair())])[0]).toBe('2027-10-06');
  });

  test('have no end before the workshop while they are in a pair', () => {
    expect(days([met(aPair())], Temporal.Instant.from('2028-02-15T12:00:00Z'))[1]).toBeUndefined();
    expect(days([met(aPair())], Temporal.Instant.from('2028-02-16T06:00:00Z'))[1]).toBe('2028-02-16');
  });

  test('end with their last pair where that ended, or with a meeting held after that', () => {
    const ended = end(met(aPair()), '2027-12-01T10:00:00Z');
    expect(days([ended], Temporal.Instant.from('2027-12-24T12:00:00Z'))[1]).toBe('2027-12-01');
    expect(days([ended, end(met(aPair({ mentee: 'bo' })), '2027-11-15T10:00:00Z')])[1]).toBe('2027-12-01');
    expect(days([ended, met(aPair({ mentee: 'bo' }))])[1]).toBe('2028-02-16');
    expect(days([ended, met(aPair({ mentee: 'bo' }))], Temporal.Instant.from('2027-12-24T12:00:00Z'))[1]).toBeUndefined();
    expect(days([{ ...ended, endedAt: '2027-10-10T10:00:00.000Z' }])[1]).toBe('2027-10-20');
  });
});
