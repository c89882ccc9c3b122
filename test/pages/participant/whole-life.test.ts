import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { anOffer } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, mailedLink, offerPair, read } from './guests.ts';

const ASA = 'asa@person.example';
const ORJAN = 'orjan@person.example';
const PAIR = 'asa-orjan';

/** From the offer to the evaluation, by nothing but the links in mails and the forms they lead to. */
describe('the life of a pair', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    await bring(round, aPerson(), aPerson({ role: 'mentee', language: 'en' }));
    await round.moveTo('2027-09-15T07:12:00Z');
    await offerPair(round, anOffer());
  });
  afterAll(() => round.close());

  const page = async (to: string, rest = '') => read(await round.request(`${await mailedLink(round, to)}${rest}`));
  const send = async (to: string, rest: string, fields: Record<string, string | readonly string[]>) => {
    const response = await round.post(`${await mailedLink(round, to)}${rest}`, fields);
    await round.settle();
    return response;
  };
  const subjects = async (to: string) => (await round.mails()).filter((mail) => mail.to === to).map(({ subject }) => subject);
  const meeting = async (number: number) => (await round.tools.store.get(pairKind, PAIR))?.state.meetings[number - 1];
  const nextPage = async (response: Response) => read(await round.request(response.headers.get('location') ?? ''));

  test('the offer says who, why, how many hours and until when, and a yes waits for the other', async () => {
    const offer = await page(ASA, '/offer');
    expect(offer).toContain('Vill du träffa Örjan Ek?');
    expect(offer).toContain('11 timmar');
    expect(offer).toContain('Svara senast lördag 25 september Ditt svar');
    expect(offer).not.toContain(ORJAN);

    const said = await send(ASA, '/offer', { answer: 'yes' });
    expect(said.status).toBe(303);
    expect(await nextPage(said)).toContain('Du har sagt ja. Nu väntar vi på Örjan');
  });

  test('the second yes makes the pair: both get to know how to reach each other', async () => {
    expect((await send(ORJAN, '/offer', { answer: 'yes' })).status).toBe(303);
    expect(await subjects(ASA)).toContain('Du blir mentor åt Örjan Ek');
    expect(await page(ASA)).toContain(ORJAN);
    expect(await page(ORJAN)).toContain(ASA);
    expect(await page(ORJAN)).toContain('Propose times for meeting 1');
    expect(await page(ASA)).toContain('Vänta på tider från Örjan för möte 1');
  });

  test('a suggested and a typed time reach the other one, who picks one; both get the invitation', async () => {
    const fields = { time: ['2027-10-18T10:00'], 'date-1': '2027-10-20', 'clock-1': '14:30', place: 'Receptionen' };
    expect((await send(ORJAN, '/meeting/1/times', fields)).status).toBe(303);
    expect(await subjects(ASA)).toContain('Välj tid för möte 1 med Örjan Ek');

    const choice = await page(ASA, '/meeting/1');
    expect(choice).toContain('Måndag 18 oktober kl. 10.00');
    expect(choice).toContain('Onsdag 20 oktober kl. 14.30');
    expect(choice).toContain('Receptionen');

    expect((await send(ASA, '/meeting/1/pick', { time: '2027-10-20T12:30:00.000Z' })).status).toBe(303);
    const invitations = (await round.mails()).filter(({ ics }) => ics?.includes('DTSTART:20271020T123000Z'));
    expect(invitations.map(({ to }) => to).sort()).toEqual([ASA, ORJAN]);
    expect(await page(ORJAN)).toContain('Wednesday 20 October at 14:30');
  });

  test('picking the same time once more changes nothing, and says that the meeting has it already', async () => {
    const before = await round.mails();
    const again = await send(ASA, '/meeting/1/pick', { time: '2027-10-20T12:30:00.000Z' });
    expect(again.status).toBe(303);
    expect(await read(await round.request(again.headers.get('location') ?? ''))).toContain('Mötet har redan den tiden');
    expect(await round.mails()).toHaveLength(before.length);
  });

  test('a booked meeting keeps its time until the other one has picked a new one', async () => {
    await send(ASA, '/meeting/1/times', { 'date-1': '2027-10-21', 'clock-1': '17.00' });
    expect(await meeting(1)).toMatchObject({ status: 'agreed', startsAt: '2027-10-20T12:30:00.000Z' });
    expect(await page(ORJAN, '/meeting/1')).toContain('The booked meeting stands until you have chosen');

    await send(ORJAN, '/meeting/1/pick', { time: '2027-10-21T15:00:00.000Z' });
    expect(await meeting(1)).toMatchObject({ status: 'agreed', startsAt: '2027-10-21T15:00:00.000Z', place: 'Receptionen' });
    expect((await subjects(ASA)).filter((subject) => subject.startsWith('Ny tid:'))).toHaveLength(1);
  });

  test('calling it off takes it out of both calendars, and a press without a choice calls nothing off', async () => {
    expect((await send(ASA, '/meeting/1/cancel', {})).status).toBe(422);
    expect(await meeting(1)).toMatchObject({ status: 'agreed' });

    expect((await send(ASA, '/meeting/1/cancel', { answer: 'yes' })).status).toBe(303);
    expect(await meeting(1)).toMatchObject({ status: 'planned' });
    const cancelled = (await round.mails()).filter(({ ics }) => ics?.includes('METHOD:CANCEL'));
    expect(cancelled.map(({ to }) => to).sort()).toEqual([ASA, ORJAN]);
  });

  test('after the meeting each says how it went; the other one reads none of it', async () => {
    await send(ORJAN, '/meeting/1/times', { time: '2027-10-20T14:00' });
    await send(ASA, '/meeting/1/pick', { time: '2027-10-20T12:00:00.000Z' });
    await round.moveTo('2027-10-20T15:30:00Z');
    expect(await subjects(ORJAN)).toContain('How did the meeting go on Wednesday 20 October?');
    expect(await subjects(ASA)).not.toContain('Hur gick mötet onsdag 20 oktober?');
    expect(await page(ASA)).toContain('Hur gick möte 1?');

    const said = { held: 'yes', rating: '4', takeaway: 'Han läser aldrig kommentarerna', contact: 'yes' };
    expect((await send(ASA, '/meeting/1/report', said)).status).toBe(303);
    expect(await meeting(1)).toMatchObject({ reports: { mentor: { held: true, rating: 4, wantsContact: true } } });
    for (const rest of ['', '/meeting/1', '/meeting/1/report']) expect(await page(ORJAN, rest)).not.toContain('kommentarerna');
  });

  test('both are asked the pulse, and see of each other only that they have answered', async () => {
    await round.moveTo('2027-11-08T09:00:00Z');
    expect(await subjects(ORJAN)).toContain('Two questions: how is it going with Åsa Öberg?');
    expect(await page(ASA, '/pulse/1')).toContain('ser bara att du har svarat, inte vad');

    const first = await send(ASA, '/pulse/1', { going: '2', time: '5', note: 'Svårt att hinna' });
    expect(await nextPage(first)).toContain('Örjan har inte svarat än');
    const second = await send(ORJAN, '/pulse/1', { going: '4', time: '3' });
    const seen = await nextPage(second);
    expect(seen).toContain('Both you and Åsa have answered');
    expect(seen).not.toContain('hinna');
    expect(seen).toContain('a little better');
  });

  test('the second pulse stands beside the first', async () => {
    await round.moveTo('2027-12-14T09:00:00Z');
    const seen = await nextPage(await send(ASA, '/pulse/2', { going: '4', time: '3' }));
    expect(seen).toContain('lite bättre (förra gången: lite sämre)');
  });

  test('the evaluation is kept with a consent for each answer, counted once, and can be changed', async () => {
    await round.moveTo('2028-02-09T09:00:00Z');
    expect(await page(ASA, '/evaluation')).toContain('kan den som läser känna igen dig');
    const given = { again: '5', mentors: 'En kontakt', 'quote-mentors': 'yes', worked: 'Guiderna' };
    expect((await send(ASA, '/evaluation', given)).status).toBe(303);
    expect((await send(ASA, '/evaluation', { ...given, again: '4', worked: 'Guiderna, mest' })).status).toBe(303);

    const kept = (await round.tools.store.get(evaluationKind, 'asa'))?.state;
    expect(kept).toMatchObject({
      again: 4,
      answers: { mentors: { text: 'En kontakt', mayQuote: true }, worked: { text: 'Guiderna, mest', mayQuote: false } },
    });
    expect((await round.tools.store.counts()).tally.evaluated).toBe(1);
  });

  test('after its last day the evaluation says so and takes nothing more', async () => {
    await round.moveTo('2028-03-02T00:30:00Z');
    expect(await page(ASA, '/evaluation')).toContain('Frågorna stängde onsdag 1 mars');
    expect((await send(ASA, '/evaluation', { again: '1' })).status).toBe(409);
    expect((await round.tools.store.get(evaluationKind, 'asa'))?.state.again).toBe(4);
  });

  test('nothing failed on the way', () => {
    expect(round.failures).toEqual([]);
    expect(round.deadLetters()).toEqual([]);
  });
});
