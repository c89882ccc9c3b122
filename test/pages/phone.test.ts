import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, applicationSchema } from '../../shared/domain/application/application.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, happens } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './console/operator-session.ts';
import { linkTo, read } from './participant/guests.ts';
import { apply, sendOff, textOf, visitorOf, write } from './public/visitor.ts';

const NUMBER = '+46 (0)70-123 45 67';
const HIDDEN = '08-16 20 00 ankn. 12';

let round: TestRound;
let karin: OperatorSession;
let lotta: OperatorSession;
beforeAll(async () => {
  const [first] = theRound().operators;
  const lottaVik = { ...first!, id: 'lotta', name: 'Lotta Vik', email: 'lotta@su.example', access: 'viewer' as const };
  round = await openTestRound({
    at: '2027-08-20T10:00:00Z',
    round: theRound({ operators: [...theRound().operators.filter(({ id }) => id !== 'lotta'), lottaVik] }),
  });
  await round.moveTo('2027-08-20T10:05:00Z');
  [karin, lotta] = [await operatorSession(round), await operatorSession(round, 'lotta')];
});
afterAll(() => round.close());

const stored = async (email: string): Promise<Application | undefined> =>
  (await round.tools.store.all(applicationKind)).map(({ state }) => state).find((person) => person.email === email);

describe('a telephone number in the form', () => {
  it('is asked for by both sides, need not be given, and then nothing is kept of it', async () => {
    for (const role of ['mentor', 'mentee'] as const) {
      const page = await visitorOf(round).get(`/sv/apply/${role}/you`);
      expect(page.html).toMatch(/<input type="tel"[^>]*autocomplete="tel"[^>]*inputmode="tel"[^>]*id="phone"/);
      expect(textOf(page.html)).toContain('Ditt telefonnummer Frivilligt.');
    }
    await apply(round, { email: 'none@su.example.se' });
    expect((await stored('none@su.example.se'))?.answers).not.toHaveProperty('phone');
    await apply(round, { email: 'ticked@su.example.se', instead: { phoneShown: ['partner'] } });
    expect((await stored('ticked@su.example.se'))?.answers).not.toHaveProperty('phoneShown');
  });

  it('stands on the page where answers are checked, can be changed there, and is kept as it was typed', async () => {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email: 'asa@su.example.se', instead: { phone: ` ${NUMBER} `, phoneShown: ['partner'] } });
    expect(textOf(check.html)).toContain(`Ditt telefonnummer ${NUMBER} Ändra`);
    expect(textOf(check.html)).toContain('Ja, visa det när vi båda har sagt ja');
    await sendOff(visitor, check);
    expect((await stored('asa@su.example.se'))?.answers).toMatchObject({ phone: NUMBER, phoneShown: true });
    await round.settle();
    const mail = (await round.mails()).findLast(({ to }) => to === 'asa@su.example.se');
    const confirm = mail?.links.find((path) => path.startsWith('/confirm/')) ?? '';
    expect(await read(await round.request(confirm))).toContain(NUMBER);
  });

  it.each([
    ['sv', 'nej tack', 'Skriv telefonnumret med siffror, till exempel 070-123 45 67 eller +46 70 123 45 67'],
    ['en', '12', 'Write the phone number in digits, such as 070-123 45 67 or +46 70 123 45 67'],
    ['en', '0'.repeat(61), 'Write 60 characters or fewer. There are 61 now'],
    ['sv', '850709-9805', '850709-9805 ser ut som ett personnummer'],
  ] as const)('that is none comes back with what was typed (%s, %s), and the page counts as not done', async (language, typed, problem) => {
    const visitor = visitorOf(round);
    const page = await visitor.get(`/${language}/apply/mentor/you`);
    const again = await visitor.send(page, { name: 'Åsa Öberg', email: 'bad@su.example.se', phone: typed });
    expect(again.status).toBe(422);
    expect(again.problems.join()).toContain(problem);
    expect(again.html).toContain(`value="${typed}"`);
    expect(again.html).toContain('href="#phone"');
    expect(await stored('bad@su.example.se')).toBeUndefined();
  });

  it('an application of before there were any can be read', () => {
    const { answers, ...person } = aPerson();
    expect(applicationSchema.parse({ ...person, answers })).toEqual({ ...person, answers });
  });
});

