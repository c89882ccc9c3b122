import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { allEnded, isFresh, openAt, type SignIns, signInsSchema, withoutSignIn, withSignIn } from '../../shared/domain/sign-ins.ts';

const NOW = Temporal.Instant.from('2027-09-01T08:00:00Z');
const later = (hours: number) => NOW.add({ hours });
const browsers = (signIns: SignIns | undefined, now: Temporal.Instant) => openAt(signIns, now).map(({ hash }) => hash);

test('an operator is signed in for a working day, in each browser since they signed in there', () => {
  const both = withSignIn(withSignIn(undefined, 'karin', 'office', NOW), 'karin', 'phone', later(2));
  expect(signInsSchema.parse(both)).toEqual({
    operator: 'karin',
    open: [
      { hash: 'office', since: '2027-09-01T08:00:00.000Z', until: '2027-09-01T16:00:00.000Z' },
      { hash: 'phone', since: '2027-09-01T10:00:00.000Z', until: '2027-09-01T18:00:00.000Z' },
    ],
    until: '2027-09-01T18:00:00.000Z',
  });
  expect(browsers(both, later(8).subtract({ seconds: 1 }))).toEqual(['office', 'phone']);
  expect(browsers(both, later(8))).toEqual(['phone']);
  expect(browsers(withSignIn(both, 'karin', 'home', later(9)), later(9))).toEqual(['phone', 'home']);
  expect(browsers(undefined, NOW)).toEqual([]);
});

test('signing out ends one browser and leaves the others', () => {
  const both = withSignIn(withSignIn(undefined, 'karin', 'office', NOW), 'karin', 'phone', NOW);
  expect(withoutSignIn(both, 'office', later(1))).toMatchObject({ open: [{ hash: 'phone' }], until: '2027-09-01T17:00:00.000Z' });
});

test('of more browsers than twenty the oldest goes', () => {
  let signIns = withSignIn(undefined, 'karin', 'browser 0', NOW);
  for (let browser = 1; browser <= 20; browser++) signIns = withSignIn(signIns, 'karin', `browser ${browser}`, NOW);
  expect(browsers(signIns, NOW)).toHaveLength(20);
  expect(browsers(signIns, NOW).at(0)).toBe('browser 1');
});

test('when all are ended at once, only who was asked by the issuer since then comes in, also with later sign-ins beside', () => {
  const ended = allEnded('karin', NOW);
  expect(ended).toEqual({ operator: 'karin', open: [], endedAt: '2027-09-01T08:00:00.000Z', until: '2027-09-01T16:00:00.000Z' });
  const seconds = NOW.epochMilliseconds / 1000;
  expect([seconds - 1, seconds, seconds + 1].map((asked) => isFresh(ended, asked))).toEqual([false, true, true]);
  expect(isFresh(withSignIn(ended, 'karin', 'office', later(1)), seconds - 1)).toBe(false);
  expect(isFresh(undefined, 0)).toBe(true);
});
