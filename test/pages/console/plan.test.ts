import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { event } from '../../../shared/events/catalogue.ts';
import { linesOf } from '../../../shared/storage/audit-lines.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo, roundState } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/plan';
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;

const audit = async () => linesOf(await round.tools.store.partition(PARTITION.audit), round.tools.store);

beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-20T07:00:00Z' });
  await bringTo(round, 'matching');
  await add(round, aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee' }), aPerson({ id: 's2' }));
  await addPair(round, aPair({ mentor: 's1', mentee: 'm1' }));
  await happens(round, event('pair formed', { pair: 's1-m1' }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

describe('the page about the plan', () => {
  it('says before it is done who is told, by which letter, what moves and what is against it', async () => {
    const before = await roundState(round);
    const look = await karin.post(PATH, { act: 'look', number: '0', 'kickOff.date': '2027-10-09', 'kickOff.time': '17.30' });
    const words = wordsOf(look.html);
    expect(words).toContain('lördag 9 oktober kl. 17.30 (förut onsdag 6 oktober kl. 16.00)');
    expect(words).toContain('3 personer får mejlet ”Ändrad plan”');
    expect(words).toContain('2 av dem har träffen i sin kalender');
    expect(words).toContain('Johan Ekdahl får mejlet');
    expect(words).toContain('lördag 9 oktober är ingen arbetsdag');
    expect(await roundState(round)).toEqual(before);
  });

  it('changes it in one act with one line in the audit, and takes it back within ten minutes', async () => {
    const lines = (await audit()).length;
    const sent = await karin.post(PATH, {
      act: 'change',
      number: '0',
      'kickOff.date': '2027-10-07',
      'workshop.place.sv': 'Aulan',
      'workshop.place.en': 'The hall',
    });
    expect(sent.response.headers.get('location')).toBe(`${PATH}?did=replanned`);
    expect((await audit()).length).toBe(lines + 1);
    const { html } = await karin.get(PATH);
    expect(html).toContain('value="2027-10-07"');
    expect(wordsOf(html)).toContain('Ta tillbaka ändringen');
    expect((await karin.post(PATH, { act: 'take back' })).response.headers.get('location')).toBe(`${PATH}?did=plan-back`);
    expect((await karin.get(PATH)).html).toContain('value="2027-10-06"');
    await round.moveTo('2027-09-20T08:00:00Z');
    expect(lettersTo(round, 's1').filter((letter) => letter.startsWith('plan'))).toEqual([]);
    expect((await karin.post(PATH, { act: 'take back' })).status).toBe(409);
  });

  it.each([
    ['kickOff.date', '2027-02-30', 'Skriv en dag som finns'],
    ['kickOff.date', '2027-09-01', 'förflutna'],
    ['kickOff.date', '2028-03-01', 'Dagen ligger efter'],
    ['kickOff.time', '25:00', 'Skriv ett klockslag'],
    ['kickOff.minutes', '9', 'Skriv ett antal minuter'],
    ['kickOff.place.sv', ' ', 'Skriv något'],
    ['kickOff.link', 'javascript:alert(1)', 'https://'],
    ['deadline', '2027-09-30', 'Ansökan är stängd'],
    ['workshop.date', '2027-10-20', 'Dagen ligger före'],
    ['kickOff.date', '2028-01-10', 'Mellan kick-off och avslutning'],
    ['closes', '2027-09-01', 'förflutna'],
    ['answerBy', 'snart', 'Skriv en dag som finns'],
  ])('says what is wrong with %s “%s”, keeps what was typed and stores nothing', async (field, value, message) => {
    const before = await roundState(round);
    const number = String(before.planBefore?.length ?? 0);
    for (const act of ['look', 'change']) {
      const { status, html } = await karin.post(PATH, { act, number, [field]: value });
      expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining(message)]);
      expect(html).toContain(`value="${value}"`);
    }
    expect(await roundState(round)).toEqual(before);
  });

  it('refuses a form made before somebody else changed the plan', async () => {
    expect((await karin.post(PATH, { act: 'change', number: '0', 'kickOff.date': '2027-10-07' })).status).toBe(409);
  });
});

describe('a call that is full', () => {
  it('is ended early, can be opened again for ten minutes, and is matched after that', async () => {
    const full = await openTestRound({ at: '2027-08-30T10:00:00Z' });
    await bringTo(full, 'call open');
    const operator = await operatorSession(full);
    expect((await operator.post(PATH, { act: 'end' })).response.headers.get('location')).toBe(`${PATH}?did=call-ended`);
    expect(wordsOf((await operator.get(PATH)).html)).toContain('Öppna ansökan igen');
    expect((await operator.post(PATH, { act: 'open again' })).response.headers.get('location')).toBe(`${PATH}?did=call-opened-again`);
    await full.moveTo('2027-08-30T10:20:00Z');
    expect((await roundState(full)).stage).toBe('call open');
    await operator.post(PATH, { act: 'end' });
    await full.moveTo('2027-08-30T10:31:00Z');
    expect((await operator.post(PATH, { act: 'open again' })).status).toBe(409);
    await full.moveTo('2027-08-30T10:40:00Z');
    expect((await roundState(full)).stage).toBe('matching');
    await full.close();
  });
});
