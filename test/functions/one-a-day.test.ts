import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** A pair that books, moves and places its first meeting within an hour. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-11T08:00:00Z' });
  await bringTo(round, 'running');
  await add(round, aPerson(), aPerson({ role: 'mentee' }));
  await addPair(round, aPair());
});
afterAll(() => round.close());

const at = (text: string) => Temporal.Instant.from(text);
const meet = async (change: MeetingCommand, number = 1) => {
  await actOnPair('asa-orjan', { command: 'meeting', number, change }, round.tools);
  await round.settle();
};
const propose = (by: 'mentor' | 'mentee', time: string) => ({ command: 'propose', by, times: [at(time)], place: undefined }) as const;
const kinds = (to: string) => lettersTo(round, to).map((letter) => letter.split('/')[0]);

test('who chooses a time is answered at once, though the question came the same day', async () => {
  await meet(propose('mentee', '2027-10-27T12:00:00Z'));
  await meet({ command: 'pick', by: 'mentor', time: at('2027-10-27T12:00:00Z') });
  expect([kinds('asa'), kinds('orjan')]).toEqual([['times proposed', 'meeting invitation'], ['meeting invitation']]);
});

test('another place waits for the next day, and is told once, as it is then', async () => {
  await meet({ command: 'set place', by: 'mentor', place: 'Rum 4' });
  await meet({ command: 'set place', by: 'mentor', place: 'Rum 5' });
  expect([kinds('asa').length, kinds('orjan').length]).toEqual([2, 1]);
  await round.moveTo('2027-10-12T06:00:00Z');
  expect([kinds('asa').slice(2), kinds('orjan').slice(1)]).toEqual([['place changed'], ['place changed']]);
  expect((await round.mails()).at(-1)?.text).toContain('Rum 5');
});

test('other times are asked about the next day too, and once', async () => {
  await round.moveTo('2027-10-13T08:00:00Z');
  for (const [minute, time] of [
    ['10', '2027-10-28T12:00:00Z'],
    ['20', '2027-10-29T12:00:00Z'],
    ['30', '2027-11-01T12:00:00Z'],
  ] as const) {
    await round.moveTo(`2027-10-13T08:${minute}:00Z`);
    await meet(propose('mentee', time));
  }
  expect(kinds('asa').slice(3)).toEqual(['times proposed']);
  await round.moveTo('2027-10-15T08:00:00Z');
  expect(kinds('asa').slice(3)).toEqual(['times proposed', 'times proposed']);
  expect((await round.mails()).findLast(({ to }) => to === 'asa@person.example')?.text).toContain('Måndag 1 november');
});

test('but a new time, and that it is called off, is news at once, and so is a place that would come too late tomorrow', async () => {
  await meet({ command: 'pick', by: 'mentor', time: at('2027-11-01T12:00:00Z') });
  expect([kinds('asa').at(-1), kinds('orjan').at(-1)]).toEqual(['meeting moved', 'meeting moved']);
  await round.moveTo('2027-11-01T08:00:00Z');
  await meet({ command: 'set place', by: 'mentor', place: 'Rum 6' });
  await meet({ command: 'set place', by: 'mentor', place: 'Rum 7' });
  await meet({ command: 'cancel', by: 'mentee' });
  expect(kinds('orjan').slice(-3)).toEqual(['place changed', 'place changed', 'meeting cancelled']);
});

test('and another meeting is another matter', async () => {
  await meet(propose('mentee', '2027-11-20T12:00:00Z'), 2);
  expect(kinds('asa').at(-1)).toBe('times proposed');
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
