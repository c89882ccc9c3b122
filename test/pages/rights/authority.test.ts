import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removedLines } from '../../../infra/on-aws/removed-lines.ts';
import { recordArchive } from '../../../shared/commands/archive/record-archive.ts';
import { whatIsRemoved } from '../../../shared/commands/privacy/what-is-removed.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../../shared/storage/kinds/attention.ts';
import { removalDecisionKind } from '../../../shared/storage/kinds/removal-decision.ts';
import { removedKind } from '../../../shared/storage/kinds/removed.ts';
import { retentionKind } from '../../../shared/storage/kinds/retention.ts';
import { questionWords } from '../../../shared/words/public/questions.ts';
import { sayIn } from '../../../shared/words/say.ts';
import { aPair } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';
import { add, addPair, applies, bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from '../console/operator-session.ts';
import { bring, linkTo } from '../participant/guests.ts';

const NAMED = 'Gallringsbeslut dnr SU-1234-26';
const anAuthority = () => theRound({ privacy: { ...theRound().privacy, regime: 'authority', decision: NAMED } });

let round: TestRound;
let karin: OperatorSession;
const person = async (id: string) => (await round.tools.store.get(applicationKind, id))?.state;
const onPage = async (path: string) => wordsOf(await (await round.request(path)).text());
const requestsOf = (id: string) => `/console/applicants/${id}/requests`;
const protocol = async () => (await round.tools.store.all(removalDecisionKind)).map(({ state }) => state);
async function moveTo(at: string) {
  await round.moveTo(at);
  karin = await operatorSession(round);
}

describe('a round held by the rules of a public authority', () => {
  let home: string;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z', round: anAuthority() });
    await bring(
      round,
      aPerson({ answers: { name: 'Åsa Öberg', wish: 'Jag heter Åsa.' } }),
      aPerson({ id: 'liv', answers: { name: 'Liv Lind' } }),
    );
    home = await linkTo(round, 'asa', 'place', 120);
    await moveTo('2027-08-18T10:00:00Z');
  });
  afterAll(() => round.close());

  it('says that an application is a public document, on the page about personal data and in the form', async () => {
    expect(await onPage('/sv/privacy')).toContain('är en myndighet. En ansökan eller fråga som kommer in dit är en allmän handling');
    const { hint } = questionWords(sayIn('sv', round.round.zone), 'mentor', {
      university: 'U',
      company: 'C',
      readers: 'U',
      isPublic: true,
    }).access;
    expect(hint).toContain('allmän handling');
  });

  it('erases nobody at a press: the page leads to a request, which stops all use at once', async () => {
    const erase = await round.request(`${home}/erase`);
    expect(erase.headers.get('location')).toBe(`${home}/requests`);
    expect(await onPage(`${home}/requests`)).toContain('bara det som får gallras tas bort');
    await round.post(`${home}/requests`, { kind: 'erase', words: 'Ta bort mig.' });
    expect(await person('asa')).toMatchObject({ status: 'withdrawn', restricted: { request: 1 }, requests: [{ kind: 'erase' }] });
    const byHand = await karin.get('/console/applicants/liv/erase');
    expect(byHand.response.headers.get('location')).toBe(requestsOf('liv'));
    await karin.post('/console/applicants/liv/erase', { act: 'erase', sure: 'yes' });
    expect((await person('liv'))?.erasing).toBeUndefined();
  });

  it('removes nothing that stands in no archive', async () => {
    await moveTo('2027-08-20T10:00:00Z');
    const answer = { act: 'answer', request: '1', answer: 'granted', words: 'Det gör vi.' };
    const refused = await karin.post(requestsOf('asa'), answer);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.html)).toContain('Skriv arkivet först');
    expect(await protocol()).toEqual([]);
    await recordArchive({ sha256: 'a1b2', files: 12 }, 'karin', round.tools);
    const granted = await karin.post(requestsOf('asa'), answer);
    expect(granted.response.headers.get('location')).toContain('did=answered-request');
  });

  it('removes by a decision whose protocol names the rule, the decision, who decided and the archive, and nobody else', async () => {
    expect(await protocol()).toMatchObject([{ rule: 'own wish', by: 'karin', named: NAMED, archive: 'a1b2' }]);
    await moveTo('2027-08-25T10:00:00Z');
    expect(await person('asa')).toMatchObject({ erased: { why: 'own wish' }, answers: { name: 'N. N.' } });
    expect((await round.tools.store.all(removedKind)).map(({ state }) => state.rule)).toContain('own wish');
    const page = wordsOf((await karin.get('/console/records')).html);
    expect(page).toContain(NAMED);
    expect(page).toContain('en persons uppgifter, på begäran');
    expect(page).not.toContain('Åsa');
  });

  it('says so on the console where nothing is archived yet, with the command', async () => {
    expect(wordsOf((await karin.get('/console')).html)).toContain('Arkiv och gallring');
  });
});

