import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  bookingOf,
  claimed,
  dropped,
  type Fate,
  goesEvenRestricted,
  isHeld,
  isOnItsWay,
  isSettled,
  LETTER_NAMES,
  type Letter,
  type LetterName,
  type LetterRule,
  letterId,
  letterKey,
  letterSchema,
  lettersOf,
  mayGoAt,
  needsTheDay,
  notHandedOver,
  type Recipient,
  readRecipient,
  recipientText,
  released,
  requested,
  ruleOf,
  taken,
  waitsForBooking,
  wentAfterAll,
  withFate,
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

const named = (has: (rule: LetterRule) => boolean) => LETTER_NAMES.filter((name) => has(ruleOf(name)));

test('only what concerns a booking or gathering, says that they are out or erased, or answers what they asked about their data, goes to somebody who has left, and only receipts, links and a way back to who has not confirmed', () => {
  expect(named(({ to }) => to?.includes('left') === true)).toEqual([
    'to be erased',
    'farewell',
    'turned down',
    'taken out',
    'answer put off',
    'request answered',
    'restriction lifted',
    'meeting cancelled',
    'gathering cancelled',
  ]);
  expect(named(({ to }) => to?.includes('withdrawn') === true)).toEqual([
    'new link',
    'withdrawal receipt',
    'to be erased',
    'farewell',
    'answer put off',
    'request answered',
    'restriction lifted',
  ]);
  expect(named(({ to }) => to?.includes('submitted') === true)).toEqual([
    'receipt',
    'already applied',
    'welcome',
    'confirm reminder',
    'new link',
    'to be erased',
    'farewell',
    'already answered',
    'let back in',
    'answer put off',
    'request answered',
    'restriction lifted',
    // To those whom operators entered themselves; who else has not confirmed is not written to.
    'from operators',
    'urgent from operators',
  ]);
  // Whoever is confirmed gets all others that are for people.
  expect(named(({ to }) => to !== undefined && !to.includes('confirmed'))).toEqual([
    'confirm reminder',
    'withdrawal receipt',
    'turned down',
    'taken out',
  ]);
});

test('people may refuse reminders and surveys, and nothing else', () => {
  const reminders = [
    'deadline near',
    'kick-off reminder',
    'week before meeting',
    'day before meeting',
    'after meeting',
    'meeting unreported',
    'book meeting',
    'answer times',
  ];
  const surveys = ['pulse', 'coming unsaid', 'workshop reminder', 'evaluation', 'evaluation reminder'];
  expect(named(({ refusable }) => refusable === true)).toEqual([...reminders, ...surveys]);
});

test('once the round is closed only its last words go, what is asked for afterwards, what is about somebody’s own data, and what operators must know of that', () => {
  expect(named(({ closing }) => closing === true)).toEqual([
    'new link',
    'to be erased',
    'farewell',
    'answer put off',
    'request answered',
    'restriction lifted',
    'no place',
    'workshop minutes',
    'thanks',
    'follow-up',
    'needs you',
    'report ready',
  ]);
});

const receipt = requested({ recipient: { kind: 'person', id: 'asa' }, letter: 'receipt', occasion: 'application' }, NOW);

test('a letter is asked for with what it is about, and the moment after which it is worth nothing', () => {
  expect(receipt).toMatchObject({ about: {}, before: undefined, status: 'requested', requestedAt: '2027-10-20T10:00:00.000Z' });
  const about = { pair: 'asa-orjan', meeting: 1 };
  const timed = requested(
    { recipient: receipt.recipient, letter: 'day before meeting', occasion: 'm', about, before: '2027-10-21T10:00:00Z' },
    NOW,
  );
  expect(timed).toMatchObject({ about, before: '2027-10-21T10:00:00.000Z' });
});

test('a copy is counted when a letter is claimed, and taken back when SES certainly has none', () => {
  const once = claimed(receipt, NOW);
  expect(once).toMatchObject({ status: 'claimed', claimedAt: '2027-10-20T10:00:00.000Z', copies: 1 });
  expect(claimed(once, NOW)).toMatchObject({ copies: 2 });
  const back = released(once);
  expect(back).toMatchObject({ status: 'requested', copies: 0 });
  expect(back).not.toHaveProperty('claimedAt');
  expect([notHandedOver(receipt).copies, notHandedOver(claimed(once, NOW)).copies]).toEqual([0, 1]);
});

test('a letter is settled when it went or is no longer wanted, and on its way while a sender or SES has it', () => {
  const states: readonly Letter[] = [
    receipt,
    claimed(receipt, NOW),
    taken(claimed(receipt, NOW), 'm1', NOW),
    dropped(receipt, 'not mailable'),
  ];
  expect(states.map(isSettled)).toEqual([false, false, true, true]);
  expect(states.map(isOnItsWay)).toEqual([false, true, true, false]);
  expect(states[2]).toMatchObject({ sentAt: '2027-10-20T10:00:00.000Z', messageId: 'm1' });
  expect(states[3]).toMatchObject({ dropped: 'not mailable' });
});

