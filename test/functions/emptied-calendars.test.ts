import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { pairId } from '../../shared/domain/pair/pair-id.ts';
import { event } from '../../shared/events/catalogue.ts';
import { anOffer, aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;

async function pairUp(mentor: string, mentee: string): Promise<void> {
  await addPair(round, aPair({ mentor, mentee }));
  await happens(round, event('pair formed', { pair: pairId(mentor, mentee) }));
}

async function book(pair: string, number: number, time: string): Promise<void> {
  const startsAt = Temporal.Instant.from(time);
  const meet = (change: MeetingCommand) => actOnPair(pair, { command: 'meeting', number, change }, round.tools);
  await meet({ command: 'propose', by: 'mentee', times: [startsAt], place: undefined });
  await meet({ command: 'pick', by: 'mentor', time: startsAt });
  await round.settle();
}

async function end(pair: string): Promise<void> {
  await actOnPair(pair, { command: 'end' }, round.tools);
  await round.settle();
}

/** What stands in somebody's calendar when it follows every mail as RFC 5546 says: the newest of each entry, unless that takes it away. */
async function calendarOf(person: string): Promise<readonly string[]> {
  const entries = new Map<string, { readonly sequence: number; readonly isThere: boolean; readonly what: string }>();
  for (const mail of await round.mails()) {
    if (mail.to !== `${person}@person.example` || mail.ics === undefined) continue;
    const calendar = new ICAL.Component(ICAL.parse(mail.ics));
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    const known = entries.get(entry.uid);
    // An entry that was taken away is not woken, and one that is older than what is known changes nothing.
    if (known !== undefined && (!known.isThere || entry.sequence < known.sequence)) continue;
    const what = entry.summary.split(': ').at(-1) ?? '';
    entries.set(entry.uid, { sequence: entry.sequence, isThere: calendar.getFirstPropertyValue('method') !== 'CANCEL', what });
  }
  return [...entries.values()]
    .filter(({ isThere }) => isThere)
    .map(({ what }) => what)
    .sort();
}

describe('before the kick-off', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
    await bringTo(round, 'matching');
    for (const id of ['s1', 's2', 's3', 's4']) await add(round, aPerson({ id }));
    for (const id of ['m1', 'm3']) await add(round, aPerson({ id, role: 'mentee' }));
    await add(round, { ...aPerson({ id: 'm2', role: 'mentee' }), partners: 2 });
    await pairUp('s1', 'm1');
    await pairUp('s2', 'm2');
    await pairUp('s3', 'm2');
    await addPair(round, anOffer({ mentor: 's4', mentee: 'm3' }));
  });
  afterAll(() => round.close());

  test('who leaves has everything in the calendar until it is final, and nothing after that', async () => {
    await book('s1-m1', 1, '2027-10-20T12:00:00Z');
    await book('s1-m1', 2, '2027-11-24T13:00:00Z');
    const before = ['kick-off', 'möte 1 av 5', 'möte 2 av 5'];
    expect(await calendarOf('s1')).toEqual(before);
    await actOnApplication('s1', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-09-21T06:50:00Z');
    expect(await calendarOf('s1')).toEqual(before);
    await round.moveTo('2027-09-21T08:00:00Z');
    expect(await calendarOf('s1')).toEqual([]);
    const last = lettersTo(round, 's1').slice(-3).sort();
    expect(last).toEqual(['gathering cancelled/kickOff 1', 'meeting cancelled/s1-m1 meeting 1 v2', 'meeting cancelled/s1-m1 meeting 2 v2']);
    expect(
      (await round.mails()).findLast(({ to, subject }) => to === 's1@person.example' && subject.startsWith('Struket'))?.text,
    ).toContain('Du har lämnat programmet');
  });

  test('who stays without another pair keeps nothing either', async () => {
    expect(await calendarOf('m1')).toEqual([]);
    expect(lettersTo(round, 'm1')).toContain('pair ended/s1-m1');
  });

  test('whose first meeting was still ahead is not told that what they talked about stays between them', async () => {
    const ended = (await round.mails()).findLast(({ to, subject }) => to === 'm1@person.example' && subject.includes('avslutat'));
    expect(ended?.text).toContain('Ingen av er behöver säga varför.');
    expect(ended?.text).not.toContain('pratat om');
  });

  test('a new pair brings the kick-off back, as an entry of its own', async () => {
    await add(round, aPerson({ id: 's5' }));
    await pairUp('s5', 'm1');
    expect(await calendarOf('m1')).toEqual(['kick-off']);
    await end('s5-m1');
    expect(await calendarOf('m1')).toEqual([]);
    expect(await calendarOf('s5')).toEqual([]);
  });

  test('who has another pair keeps the kick-off, until that one ends too', async () => {
    await actOnApplication('s2', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-09-22T09:00:00Z');
    expect([await calendarOf('s2'), await calendarOf('m2'), await calendarOf('s3')]).toEqual([[], ['kick-off'], ['kick-off']]);
    await end('s3-m2');
    expect([await calendarOf('m2'), await calendarOf('s3')]).toEqual([[], []]);
  });

  test('coming back within the 24 hours leaves everything as it was', async () => {
    await add(round, aPerson({ id: 's6' }), aPerson({ id: 'm6', role: 'mentee' }));
    await pairUp('s6', 'm6');
    await actOnApplication('s6', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-09-22T12:00:00Z');
    await actOnApplication('s6', { command: 'come back' }, round.tools);
    await round.moveTo('2027-09-24T12:00:00Z');
    expect([await calendarOf('s6'), await calendarOf('m6')]).toEqual([['kick-off'], ['kick-off']]);
  });

  test('an offer that falls away takes nothing out, since nothing was in', async () => {
    await actOnApplication('s4', { command: 'withdraw' }, round.tools);
    await round.moveTo('2027-09-25T13:00:00Z');
    expect(lettersTo(round, 's4').filter((letter) => letter.includes('cancelled'))).toEqual([]);
    expect(lettersTo(round, 'm3').filter((letter) => letter.includes('cancelled'))).toEqual([]);
  });

  test('the same news again takes nothing out twice, and no function failed', async () => {
    const before = round.letters().length;
    await happens(round, event('pair ended', { pair: 's1-m1' }), event('pair ended', { pair: 's3-m2' }));
    expect(round.letters()).toHaveLength(before);
    expect(round.failures).toEqual([]);
  });
});

describe('after the kick-off', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-10-11T07:00:00Z' });
    await bringTo(round, 'running');
    for (const id of ['s1', 's2', 's3']) await add(round, aPerson({ id }));
    for (const id of ['m1', 'm2']) await add(round, aPerson({ id, role: 'mentee' }));
    await pairUp('s1', 'm1');
    await pairUp('s2', 'm2');
  });
  afterAll(() => round.close());

  test('a pair that ends before the workshop has been called takes nothing but its meetings out', async () => {
    await book('s1-m1', 1, '2027-10-27T12:00:00Z');
    await end('s1-m1');
    expect([await calendarOf('s1'), await calendarOf('m1')]).toEqual([[], []]);
    expect(lettersTo(round, 's1').filter((letter) => letter.startsWith('gathering'))).toEqual([]);
  });

  test('the workshop that was in the calendar goes with the pair, for both', async () => {
    await round.moveTo('2028-01-25T09:00:00Z');
    expect([await calendarOf('s2'), await calendarOf('m2')]).toEqual([['avslutning'], ['avslutning']]);
    await actOnApplication('s2', { command: 'withdraw' }, round.tools);
    await round.moveTo('2028-01-26T10:00:00Z');
    expect([await calendarOf('s2'), await calendarOf('m2')]).toEqual([[], []]);
  });

  test('a pair formed after all others were invited is invited too, also somebody whose workshop was taken out', async () => {
    await pairUp('s3', 'm2');
    expect([await calendarOf('s3'), await calendarOf('m2')]).toEqual([['avslutning'], ['avslutning']]);
    expect(round.failures).toEqual([]);
  });
});

describe('less than a day before a meeting', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
    await bringTo(round, 'matching');
    await add(round, aPerson({ id: 's1' }));
    await add(round, aPerson({ id: 'm1', role: 'mentee' }));
    await pairUp('s1', 'm1');
  });
  afterAll(() => round.close());

  test('who leaves has the other told at once, not after the meeting; later meetings wait until it is final', async () => {
    await book('s1-m1', 1, '2027-09-21T06:00:00Z');
    await book('s1-m1', 2, '2027-10-20T12:00:00Z');
    await actOnApplication('s1', { command: 'withdraw' }, round.tools);
    await round.settle();
    expect(await calendarOf('m1')).toEqual(['kick-off', 'möte 2 av 5']);
    // Who comes back within the day has the rest as it was.
    await actOnApplication('s1', { command: 'come back' }, round.tools);
    await round.settle();
    expect(await calendarOf('m1')).toEqual(['kick-off', 'möte 2 av 5']);
  });
});
