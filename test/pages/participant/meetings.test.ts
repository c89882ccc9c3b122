import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { aPair, withMeeting, withMeetingCancelled, withTimesProposed, withVenue } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { everything } from './everything.ts';
import { bring, linkTo, putPair, read, setStage, wordsOf } from './guests.ts';
import { openTheTwo, type TheTwo } from './the-two.ts';

const NOW = Temporal.Instant.from('2027-10-08T09:00:00Z');
const BOOKED = Temporal.Instant.from('2027-10-20T12:00:00Z');
const plain = aPair({ mentor: 'asa', mentee: 'orjan' });

describe('times of meetings', () => {
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

  const theMeeting = async (number = 1) => (await two.thePair()).meetings[number - 1];
  const times = (fields: Record<string, string | readonly string[]>, number = 1) => round.post(`${orjan}/meeting/${number}/times`, fields);

  const WRONG: readonly (readonly [string, Record<string, string | readonly string[]>, string])[] = [
    ['nothing at all', {}, 'Välj eller skriv minst en tid'],
    ['a date without a time of day', { 'date-1': '2027-10-20' }, 'Skriv klockslag också'],
    ['a time of day without a date', { 'clock-2': '14:30' }, 'Skriv datum också'],
    ['a thirteenth month', { 'date-1': '2027-13-45', 'clock-1': '10:00' }, 'Skriv ett datum som finns'],
    ['the thirtieth of February', { 'date-1': '2028-02-30', 'clock-1': '10:00' }, 'Skriv ett datum som finns'],
    ['a day in words', { 'date-1': 'nästa tisdag', 'clock-1': '10:00' }, 'Skriv ett datum som finns'],
    ['a twenty-fifth hour', { 'date-1': '2027-10-20', 'clock-1': '25:00' }, 'Skriv klockslaget så här: 14.30'],
    ['yesterday', { 'date-1': '2027-10-07', 'clock-1': '10:00' }, 'Tiden har redan passerat'],
    ['a time after the workshop', { 'date-1': '2028-02-17', 'clock-1': '10:00' }, 'efter avslutningen'],
    ['the same time twice', { time: '2027-10-20T14:00', 'date-1': '2027-10-20', 'clock-1': '14.00' }, 'Samma tid finns två gånger'],
    ['four times', { time: ['2027-10-18T10:00', '2027-10-20T14:00', '2027-10-21T17:00', '2027-10-25T10:00'] }, 'Välj högst 3 tider'],
    ['something that was never a choice', { time: 'whenever' }, 'Välj bland tiderna, eller skriv en egen'],
    ['a place that is far too long', { time: '2027-10-20T14:00', place: 'å'.repeat(401) }, 'Skriv högst 400 tecken'],
    [
      'a personal number in the place (B31)',
      { time: '2027-10-20T14:00', place: 'Fråga efter 811218-9876' },
      '811218-9876 ser ut som ett personnummer',
    ],
  ];
  test.each(WRONG)('%s is refused in words, with what was typed kept and nothing stored', async (_, fields, words) => {
    const before = await everything(round);
    const response = await times(fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain('<title>Fel: ');
    for (const typed of Object.values(fields).flat()) if (!typed.includes('\n') && typed !== 'whenever') expect(html).toContain(typed);
    expect(await everything(round)).toEqual(before);
  });

  test('a time of day the clocks skip is refused in words', async () => {
    const words = await read(await times({ 'date-1': '2027-03-28', 'clock-1': '02:30' }));
    expect(words).toContain('Klockan ställs fram den natten, så tiden finns inte');
  });

  test('a time of day that comes twice in the autumn is the first one', async () => {
    const fields = { 'date-1': '2027-10-31', 'clock-1': '02:30' };
    expect(await read(await times(fields))).toContain('Ja, söndag 31 oktober kl. 02.30');
    expect((await times({ ...fields, sure: '2027-10-31T00:30:00.000Z' })).status).toBe(303);
    expect(await theMeeting()).toMatchObject({ status: 'proposed', times: ['2027-10-31T00:30:00.000Z'] });
  });

  test('a time that may be a slip is asked about, with why, and is taken from who says that they mean it, and no other in its stead', async () => {
    const fields = { 'date-1': '2027-12-24', 'clock-1': '03:00', 'date-2': '2027-10-27', 'clock-2': '14:00', place: 'Hos mig' };
    const before = await everything(round);
    const response = await times(fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(html)).toContain('Ja, fredag 24 december kl. 03.00 Det är natt eller sen kväll. De flesta är lediga den dagen.');
    expect(wordsOf(html)).not.toContain('Ja, onsdag 27 oktober');
    for (const typed of Object.values(fields)) expect(html).toContain(`value="${typed}"`);
    const [, said = ''] = /name="sure" value="([^"]+)"/.exec(html) ?? [];
    expect(await everything(round)).toEqual(before);

    expect((await times({ ...fields, 'clock-1': '04:00', sure: said })).status).toBe(422);
    expect(await theMeeting()).toMatchObject({ status: 'planned' });
    expect((await times({ ...fields, sure: said })).status).toBe(303);
    expect(await theMeeting()).toMatchObject({ status: 'proposed', times: ['2027-10-27T12:00:00.000Z', '2027-12-24T02:00:00.000Z'] });
  });

  test('two meetings of a pair are never at once: the time is refused where it is written, and where it is picked', async () => {
    await two.setPair(withMeeting(plain, BOOKED));
    const proposed = await times({ 'date-1': '2027-10-20', 'clock-1': '14:30' }, 2);
    expect(proposed.status).toBe(422);
    expect(await read(proposed)).toContain('Ni har redan ett annat möte då');
    await two.setPair(withMeeting(withTimesProposed(plain, { number: 2, by: 'mentee', times: [BOOKED], at: NOW }), BOOKED));
    const picked = await round.post(`${asa}/meeting/2/pick`, { time: BOOKED.toString({ fractionalSecondDigits: 3 }) });
    expect(picked.status).toBe(409);
    expect(await read(picked)).toContain('Ni har redan ett annat möte då');
    expect(await theMeeting(2)).toMatchObject({ status: 'proposed' });
  });

  test('suggested times lie in half-days both ticked, in the planned week and around it, and are all in the future', async () => {
    const html = await (await round.request(`${orjan}/meeting/1/times`)).text();
    const suggested = [...html.matchAll(/type="checkbox"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value);
    expect(suggested).toEqual([
      '2027-10-11T10:00',
      '2027-10-13T14:00',
      '2027-10-18T10:00',
      '2027-10-20T14:00',
      '2027-10-21T17:00',
      '2027-10-25T10:00',
      '2027-10-27T14:00',
      '2027-10-28T17:00',
    ]);
  });

  test('two who never can at the same time are told so, and can write times of their own', async () => {
    await two.setPair({ ...plain, fit: { ...plain.fit, slots: [] } });
    expect(await read(await round.request(`${orjan}/meeting/1/times`))).toContain('Tiderna ni kryssade för i ansökan möts inte');
    expect((await times({ 'date-1': '2027-10-20', 'clock-1': '930' })).status).toBe(303);
    expect(await theMeeting()).toMatchObject({ times: ['2027-10-20T07:30:00.000Z'] });
  });

  test('the same proposal sent twice is one proposal, and one mail', async () => {
    await times({ time: '2027-10-20T14:00' });
    await round.settle();
    const mails = (await round.mails()).length;
    expect((await times({ time: '2027-10-20T14:00' })).status).toBe(303);
    await round.settle();
    expect(await round.mails()).toHaveLength(mails);
  });

  test('one cannot pick a time that was never proposed, one of one’s own, or none at all', async () => {
    await two.setPair(withTimesProposed(plain, { number: 1, by: 'mentee', times: [BOOKED], at: NOW }));
    const other = await round.post(`${asa}/meeting/1/pick`, { time: '2027-10-21T12:00:00.000Z' });
    expect(other.status).toBe(409);
    expect(await read(other)).toContain('Välj bland dem som gäller nu');
    expect((await round.post(`${orjan}/meeting/1/pick`, { time: BOOKED.toString({ fractionalSecondDigits: 3 }) })).status).toBe(409);
    const none = await round.post(`${asa}/meeting/1/pick`, {});
    expect(none.status).toBe(422);
    expect(await read(none)).toContain('Välj en tid, eller att ingen passar');
    expect(await theMeeting()).toMatchObject({ status: 'proposed' });
  });

  test('whom no time suits is led to propose others, and nothing is decided', async () => {
    await two.setPair(withTimesProposed(plain, { number: 1, by: 'mentee', times: [BOOKED], at: NOW }));
    const response = await round.post(`${asa}/meeting/1/pick`, { time: 'none' });
    expect(response.headers.get('location')).toBe(`${asa}/with/orjan/meeting/1/times`);
    expect(await theMeeting()).toMatchObject({ status: 'proposed', by: 'mentee' });
  });

  test('a meeting is not moved to the time it has', async () => {
    await two.setPair(withMeeting(plain, BOOKED));
    const response = await times({ 'date-1': '2027-10-20', 'clock-1': '14:00' });
    expect(response.status).toBe(422);
    expect(await read(response)).toContain('Mötet har redan den tiden');
  });

  test('the place of a booked meeting is set, changed and taken away alone, by either of the two', async () => {
    await two.setPair(withMeeting(plain, BOOKED));
    expect(await read(await round.request(`${asa}/meeting/1`))).toContain('inte bestämd än');
    for (const [link, place] of [
      [asa, 'Teams: https://teams.example/l/19%3a?context=%7b%7d'],
      [orjan, 'Rum 4'],
      [asa, ''],
    ] as const) {
      const response = await round.post(`${link}/meeting/1/place`, { place });
      expect(await read(await round.request(response.headers.get('location') ?? ''))).toContain('Platsen är sparad');
      expect(await theMeeting()).toMatchObject({ status: 'agreed', startsAt: '2027-10-20T12:00:00.000Z', version: 1 });
      expect(await theMeeting()).toHaveProperty('sequence');
      const meeting = await theMeeting();
      expect(meeting?.status === 'agreed' ? (meeting.place ?? '') : 'not agreed').toBe(place);
    }
  });

  test('the form for times takes another place for the time that stands, with that time or none', async () => {
    for (const fields of [{ place: 'Rum 7' }, { 'date-1': '2027-10-20', 'clock-1': '14:00', place: 'Rum 7' }]) {
      await two.setPair(withMeeting(plain, BOOKED, { place: 'Rum 4' }));
      expect((await times(fields)).headers.get('location')).toContain('done=placed');
      expect(await theMeeting()).toMatchObject({ status: 'agreed', startsAt: '2027-10-20T12:00:00.000Z', place: 'Rum 7' });
      expect(await theMeeting()).not.toHaveProperty('moving');
    }
    await two.setPair(withMeeting(plain, BOOKED, { place: 'Rum 4' }));
    expect((await times({ place: 'Rum 4' })).status).toBe(422);
  });

  test('who has proposed times can change their place alone, and the one who picks sees it', async () => {
    await two.setPair(withTimesProposed(plain, { number: 1, by: 'mentee', times: [BOOKED], place: 'Rum 4', at: NOW }));
    expect((await round.post(`${orjan}/meeting/1/place`, { place: 'Rum 5' })).status).toBe(303);
    expect(await read(await round.request(`${asa}/meeting/1`))).toContain('Rum 5');
    expect((await round.post(`${asa}/meeting/1/place`, { place: 'Rum 6' })).status).toBe(409);
    expect(await theMeeting()).toMatchObject({ status: 'proposed', place: 'Rum 5', times: ['2027-10-20T12:00:00.000Z'] });
  });

  test('a place that was emptied with a new time is shown as empty before it is picked, and is empty afterwards', async () => {
    await two.setPair(withMeeting(plain, BOOKED, { place: 'Rum 4' }));
    await times({ 'date-1': '2027-10-21', 'clock-1': '14:00', place: '' });
    expect(await read(await round.request(`${asa}/meeting/1`))).toContain('Plats om mötet flyttas inte bestämd än');
    await round.post(`${asa}/meeting/1/pick`, { time: '2027-10-21T12:00:00.000Z' });
    const meeting = await theMeeting();
    expect(meeting).toMatchObject({ status: 'agreed', startsAt: '2027-10-21T12:00:00.000Z' });
    expect(meeting?.status === 'agreed' && meeting.place).toBeUndefined();
  });

  test('the place of a meeting that was called off is proposed the next time, and one taken away is not', async () => {
    const proposed = async () =>
      /name="place"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="place"/.exec(
        await (await round.request(`${orjan}/meeting/1/times`)).text(),
      );
    await two.setPair(withMeetingCancelled(withMeeting(plain, BOOKED, { place: 'Rum 4' }), 'mentor'));
    expect((await proposed())?.slice(1)).toContain('Rum 4');
    await two.setPair(withVenue(withMeeting(plain, BOOKED, { place: 'Rum 4' }), 'mentor', undefined));
    expect((await proposed())?.slice(1)).toContain('');
  });

  test.each([
    ['a place that is far too long', 'å'.repeat(401), 'Skriv högst 400 tecken'],
    ['a personal number in the place', 'Fråga efter 811218-9876', '811218-9876'],
  ])('%s is refused in words when it is set alone', async (_, place, words) => {
    await two.setPair(withMeeting(plain, BOOKED));
    const response = await round.post(`${asa}/meeting/1/place`, { place });
    expect(response.status).toBe(422);
    expect(await read(response)).toContain(words);
  });

  test('the place of a meeting that has begun, or has no time, cannot be set', async () => {
    expect((await round.post(`${asa}/meeting/1/place`, { place: 'Rum 4' })).status).toBe(409);
    await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-10-08T08:00:00Z')));
    expect((await round.post(`${asa}/meeting/1/place`, { place: 'Rum 4' })).status).toBe(409);
    expect(await theMeeting()).not.toHaveProperty('placeBy');
  });

  test('a video link can be followed wherever the place is shown, also with words around it; nothing but a page of the web can', async () => {
    await two.setPair(withMeeting(plain, BOOKED, { place: 'Teams: https://teams.example/l/1, rum 3' }));
    for (const path of [asa, `${asa}/meeting/1`]) {
      expect(await (await round.request(path)).text()).toContain(
        '<a href="https://teams.example/l/1" rel="noreferrer nofollow">https://teams.example/l/1</a>, rum 3',
      );
    }
    await two.setPair(withMeeting(plain, BOOKED, { place: 'javascript:alert(1)//https://bank.example@evil.example' }));
    expect(await (await round.request(`${asa}/meeting/1`)).text()).not.toMatch(/href="(javascript|https:\/\/bank)/);
  });

  test('a meeting that has begun can be neither moved nor called off', async () => {
    await two.setPair(withMeeting(plain, Temporal.Instant.from('2027-10-08T08:00:00Z')));
    expect((await times({ 'date-1': '2027-10-20', 'clock-1': '14:00' })).status).toBe(409);
    const cancelled = await round.post(`${orjan}/meeting/1/cancel`, { answer: 'yes' });
    expect(cancelled.status).toBe(409);
    expect(await read(cancelled)).toContain('Tiden har redan passerat');
    expect(await theMeeting()).toMatchObject({ status: 'agreed' });
  });

  test('nor to another time that was proposed before it began, and no page says that one could pick', async () => {
    const later = BOOKED.toString({ fractionalSecondDigits: 3 });
    const begun = withMeeting(plain, Temporal.Instant.from('2027-10-08T08:00:00Z'));
    await two.setPair(
      withTimesProposed(begun, { number: 1, by: 'mentor', times: [BOOKED], at: Temporal.Instant.from('2027-10-07T08:00:00Z') }),
    );
    expect(await read(await round.request(orjan))).not.toContain('Välj en ny tid');
    expect(await read(await round.request(`${orjan}/meeting/1/pick`))).toContain('Det finns inga tider att välja mellan längre');
    expect((await round.post(`${orjan}/meeting/1/pick`, { time: later })).status).toBe(409);
    const pick = { command: 'pick', by: 'mentee', time: BOOKED } as const;
    const outcome = await actOnPair(plain.id, { command: 'meeting', number: 1, change: pick }, round.tools);
    expect(outcome).toEqual({ outcome: 'refused', why: 'time passed' });
  });

  test('a time at which whoever proposed it will have left cannot be picked; a later one can, since they may come back', async () => {
    const [soon, later] = [Temporal.Instant.from('2027-10-09T08:00:00Z'), BOOKED];
    await two.setPair(withTimesProposed(plain, { number: 1, by: 'mentor', times: [soon, later], at: NOW }));
    await actOnApplication('asa', { command: 'withdraw' }, round.tools);
    const pick = (time: Temporal.Instant) =>
      round.post(`${orjan}/meeting/1/pick`, {
        time: time.toString({ fractionalSecondDigits: 3 }),
        sure: time.toString({ fractionalSecondDigits: 3 }),
      });
    expect((await pick(soon)).status).toBe(409);
    expect(await theMeeting()).toMatchObject({ status: 'proposed' });
    expect((await pick(later)).status).toBe(303);
    await actOnApplication('asa', { command: 'come back' }, round.tools);
  });

  test('calling off twice is calling off once, and staying leads back to the meeting', async () => {
    await two.setPair(withMeeting(plain, BOOKED));
    const kept = await round.post(`${orjan}/meeting/1/cancel`, { answer: 'no' });
    expect(kept.headers.get('location')).toBe(`${orjan}/with/asa/meeting/1`);
    expect(await theMeeting()).toMatchObject({ status: 'agreed' });
    const presses = [1, 2].map(() => () => round.post(`${orjan}/meeting/1/cancel`, { answer: 'yes' }));
    const told: string[] = [];
    for (const press of presses) told.push(await read(await round.request((await press()).headers.get('location') ?? '')));
    expect(told[0]).toContain('Mötet är inställt, och vi säger till den andra');
    expect(told[1]).toContain('Mötet är redan inställt');
    const meeting = await theMeeting();
    expect(meeting?.calledOff).toHaveLength(1);
  });

  test('a meeting there is not is nowhere, and one more can be added only when all have their time', async () => {
    for (const number of ['0', '6', '99', 'two', '01']) expect((await round.request(`${orjan}/meeting/${number}`)).status).toBe(404);
    const all = [1, 2, 3, 4, 5].reduce((pair, number) => withMeeting(pair, BOOKED.add({ hours: 24 * number }), { number }), plain);
    await two.setPair(all);
    expect((await times({ time: '2027-11-03T14:00' }, 6)).status).toBe(303);
    expect((await two.thePair()).meetings).toHaveLength(6);
    expect((await round.request(`${orjan}/meeting/7`)).status).toBe(404);
  });

  test('what is typed as a place is shown as text to the other one', async () => {
    await times({ time: '2027-10-20T14:00', place: '"><img src=x onerror=alert(1)>' });
    const html = await (await round.request(`${asa}/meeting/1`)).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('whatever is typed as times, nothing fails and no time that is not ahead is ever stored', async () => {
    const someDate = fc.oneof(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('2027-13-45', '2027-02-29', '0000-00-00', '9999-12-31', '2027-10-08', '2028-02-16', ''),
      fc.string({ maxLength: 12 }),
    );
    const someClock = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 })).map(([hour, minute]) => `${hour}:${minute}`),
      fc.constantFrom('', '02:30', '24:00', 'kl. 9.15', '12:00:00', '12:00:01'),
      fc.string({ maxLength: 8 }),
    );
    const row = (index: number) => fc.record({ [`date-${index}`]: someDate, [`clock-${index}`]: someClock });
    const ticked = fc.record({
      time: fc.array(
        fc.oneof(
          fc.tuple(someDate, someClock).map(([date, clock]) => `${date}T${clock}`),
          fc.string(),
        ),
        { maxLength: 4 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(row(1), row(2), row(3), ticked, fc.string(), async (first, second, third, checked, place) => {
        await two.setPair(plain);
        const response = await times({ ...first, ...second, ...third, ...checked, place });
        expect([303, 422]).toContain(response.status);
        const meeting = await theMeeting();
        const stored = meeting?.status === 'proposed' ? meeting.times : [];
        expect(stored.length > 0).toBe(response.status === 303);
        for (const time of stored) {
          expect(Temporal.Instant.compare(Temporal.Instant.from(time), round.tools.now())).toBe(1);
          expect(Temporal.Instant.compare(Temporal.Instant.from(time), Temporal.Instant.from('2028-02-16T14:00:00Z'))).toBeLessThanOrEqual(
            0,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a manager with two students', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: NOW.toString() });
    await setStage(round, 'running');
    await bring(round, aPerson(), aPerson({ id: 'li' }), aPerson({ role: 'mentee' }));
    await putPair(round, withMeeting(aPair({ mentor: 'li', mentee: 'orjan' }), BOOKED));
    await putPair(round, plain);
  });
  afterAll(() => round.close());

  test('is asked, and asks for, a time at which the manager meets the other one only when it is meant', async () => {
    const asa = await linkTo(round, 'asa');
    const orjan = await linkTo(round, 'orjan');
    const fields = { 'date-1': '2027-10-20', 'clock-1': '14:30' };
    const asked = await round.post(`${asa}/meeting/1/times`, fields);
    expect(asked.status).toBe(422);
    expect(await read(asked)).toContain('En av er har ett annat möte i programmet då');
    const time = '2027-10-20T12:30:00.000Z';
    expect((await round.post(`${asa}/meeting/1/times`, { ...fields, sure: time })).status).toBe(303);

    const picking = await round.post(`${orjan}/with/asa/meeting/1/pick`, { time });
    const html = await picking.text();
    expect(picking.status).toBe(422);
    expect(html).toContain(`name="sure" value="${time}"`);
    expect((await round.post(`${orjan}/with/asa/meeting/1/pick`, { time, sure: time })).status).toBe(303);
    expect((await round.tools.store.get(pairKind, plain.id))?.state.meetings[0]).toMatchObject({ status: 'agreed', startsAt: time });
  });
});
