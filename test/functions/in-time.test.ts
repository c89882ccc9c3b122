import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { sendAgain } from '../../shared/commands/sending/send-again.ts';
import { letterId } from '../../shared/domain/letter.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { event } from '../../shared/events/catalogue.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { anOffer, aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, happens } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Pairs with their meetings near a weekend: what happens on Friday 5 November at nine in the evening, when mails wait for Monday. */
let round: TestRound;
const FRIDAY_NIGHT = '2027-11-05T20:00:00Z';
const SUNDAY = at('2027-11-07T09:00:00Z');
const MONDAY_AT_EIGHT = at('2027-11-08T07:00:00Z');
const MONDAY_NOON = at('2027-11-08T11:00:00Z');
const THURSDAY = at('2027-11-11T12:00:00Z');

beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-01T08:00:00Z' });
  await bringTo(round, 'running');
});
afterAll(() => round.close());

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

/** A new pair with meetings at these times, the first number first. */
async function pairWith(name: string, ...starts: readonly Temporal.Instant[]): Promise<string> {
  const pair = starts.reduce(
    (so, startsAt, index) => withMeeting(so, startsAt, { number: index + 1, at: at('2027-10-20T09:00:00Z') }),
    aPair({ mentor: `s${name}`, mentee: `m${name}` }),
  );
  await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee' }));
  await addPair(round, pair);
  return pair.id;
}

async function meet(pair: string, change: MeetingCommand, number = 1): Promise<void> {
  await actOnPair(pair, { command: 'meeting', number, change }, round.tools);
  await round.settle();
}

/** When somebody got a letter of a kind. */
const gotAt = (to: string, letter: string, number = 1) =>
  round.letters().find((sent) => sent.to === to && sent.letter.startsWith(`${letter}/`) && sent.letter.includes(`meeting ${number} `))?.at;

test('on a Friday night', async () => {
  for (const [name, starts] of [
    ['sunday', [SUNDAY]],
    ['moved', [SUNDAY]],
    ['thursday', [THURSDAY]],
    ['noon', [MONDAY_NOON]],
    ['ends', [SUNDAY]],
    ['free', []],
    ['open', []],
    ['away', [SUNDAY]],
  ] as const)
    await pairWith(name, ...starts);
  await round.moveTo(FRIDAY_NIGHT);
  const now = round.tools.now();
  expect(now.toString()).toBe(FRIDAY_NIGHT);

  await meet('ssunday-msunday', { command: 'cancel', by: 'mentee' });
  await meet('smoved-mmoved', { command: 'propose', by: 'mentee', times: [THURSDAY], place: undefined });
  await meet('smoved-mmoved', { command: 'pick', by: 'mentor', time: THURSDAY });
  await meet('sthursday-mthursday', { command: 'cancel', by: 'mentee' });
  await meet('snoon-mnoon', { command: 'cancel', by: 'mentee' });
  await actOnPair('sends-mends', { command: 'end' }, round.tools);
  await meet('sfree-mfree', { command: 'propose', by: 'mentee', times: [MONDAY_AT_EIGHT, THURSDAY], place: undefined });
  await meet('sfree-mfree', { command: 'pick', by: 'mentor', time: MONDAY_AT_EIGHT });
  await meet('sopen-mopen', { command: 'propose', by: 'mentee', times: [THURSDAY], place: undefined });
  await meet('saway-maway', { command: 'propose', by: 'mentee', times: [THURSDAY], place: undefined });
});

test('both hear at once that a meeting on Sunday is called off, though it is night', () => {
  expect([gotAt('ssunday', 'meeting cancelled'), gotAt('msunday', 'meeting cancelled')]).toEqual([FRIDAY_NIGHT, FRIDAY_NIGHT]);
});

test('an operator who sends that again is in as much of a hurry', async () => {
  const id = letterId(toPerson('ssunday', 'meeting cancelled', 'ssunday-msunday meeting 1 v2'));
  const letter = await round.tools.store.get(letterKind, id);
  const [operator] = round.round.operators;
  if (letter === undefined || operator === undefined) throw new Error('there is nothing to send again, or nobody to do it');
  await sendAgain(letter.state, 1, round.tools, operator);
  await round.settle();
  expect(round.letters().find(({ letter: sent }) => sent === `${id.key} again 1`)?.at).toBe(FRIDAY_NIGHT);
});

test('a meeting moved away from Sunday is news before Sunday, as is the question whether to move it', () => {
  expect(gotAt('smoved', 'meeting moved')).toBe(FRIDAY_NIGHT);
  expect(gotAt('saway', 'times proposed')).toBe(FRIDAY_NIGHT);
});

test('times of which one is near are asked about at once, and the one that is picked is confirmed at once', () => {
  expect(gotAt('sfree', 'times proposed')).toBe(FRIDAY_NIGHT);
  expect(gotAt('sfree', 'meeting invitation')).toBe(FRIDAY_NIGHT);
});

