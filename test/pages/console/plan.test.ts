import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeThePlan } from '../../../shared/commands/round/change-plan.ts';
import { event } from '../../../shared/events/catalogue.ts';
import { linesOf } from '../../../shared/storage/audit-lines.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { aPair, withMeeting, withTimesProposed } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo, roundState } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/plan';
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;

const numberNow = async () => String((await roundState(round)).planBefore?.length ?? 0);
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
    expect(words).toContain('kalendern hos 2 av dem');
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
    ['kickOff.date', '2027-02-30', 'Skriv ett datum som finns'],
    ['kickOff.date', ' ', 'Skriv en dag'],
    ['kickOff.date', '2027-09-01', 'förflutna'],
    ['kickOff.date', '2028-03-01', 'Dagen ligger efter'],
    ['kickOff.time', '25:00', 'Skriv klockslaget så här: 14.30'],
    ['kickOff.minutes', '9', 'Skriv ett helt tal i siffror, 15–480'],
    ['kickOff.minutes', '', 'Skriv hur många minuter'],
    ['kickOff.place.sv', ' ', 'Skriv något'],
    ['kickOff.link', 'javascript:alert(1)', 'https://'],
    ['deadline', '2027-09-30', 'Ansökan är stängd'],
    ['workshop.date', '2027-10-20', 'Dagen ligger före'],
    ['kickOff.date', '2028-01-10', 'Mellan kick-off och avslutning'],
    ['closes', '2027-09-01', 'förflutna'],
    ['answerBy', 'snart', 'Skriv ett datum som finns'],
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

  it('names in each error the part and the field it is in', async () => {
    const { html } = await karin.post(PATH, {
      act: 'look',
      number: await numberNow(),
      'kickOff.date': 'snart',
      'kickOff.time': 'efter lunch',
      'avoid.0.from': 'jul',
      'avoid.0.why.en': ' ',
      'workshop.date': 'senare',
    });
    expect([...html.matchAll(/<a href="#([\w.]+)">([^<:]*):/g)].map(([, field, named]) => [field, named])).toEqual([
      ['kickOff.date', 'Kick-off, dag'],
      ['kickOff.time', 'Kick-off, klockslag'],
      ['avoid.0.from', 'Veckor utan möten, period 1, från'],
      ['avoid.0.why.en', 'Veckor utan möten, period 1, varför (en)'],
      ['workshop.date', 'Avslutning, dag'],
    ]);
  });

  it('takes days and times as other forms take them', async () => {
    const look = await karin.post(PATH, {
      act: 'look',
      number: await numberNow(),
      'kickOff.date': '2027-10-9',
      'kickOff.time': 'kl. 1730',
    });
    expect(wordsOf(look.html)).toContain('lördag 9 oktober kl. 17.30 (förut onsdag 6 oktober kl. 16.00)');
  });

  it('shows a form made before somebody else changed the plan again, with that change and with what was typed', async () => {
    const number = await numberNow();
    await karin.post(PATH, { act: 'change', number, 'workshop.place.sv': 'Gamla salen', 'workshop.place.en': 'The old hall' });
    const before = await roundState(round);
    // Another process may have read the round before that change.
    const stale = {
      number,
      'kickOff.date': '2027-10-07',
      'workshop.place.sv': 'Studenthuset',
      'workshop.place.en': 'Studenthuset, the student centre',
    };
    for (const act of ['look', 'change']) {
      const { status, html } = await karin.post(PATH, { act, ...stale });
      expect([status, html]).toEqual([409, expect.stringContaining('value="2027-10-07"')]);
      expect(html).toContain('value="Gamla salen"');
    }
    expect(await roundState(round)).toEqual(before);
  });

  it('says of a change that is sent twice that the plan is so already', async () => {
    const twice = { act: 'change', number: await numberNow(), 'workshop.time': '14:30' };
    expect((await karin.post(PATH, twice)).response.headers.get('location')).toBe(`${PATH}?did=replanned`);
    const changed = await roundState(round);
    expect((await karin.post(PATH, twice)).response.headers.get('location')).toBe(`${PATH}?did=replanned-already`);
    expect(await roundState(round)).toEqual(changed);
  });

  it('makes no change that was decided on before another one', async () => {
    const number = Number(await numberNow());
    expect(await changeThePlan({ closes: '2028-03-10' }, round.tools, {}, number - 1)).toEqual({
      outcome: 'refused',
      why: 'changed meanwhile',
    });
    expect((await changeThePlan({ closes: '2028-03-10' }, round.tools, {}, number)).outcome).toBe('changed');
  });

  it('names the year of a day that moves to another one', async () => {
    const look = await karin.post(PATH, { act: 'look', number: await numberNow(), closes: '2029-03-08' });
    expect(wordsOf(look.html)).toContain('torsdag 8 mars 2029 (förut fredag 10 mars 2028)');
  });

  it('says whom of the coordinators it tells also where nobody who applied hears of it', async () => {
    const words = wordsOf((await karin.post(PATH, { act: 'look', number: await numberNow(), closes: '2028-03-13' })).html);
    expect(words).toContain('Ingen som har sökt har fått veta något annat, så ingen av dem får mejl.');
    expect(words).toContain('Johan Ekdahl får mejlet');
    expect(words).toContain('berättas genast och går inte att ta tillbaka');
  });

  it('asks about weeks without meetings in a year the programme is not in', async () => {
    const period = { 'avoid.0.from': '2026-12-18', 'avoid.0.to': '2027-01-16', 'avoid.0.why.sv': 'jul', 'avoid.0.why.en': 'Christmas' };
    const look = await karin.post(PATH, { act: 'look', number: await numberNow(), ...period });
    expect(wordsOf(look.html)).toContain('Perioden 18 december 2026 – 16 januari 2027 ligger utanför programmet');
  });

  it('says which pairs have booked a meeting where the plan would have none', async () => {
    await add(round, aPerson({ id: 's3' }), aPerson({ id: 'm3', role: 'mentee' }));
    await addPair(round, withMeeting(aPair({ mentor: 's3', mentee: 'm3' }), Temporal.Instant.from('2028-02-10T12:00:00Z')));
    const look = await karin.post(PATH, {
      act: 'look',
      number: await numberNow(),
      'workshop.date': '2028-02-09',
      'evaluation.opens': '2028-02-07',
    });
    expect(wordsOf(look.html)).toContain('Ett par har redan bokat möte');
    expect(wordsOf(look.html)).not.toContain('föreslagna tider');
  });

  it('says which pairs have times that wait for an answer where the plan would have none', async () => {
    await add(round, aPerson({ id: 's4' }), aPerson({ id: 'm4', role: 'mentee' }));
    const times = ['2028-02-09T12:00:00Z', '2028-02-10T12:00:00Z'].map((at) => Temporal.Instant.from(at));
    await addPair(round, withTimesProposed(aPair({ mentor: 's4', mentee: 'm4' }), { number: 1, by: 'mentor', times }));
    const period = { 'avoid.0.from': '2028-02-10', 'avoid.0.to': '2028-02-10', 'avoid.0.why.sv': 'mässa', 'avoid.0.why.en': 'a fair' };
    const look = await karin.post(PATH, { act: 'look', number: await numberNow(), ...period });
    expect(wordsOf(look.html)).toContain('Ett par har föreslagna tider i veckor utan möten');
    expect(wordsOf(look.html)).toContain('De tiderna går fortfarande att välja.');
  });
});

