import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameAssistant } from '../../../shared/commands/application/name-assistant.ts';
import { aPair, withTimesProposed } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, lettersTo, onList, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const PAIR = 's1-m1';
const PATH = `/console/pairs/${PAIR}/meetings/1`;
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;

beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-12T09:00:00Z' });
  await bringTo(round, 'running');
  await add(
    round,
    aPerson({ id: 's1', answers: { name: 'Li Chen' } }),
    aPerson({ id: 'm1', role: 'mentee', answers: { name: 'Anna Berg' } }),
  );
  await nameAssistant('m1', { name: 'Sam Lind', email: 'sam@firm.example', language: undefined }, round.tools);
  const proposed = { number: 1, by: 'mentor', times: [Temporal.Instant.from('2027-10-20T12:00:00Z')] } as const;
  await addPair(round, withTimesProposed(aPair({ mentor: 's1', mentee: 'm1' }), { ...proposed, round: round.round }));
  await round.settle();
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const meeting = async () => (await thePair(round, PAIR)).meetings[0];
const look = (fields: Record<string, string>) => karin.post(PATH, { act: 'look', place: '', ...fields });
const book = (fields: Record<string, string>) => karin.post(PATH, { act: 'book', place: '', ...fields });
const lastMail = async (to: string) => (await round.mails()).findLast((mail) => mail.to === to);

test('each meeting is led to from the page of its pair, with what stands now', async () => {
  const page = await karin.get(`/console/pairs/${PAIR}`);
  expect(page.html).toContain(`href="${PATH}"`);
  const words = wordsOf((await karin.get(PATH)).html);
  expect(words).toContain('Boka möte 1: Li Chen och Anna Berg');
  expect(words).toContain('tider som väntar på svar');
});

test.each([
  ['nothing', { on: '', at: '' }, 'Skriv dagen'],
  ['a day in words', { on: 'i morgon', at: '14:00' }, 'Skriv ett datum som finns'],
  ['no time of day', { on: '2027-10-28', at: 'efter lunch' }, 'Skriv klockslaget så här'],
  ['Christmas Eve at three in the night', { on: '2027-12-24', at: '03:00' }, 'Det är natt eller sen kväll. De flesta är lediga den dagen.'],
  ['a time that has been', { on: '2027-10-11', at: '10:00' }, 'Tiden har redan varit'],
  ['a time after the workshop', { on: '2029-01-10', at: '10:00' }, 'efter avslutningen'],
  ['a time the clocks skip', { on: '2028-03-26', at: '02:30' }, 'Klockan ställs fram den natten'],
])('asks about %s, and books nothing', async (_, fields, words) => {
  const before = await thePair(round, PAIR);
  for (const send of [look, book]) {
    const answer = await send(fields);
    expect([409, 422]).toContain(answer.status);
    expect(wordsOf(answer.html)).toContain(words);
  }
  expect(await thePair(round, PAIR)).toEqual(before);
});

test('shows both letters before anything is done, in the operator’s name, and who else gets them', async () => {
  const before = await thePair(round, PAIR);
  const page = await look({ on: '2027-10-28', at: '14:00', place: 'Rum 4' });
  const words = wordsOf(page.html);
  expect(page.status).toBe(200);
  expect(words).toContain('Mejlet till Li Chen');
  expect(words).toContain('Mejlet till Anna Berg');
  expect(words).toMatch(/Karin \S+ \([^)]+\) har bokat tiden/);
  expect(words).toContain('Sam Lind, som bokar åt chefen, får det också.');
  expect(await thePair(round, PAIR)).toEqual(before);
});