test('a pair that ends with a meeting near is told at once, with why', () => {
  const letters = round
    .letters()
    .filter(({ to, at: sentAt }) => to === 'sends' && sentAt === FRIDAY_NIGHT)
    .map(({ letter }) => letter.split('/')[0])
    .sort();
  expect(letters).toEqual(['meeting cancelled', 'pair ended']);
});

test('what can wait waits for Monday at seven', async () => {
  for (const [to, letter] of [
    ['sthursday', 'meeting cancelled'],
    ['snoon', 'meeting cancelled'],
    ['sopen', 'times proposed'],
  ] as const)
    expect(gotAt(to, letter)).toBeUndefined();
  await round.moveTo('2027-11-08T06:00:00Z');
  for (const [to, letter] of [
    ['sthursday', 'meeting cancelled'],
    ['snoon', 'meeting cancelled'],
    ['sopen', 'times proposed'],
  ] as const)
    expect(gotAt(to, letter)).toBe('2027-11-08T06:00:00Z');
});

test('the reminder of a meeting on Monday at eight comes on Friday', async () => {
  await round.moveTo('2027-11-08T08:00:00Z');
  await pairWith('early', at('2027-11-15T07:00:00Z'));
  await round.moveTo('2027-11-15T07:30:00Z');
  expect(gotAt('searly', 'day before meeting')).toBe('2027-11-12T07:00:00Z');
});

test('of meetings booked close together each has its reminder in its turn, and the question waits for a day without', async () => {
  const [first, second, third] = [at('2027-11-23T12:00:00Z'), at('2027-11-24T12:00:00Z'), at('2027-11-25T12:00:00Z')] as const;
  await pairWith('close', first, second, third);
  await round.moveTo('2027-12-01T12:00:00Z');
  const mine = round.letters().filter(({ to, letter }) => to === 'sclose' && letter.includes('meeting '));
  const about = mine.map(({ letter, at: sentAt }) => `${sentAt.slice(5, 16)} ${letter.replace(/\/.* meeting (\d) v.*$/, ' $1')}`);
  expect(about.filter((line) => /day before|after/.test(line))).toEqual([
    '11-22T12:00 day before meeting 1',
    '11-23T12:00 day before meeting 2',
    '11-24T12:00 day before meeting 3',
    '11-26T07:00 after meeting 1',
    '11-29T07:00 after meeting 2',
    '12-01T06:00 after meeting 3',
  ]);
});

test('a letter about what is near goes even when its person has had another one today', async () => {
  await round.moveTo('2027-12-06T07:00:00Z');
  const monday = at('2027-12-06T12:00:00Z');
  const pair = withMeetingHeld(withMeeting(aPair({ mentor: 'stwo', mentee: 'mtwo' }), at('2027-11-29T12:00:00Z')), monday);
  const proposed = withTimesProposed(pair, {
    number: 2,
    by: 'mentee',
    times: [at('2027-12-08T08:00:00Z')],
    at: at('2027-12-01T09:00:00Z'),
  });
  await add(round, aPerson({ id: 'stwo' }), aPerson({ id: 'mtwo', role: 'mentee' }));
  await addPair(round, proposed);
  await round.moveTo('2027-12-07T07:30:00Z');
  await meet('stwo-mtwo', { command: 'pick', by: 'mentor', time: at('2027-12-08T08:00:00Z') }, 2);
  await meet('stwo-mtwo', { command: 'propose', by: 'mentor', times: [at('2027-12-09T08:00:00Z')], place: undefined }, 2);
  await meet('stwo-mtwo', { command: 'pick', by: 'mentee', time: at('2027-12-09T08:00:00Z') }, 2);
  expect(gotAt('stwo', 'meeting moved', 2)).toBe('2027-12-07T07:30:00Z');
});

test('an offer that is over on Sunday is asked about, and reminded of, while it can be answered', async () => {
  const short = await openTestRound({
    at: '2027-09-17T18:30:00Z',
    round: theRound({ offers: { remindDays: [1], operatorDay: 1, lapseDays: 2 } }),
  });
  await bringTo(short, 'matching');
  await add(short, aPerson(), aPerson({ role: 'mentee' }));
  await addPair(short, { ...anOffer(), offeredAt: '2027-09-17T18:30:00.000Z' });
  await happens(short, event('pair offered', { pair: 'asa-orjan' }));
  await short.moveTo('2027-09-20T06:00:00Z');
  const got = short.letters().filter(({ to, letter }) => to === 'asa' && letter.startsWith('offer'));
  await short.close();
  expect(got.map(({ letter, at: sentAt }) => `${sentAt.slice(0, 16)} ${letter.split('/')[0]}`)).toEqual([
    '2027-09-17T18:30 offer',
    '2027-09-18T18:30 offer reminder',
    '2027-09-20T05:00 offer lapsed',
  ]);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
