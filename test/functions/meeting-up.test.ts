import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { LINK_DAYS } from '../../shared/domain/access-link.ts';
import { stamp } from '../../shared/domain/decision.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { endOfDayAfter } from '../../shared/round/calendar.ts';
import { linkKind } from '../../shared/storage/kinds/link.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Three pairs that were formed in September; the round is running from the Monday after the kick-off. */
let round: TestRound;
const NAMES = ['a', 'b', 'c'];
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-11T06:30:00Z' });
  await bringTo(round, 'running');
  for (const name of NAMES) {
    await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee' }));
    await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
  }
});
afterAll(() => round.close());

const at = (text: string) => Temporal.Instant.from(text);
async function meet(pair: string, change: MeetingCommand, number = 1) {
  const outcome = await actOnPair(pair, { command: 'meeting', number, change }, round.tools);
  await round.settle();
  return outcome.outcome;
}
const lettersOf = (to: string, about: string) => lettersTo(round, to).filter((letter) => letter.startsWith(about));
const calendarOf = async (to: string) =>
  (await round.mails()).filter((mail) => mail.to === `${to}@person.example` && mail.ics !== undefined).map(({ ics = '' }) => ics);
const line = (ics: string | undefined, name: string) => new RegExp(`^${name}[;:].*$`, 'm').exec(ics ?? '')?.[0];

test('times one side proposes are asked of the other at once in the daytime, and of nobody else', async () => {
  await meet('sa-ma', { command: 'propose', by: 'mentor', times: [at('2027-10-27T12:00:00Z')], place: 'Rum 4' });
  expect(lettersOf('ma', 'times proposed')).toHaveLength(1);
  expect(lettersOf('sa', 'times proposed')).toEqual([]);
});

test('the time that is picked comes into both calendars', async () => {
  await meet('sa-ma', { command: 'pick', by: 'mentee', time: at('2027-10-27T12:00:00Z') });
  for (const person of ['sa', 'ma']) {
    expect(lettersOf(person, 'meeting invitation')).toEqual(['meeting invitation/sa-ma meeting 1 v1']);
    const [ics] = await calendarOf(person);
    expect([line(ics, 'METHOD'), line(ics, 'SEQUENCE')?.trim()]).toEqual([expect.stringContaining('REQUEST'), 'SEQUENCE:0']);
  }
});

test('a move updates the same entry, and a cancellation takes it out', async () => {
  await meet('sa-ma', { command: 'propose', by: 'mentee', times: [at('2027-10-28T12:00:00Z')], place: undefined });
  await meet('sa-ma', { command: 'pick', by: 'mentor', time: at('2027-10-28T12:00:00Z') });
  await meet('sa-ma', { command: 'cancel', by: 'mentor' });
  expect(lettersOf('ma', 'meeting ')).toEqual([
    'meeting invitation/sa-ma meeting 1 v1',
    'meeting moved/sa-ma meeting 1 v2',
    'meeting cancelled/sa-ma meeting 1 v3',
  ]);
  const entries = await calendarOf('ma');
  expect(new Set(entries.map((ics) => line(ics, 'UID'))).size).toBe(1);
  expect(entries.map((ics) => line(ics, 'SEQUENCE')?.trim())).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2']);
  expect(line(entries.at(-1), 'METHOD')).toContain('CANCEL');
});

test('a pair that has booked nothing is asked a week after the kick-off; the operators hear a week later', async () => {
  await round.moveTo('2027-10-13T06:00:00Z');
  expect([lettersOf('sb', 'book meeting'), lettersOf('mb', 'book meeting')]).toEqual([
    ['book meeting/sb-mb meeting 1 v0'],
    ['book meeting/sb-mb meeting 1 v0'],
  ]);
  expect(lettersOf('sa', 'book meeting')).toEqual([]);
  await round.moveTo('2027-10-20T06:00:00Z');
  expect((await onList(round)).filter((entry) => entry.startsWith('nobody'))).toEqual([
    'nobody booked: Åsa Öberg – Örjan Ek',
    'nobody booked: Åsa Öberg – Örjan Ek',
  ]);
});

test('an agreed meeting brings its guide along and is followed by a question; the one who has answered is left in peace', async () => {
  await meet('sb-mb', { command: 'propose', by: 'mentee', times: [at('2027-11-03T12:00:00Z')], place: undefined });
  await meet('sb-mb', { command: 'pick', by: 'mentor', time: at('2027-11-03T12:00:00Z') });
  const invitation = (await round.mails()).findLast(({ to, ics }) => to === 'mb@person.example' && ics !== undefined);
  expect(invitation?.text).toMatch(/Börja så här\n-+\n/);
  await round.moveTo('2027-11-03T14:30:00Z');
  await meet('sb-mb', { command: 'report', by: 'mentor', report: { held: true, wantsContact: false } });
  await round.moveTo('2027-11-05T20:00:00Z');
  const about = (to: string) => lettersTo(round, to).filter((letter) => letter.includes('sb-mb meeting 1 v1'));
  const named = (...names: readonly string[]) => names.map((name) => `${name}/sb-mb meeting 1 v1`);
  expect(about('sb')).toEqual(named('meeting invitation'));
  expect(about('mb')).toEqual(named('meeting invitation', 'after meeting'));
});

