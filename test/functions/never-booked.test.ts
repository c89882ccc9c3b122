import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { outcomeOf } from '../../shared/domain/pair/meeting.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { heldMeetings } from '../../shared/domain/pair/pair.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Pairs in November, whose meetings happen otherwise than they were booked. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-04T09:00:00Z' });
  await bringTo(round, 'running');
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee' }));
    await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
  }
});
afterAll(() => round.close());

const day = (text: string) => Temporal.PlainDate.from(text);
const report = { wantsContact: false };

async function record(pair: string, by: Role | 'operator', on: string, number = 1) {
  const command = by === 'operator' ? ({ by } as const) : ({ by, report } as const);
  const outcome = await actOnPair(pair, { command: 'record meeting', number, on: day(on), ...command }, round.tools);
  await round.settle();
  return outcome;
}
async function meet(pair: string, change: MeetingCommand, number = 1) {
  const outcome = await actOnPair(pair, { command: 'meeting', number, change }, round.tools);
  await round.settle();
  return outcome;
}
async function book(pair: string, time: string, number = 1, place?: string) {
  const startsAt = Temporal.Instant.from(time);
  await meet(pair, { command: 'propose', by: 'mentee', times: [startsAt], place }, number);
  await meet(pair, { command: 'pick', by: 'mentor', time: startsAt }, number);
}
const about = (to: string) => lettersTo(round, to).filter((letter) => /^meeting (?:noted|cancelled)/.test(letter));
const disputed = async () => (await onList(round)).filter((entry) => entry.startsWith('reports differ'));
const lastMail = async (to: string) => (await round.mails()).findLast((mail) => mail.to === `${to}@person.example`);
const outcomes = async (pair: string) => (await thePair(round, pair)).meetings.map(outcomeOf);

describe('a walk that one of the two tells of', () => {
  test('counts as the next meeting, and the other one alone is asked once, where yes and no can be said', async () => {
    await record('sa-ma', 'mentor', '2027-11-02');
    expect(heldMeetings(await thePair(round, 'sa-ma'))).toHaveLength(1);
    expect(about('sa')).toEqual([]);
    expect(about('ma')).toHaveLength(1);
    const mail = await lastMail('ma');
    expect(mail?.subject).toBe('Sågs ni tisdag 2 november?');
    expect(mail?.text).toContain('Åsa Öberg har noterat att ni redan har setts tisdag 2 november');
    expect(mail?.text).toMatch(/Svarar du inte\s+räknas mötet som hållet/);
    expect(mail?.links).toContainEqual(expect.stringMatching(/\/with\/sa\/meeting\/1\/report$/));
    expect(mail?.ics).toBeUndefined();
  });

  test('is never asked about again, stops the clock of silence, and lets the next meeting be booked in its turn', async () => {
    const moments = pairMoments(await thePair(round, 'sa-ma'), round.tools.round);
    expect(moments.filter(({ event: { name } }) => name === 'meeting due')).toEqual([]);
    const silence = moments.filter(({ event: { name } }) => name === 'silence due');
    expect(silence.map(({ event: { detail } }) => 'since' in detail && detail.since)).toEqual(['2027-11-02', '2027-11-02']);
    const booking = moments.filter(({ event: { name } }) => name === 'booking due');
    expect(booking.map(({ event: { detail } }) => 'meeting' in detail && detail.meeting)).toEqual([2, 2]);
    for (const { at } of booking) expect(at.epochMilliseconds).toBeGreaterThan(round.tools.now().epochMilliseconds);
    await round.moveTo('2027-11-11T12:00:00Z');
    expect(about('ma')).toHaveLength(1);
    expect(lettersTo(round, 'sa').filter((letter) => /^(?:after meeting|meeting unreported)/.test(letter))).toEqual([]);
  });

  test('counts for good when the other one says yes', async () => {
    await meet('sa-ma', { command: 'report', by: 'mentee', report: { held: true, rating: 5, ...report } });
    expect(await outcomes('sa-ma')).toEqual(['held', 'unreported', 'unreported', 'unreported', 'unreported']);
    expect(await disputed()).toEqual([]);
  });

  test('goes to a human being when the other one says no, who settles it for both', async () => {
    await record('sb-mb', 'mentee', '2027-11-09');
    await meet('sb-mb', { command: 'report', by: 'mentor', report: { held: false, ...report } });
    expect((await outcomes('sb-mb'))[0]).toBe('differs');
    expect(await disputed()).toHaveLength(1);
    await meet('sb-mb', { command: 'settle', held: false });
    await round.moveTo('2027-11-12T12:00:00Z');
    expect((await outcomes('sb-mb'))[0]).toBe('not held');
    for (const person of ['sb', 'mb']) expect((await lastMail(person))?.text).toContain('De som samordnar har noterat att möte 1');
    expect(await disputed()).toEqual([]);
  });

  test('is as if it had never been when whoever told of it takes it back', async () => {
    const before = await thePair(round, 'sc-mc');
    await record('sc-mc', 'mentor', '2027-11-10');
    await meet('sc-mc', { command: 'report', by: 'mentor', report: { held: false, ...report } });
    const after = await thePair(round, 'sc-mc');
    expect(after.meetings[0]).toMatchObject({ status: 'planned', booking: 0, calledOff: [] });
    expect(after.meetings).toHaveLength(before.meetings.length);
  });
});

