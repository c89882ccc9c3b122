import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPair, withMeeting } from '../../builders/pairs.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { read } from './guests.ts';
import { openTheTwo, type TheTwo } from './the-two.ts';

const NOW = Temporal.Instant.from('2027-11-10T09:00:00Z');
const plain = aPair();
let round: TestRound;
let asa: string;
let two: TheTwo;
beforeAll(async () => {
  two = await openTheTwo(NOW);
  ({ round, asa } = two);
});
afterAll(() => round.close());
beforeEach(() => two.setPair(plain));

const send = (fields: Record<string, string>) => round.post(`${asa}/pause`, fields);
const told = (fields: Record<string, string>) => two.told(`${asa}/pause`, fields);

const WRONG: readonly (readonly [string, Record<string, string>, string])[] = [
  ['no days', { from: '', until: '' }, 'Skriv den första dagen'],
  ['no last day', { from: '2027-11-15', until: '' }, 'Skriv den sista dagen'],
  ['a day that is none', { from: '2027-11-15', until: '2027-11-31' }, 'Skriv ett datum som finns'],
  ['a day in words', { from: 'i morgon', until: '2027-11-30' }, 'Skriv ett datum som finns'],
  ['yesterday', { from: '2027-11-09', until: '2027-11-30' }, 'En paus börjar tidigast i dag'],
  ['days turned around', { from: '2027-11-20', until: '2027-11-15' }, 'Den sista dagen kan inte ligga före den första'],
  ['a pause past the workshop', { from: '2027-11-15', until: '2028-03-01' }, 'Pausen måste sluta före avslutningen'],
  ['a reason that is far too long', { from: '2027-11-15', until: '2027-11-20', reason: 'å'.repeat(201) }, 'Skriv högst 200 tecken'],
  ['a pause that leaves no week for what is left', { from: '2027-11-15', until: '2028-02-14' }, 'Utanför pausen'],
];
test.each(WRONG)('%s is refused in words, with what was typed kept and nothing stored', async (_, fields, words) => {
  const before = await everything(round);
  const response = await send({ reason: 'Resa', ...fields });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain(words);
  expect(html).toContain('<title>Fel: ');
  for (const typed of Object.values({ reason: 'Resa', ...fields })) expect(html).toContain(`value="${typed}"`);
  expect(await everything(round)).toEqual(before);
});

test('two days are enough, the own page then says so, and the second press says what is so', async () => {
  expect(await (await round.request(asa)).text()).toContain('/pause">Ta en paus</a>');
  const days = { from: '2027-11-10', until: '2027-11-21' };
  const home = await told(days);
  expect(home).toContain('Ni pausar. Båda får ett mejl om det.');
  expect(home).toContain('Ni pausar till och med söndag 21 november');
  expect(await told(days)).toContain('Ni pausar redan de dagarna. Inget har ändrats.');
  expect((await two.thePair()).pauses).toMatchObject([{ ...days, by: 'mentor', version: 1 }]);
});

test('a pause of one day is a pause, and its last day can be another or now', async () => {
  await told({ from: '2027-11-10', until: '2027-11-10' });
  expect(await told({ act: 'change', until: '2027-11-12' })).toContain('Pausen har en ny sista dag.');
  expect(await told({ act: 'end' })).toContain('Pausen är avslutad.');
  expect(await told({ act: 'end' })).toContain('Pausen är redan avslutad.');
  expect((await two.thePair()).pauses).toMatchObject([{ until: '2027-11-09', version: 3 }]);
});

test('where a meeting is booked in the pause one chooses what becomes of it', async () => {
  await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-11-17T13:00:00Z'), { place: 'Rum 4' }));
  const days = { from: '2027-11-15', until: '2027-11-20' };
  const asked = await send(days);
  expect(asked.status).toBe(422);
  expect(await read(asked)).toContain('Det här är bokat under pausen: onsdag 17 november kl. 14.00.');
  expect((await two.thePair()).pauses).toBeUndefined();
  await told({ ...days, booked: 'off' });
  expect((await two.thePair()).meetings[0]).toMatchObject({ status: 'planned', calledOff: [{ why: 'pause', place: 'Rum 4' }] });
  await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-11-17T13:00:00Z')));
  await told({ ...days, booked: 'keep' });
  expect((await two.thePair()).meetings[0]).toMatchObject({ status: 'agreed' });
});

test('too few weeks are asked about, and taken from who means it', async () => {
  const days = { from: '2027-11-15', until: '2028-02-14' };
  expect((await send(days)).status).toBe(422);
  expect((await send({ ...days, right: '2027-11-15 2028-02-14' })).status).toBe(303);
});

test('a time typed for a day of the pause is asked about', async () => {
  await told({ from: '2027-11-15', until: '2027-11-20' });
  const response = await round.post(`${asa}/meeting/1/times`, { 'date-1': '2027-11-17', 'clock-1': '14:00' });
  expect(response.status).toBe(422);
  expect(await read(response)).toContain('Ni pausar den dagen.');
});