describe('what has been kept for as long as the round keeps it', () => {
  const nameOf = async (id: string) => (await person(id))?.answers.name;
  const clock = async () => (await round.tools.store.get(retentionKind, 'retention'))?.state;
  const decide = (rule: string) => karin.post('/console/records', { act: 'decide', rule, sure: 'yes' });
  const toDecide = async () =>
    (await round.tools.store.all(attentionKind)).flatMap(({ state }) =>
      state.reason === 'removal to decide' && state.doneAt === undefined ? [state.occasion] : [],
    );
  async function archived() {
    await recordArchive({ sha256: `at ${round.tools.now()}`, files: 1 }, 'karin', round.tools);
  }

  beforeAll(async () => {
    round = await openTestRound({ at: '2027-12-15T08:00:00Z', round: anAuthority() });
    await bringTo(round, 'running');
    await add(round, aPerson({ answers: { name: 'Åsa Öberg' } }), aPerson({ role: 'mentee', answers: { name: 'Örjan Ek' } }));
    await add(round, aPerson({ id: 'ulla', answers: { name: 'Ulla Utanplats', access: 'canary-needs' } }));
    await addPair(round, aPair());
    await applies(round, anApplication({ id: 'never', answers: { name: 'Nils Obekräftad' } }));
    await bringTo(round, 'closed');
  });
  afterAll(() => round.close());

  it('stays, and stands on the operators’ list, however long nobody decides', async () => {
    await moveTo('2028-03-20T12:00:00Z');
    expect(await toDecide()).toEqual(['private answer']);
    expect(await nameOf('never')).toBe('Nils Obekräftad');
    expect((await person('ulla'))?.answers.access).toBe('canary-needs');
    const overview = (await karin.get('/console')).html;
    expect(overview).toContain('href="/console/records"');
    const ahead = await karin.get('/console/removed');
    expect(wordsOf(ahead.html)).toContain('de som aldrig var i ett par tidigast');
    expect(wordsOf(ahead.html)).toContain('när ni har beslutat det');
    expect(wordsOf(ahead.html)).not.toContain('av sig själva');
    expect(ahead.html).toContain('href="/console/records"');
    await moveTo('2028-06-20T12:00:00Z');
    expect(await toDecide()).toEqual(['private answer', 'without a place']);
    expect(await nameOf('ulla')).toBe('Ulla Utanplats');
  });

  it('is removed only by a press that names the rule, after the archive, and then within minutes', async () => {
    expect((await decide('private answer')).status).toBe(409);
    await archived();
    expect((await decide('took part')).status).toBe(409);
    const { response } = await decide('private answer');
    expect(response.headers.get('location')).toContain('did=decided-removal');
    await moveTo('2028-06-20T12:10:00Z');
    expect((await person('ulla'))?.answers.access).toBeUndefined();
    expect(await nameOf('ulla')).toBe('Ulla Utanplats');
    expect(await toDecide()).toEqual(['without a place']);
    await decide('without a place');
    await decide('unconfirmed');
    await moveTo('2028-06-20T12:20:00Z');
    expect([await nameOf('ulla'), await nameOf('never'), await nameOf('asa')]).toEqual(['N. N.', 'N. N.', 'Åsa Öberg']);
  });

  it('goes so to the last removal, and the protocol names each rule, the decision and who took it', async () => {
    await moveTo('2028-12-20T12:00:00Z');
    await decide('took part');
    await moveTo('2028-12-20T12:10:00Z');
    expect([await nameOf('asa'), await nameOf('orjan')]).toEqual(['N. N.', 'N. N.']);
    await moveTo('2029-12-20T12:00:00Z');
    expect(await toDecide()).toEqual(['audit']);
    await decide('audit');
    await moveTo('2029-12-20T12:10:00Z');
    expect(await toDecide()).toEqual([]);
    expect((await clock())?.next).toBeUndefined();
    expect((await protocol()).map(({ rule, by, named }) => [rule, by, named])).toEqual(
      ['private answer', 'without a place', 'unconfirmed', 'took part', 'audit'].map((rule) => [rule, 'karin', NAMED]),
    );
    expect(wordsOf((await karin.get('/console/records')).html)).not.toMatch(/Åsa|Örjan|Ulla|Nils/);
  });

  it('and stands on the console and in the status, day by day: by which rule, what and how many, never whose', async () => {
    const page = wordsOf((await karin.get('/console/removed')).html);
    expect(page).toContain('20 juni 2028 ansökningar vars adress ingen bekräftade 1 person');
    expect(page).toContain('20 juni 2028 det som skrevs i förtroende 1 svar');
    expect(page).toContain('20 december 2028 de som var med 2 personer');
    const status = removedLines(await whatIsRemoved(round.tools), round.round);
    expect(status[0]).toMatch(/^2029-12-20, the log of what you did: \d+ lines$/);
    expect(status[1]).toMatch(/^2028-12-20, those who took part: 2 people/);
    expect([page, ...status].join()).not.toMatch(/Åsa|Örjan|Ulla|Nils|\basa\b|orjan/);
  });
});