describe('where something was on its way for that meeting', () => {
  test('times that waited for an answer fall away, and nobody is asked for one', async () => {
    await meet('sc-mc', { command: 'propose', by: 'mentee', times: [Temporal.Instant.from('2027-12-01T13:00:00Z')], place: 'Rum 4' });
    await record('sc-mc', 'mentee', '2027-11-11');
    expect((await thePair(round, 'sc-mc')).meetings[0]).toMatchObject({ status: 'agreed', recorded: { by: 'mentee' } });
    expect((await meet('sc-mc', { command: 'pick', by: 'mentor', time: Temporal.Instant.from('2027-12-01T13:00:00Z') })).outcome).toBe(
      'refused',
    );
  });

  test('a booking ahead leaves both calendars, and the letter that says so is the one that asks', async () => {
    await book('sd-md', '2027-11-24T13:00:00Z', 1, 'Rum 4');
    await record('sd-md', 'mentee', '2027-11-11');
    for (const person of ['sd', 'md']) {
      expect(about(person)).toEqual(['meeting cancelled/sd-md meeting 1 v2']);
      const mail = await lastMail(person);
      const calendar = new ICAL.Component(ICAL.parse(mail?.ics ?? ''));
      expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
      expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('sequence')).toBe(1);
    }
    expect((await lastMail('sd'))?.text).toContain('Stämmer det?');
    expect((await lastMail('sd'))?.links).toContainEqual(expect.stringMatching(/\/meeting\/1\/report$/));
    expect((await lastMail('md'))?.text).not.toContain('Stämmer det?');
    expect((await thePair(round, 'sd-md')).cancelledInARow).toBe(0);
  });

  test('a meeting booked for that very day is the one that is meant, and nothing is counted twice', async () => {
    await book('se-me', '2027-11-15T10:00:00Z');
    await round.moveTo('2027-11-15T14:00:00Z');
    await record('se-me', 'mentor', '2027-11-15', 2);
    expect(await outcomes('se-me')).toEqual(['held', 'unreported', 'unreported', 'unreported', 'unreported']);
    expect((await thePair(round, 'se-me')).meetings[0]).not.toHaveProperty('recorded');
    expect((await record('se-me', 'mentor', '2027-11-15', 2)).outcome).toBe('unchanged');
    expect((await record('se-me', 'mentee', '2027-11-15', 2)).outcome).toBe('changed');
    expect(heldMeetings(await thePair(round, 'se-me'))).toHaveLength(1);
  });

  test('both telling of the same walk is one walk, and nobody is asked any more', async () => {
    await record('sf-mf', 'mentor', '2027-11-12');
    await record('sf-mf', 'mentee', '2027-11-12', 2);
    expect(heldMeetings(await thePair(round, 'sf-mf'))).toHaveLength(1);
    await round.moveTo('2027-11-19T12:00:00Z');
    expect(await disputed()).toEqual([]);
  });
});

