import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** A pair with a meeting three weeks ahead, and a place that changes. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-12T08:00:00Z' });
  await bringTo(round, 'running');
  await add(round, aPerson(), aPerson({ role: 'mentee' }));
  await addPair(round, withMeeting(aPair(), Temporal.Instant.from('2027-11-03T13:00:00Z'), { place: 'Rum 4' }));
});
afterAll(() => round.close());

async function meet(change: MeetingCommand): Promise<void> {
  await actOnPair('asa-orjan', { command: 'meeting', number: 1, change }, round.tools);
  await round.settle();
}
const placing = (place: string | undefined) => ({ command: 'set place', by: 'mentor', place }) as const;
const lettersOf = (to: string) => lettersTo(round, to).filter((letter) => letter.startsWith('place changed'));
const lastMail = async (to: string) => (await round.mails()).findLast((mail) => mail.to === `${to}@person.example`);
const line = (ics: string | undefined, name: string) =>
  new RegExp(`^${name}[;:](.*)$`, 'm').exec((ics ?? '').replaceAll('\r\n ', ''))?.[1]?.trim();

test('both are told of another place at once in the daytime, and the entry in their calendars follows', async () => {
  await meet(placing('Teams: https://teams.example/l/1'));
  for (const person of ['asa', 'orjan']) {
    expect(lettersOf(person)).toEqual(['place changed/asa-orjan meeting 1 v1 place 1']);
    const mail = await lastMail(person);
    expect([line(mail?.ics, 'METHOD'), line(mail?.ics, 'SEQUENCE'), line(mail?.ics, 'LOCATION')]).toEqual([
      'REQUEST',
      '1',
      'Teams: https://teams.example/l/1',
    ]);
    expect(mail?.html).toContain('<a href="https://teams.example/l/1"');
    expect(mail?.text).toContain('https://teams.example/l/1');
  }
  expect((await lastMail('asa'))?.text).toContain('Du har ändrat platsen');
  expect((await lastMail('orjan'))?.text).toContain('Åsa Öberg har ändrat platsen');
});

test('the reminder that was due for the meeting still comes, once', async () => {
  await round.moveTo('2027-10-28T08:00:00Z');
  await meet(placing('Rum 6'));
  await round.moveTo('2027-11-02T18:00:00Z');
  const about = lettersTo(round, 'orjan').filter((letter) => /before meeting/.test(letter));
  expect(about).toEqual(['day before meeting/asa-orjan meeting 1 v1']);
  expect((await lastMail('orjan'))?.text).toContain('Rum 6');
});

test('a place changed again before the letters could go is told of once, as it is then', async () => {
  await meet({ command: 'propose', by: 'mentee', times: [Temporal.Instant.from('2027-12-08T13:00:00Z')], place: 'Rum 7' });
  await meet({ command: 'pick', by: 'mentor', time: Temporal.Instant.from('2027-12-08T13:00:00Z') });
  await round.moveTo('2027-11-05T20:00:00Z');
  const before = lettersOf('orjan').length;
  await meet(placing('Rum 8'));
  await meet(placing(undefined));
  await round.moveTo('2027-11-08T09:00:00Z');
  expect(lettersOf('orjan').slice(before)).toHaveLength(1);
  const mail = await lastMail('orjan');
  expect(mail?.subject).toContain('Ingen plats än');
  expect(line(mail?.ics, 'LOCATION')).toBeUndefined();
  expect(mail?.text).toContain('inte bestämd än');
});

test('a meeting called off meanwhile is not said to have a new place', async () => {
  await round.moveTo('2027-11-12T20:00:00Z');
  await meet(placing('Rum 9'));
  await meet({ command: 'cancel', by: 'mentee' });
  const before = lettersOf('orjan').length;
  await round.moveTo('2027-11-15T09:00:00Z');
  expect(lettersOf('orjan')).toHaveLength(before);
  expect(round.failures).toEqual([]);
});
