import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayTheyCome } from '../../shared/commands/gathering/say-coming.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { changeThePlan } from '../../shared/commands/round/change-plan.ts';
import type { Saying } from '../../shared/domain/gathering/coming.ts';
import { pairId } from '../../shared/domain/pair/pair-id.ts';
import type { Gathering } from '../../shared/domain/round-state.ts';
import { event } from '../../shared/events/catalogue.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, happens, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const { kickOff } = theRound();
let round: TestRound;

async function pairUp(mentor: string, mentee: string, formedAt: string): Promise<void> {
  await addPair(round, { ...aPair({ mentor, mentee }), formedAt });
  await happens(round, event('pair formed', { pair: pairId(mentor, mentee) }));
}

const asking = (to: string) => lettersTo(round, to).filter((letter) => /^(coming unsaid|kick-off reminder)/.test(letter));

async function lastMailTo(person: string) {
  const mail = (await round.mails()).findLast(({ to }) => to === `${person}@person.example`);
  if (mail === undefined) throw new Error(`${person} got no mail`);
  return mail;
}

/** The text of it with its lines as one. */
const wordsTo = async (person: string) => (await lastMailTo(person)).text.replaceAll(/\s+/g, ' ');

const says = async (person: string, gathering: Gathering, saying: Saying) =>
  sayTheyCome(person, gathering, saying, await toolsNow(round.tools));

describe('who comes to the kick-off', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
    await bringTo(round, 'matching');
    for (const id of ['s1', 's2', 's3', 's4', 's5']) await add(round, aPerson({ id }));
    for (const id of ['m1', 'm2', 'm3', 'm4', 'm5']) await add(round, aPerson({ id, role: 'mentee', language: 'en' }));
    for (const number of [1, 2]) await pairUp(`s${number}`, `m${number}`, '2027-09-20T07:00:00.000Z');
  });
  afterAll(() => round.close());

  test('is asked in the letter that invites, with the entry for the calendar, which says where to answer and asks for no reply', async () => {
    for (const [person, asks] of [
      ['s1', 'Säg om du kommer till kick-offen:'],
      ['m1', 'Say whether you are coming to the kick-off:'],
    ] as const) {
      const mail = await lastMailTo(person);
      expect(mail.text).toMatch(new RegExp(`${asks}\nhttp\\S+/place/${person}/\\S+/coming/kick-off\n`));
      const ics = mail.ics?.replaceAll('\r\n ', '') ?? '';
      expect(ics).toMatch(new RegExp(`DESCRIPTION:.*/place/${person}/[^/]+/coming/kick-off`));
      expect(ics).toContain('RSVP=FALSE');
      expect(ics).not.toContain('RSVP=TRUE');
    }
  });

  test('is asked once more, a week before, of those who have not said and had some days to', async () => {
    await says('s1', 'kickOff', { comes: 'yes', food: 'vegan' });
    await pairUp('s3', 'm3', '2027-09-28T07:00:00.000Z');
    await actOnPair('s2-m2', { command: 'end' }, round.tools);
    await round.settle();
    await round.moveTo('2027-09-29T07:00:00Z');
    expect(Object.fromEntries(['s1', 'm1', 's2', 'm2', 's3', 'm3'].map((to) => [to, asking(to)]))).toEqual({
      s1: [],
      m1: ['coming unsaid/kickOff 2027-10-06T14:00:00.000Z'],
      s2: [],
      m2: [],
      s3: [],
      m3: [],
    });
    expect((await lastMailTo('m1')).subject).toBe('Are you coming to the kick-off on Wednesday 6 October?');
    await happens(round, event('who comes due', { gathering: 'kickOff' }));
    expect(asking('m1')).toHaveLength(1);
  });

  test('stands in the reminder, which also goes to who was invited late and has not said', async () => {
    await says('m1', 'kickOff', { comes: 'no' });
    await says('s3', 'kickOff', { comes: 'yes' });
    await round.moveTo('2027-10-04T07:00:00Z');
    expect(['s1', 'm1', 's3', 'm3'].map((to) => asking(to).filter((letter) => letter.startsWith('kick-off')).length)).toEqual([1, 1, 0, 1]);
    expect((await lastMailTo('s1')).text).toContain('Du har sagt att du kommer.');
    expect((await lastMailTo('m1')).text).toContain('You have said that you cannot come.');
    expect((await lastMailTo('m3')).text).toMatch(/Say whether you are coming to the kick-off:\nhttp\S+\/coming\/kick-off/);
  });

  test('is nothing somebody says who is in no pair', async () => {
    expect(await says('s2', 'kickOff', { comes: 'yes' })).toEqual({ outcome: 'refused', why: 'not expected there' });
    expect(await says('nobody', 'kickOff', { comes: 'yes' })).toEqual({ outcome: 'refused', why: 'no such person' });
  });

  test('made no function fail', () => {
    expect(round.failures).toEqual([]);
  });
});

