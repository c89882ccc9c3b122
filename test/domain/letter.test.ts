import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  isHeld,
  LETTER_NAMES,
  type Letter,
  letterKey,
  type Recipient,
  readRecipient,
  recipientText,
  requested,
  ruleOf,
} from '../../shared/domain/letter.ts';
import { letterTag, readLetterTag } from '../../shared/mail/letter-tag.ts';

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
    if (rule.refusable === true) expect([name, rule.pace]).toEqual([name, 'daily']);
    if (rule.share === 'limited') expect([name, rule.pace]).toEqual([name, 'at once']);
  }
});