describe.each([
  ['authority', anAuthority()],
  ['private', theRound()],
] as const)('the pages of a round that is %s', (regime, of) => {
  it('promise what it does and nothing else, in both languages', async () => {
    const held = await openTestRound({ at: '2027-08-16T10:00:00Z', round: of });
    const [sv, en] = await Promise.all(
      ['/sv/privacy', '/en/privacy'].map(async (path) => wordsOf(await (await held.request(path)).text())),
    );
    const isAuthority = regime === 'authority';
    expect(sv?.includes('har beslutat om gallring')).toBe(isAuthority);
    expect(en?.includes('has decided on its disposal')).toBe(isAuthority);
    expect(sv?.includes('ta bort allt om dig, invända')).toBe(!isAuthority);
    expect(en?.includes('have everything about you erased')).toBe(!isAuthority);
    expect(sv?.includes('allt annat om dig tas bort')).toBe(!isAuthority);
    await held.close();
  });
});

describe('a case that somebody asks to read', () => {
  const PATH = '/console/applicants/asa/give-out';
  let opened: string;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z', round: anAuthority() });
    await bring(round, aPerson({ answers: { name: 'Åsa Öberg', wish: 'Jag heter Åsa och vill lära mig.', phone: '070-123 45 67' } }));
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());

  it('is opened with a line in the log, each part of it to be masked or not', async () => {
    expect((await karin.get(PATH)).html).not.toContain('vill lära mig');
    const { response } = await karin.post(PATH, { act: 'open' });
    opened = response.headers.get('location') ?? '';
    const { html } = await karin.get(opened);
    expect(html).toContain('vill lära mig');
    for (const part of ['name', 'phone', 'wish', 'themes']) expect(html).toContain(`value="${part}"`);
  });

  it('masks by a provision alone, and what is masked wherever it stands', async () => {
    expect((await karin.post(opened, { act: 'look', mask: ['name'] })).html).toContain('Skriv bestämmelsen som låter dig maskera');
    const why = '21 kap. 7 § OSL';
    const { response, html } = await karin.post(opened, { act: 'give', mask: ['name', 'phone'], why });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(html).not.toMatch(/Åsa|Öberg|070-123/);
    for (const said of ['[Maskerat]', why, 'överklaga', 'vill lära mig']) expect(html).toContain(said);
  });

  it('masks a short name too, the family name alone, and a number however it is written', async () => {
    const answers = {
      name: 'Li Ek',
      wish: 'Jag heter Li. Ek är mitt efternamn, LI  EK mitt namn. Livet är Eks: 0701234567.',
      phone: '070-123 45 67',
    };
    await bring(round, aPerson({ id: 'li', answers }));
    const path = (await karin.post('/console/applicants/li/give-out', { act: 'open' })).response.headers.get('location') ?? '';
    const { html } = await karin.post(path, { act: 'give', mask: ['name', 'phone'], why: '21 kap. 7 § OSL' });
    const m = '[Maskerat]';
    expect(html).toContain(`Jag heter ${m}. ${m} är mitt efternamn, ${m} mitt namn. Livet är ${m}s: ${m}.`);
  });

  it('says after a quarter of an hour that the case is closed again, and gives nothing out', async () => {
    const before = (await person('asa'))?.disclosures;
    await round.moveTo('2027-08-16T10:20:00Z');
    for (const act of ['look', 'give']) {
      const { status, html } = await karin.post(opened, { act, mask: ['name'], why: '21 kap. 7 § OSL' });
      expect([status, wordsOf(html).includes('Ärendet är stängt igen')]).toEqual([422, true]);
    }
    expect((await person('asa'))?.disclosures).toEqual(before);
  });

  it('leaves a log of what was given out, and to nobody who is not named', async () => {
    expect((await person('asa'))?.disclosures).toMatchObject([{ by: 'karin', masked: ['name', 'phone'], why: '21 kap. 7 § OSL' }]);
    const own = wordsOf(await (await round.request(`${await linkTo(round, 'asa')}/data`)).text());
    expect(own).toContain('2 delar maskerade');
    expect(wordsOf((await karin.get('/console/records')).html)).toContain('2 delar maskerade');
  });
});

describe('a round that is not', () => {
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-16T10:00:00Z' });
    await bring(round, aPerson());
    karin = await operatorSession(round);
  });
  afterAll(() => round.close());

  it('asks nobody to erase by request, and gives nothing out', async () => {
    const home = await linkTo(round, 'asa');
    expect(await onPage(`${home}/requests`)).not.toContain('gallras');
    await round.post(`${home}/requests`, { kind: 'erase', words: 'Ta bort mig.' });
    expect((await person('asa'))?.requests).toBeUndefined();
    expect((await karin.post('/console/applicants/asa/give-out', { act: 'open' })).status).toBe(409);
  });
});