describe('when the kick-off is another time', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
    await bringTo(round, 'matching');
    await add(round, aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee', language: 'en' }));
    await pairUp('s1', 'm1', '2027-09-20T07:00:00.000Z');
    await says('s1', 'kickOff', { comes: 'yes' });
  });
  afterAll(() => round.close());

  test('the letter that says so asks again, and so does one a week before the new day', async () => {
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-20' } }, round.tools);
    await round.moveTo('2027-09-20T07:30:00Z');
    expect(await wordsTo('s1')).toContain('Det du svarade förut gällde inte det som är planerat nu. Svara en gång till.');
    await round.moveTo('2027-10-06T14:00:00Z');
    expect(asking('s1')).toEqual([]);
    await round.moveTo('2027-10-13T07:00:00Z');
    expect(asking('s1')).toEqual(['coming unsaid/kickOff 2027-10-20T14:00:00.000Z']);
  });

  test('an answer stands when the room alone is another one, and the letter says so', async () => {
    await says('s1', 'kickOff', { comes: 'yes' });
    const place = { sv: 'Aulan', en: 'The hall' };
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-20', place } }, round.tools);
    await round.moveTo('2027-10-13T07:30:00Z');
    expect(await wordsTo('s1')).toContain('Aulan');
    expect(await wordsTo('s1')).toContain('Du har sagt att du kommer.');
  });

  test('nobody is asked twice in a few days when it comes nearer', async () => {
    await changeThePlan({ kickOff: { ...kickOff, date: '2027-10-19' } }, round.tools);
    await round.moveTo('2027-10-15T12:00:00Z');
    expect(asking('m1')).toEqual(['coming unsaid/kickOff 2027-10-20T14:00:00.000Z', 'kick-off reminder/kick-off 2027-10-19']);
  });
});

describe('who comes to the workshop', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2028-01-17T07:00:00Z' });
    await bringTo(round, 'running');
    for (const id of ['s1', 's2']) await add(round, aPerson({ id }));
    for (const id of ['m1', 'm2']) await add(round, aPerson({ id, role: 'mentee', language: 'en' }));
    await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  });
  afterAll(() => round.close());

  test('is asked by the button of the invitation, also of two who come into a pair after it', async () => {
    await round.moveTo('2028-01-19T08:00:00Z');
    expect((await lastMailTo('s1')).text).toMatch(/Säg om du kommer till avslutningen:\nhttp\S+\/coming\/workshop/);
    await pairUp('s2', 'm2', '2028-01-19T08:00:00.000Z');
    await round.moveTo('2028-01-20T08:00:00Z');
    expect(lettersTo(round, 'm2')).toContain('workshop invitation/workshop s2-m2');
    const mail = (await round.mails()).findLast(({ to, subject }) => to === 'm2@person.example' && /workshop/.test(subject));
    expect(mail?.text).toMatch(/Say whether you are coming to the closing workshop:\nhttp\S+\/coming\/workshop/);
  });

  test('stands in the letter that reminds of it, and nobody gets one for that alone', async () => {
    await says('s1', 'workshop', { comes: 'yes' });
    await round.moveTo('2028-02-10T08:00:00Z');
    const textOf = async (person: string) =>
      (await round.mails()).findLast(({ to, subject }) => to === `${person}@person.example` && /16 (februari|February)/.test(subject))
        ?.text;
    expect(await textOf('s1')).toContain('Du har sagt att du kommer.');
    expect(await textOf('m1')).toMatch(/Say whether you are coming to the closing workshop:\nhttp\S+\/coming\/workshop/);
    expect(['s1', 'm1', 's2', 'm2'].flatMap(asking)).toEqual([]);
  });
});
