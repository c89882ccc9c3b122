import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** Pairs that met on Monday 25 October, and what they are asked after it. */
let round: TestRound;
const MET = Temporal.Instant.from('2027-10-25T12:00:00Z');
const NAMES = ['a', 'b', 'c', 'd'];
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-21T09:00:00Z' });
  await bringTo(round, 'running');
  for (const name of NAMES) {
    await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee', language: 'en' }));
    await addPair(
      round,
      withMeeting(aPair({ mentor: `s${name}`, mentee: `m${name}` }), MET, { at: Temporal.Instant.from('2027-10-20T09:00:00Z') }),
    );
  }
});
afterAll(() => round.close());

const at = (text: string) => Temporal.Instant.from(text);
async function meet(name: string, change: MeetingCommand, number: number) {
  await actOnPair(`s${name}-m${name}`, { command: 'meeting', number, change }, round.tools);
  await round.settle();
}
const held = (by: 'mentor' | 'mentee') => ({ command: 'report', by, report: { held: true, wantsContact: false } }) as const;
const propose = (...times: readonly string[]) => ({ command: 'propose', by: 'mentee', times: times.map(at), place: undefined }) as const;
const since = (to: string) => lettersTo(round, to, MET).map((letter) => letter.split('/')[0]);
const lastTo = async (to: string) => {
  const mail = (await round.mails()).findLast((one) => one.to === `${to}@person.example`);
  return { subject: mail?.subject ?? '', text: (mail?.text ?? '').replaceAll(/\s+/g, ' ') };
};

test('the manager is asked two hours after a meeting how it went, and to propose the next times in the same go', async () => {
  await round.moveTo('2027-10-25T15:00:00Z');
  for (const name of NAMES) expect([since(`s${name}`), since(`m${name}`)]).toEqual([[], ['after meeting']]);
  expect((await lastTo('ma')).text).toContain('Then propose times for meeting 2, while you have your calendar at hand.');
});

test('how it is going is asked in the same go, and nobody who answered then gets a letter about it', async () => {
  const place = (await round.mails())
    .find(({ to, subject }) => to === 'md@person.example' && subject.startsWith('How did'))
    ?.links.find((link) => link.endsWith('/report'));
  if (place === undefined) throw new Error('no letter leads to the question');
  const page = await (await round.request(place)).text();
  expect(page).toContain('name="going"');
  const half = await round.post(place, { held: 'yes', going: '4' });
  expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('Choose how much time it takes')]);
  const answer = await round.post(place, { held: 'yes', rating: '4', going: '4', time: '3' });
  expect(answer.headers.get('location')).toMatch(/\/meeting\/2\/book\?done=reported$/);
  const next = await (await round.request(answer.headers.get('location') ?? '')).text();
  expect(next).toContain('Thank you, it is saved.');
  expect(next).toContain('name="place"');
});

test('the student is asked in the letter that brings the times: one letter for both', async () => {
  await round.moveTo('2027-10-26T08:00:00Z');
  await meet('a', held('mentee'), 1);
  await meet('a', propose('2027-11-09T12:00:00Z', '2027-11-10T12:00:00Z'), 2);
  expect(since('sa')).toEqual(['times proposed']);
  expect((await lastTo('sa')).text).toContain('Säg också hur möte 1 gick: frågan står på din sida.');
  await meet('a', { command: 'pick', by: 'mentor', time: at('2027-11-09T12:00:00Z') }, 2);
  await round.moveTo('2027-10-29T12:00:00Z');
  expect(since('sa')).toEqual(['times proposed', 'meeting invitation']);
});

test('where no times come the student is asked after three working days', async () => {
  expect([since('sb'), since('sc')]).toEqual([['after meeting'], ['after meeting']]);
  expect((await lastTo('sb')).subject).toBe('Hur gick mötet måndag 25 oktober?');
});

test('times that wait when somebody is reminded of the question stand in the reminder', async () => {
  await meet('c', propose('2027-11-12T12:00:00Z'), 2);
  await round.moveTo('2027-11-01T12:00:00Z');
  expect(since('sc')).toEqual(['after meeting', 'times proposed', 'meeting unreported']);
  expect((await lastTo('sc')).text).toContain(
    'Örjan har föreslagit när ni kan ses för möte 2. Du väljer på din sida: * Fredag 12 november kl. 13.00',
  );
});

test('in the end a human being asks, of those alone of whom nobody said anything', async () => {
  await round.moveTo('2027-11-03T12:00:00Z');
  expect((await onList(round)).filter((entry) => entry.startsWith('nobody reported'))).toHaveLength(2);
});

test('and only those who did not answer how it is going are asked by a letter of its own', () => {
  expect(['md', 'sd', 'mb', 'sb'].map((to) => since(to).filter((letter) => letter === 'pulse').length)).toEqual([0, 1, 1, 1]);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
