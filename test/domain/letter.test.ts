import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  isHeld,
  LETTER_NAMES,
  type Letter,
  letterKey,
  mayGoAt,
  needsTheDay,
  type Recipient,
  readRecipient,
  recipientText,
  requested,
  ruleOf,
} from '../../shared/domain/letter.ts';
import { letterTag, readLetterTag } from '../../shared/mail/letter-tag.ts';
import { nextMailingDay, nextMailingTime } from '../../shared/round/calendar.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const NOW = Temporal.Instant.from('2027-10-20T10:00:00Z');
const recipient: fc.Arbitrary<Recipient> = fc.record({
  kind: fc.constantFrom('person', 'draft', 'operator'),
  id: fc.stringMatching(/^[a-z0-9][a-z0-9:-]{0,20}$/),
});

test('a recipient is read back from its text', () => {
  fc.assert(
    fc.property(recipient, (one) => {
      expect(readRecipient(recipientText(one))).toEqual(one);
    }),
  );
  expect(() => readRecipient('stranger:x')).toThrow();
  expect(() => readRecipient('x')).toThrow();
});

test('the tag SES gives back names the letter again, in the signs SES allows; any other tag names none', () => {
  const letter = fc.record({ recipient, letter: fc.constantFrom(...LETTER_NAMES), occasion: fc.stringMatching(/^[a-z0-9 :-]{1,60}$/) });
  fc.assert(
    fc.property(letter, (one) => {
      const tag = letterTag(requested(one, NOW));
      expect(tag).toMatch(/^[\w-]{1,256}$/);
      expect(readLetterTag(tag)).toEqual({ recipient: one.recipient, key: letterKey(one) });
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (tag) => {
      expect(readLetterTag(tag)).toBeUndefined();
    }),
  );
});

test('a letter is held for ten minutes, and not one millisecond longer', () => {
  const claimed: Letter = {
    ...requested({ recipient: { kind: 'person', id: 'asa' }, letter: 'receipt', occasion: 'application' }, NOW),
    status: 'claimed',
    claimedAt: '2027-10-20T10:00:00.000Z',
  };
  expect(isHeld(claimed, NOW.add({ minutes: 10 }).subtract({ milliseconds: 1 }))).toBe(true);
  expect(isHeld(claimed, NOW.add({ minutes: 10 }))).toBe(false);
  expect(isHeld({ ...claimed, status: 'sent' }, NOW)).toBe(false);
});

test('what people may refuse are reminders and surveys, never a decision or a meeting; nothing limited waits for the morning', () => {
  for (const name of LETTER_NAMES) {
    const rule = ruleOf(name);
    if (rule.refusable === true) expect(rule.pace, name).not.toBe('at once');
    if (rule.rateLimit === 'limited') expect([name, rule.pace]).toEqual([name, 'at once']);
  }
});

const minutesLater = (most: number) => fc.integer({ min: 1, max: most });
const anyNow = minutesLater(60 * 24 * 180).map((minutes) => Temporal.Instant.from('2027-09-01T00:00:00Z').add({ minutes }));

test('whenever it is asked for, no letter waits past the moment it is about, and nobody is woken for what can wait for the morning', () => {
  fc.assert(
    fc.property(anyNow, minutesLater(60 * 24 * 7), fc.constantFrom(...LETTER_NAMES), (now, ahead, letter) => {
      const happens = now.add({ minutes: ahead });
      const timed = { letter, before: happens.toString({ fractionalSecondDigits: 3 }) };
      const goes = mayGoAt(timed, round, now);
      expect(Temporal.Instant.compare(goes, happens)).toBe(-1);
      const morning = nextMailingTime(round, now);
      const canWait = Temporal.Instant.compare(happens, morning.add({ hours: 3 })) >= 0;
      if (canWait && ruleOf(letter).pace !== 'at once') expect(goes.equals(morning)).toBe(true);
      if (needsTheDay(timed, round, now))
        expect(Temporal.Instant.compare(nextMailingDay(round, now).add({ hours: 3 }), happens)).toBeLessThanOrEqual(0);
      expect(mayGoAt({ letter }, round, now).equals(ruleOf(letter).pace === 'at once' ? now : morning)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a letter whose moment has passed is in no hurry', () => {
  const night = Temporal.Instant.from('2027-10-20T22:00:00Z');
  const late = { letter: 'meeting cancelled', before: '2027-10-20T21:00:00.000Z' } as const;
  expect(mayGoAt(late, round, night).toString()).toBe('2027-10-21T05:00:00Z');
});

test('whoever may be sitting there waiting is told that a meeting is called off, also when the letter is a minute late', () => {
  const sunday = Temporal.Instant.from('2027-11-07T09:01:00Z');
  const late = { letter: 'meeting cancelled', before: '2027-11-07T09:00:00.000Z' } as const;
  expect(mayGoAt(late, round, sunday).equals(sunday)).toBe(true);
});
