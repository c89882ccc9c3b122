import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, lettersTo, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const ID = 's1-m1';
const PATH = `/console/pairs/${ID}`;
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;

beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  await bringTo(round, 'running');
  await add(round, aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee' }));
  const first = Temporal.Instant.from('2027-10-12T10:00:00Z');
  const once = withMeetingHeld(withMeeting(aPair({ mentor: 's1', mentee: 'm1' }), first), first.add({ hours: 2 }));
  await addPair(round, withMeeting(once, Temporal.Instant.from('2027-11-17T12:00:00Z'), { number: 2 }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const note = (fields: Record<string, string>) => karin.post(PATH, { act: 'note meeting', ...fields });

it.each([
  ['a day in words', { meeting: '3', held: 'yes', on: 'i tisdags' }, 'Skriv ett datum som finns'],
  ['31 June', { meeting: '3', held: 'yes', on: '2027-06-31' }, 'Skriv ett datum som finns'],
  ['tomorrow', { meeting: '3', held: 'yes', on: '2027-11-11' }, 'Den dagen har inte varit än'],
  ['a day before they were a pair', { meeting: '3', held: 'yes', on: '2027-09-01' }, 'inget par än'],
  ['the day of another meeting', { meeting: '3', held: 'yes', on: '2027-10-12' }, 'Den dagen hade de möte 1. Välj det mötet'],
  ['another day of a meeting that was held', { meeting: '1', held: 'yes', on: '2027-10-26' }, 'redan noterat som hållet'],
  ['no of a meeting to come', { meeting: '2', held: 'no', on: '' }, 'Mötet har inte varit än'],
  ['a meeting while an earlier one has no time', { meeting: '4', held: 'yes', on: '2027-10-26' }, 'Möte 3 har inte hållits än'],
  ['the day everybody met', { meeting: '3', held: 'yes', on: '2027-10-06' }, 'Sågs de två dessutom för sig själva?'],
  ['a day close to another meeting', { meeting: '3', held: 'yes', on: '2027-10-13' }, 'De har redan ett möte noterat'],
  ['neither meeting nor answer', { on: '' }, 'Välj om mötet blev av'],
])('asks about %s in words for whoever runs the round, and stores nothing', async (_, fields, words) => {
  const before = await thePair(round, ID);
  const { status, html } = await note(fields);
  expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining(words)]);
  expect(await thePair(round, ID)).toEqual(before);
});

it('asks of a doubtful day whether the day is meant, not the time', async () => {
  const { html } = await note({ meeting: '3', held: 'yes', on: '2027-10-13' });
  expect(wordsOf(html)).toContain('Kryssa för att dagen stämmer');
});

it('takes a day that is meant, once', async () => {
  const sure = { meeting: '3', held: 'yes', on: '2027-10-13', 'sure-day': '2027-10-13' };
  expect((await note(sure)).response.headers.get('location')).toContain('did=noted-meeting');
  const noted = await thePair(round, ID);
  expect(noted.meetings.find(({ number }) => number === 3)?.status).toBe('agreed');
  expect((await note(sure)).response.headers.get('location')).toContain('did=noted-meeting-already');
  expect(await thePair(round, ID)).toEqual(noted);
});

it('says of a pair that has ended that nobody is told, and tells nobody', async () => {
  await actOnPair(ID, { command: 'end' }, round.tools);
  await round.settle();
  expect(wordsOf((await karin.get(PATH)).html)).toContain('Paret är avslutat, så inget mejl går ut om det');
  const before = lettersTo(round, 's1').length;
  expect((await note({ meeting: '1', held: 'no', on: '' })).response.headers.get('location')).toContain('did=noted-ended');
  await round.moveTo('2027-11-12T09:00:00Z');
  expect(
    lettersTo(round, 's1')
      .slice(before)
      .filter((letter) => letter.startsWith('meeting noted')),
  ).toEqual([]);
});