test('a letter that was dropped and went after all is sent, and no reason is left for its not being so', () => {
  const went = wentAfterAll(dropped(receipt, 'in doubt'), 'm1', '2027-10-20T11:00:00.000Z');
  expect(went).toMatchObject({ status: 'sent', messageId: 'm1', sentAt: '2027-10-20T11:00:00.000Z' });
  expect(went).not.toHaveProperty('dropped');
});

test('what is called off in the last minute is told at once until an hour after it should have begun, not later', () => {
  const sunday = Temporal.Instant.from('2027-11-07T10:00:00Z');
  const goes = (now: Temporal.Instant) =>
    mayGoAt({ letter: 'meeting cancelled', before: '2027-11-07T09:00:00.000Z' }, round, now).equals(now);
  expect([goes(sunday.subtract({ seconds: 1 })), goes(sunday)]).toEqual([true, false]);
});

test('a letter waits for the morning when what it is about comes three hours after it or later', () => {
  const night = Temporal.Instant.from('2027-10-20T22:00:00Z');
  const goes = (before: string) => mayGoAt({ letter: 'meeting cancelled', before }, round, night).toString();
  expect(goes('2027-10-21T08:00:00.000Z')).toBe('2027-10-21T05:00:00Z');
  expect(goes('2027-10-21T07:59:59.000Z')).toBe('2027-10-20T22:00:00Z');
});

test('only what goes once a day waits for a day without another letter', () => {
  expect(['pulse', 'offer', 'receipt'].map((letter) => needsTheDay({ letter: letter as LetterName }, round, NOW))).toEqual([
    true,
    false,
    false,
  ]);
});

test('letters are told apart by what they are and their occasion', () => {
  expect(letterKey(receipt)).toBe('receipt/application');
  expect(letterId(receipt)).toEqual({ recipient: receipt.recipient, key: 'receipt/application' });
});

test('a letter is about the first pulse or the second', () => {
  const about = (pulse: number) => letterSchema.safeParse({ ...receipt, about: { pulse } }).success;
  expect([0, 1, 2, 3].map(about)).toEqual([false, true, true, false]);
});

test('a letter about the time or place of one meeting is about that booking, any other about none', () => {
  const about = { pair: 'asa-orjan', meeting: 2 };
  expect(bookingOf({ letter: 'meeting moved', about })).toBe('asa-orjan meeting 2');
  expect(bookingOf({ letter: 'after meeting', about })).toBeUndefined();
  expect(bookingOf({ letter: 'meeting moved', about: { pair: 'asa-orjan' } })).toBeUndefined();
  expect(bookingOf({ letter: 'meeting moved', about: { meeting: 2 } })).toBeUndefined();
});

test('what matters less than a time waits for the next day when another came about the same booking, unless that is too late', () => {
  const waits = (letter: LetterName, before?: string) => waitsForBooking({ letter, before }, round, NOW);
  expect([waits('place changed'), waits('times proposed'), waits('meeting moved'), waits('pulse')]).toEqual([true, true, false, false]);
  expect([waits('place changed', '2027-10-21T07:59:00.000Z'), waits('place changed', '2027-10-21T08:00:00.000Z')]).toEqual([false, true]);
});

test('what SES tells of a letter is kept when it is worse than what was known, and is never undone', () => {
  const sent = taken(claimed(receipt, NOW), 'm1', NOW);
  const told = (letter: Letter, fate: Fate) => withFate(letter, fate, 'm2', '2027-10-20T11:00:00.000Z');
  expect(told(sent, 'sent')).toBeUndefined();
  expect(told(sent, 'delivered')).toEqual({ ...sent, fate: 'delivered' });
  expect(told(sent, 'delayed')).toEqual({ ...sent, fate: 'delayed' });
  const order: readonly Exclude<Fate, 'sent'>[] = ['delayed', 'delivered', 'rejected', 'bounced', 'complained about'];
  for (const [index, known] of order.entries())
    expect(
      order.filter((fate) => told({ ...sent, fate: known }, fate) !== undefined),
      known,
    ).toEqual(order.slice(index + 1));
  const goneAfterAll = { ...wentAfterAll(receipt, 'm2', '2027-10-20T11:00:00.000Z') };
  expect([told(receipt, 'sent'), told(receipt, 'bounced')]).toEqual([goneAfterAll, { ...goneAfterAll, fate: 'bounced' }]);
  expect(told({ ...receipt, fate: 'bounced' }, 'delivered')).toEqual({ ...goneAfterAll, fate: 'bounced' });
});

test('to somebody whose data are not used there still goes what they asked for, and what takes away something they count on', () => {
  const even = LETTER_NAMES.filter(goesEvenRestricted);
  expect(even).toEqual(expect.arrayContaining(['receipt', 'request answered', 'taken out', 'meeting cancelled', 'pair ended']));
  for (const letter of ['offer', 'reserve', 'pulse', 'evaluation', 'from operators'] as const) expect(even, letter).not.toContain(letter);
});

test('a round without a closing workshop has no letters about it, and all the others', () => {
  const { workshop: _, ...without } = theRound();
  expect(lettersOf(theRound())).toEqual(LETTER_NAMES);
  expect(LETTER_NAMES.filter((name) => !lettersOf(without).includes(name))).toEqual([
    ...['workshop invitation', 'workshop reminder', 'workshop minutes'],
  ]);
});