test('books for both at once, told by what is true, with a line in the audit; a second press tells nobody', async () => {
  const fields = { on: '2027-10-28', at: '14:00', place: 'Rum 4' };
  const answer = await book(fields);
  expect(answer.response.headers.get('location')).toBe(`/console/pairs/${PAIR}?did=booked-for-them`);
  expect((await book(fields)).response.headers.get('location')).toBe(`/console/pairs/${PAIR}?did=placed-for-them-already`);
  await round.settle();
  expect(await meeting()).toMatchObject({
    status: 'agreed',
    startsAt: '2027-10-28T12:00:00.000Z',
    agreedHand: { kind: 'operator', id: 'karin' },
  });
  for (const to of ['s1', 'm1', 'm1-1']) expect(lettersTo(round, to).at(-1)).toBe(`meeting invitation/${PAIR} meeting 1 v1`);
  expect((await lastMail('s1@person.example'))?.text.replaceAll(/\s+/g, ' ')).toMatch(/Karin .* har bokat tiden/);
  expect(wordsOf((await karin.get(`/console/pairs/${PAIR}`)).html)).toContain('Möte 1 fick en tid av er som samordnar');
});

test('moves it, changes the place alone and cancels it, each told once and with the same entry', async () => {
  // A place matters less than a time: that it is another waits for a day without another letter about the meeting.
  await round.moveTo('2027-10-13T09:00:00Z');
  karin = await operatorSession(round);
  await book({ on: '2027-10-28', at: '14:00', place: 'Rum 9' });
  await round.settle();
  expect(lettersTo(round, 's1').at(-1)).toBe(`place changed/${PAIR} meeting 1 v1 place 1`);
  expect((await lastMail('m1@person.example'))?.text.replaceAll(/\s+/g, ' ')).toMatch(/Karin .* har ändrat platsen/);
  const moved = await book({ on: '2027-11-04', at: '10:00', place: 'Rum 9' });
  expect(moved.response.headers.get('location')).toContain('moved-for-them');
  await round.settle();
  expect(lettersTo(round, 'm1').at(-1)).toBe(`meeting moved/${PAIR} meeting 1 v2`);
  expect((await karin.post(PATH, { act: 'cancel' })).status).toBe(422);
  const cancelled = await karin.post(PATH, { act: 'cancel', sure: 'yes' });
  expect(cancelled.response.headers.get('location')).toContain('cancelled-for-them');
  await round.settle();
  expect((await lastMail('s1@person.example'))?.text.replaceAll(/\s+/g, ' ')).toMatch(/Karin .* har ställt in mötet/);
  expect((await thePair(round, PAIR)).cancelledInARow).toBe(0);
  expect((await onList(round)).filter((entry) => entry.startsWith('two cancellations'))).toEqual([]);
});

test('a time that is meant is taken after all', async () => {
  const fields = { on: '2027-12-24', at: '03:00' };
  expect((await look({ ...fields, 'sure-time': '2027-12-24T02:00:00.000Z' })).status).toBe(200);
  await book({ ...fields, 'sure-time': '2027-12-24T02:00:00.000Z' });
  expect(await meeting()).toMatchObject({ startsAt: '2027-12-24T02:00:00.000Z', booking: 2 });
});

test('a viewer sees how it stands, and can book nothing; a meeting there is not is nowhere', async () => {
  const viewer = round.round.operators.find(({ access }) => access === 'viewer');
  if (viewer !== undefined) {
    const session = await operatorSession(round, viewer.id);
    expect((await session.get(PATH)).html).not.toContain('value="look"');
    expect((await session.post(PATH, { act: 'book', on: '2027-11-10', at: '10:00' })).status).toBe(403);
  }
  for (const path of [`/console/pairs/${PAIR}/meetings/9`, '/console/pairs/s1-s1/meetings/1', `/console/pairs/${PAIR}/meetings/x`])
    expect((await karin.get(path)).status).toBe(404);
  const audit = wordsOf((await karin.get('/console/audit')).html);
  for (const line of [
    'Bokade ett möte åt ett par',
    'Flyttade ett möte åt ett par',
    'Ändrade platsen för ett möte',
    'Ställde in ett möte åt ett par',
  ])
    expect(audit).toContain(line);
});