test('a day nobody had booked is the next meeting’s, and never that of one after it', async () => {
  const before = await thePair(round, 'sg-mg');
  for (const by of ['mentor', 'operator'] as const)
    expect(await record('sg-mg', by, '2027-11-12', 2)).toEqual({ outcome: 'refused', why: 'earlier meeting first' });
  expect(await thePair(round, 'sg-mg')).toEqual(before);
});

test('one that had a time of its own is moved to the day, also while an earlier one has none', async () => {
  await book('sc-mc', '2027-11-22T13:00:00Z', 4);
  expect((await record('sc-mc', 'mentee', '2027-11-18', 4)).outcome).toBe('changed');
  expect(await outcomes('sc-mc')).toEqual(['held', 'unreported', 'unreported', 'held', 'unreported']);
});

describe('after the plan’s last meeting', () => {
  test('one more is recorded as the sixth, and taken back it is gone', async () => {
    for (const [index, date] of ['2027-11-01', '2027-11-05', '2027-11-09', '2027-11-13', '2027-11-17'].entries()) {
      await record('sf-mf', 'mentor', date, index + 2);
    }
    expect((await thePair(round, 'sf-mf')).meetings).toHaveLength(6);
    expect(heldMeetings(await thePair(round, 'sf-mf'))).toHaveLength(6);
    await meet('sf-mf', { command: 'report', by: 'mentor', report: { held: false, ...report } }, 6);
    expect((await thePair(round, 'sf-mf')).meetings).toHaveLength(5);
    await record('sf-mf', 'mentee', '2027-11-18', 6);
    await round.moveTo('2027-11-22T12:00:00Z');
    expect(lettersTo(round, 'sf').filter((letter) => letter.startsWith('meeting noted/sf-mf meeting 6'))).toHaveLength(1);
  });
});

describe('an operator', () => {
  test('records a meeting for both, who are told once and need not answer', async () => {
    await record('sg-mg', 'operator', '2027-11-16');
    await round.moveTo('2027-11-24T12:00:00Z');
    expect((await outcomes('sg-mg'))[0]).toBe('held');
    for (const person of ['sg', 'mg']) {
      expect(about(person)).toHaveLength(1);
      const mail = (await round.mails()).findLast(({ to, subject }) => to === `${person}@person.example` && subject.includes('noterat'));
      expect(mail?.text).toContain('De som samordnar har noterat att möte 1 med');
      expect(mail?.text).toContain('Stämmer det inte, svara på mejlet');
    }
  });

  test('has the last word until somebody says otherwise, which comes back to the list each time', async () => {
    await meet('sg-mg', { command: 'report', by: 'mentee', report: { held: false, ...report } });
    expect((await outcomes('sg-mg'))[0]).toBe('held');
    expect(await disputed()).toHaveLength(1);
    expect((await meet('sg-mg', { command: 'settle', held: true })).outcome).toBe('changed');
    expect((await meet('sg-mg', { command: 'settle', held: true })).outcome).toBe('unchanged');
    expect(await disputed()).toEqual([]);
    await round.moveTo('2027-11-25T12:00:00Z');
    await meet('sg-mg', { command: 'report', by: 'mentor', report: { held: false, ...report } });
    expect(await disputed()).toHaveLength(1);
  });

  test('can still say of a pair that has ended what took place, and nobody is written to', async () => {
    await actOnPair('sg-mg', { command: 'end' }, round.tools);
    await round.settle();
    const before = round.letters().length;
    expect((await record('sg-mg', 'operator', '2027-11-23', 2)).outcome).toBe('changed');
    expect((await record('sg-mg', 'mentor', '2027-11-22', 3)).outcome).toBe('refused');
    await round.moveTo('2027-11-29T12:00:00Z');
    expect(
      round
        .letters()
        .slice(before)
        .filter(({ letter }) => letter.startsWith('meeting noted')),
    ).toEqual([]);
    expect(round.failures).toEqual([]);
  });
});