test('a pair that has not met for 35 days comes onto the list, one that has met or has a meeting booked does not', async () => {
  await meet('sc-mc', { command: 'propose', by: 'mentee', times: [at('2027-11-10T12:00:00Z')], place: undefined });
  await meet('sc-mc', { command: 'pick', by: 'mentor', time: at('2027-11-10T12:00:00Z') });
  await round.moveTo('2027-11-15T08:00:00Z');
  const silent = (await onList(round)).filter((entry) => entry.startsWith('no meeting for'));
  // The pair a; b met on 3 November, and c had booked the 10th.
  expect(silent).toEqual(['no meeting for 35 days: Åsa Öberg – Örjan Ek']);
});

test('proposed times nobody answers are asked about after five working days, then by a human being', async () => {
  await round.moveTo('2027-11-16T09:00:00Z');
  await meet('sa-ma', { command: 'propose', by: 'mentor', times: [at('2027-12-09T12:00:00Z')], place: undefined });
  await round.moveTo('2027-11-24T07:00:00Z');
  expect(lettersOf('ma', 'answer times')).toHaveLength(1);
  await round.moveTo('2027-11-30T07:00:00Z');
  expect((await onList(round)).filter((entry) => entry.startsWith('times unanswered'))).toHaveLength(1);
});

test('both are asked how it goes on day 30, each for themselves', async () => {
  for (const name of NAMES) {
    expect(lettersOf(`s${name}`, 'pulse')).toEqual([`pulse/s${name}-m${name} pulse 1`]);
    expect(lettersOf(`m${name}`, 'pulse')).toEqual([`pulse/s${name}-m${name} pulse 1`]);
  }
});

test('when somebody leaves for good the other is told after 24 hours, their coming meeting is called off, and a human being is asked', async () => {
  await round.moveTo('2027-12-01T09:00:00Z');
  await meet('sb-mb', { command: 'propose', by: 'mentee', times: [at('2027-12-15T12:00:00Z')], place: undefined }, 2);
  await meet('sb-mb', { command: 'pick', by: 'mentor', time: at('2027-12-15T12:00:00Z') }, 2);
  await actOnApplication('mb', { command: 'withdraw' }, round.tools);
  await round.moveTo('2027-12-02T08:55:00Z');
  expect((await thePair(round, 'sb-mb')).status).toBe('formed');
  await round.moveTo('2027-12-02T09:00:00Z');
  expect((await thePair(round, 'sb-mb')).status).toBe('ended');
  expect(lettersTo(round, 'sb').slice(-2).sort()).toEqual(['meeting cancelled/sb-mb meeting 2 v2', 'pair ended/sb-mb']);
  expect(lettersTo(round, 'mb').slice(-2)).toEqual(['withdrawal receipt/withdrawal 1', 'meeting cancelled/sb-mb meeting 2 v2']);
  expect((await onList(round)).filter((entry) => entry.startsWith('somebody left'))).toHaveLength(1);
  const before = lettersTo(round, 'sb');
  await round.moveTo('2027-12-20T09:00:00Z');
  expect(lettersTo(round, 'sb')).toEqual(before);
});

test('the link that stops reminders is the same in all letters to somebody, and kept once; their other links are each letter’s own', async () => {
  const mails = (await round.mails()).filter(({ to }) => to === 'sa@person.example');
  const stopIn = (raw: Buffer) =>
    /^List-Unsubscribe: <.*(\/stop\/[^>]*)>/m.exec(raw.toString().replaceAll(/\r\n[ \t]/g, ' '))?.[1]?.replaceAll(' ', '');
  const stoppable = mails.filter(({ raw }) => stopIn(raw) !== undefined);
  expect(stoppable.length).toBeGreaterThan(2);
  const [stop = '', ...others] = new Set(stoppable.map(({ raw }) => stopIn(raw)));
  expect(others).toEqual([]);
  const kept = (await round.tools.store.partition('PERSON#sa', { from: 'LINK#', to: 'LINK#~' })).map((item) => readStored(linkKind, item));
  const untilOf = (purpose: string) => kept.filter(({ state }) => state.purpose === purpose).map(({ state }) => state.until);
  const [first] = stoppable;
  if (first === undefined) throw new Error('no letter can be stopped');
  expect(untilOf('stop')).toEqual([stamp(endOfDayAfter(round.tools.round, first.at, LINK_DAYS.stop))]);
  expect(untilOf('place')).toHaveLength(mails.length);
  expect((await round.request(stop)).status).toBe(200);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
