import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { outcomeOf } from '../../../shared/domain/pair/meeting.ts';
import { aPair, withMeeting, withMeetingHeld, withTimesProposed } from '../../builders/pairs.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { read, wordsOf } from './guests.ts';
import { openTheTwo, type TheTwo } from './the-two.ts';

/** A Wednesday in November. */
const NOW = Temporal.Instant.from('2027-11-10T09:00:00Z');
const plain = aPair();
let round: TestRound;
let asa: string;
let orjan: string;
let two: TheTwo;
beforeAll(async () => {
  two = await openTheTwo(NOW);
  ({ round, asa, orjan } = two);
});
afterAll(() => round.close());
beforeEach(() => two.setPair(plain));

const met = (fields: Record<string, string>) => round.post(`${asa}/met`, fields);
const told = (fields: Record<string, string>) => two.told(`${asa}/met`, fields);

const WRONG: readonly (readonly [string, Record<string, string>, string])[] = [
  ['no day', { day: '' }, 'Skriv dagen ni sågs'],
  ['a day that is none', { day: '2027-02-30' }, 'Skriv ett datum som finns'],
  ['a day in words', { day: 'i tisdags' }, 'Skriv ett datum som finns'],
  ['tomorrow', { day: '2027-11-11' }, 'Den dagen har inte varit än'],
  ['a day before they were a pair', { day: '2027-09-01' }, 'Den dagen var ni inte mentor och adept än'],
  ['a sixth of five', { day: '2027-11-09', rating: '6' }, 'Välj bland svaren här'],
  ['a line that is far too long', { day: '2027-11-09', takeaway: 'å'.repeat(201) }, 'Skriv högst 200 tecken'],
];
test.each(WRONG)('%s is refused in words, with what was typed kept and nothing stored', async (_, fields, words) => {
  const before = await everything(round);
  const response = await met({ takeaway: 'Att fråga först', ...fields });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain(words);
  expect(html).toContain('<title>Fel: ');
  expect(html).toContain(fields['takeaway'] ?? 'value="Att fråga först"');
  expect(html).toContain(`value="${fields['day']}"`);
  expect(await everything(round)).toEqual(before);
});

test('the place leads to it, one day is enough, and the second press says what is so', async () => {
  const place = await (await round.request(asa)).text();
  expect(place).toContain('/met">Vi har setts utan att boka</a>');
  expect(await read(await round.request(`${asa}/met`))).toContain('Det räknas som möte 1.');
  expect(await told({ day: '2027-11-08' })).toContain('Tack, det är noterat. Den andra får frågan om det stämmer.');
  expect((await two.thePair()).meetings[0]).toMatchObject({
    status: 'agreed',
    recorded: { by: 'mentor' },
    reports: { mentor: { held: true } },
  });
  expect(await told({ day: '2027-11-08' })).toContain('Det är redan noterat. Inget har ändrats.');
  expect((await two.thePair()).meetings.map(outcomeOf).filter((outcome) => outcome === 'held')).toHaveLength(1);
});

test('the other one is asked on their own page, by the day, and can say no', async () => {
  await told({ day: '2027-11-08' });
  const page = await read(await round.request(`${orjan}/meeting/1/report`));
  expect(page).toContain('Åsa har noterat att ni sågs måndag 8 november, utan att ha bokat det. Stämmer det?');
  expect((await round.post(`${orjan}/meeting/1/report`, { held: 'no' })).status).toBe(303);
  expect((await two.thePair()).meetings.map(outcomeOf)[0]).toBe('differs');
});

test.each([
  ['a Sunday', '2027-11-07', 'De flesta är lediga den dagen.'],
  ['a red day', '2027-11-06', 'De flesta är lediga den dagen.'],
  ['a day before the kick-off', '2027-10-04', 'Det är före kick-offen.'],
  ['the day of the kick-off', '2027-10-06', 'Den dagen sågs alla i programmet.'],
])('%s is asked about, and taken from who means it', async (_, day, why) => {
  const asked = await met({ day });
  expect(asked.status).toBe(422);
  expect(await read(asked)).toContain(why);
  expect((await two.thePair()).meetings[0]?.status).toBe('planned');
  expect((await met({ day, sure: day })).status).toBe(303);
  expect((await two.thePair()).meetings[0]?.status).toBe('agreed');
});

test('a day close to another meeting is asked about: perhaps it is the same', async () => {
  await two.setPair(withMeetingHeld(withMeeting(plain, Temporal.Instant.from('2027-11-03T13:00:00Z')), NOW));
  expect(await read(await met({ day: '2027-11-05' }))).toContain('Ni har redan ett möte noterat eller bokat nära den dagen.');
});

test('where a meeting is booked one chooses which it was, and the page says what becomes of the booking', async () => {
  await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-11-24T13:00:00Z')));
  const words = wordsOf(await (await round.request(`${asa}/met`)).text());
  expect(words).toContain('Möte 2, som inte har någon tid än');
  expect(words).toContain('Möte 1, i stället för onsdag 24 november kl. 14.00');
  expect(words).toContain('Det bokade mötet ställs in och tas bort ur era kalendrar.');
  expect(await read(await met({ day: '2027-11-09' }))).toContain('Välj vilket möte det var');
  expect((await met({ day: '2027-11-09', number: '2' })).status).toBe(303);
  const [first, second] = (await two.thePair()).meetings;
  expect(first).toMatchObject({ status: 'agreed', startsAt: '2027-11-24T13:00:00.000Z' });
  expect(second).toMatchObject({ status: 'agreed', recorded: { by: 'mentor' } });
});

test('the page says that times which wait for an answer fall away', async () => {
  const times = [Temporal.Instant.from('2027-11-24T13:00:00Z')];
  await two.setPair(withTimesProposed(plain, { number: 1, by: 'mentee', times, at: NOW }));
  expect(await read(await round.request(`${asa}/met`))).toContain('Tiderna som är föreslagna för det gäller inte längre.');
});

test('a meeting booked for the same day is the one that is meant, and later that day it has to be waited for', async () => {
  await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-11-10T08:00:00Z'), { at: NOW.subtract({ hours: 48 }) }));
  expect(await told({ day: '2027-11-10', number: '2' })).toContain('Ni har ett möte den dagen, och det är nu noterat att det blev av.');
  await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-11-10T15:00:00Z')));
  expect(await read(await met({ day: '2027-11-10', number: '2' }))).toContain('Ni har ett möte bokat senare den dagen.');
});
