import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClosing } from '../../../shared/commands/closing/read-closing.ts';
import { actOnPair } from '../../../shared/commands/pair/act-on-pair.ts';
import { closingReport } from '../../../shared/pages/report/closing-report.tsx';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { lettersTo } from '../../builders/steps.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { read, setStage } from '../participant/guests.ts';
import { openTheTwo, type TheTwo } from '../participant/the-two.ts';
import { aPhone, codeIn, wallIn } from './in-the-room.ts';

const ROOM = '/console/workshop';
let two: TheTwo;
let round: TestRound;
let asa: string;
let orjan: string;
let karin: OperatorSession;
beforeAll(async () => {
  two = await openTheTwo(Temporal.Instant.from('2028-02-01T09:00:00Z'));
  ({ round, asa, orjan } = two);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const page = async (path: string) => read(await round.request(path));
const listed = async () => (await openMatters(round.tools)).matters.map(({ attention }) => attention.reason);

describe('the questions of the workshop before it', () => {
  it('come right after somebody has said that they come, and say first who sees the answers and how few there are', async () => {
    const next = await round.post(`${asa}/coming/workshop`, { comes: 'yes', food: '', access: '' });
    expect(next.headers.get('location')).toBe(`${asa}/workshop?done=coming-yes`);
    const asked = await page(`${asa}/workshop?done=coming-yes`);
    expect(asked).toContain('Tack, du räknas med.');
    expect(asked).toContain('Alla som är på avslutningen ser svaren på väggen och i sina telefoner, under ”Studenterna” och utan namn');
    expect(asked).toContain('Du är ensam på din sida: den som känner dig kan ändå känna igen det du skriver.');
    expect(asked).toContain('Vad har du fått ut av programmet?');
  });

  it('are answered once, stand there to be changed, and stand in the evaluation too', async () => {
    const said = { mentors: 'Jag vågar fråga', onwards: 'Fler par', minutes: 'yes' };
    expect(await two.told(`${asa}/workshop`, said)).toContain('Du kan ändra det tills avslutningen börjar.');
    expect(await two.told(`${asa}/workshop`, said)).toContain('Det är redan sparat.');
    expect(await (await round.request(`${asa}/workshop`)).text()).toContain('Jag vågar fråga');
    await two.told(`${orjan}/workshop`, { mentors: 'Hon vågar säga emot' });
    await round.moveTo('2028-02-10T09:00:00Z');
    expect(await (await round.request(`${asa}/evaluation`)).text()).toContain('Fler par');
  });

  it('that are too long are shown again with what was written', async () => {
    const refused = await round.post(`${asa}/workshop`, { worked: 'å'.repeat(2001) });
    expect([refused.status, await read(refused)]).toEqual([422, expect.stringContaining('Skriv högst 2000 tecken. Nu är det 2001')]);
  });

  it('are on the wall by question and side, without names and in no person’s order', async () => {
    karin = await operatorSession(round);
    await karin.post(ROOM, { act: 'open' });
    const { html } = await karin.get(ROOM);
    await karin.post(ROOM, { act: 'lead', phase: 'answers' });
    const wall = wordsOf(await (await round.request(`${wallIn(html)}?in=sv`)).text());
    expect(wall).toMatch(/Vad har studenterna fått ut av programmet\? Studenterna Jag vågar fråga Cheferna Hon vågar säga emot/);
    expect(wall).not.toMatch(/Åsa|Örjan/);
    expect(wall).not.toMatch(/minuter kvar/);
    const phone = aPhone(round, 'en');
    await phone.send({ code: codeIn(html), side: 'unsaid' }, '/room');
    expect(wordsOf((await phone.get('/room/now?part=answers')).html)).toContain('The students Jag vågar fråga');
  });

  it('are no longer answered once the workshop has begun, when the minutes can still be asked for', async () => {
    const before = aPhone(round, 'en');
    await before.send({ code: codeIn((await karin.get(ROOM)).html), side: 'unsaid' }, '/room');
    await karin.post(ROOM, { act: 'anew' });
    await karin.post(ROOM, { act: 'open' });
    expect(wordsOf((await before.get('/room/pulse')).html)).toContain('Join the closing workshop');
    await round.moveTo('2028-02-16T14:00:00Z');
    expect(await page(`${orjan}/workshop`)).toContain('Avslutningen har börjat, så svaren går inte att ändra längre.');
    await two.told(`${asa}/workshop`, { mentors: 'Något annat', minutes: 'yes' });
    expect(await (await round.request(`${asa}/evaluation`)).text()).toContain('Jag vågar fråga');
  });
});

describe('the minutes', () => {
  it('wait on the operators’ list the working day after, once somebody wrote something', async () => {
    karin = await operatorSession(round);
    const { html } = await karin.get(ROOM);
    const phone = aPhone(round);
    await phone.send({ code: codeIn(html), side: 'mentor' }, '/room');
    await phone.send({ act: 'card', key: 'a', question: 'worked', text: 'Mötena blev av' });
    await karin.post(ROOM, { act: 'lead', phase: 'decide' });
    await phone.send({ act: 'decide', key: 'b', text: 'En omgång till', who: 'Johan Ekdahl', when: 'i höst' });
    await round.moveTo('2028-02-17T05:59:00Z');
    expect(await listed()).not.toContain('minutes to send');
    await round.moveTo('2028-02-17T06:05:00Z');
    expect(await listed()).toContain('minutes to send');
    karin = await operatorSession(round);
    expect((await karin.get('/console')).html).toContain('href="/console/workshop/minutes"');
  });

  it('are read by nobody else before operators let them out', async () => {
    expect(await page(asa)).toContain('Anteckningar från avslutningen');
    const asked = await page(`${asa}/minutes`);
    expect(asked).toContain('Anteckningarna är inte klara än.');
    expect(asked).not.toContain('En omgång till');
  });

  it('are shown to an operator with who gets them, and go with one press to those who asked, once', async () => {
    karin = await operatorSession(round);
    const shown = wordsOf((await karin.get('/console/workshop/minutes')).html);
    expect(shown).toContain('En person har bett om dem');
    expect(shown).toContain('En omgång till Johan Ekdahl ser till det. När: i höst');
    for (const did of ['sent-minutes', 'sent-minutes-already']) {
      const sent = await karin.post('/console/workshop/minutes', { act: 'send' });
      expect(sent.response.headers.get('location')).toBe(`/console/workshop/minutes?did=${did}`);
    }
    await round.settle();
    await round.moveTo('2028-02-18T09:00:00Z');
    expect(lettersTo(round, 'asa')).toContain('workshop minutes/workshop');
    expect(lettersTo(round, 'orjan')).not.toContain('workshop minutes/workshop');
    const mail = (await round.mails()).findLast(({ subject }) => subject === 'Anteckningarna från avslutningen');
    const link = mail?.links.find((path) => path.endsWith('/minutes')) ?? '';
    expect(await page(link)).toMatch(/En omgång till Johan Ekdahl ser till det\. När: i höst.*Vad har fungerat bra\? Mötena blev av/);
    expect(await page(`${orjan}/minutes`)).toContain('Mötena blev av');
    expect(await listed()).not.toContain('minutes to send');
  });

  it('bring what was decided into the closing report, under how to go on', async () => {
    const { html } = closingReport(await readClosing(round.tools), 'sv');
    expect(wordsOf(/<h2 id="onwards">.*/s.exec(html)?.[0] ?? '')).toMatch(/Vad avslutningen bestämde.*En omgång till Johan Ekdahl i höst/);
  });

  it('cannot be asked for by email any more, and keep the room closed', async () => {
    karin = await operatorSession(round);
    expect((await round.post(`${orjan}/workshop`, { minutes: 'yes' })).status).toBe(409);
    const asked = await (await round.request(`${orjan}/workshop`)).text();
    expect([asked.includes('name="minutes"'), asked.includes(`${orjan}/minutes`)]).toEqual([false, true]);
    const reopened = await karin.post(ROOM, { act: 'open' });
    expect(wordsOf(reopened.html)).toContain('Anteckningarna är skickade, så rummet kan inte öppnas igen.');
  });

  it('are still read when the round is closed', async () => {
    await setStage(round, 'closed');
    expect(await page(`${asa}/minutes`)).toContain('Mötena blev av');
    expect(await (await round.request(asa)).text()).toContain(`href="${asa}/minutes"`);
  });
});

describe('a workshop in whose room nobody wrote anything', () => {
  let two: TheTwo;
  beforeAll(async () => {
    two = await openTheTwo(Temporal.Instant.from('2028-02-14T09:00:00Z'));
    await two.told(`${two.asa}/workshop`, { minutes: 'yes' });
    await two.round.moveTo('2028-02-17T06:05:00Z');
  });
  afterAll(() => two.round.close());

  it('promises nobody minutes that nobody has written', async () => {
    const asked = await read(await two.round.request(`${two.orjan}/minutes`));
    expect(asked).toContain('Ingen skrev något i avslutningens rum, så det finns inga anteckningar än.');
    expect(asked).not.toContain('Samordnarna går igenom dem');
  });

  it('tells operators of whoever waits for them, who can still write down what was decided', async () => {
    expect((await openMatters(two.round.tools)).matters.map(({ attention }) => attention.reason)).toContain('minutes to send');
    const operator = await operatorSession(two.round);
    expect(wordsOf((await operator.get(`${ROOM}/minutes`)).html)).toContain('Ingen skrev något i rummet.');
    await operator.post(ROOM, { act: 'decide', key: 'k', text: 'En omgång till', who: 'Johan Ekdahl', when: 'i höst' });
    await operator.post(`${ROOM}/minutes`, { act: 'send' });
    await two.round.moveTo('2028-02-17T09:00:00Z');
    expect(lettersTo(two.round, 'asa')).toContain('workshop minutes/workshop');
    expect(await read(await two.round.request(`${two.asa}/minutes`))).toContain('En omgång till');
  });
});

describe('somebody who asked for the minutes and is in no pair any more when they are ready', () => {
  let two: TheTwo;
  beforeAll(async () => {
    two = await openTheTwo(Temporal.Instant.from('2028-02-14T09:00:00Z'));
    await two.told(`${two.asa}/workshop`, { minutes: 'yes' });
    await two.round.moveTo('2028-02-16T16:30:00Z');
    expect(await actOnPair('asa-orjan', { command: 'end' }, two.round.tools)).toMatchObject({ outcome: 'changed' });
    await two.round.moveTo('2028-02-17T09:00:00Z');
    const operator = await operatorSession(two.round);
    await operator.post(ROOM, { act: 'decide', key: 'k', text: 'En omgång till', who: 'Johan Ekdahl', when: 'i höst' });
    expect(wordsOf((await operator.get(`${ROOM}/minutes`)).html)).toContain('En person har bett om dem');
    await operator.post(`${ROOM}/minutes`, { act: 'send' });
    await two.round.moveTo('2028-02-17T10:00:00Z');
  });
  afterAll(() => two.round.close());

  it('gets them all the same, and reads them on their page', async () => {
    expect(lettersTo(two.round, 'asa')).toContain('workshop minutes/workshop');
    expect(await read(await two.round.request(`${two.asa}/minutes`))).toContain('En omgång till');
  });

  it('is the only one of the two: whoever did not ask reads nothing', async () => {
    expect(await read(await two.round.request(`${two.orjan}/minutes`))).not.toContain('En omgång till');
  });
});
