import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import { pairMoments } from '../../shared/domain/pair/pair-moments.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Pairs in October that are to pause. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-11T08:00:00Z' });
  await bringTo(round, 'running');
  for (const name of ['a', 'b', 'c', 'd']) {
    await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee' }));
    await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
  }
});
afterAll(() => round.close());

const day = (text: string) => Temporal.PlainDate.from(text);
async function act(pair: string, command: PairCommand) {
  const outcome = await actOnPair(pair, command, round.tools);
  await round.settle();
  return outcome;
}
const pausing = (pair: string, from: string, until: string, keepsMeetings = false) =>
  act(pair, { command: 'pause', by: 'mentee', from: day(from), until: day(until), keepsMeetings, reason: 'Sjuk i familjen' });
async function book(pair: string, number: number, time: string) {
  const startsAt = Temporal.Instant.from(time);
  await act(pair, { command: 'meeting', number, change: { command: 'propose', by: 'mentee', times: [startsAt], place: 'Rum 4' } });
  await act(pair, { command: 'meeting', number, change: { command: 'pick', by: 'mentor', time: startsAt } });
}
const lettersOf = (to: string, about: RegExp) => lettersTo(round, to).filter((letter) => about.test(letter));
const lastMail = async (to: string) => (await round.mails()).findLast((mail) => mail.to === `${to}@person.example`);
const weeksOf = async (pair: string) => (await thePair(round, pair)).meetings.map(({ week }) => week);

describe('a pause', () => {
  test('is told to both in one letter that keeps the reason, and takes what is booked in it out of both calendars', async () => {
    await book('sa-ma', 1, '2027-10-27T12:00:00Z');
    await book('sa-ma', 2, '2027-12-15T12:00:00Z');
    await pausing('sa-ma', '2027-10-18', '2027-11-28');
    for (const person of ['sa', 'ma']) {
      expect(lettersOf(person, /^(?:pair paused|meeting cancelled)/)).toEqual(['meeting cancelled/sa-ma meeting 1 v2']);
      const mail = await lastMail(person);
      expect(mail?.text.replace(/\s+/g, ' ')).toContain('måndag 18 oktober till och med söndag 28 november');
      expect(mail?.text).not.toContain('Sjuk');
      expect(new ICAL.Component(ICAL.parse(mail?.ics ?? '')).getFirstPropertyValue('method')).toBe('CANCEL');
    }
    const [first, second] = (await thePair(round, 'sa-ma')).meetings;
    expect(first).toMatchObject({ status: 'planned', calledOff: [{ place: 'Rum 4', why: 'pause', by: 'mentee' }] });
    expect(second).toMatchObject({ status: 'agreed' });
  });

  test('lays the plan anew for the weeks that are left', async () => {
    const before = await weeksOf('sb-mb');
    await pausing('sb-mb', '2027-10-11', '2027-12-05');
    const after = await weeksOf('sb-mb');
    expect(lettersOf('sb', /^pair paused/)).toEqual(['pair paused/sb-mb pause 1 v1']);
    for (const week of after) expect(week > '2027-12-05').toBe(true);
    expect(after).toEqual([...after].sort());
    expect(after).not.toEqual(before);
  });

  test('brings no nudge, pulse or word of silence, and nothing on the list, until both are back and hear so by themselves', async () => {
    await round.moveTo('2027-12-05T12:00:00Z');
    const asked = /^(?:book meeting|answer times|pulse)/;
    for (const person of ['sb', 'mb']) expect(lettersOf(person, asked)).toEqual([]);
    for (const person of ['sa', 'ma']) {
      expect(lettersOf(person, asked).length).toBe(
        lettersTo(round, person, Temporal.Instant.from('2027-11-29T07:00:00Z')).filter((one) => asked.test(one)).length,
      );
      expect(lettersOf(person, /^pause over/)).toEqual(['pause over/sa-ma pause 1 v1']);
    }
    const pair = await thePair(round, 'sb-mb');
    const early = pairMoments(pair, round.tools.round).filter(
      ({ at, event: { name } }) => name !== 'meeting due' && at.toString() < '2027-12-06',
    );
    expect(early).toEqual([]);
    await round.moveTo('2027-12-06T12:00:00Z');
    expect(lettersOf('sb', /^pause over/)).toEqual(['pause over/sb-mb pause 1 v1']);
    expect((await lastMail('mb'))?.text).toContain('Nästa möte: möte 1');
  });

  test('at whose end nobody acts is followed by the usual reminder, and then by a human being', async () => {
    await round.moveTo('2027-12-14T12:00:00Z');
    expect(lettersOf('mb', /^book meeting/)).toHaveLength(1);
    await round.moveTo('2028-01-20T12:00:00Z');
    expect(await onList(round)).toContainEqual(expect.stringMatching(/^nobody booked/));
  });
});

describe('a pause that changes', () => {
  test('can be made longer, ended early and taken back, each told once, and the second press changes nothing', async () => {
    await pausing('sc-mc', '2028-01-24', '2028-01-28');
    expect((await pausing('sc-mc', '2028-01-24', '2028-01-28')).outcome).toBe('unchanged');
    expect(await pausing('sc-mc', '2028-01-26', '2028-02-02')).toMatchObject({ outcome: 'refused', why: 'paused already' });
    await act('sc-mc', { command: 'change pause', by: 'mentor', until: day('2028-02-02'), keepsMeetings: false });
    expect((await lastMail('sc'))?.text).toContain('Du har bestämt att du och');
    expect(lettersOf('sc', /^pair paused/)).toEqual(['pair paused/sc-mc pause 1 v1', 'pair paused/sc-mc pause 1 v2']);
    await act('sc-mc', { command: 'end pause' });
    expect((await act('sc-mc', { command: 'end pause' })).outcome).toBe('unchanged');
    expect(lettersOf('sc', /^pause over/)).toEqual(['pause over/sc-mc pause 1 v3']);
    const never = await lastMail('mc');
    expect([never?.subject, never?.text.replace(/\s+/g, ' ')]).toEqual(['Det blir ingen paus', expect.stringContaining('blir inte av')]);
    expect((await pausing('sc-mc', '2028-01-24', '2028-01-24')).outcome).toBe('changed');
    expect((await thePair(round, 'sc-mc')).pauses).toHaveLength(2);
  });

  test('keeps what is booked in it when that was chosen, with its reminders', async () => {
    await book('sd-md', 1, '2028-02-02T12:00:00Z');
    await pausing('sd-md', '2028-01-31', '2028-02-04', true);
    expect((await thePair(round, 'sd-md')).meetings[0]).toMatchObject({ status: 'agreed' });
    await round.moveTo('2028-02-02T16:00:00Z');
    expect(lettersOf('md', /^after meeting/)).toHaveLength(1);
  });

  test('never reaches back, nor to the workshop, and ends with the pair', async () => {
    expect(await pausing('sa-ma', '2028-02-01', '2028-02-05')).toMatchObject({ why: 'time passed' });
    expect(await pausing('sa-ma', '2028-02-05', '2028-02-04')).toMatchObject({ why: 'time passed' });
    expect(await pausing('sa-ma', '2028-02-05', round.round.workshop!.date)).toMatchObject({ why: 'after the workshop' });
    await pausing('sa-ma', '2028-02-05', '2028-02-09');
    await act('sa-ma', { command: 'end' });
    await round.moveTo('2028-02-11T12:00:00Z');
    expect(lettersOf('sa', /^pause over\/sa-ma pause 2/)).toEqual([]);
    expect(round.failures).toEqual([]);
  });
});