describe('a telephone number that was given', () => {
  beforeAll(async () => {
    await add(
      round,
      aPerson({ id: 'sara', answers: { name: 'Sara Ek', phone: NUMBER, phoneShown: true } }),
      aPerson({ id: 'mona', role: 'mentee', language: 'en', answers: { name: 'Mona Dahl', phone: HIDDEN } }),
      aPerson({ id: 'sten' }),
      aPerson({ id: 'per', role: 'mentee' }),
    );
    await addPair(round, aPair({ mentor: 'sara', mentee: 'mona' }));
    await addPair(round, aPair({ mentor: 'sten', mentee: 'per' }));
  });

  it('is read by operators and by no viewer', async () => {
    const page = await karin.get('/console/applicants/mona');
    expect(wordsOf(page.html)).toContain(`Telefon ${HIDDEN} bara för er`);
    expect(page.html).toContain('href="tel:08162000;ext=12"');
    expect(wordsOf((await karin.get('/console/applicants/sara')).html)).toContain(`${NUMBER} visas också för den personen träffar`);
    expect((await lotta.get('/console/applicants/mona')).html).not.toContain('16 20 00');
    const file = await karin.post('/console/applicants.csv', {});
    expect(file.html).toContain('Telefon');
    expect(file.html).toContain(HIDDEN);
  });

  it('is seen by the other of the pair only when the person ticked so, on the page and in the letter that introduces them', async () => {
    await happens(round, event('pair formed', { pair: 'sara-mona' }));
    await round.moveTo('2027-08-23T08:00:00Z');
    expect(await read(await round.request(await linkTo(round, 'mona')))).toContain(NUMBER);
    expect(await read(await round.request(await linkTo(round, 'sara')))).not.toContain('16 20 00');
    const introduction = async (to: string) =>
      (await round.mails())
        .filter((mail) => mail.to === `${to}@person.example`)
        .map(({ text }) => text.replaceAll(/\s+/g, ' '))
        .join();
    expect(await introduction('mona')).toContain(NUMBER);
    expect(await introduction('sara')).toContain('mona@person.example');
    expect(await introduction('sara')).not.toContain('16 20 00');
  });

  it('has the list say “call”, with the number, and only where it is known', async () => {
    for (const pair of ['sara-mona', 'sten-per']) {
      const entry = { subject: { kind: 'pair', id: pair }, reason: 'nobody booked', occasion: 'meeting 1 version 0' } as const;
      const changes = [change(attentionKind, undefined, { ...entry, since: '2027-08-23T08:00:00.000Z' })];
      await round.tools.store.commit({ at: round.tools.now(), changes });
    }
    [karin, lotta] = [await operatorSession(round), await operatorSession(round, 'lotta')];
    const entries = (html: string) => [...html.matchAll(/<li><h3>(.*?)<\/li>/gs)].map(([entry]) => wordsOf(entry));
    const seen = entries((await karin.get('/console')).html);
    expect(seen.find((entry) => entry.includes('Mona'))).toContain(`Ring chefen och be om tre tider till studenten. Mona Dahl: ${HIDDEN}`);
    expect(seen.find((entry) => !entry.includes('Mona'))).toContain('Skriv till chefen och be om tre tider till studenten.');
    expect((await lotta.get('/console')).html).not.toContain('16 20 00');
  });

  it('is corrected and taken away by an operator, who is told what is wrong with it', async () => {
    const path = '/console/applicants/mona';
    const wrong = await karin.post(path, { act: 'phone', phone: 'vet inte' });
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.html)).toContain('Skriv telefonnumret med siffror');
    expect(wrong.html).toContain('value="vet inte"');
    expect((await stored('mona@person.example'))?.answers.phone).toBe(HIDDEN);
    const press = async (fields: Record<string, string>) => {
      const { response } = await karin.post(path, { act: 'phone', ...fields });
      return wordsOf((await karin.get(response.headers.get('location') ?? '')).html);
    };
    expect(await press({ phone: '070-1', phoneShown: 'partner' }).catch(() => '')).not.toContain('Numret är sparat.');
    expect(await press({ phone: '070-765 43 21', phoneShown: 'partner' })).toContain('Numret är sparat.');
    expect((await stored('mona@person.example'))?.answers).toMatchObject({ phone: '070-765 43 21', phoneShown: true });
    expect(await press({ phone: '070-765 43 21', phoneShown: 'partner' })).toContain('Numret stod redan så.');
    expect(await press({ phone: '' })).toContain('Numret är sparat.');
    expect((await stored('mona@person.example'))?.answers).not.toHaveProperty('phone');
    expect((await stored('mona@person.example'))?.answers).not.toHaveProperty('phoneShown');
  });
});