describe('what cannot be changed any more', () => {
  it('stands as text, and for whoever may only look or once the round is closed all of it does', async () => {
    const { html } = await karin.get(PATH);
    expect(html).not.toContain('name="deadline"');
    expect(wordsOf(html)).toContain('Går inte att ändra längre. Senast söndag 12 september');
    expect(html).toContain('name="workshop.date"');
    const closed = await openTestRound({ at: '2028-03-20T07:00:00Z' });
    await bringTo(closed, 'closed');
    const page = (await (await operatorSession(closed)).get(PATH)).html;
    expect(page).not.toContain('name="act" value="look"');
    expect(wordsOf(page)).toContain('Perioder lördag 18 december');
    await closed.close();
  });
});

describe('a call that is full', () => {
  it('is ended early, can be opened again for ten minutes, and is matched after that', async () => {
    const full = await openTestRound({ at: '2027-08-30T10:00:00Z' });
    await bringTo(full, 'call open');
    const operator = await operatorSession(full);
    expect((await operator.post(PATH, { act: 'end' })).response.headers.get('location')).toBe(`${PATH}?did=call-ended`);
    const ended = wordsOf((await operator.get(PATH)).html);
    expect(ended).toContain('Öppna ansökan igen');
    expect(ended).toContain('Öppna den igen om du vill ändra sista dagen.');
    expect(ended).not.toContain('Går inte att ändra längre');
    expect((await operator.post(PATH, { act: 'open again' })).response.headers.get('location')).toBe(`${PATH}?did=call-opened-again`);
    await full.moveTo('2027-08-30T10:20:00Z');
    expect((await roundState(full)).stage).toBe('call open');
    await operator.post(PATH, { act: 'end' });
    await full.moveTo('2027-08-30T10:31:00Z');
    const final = wordsOf((await operator.get(PATH)).html);
    expect(final).toContain('går inte att öppna igen');
    expect(final).toContain('Går inte att ändra längre');
    expect((await operator.post(PATH, { act: 'open again' })).status).toBe(409);
    await full.moveTo('2027-08-30T10:40:00Z');
    expect((await roundState(full)).stage).toBe('matching');
    await full.close();
  });
});
