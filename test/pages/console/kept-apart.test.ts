import { afterAll, beforeAll, expect, test } from 'vitest';
import { actByHand } from '../../../shared/commands/application/act-by-hand.ts';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { confirmAddress } from '../../../shared/commands/application/confirm-address.ts';
import { event } from '../../../shared/events/catalogue.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { careKind } from '../../../shared/storage/kinds/care.ts';
import { aPair } from '../../builders/pairs.ts';
import { anApplication, aPerson } from '../../builders/people.ts';
import { add, addPair, applies, bringTo, happens, lettersTo, onList, theApplication, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const PAIR = 'siri-orjan';
const PATH = `/console/pairs/${PAIR}`;
const CARE = `${PATH}/care`;
const TEXT = 'Siri ringde den 9 november.';

/** Siri complains of Örjan, whom she meets. Ella and Mona are free; Siri suits everybody. */
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;
let johan: Awaited<ReturnType<typeof operatorSession>>;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  await add(
    round,
    aPerson({ id: 'siri', answers: { name: 'Siri Ek' } }),
    aPerson({ id: 'ella', answers: { name: 'Ella Ask' } }),
    aPerson({ id: 'orjan', role: 'mentee', answers: { name: 'Örjan Berg' } }),
  );
  await bringTo(round, 'running');
  await addPair(round, aPair({ mentor: 'siri', mentee: 'orjan' }));
  await happens(round, event('pair at risk', { pair: PAIR, risk: 'asked to be contacted', occasion: 'pulse 1 mentor' }));
  karin = await operatorSession(round);
  johan = await operatorSession(round, 'johan');
});
afterAll(() => round.close());

const GIVEN = { act: 'care', apart: 'yes', why: 'complaint', text: TEXT, readers: 'university' };
const cares = async (who: typeof karin, fields: Record<string, string | readonly string[]>, path = CARE) => {
  const { status, html, response } = await who.post(path, fields);
  await round.settle();
  return { status, words: wordsOf(html), location: response.headers.get('location') ?? '' };
};
const mailTo = async (person: string) =>
  (await round.mails()).findLast(({ to }) => to === `${person}@person.example`)?.text.replaceAll(/\s+/g, ' ') ?? '';
const board = async () => (await round.tools.store.get(boardKind, 'board'))?.state;
const planned = async () => (await board())?.plan?.pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`);

test('the entry of a complaint leads to where it is looked after, which shows beforehand what each will get', async () => {
  expect(wordsOf((await karin.get('/console')).html)).toContain('Ta hand om ett klagomål');
  expect((await karin.get('/console')).html).toContain(`href="${CARE}"`);
  const page = wordsOf((await karin.get(CARE)).html);
  expect(page).toContain('Ta hand om: Siri Ek och Örjan Berg');
  expect(page).toContain('Till Örjan Berg, utan kryss');
  expect((await cares(karin, { act: 'care' })).words).toContain('Välj om de två ska hållas isär');
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'formed' });
});

test('the pair ends in words that ask only whom the operator ticked whether they would like to meet somebody else', async () => {
  expect((await cares(karin, { ...GIVEN, seeks: 'mentor' })).location).toContain('did=cared');
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'ended', ending: { asks: ['mentor'] } });
  expect(await mailTo('siri')).toContain('Vill du prata om det, eller träffa någon annan, svara på mejlet');
  expect(await mailTo('orjan')).toContain('Vill du prata om det, svara på mejlet så läser Karin Sandell det.');
  expect(await mailTo('orjan')).not.toMatch(/någon annan|klag|Siri ringde/);
  expect(await theApplication(round, 'orjan')).toMatchObject({ apart: ['siri'], seeksNobody: true });
  expect(await theApplication(round, 'siri')).toMatchObject({ apart: ['orjan'] });
  expect((await theApplication(round, 'siri')).seeksNobody).toBeUndefined();
});

test('whoever was not ticked is in no plan, until an operator says so on their page', async () => {
  await karin.post('/console/matching', { act: 'solve' });
  expect(await planned()).toEqual([]);
  const page = '/console/applicants/orjan';
  expect(wordsOf((await karin.get(page)).html)).toContain('Får inga förslag: ni bestämde det när ett par avslutades.');
  expect((await cares(karin, { act: 'seek again' }, page)).location).toContain('did=seeks-again');
  expect((await cares(karin, { act: 'seek again' }, page)).location).toContain('did=seeks-again-already');
  expect(await planned()).toEqual(['ella-orjan']);
});

test('the two come together neither in a plan nor by hand', async () => {
  const seen = async () => String((await round.tools.store.get(boardKind, 'board'))?.version);
  const locked = await cares(karin, { act: 'lock', mentor: 'siri', mentee: 'orjan', seen: await seen() }, '/console/matching');
  expect(locked.words).toContain('De två kan inte bli ett par');
  await karin.post('/console/matching', { act: 'forbid', mentor: 'ella', mentee: 'orjan', seen: await seen() });
  expect(await planned()).toEqual([]);
  const again = await cares(karin, { act: 'offer again', sure: 'yes' }, PATH);
  expect(again.status).toBe(409);
});

test('nobody who had a place is told that there is none, nor put on the reserve list', async () => {
  await add(round, aPerson({ id: 'mona', role: 'mentee', answers: { name: 'Mona Dahl', languages: ['en'] } }));
  await karin.post('/console/matching', { act: 'solve' });
  await karin.post('/console/matching/review', { act: 'send', proposal: String((await board())?.proposal), sure: 'yes' });
  await round.settle();
  await round.moveTo('2027-11-12T09:00:00Z');
  expect([...lettersTo(round, 'siri'), ...lettersTo(round, 'orjan')].filter((letter) => /reserve|no place|longer/.test(letter))).toEqual(
    [],
  );
});

test('the other organisation sees that the two cannot be a pair, and not why', async () => {
  karin = await operatorSession(round);
  johan = await operatorSession(round, 'johan');
  expect((await round.tools.store.get(careKind, PAIR))?.state).toMatchObject({ readers: 'university', text: TEXT, by: 'karin' });
  expect((await karin.get(CARE)).html).toContain(TEXT);
  expect(wordsOf((await karin.get('/console')).html)).toContain('Någon har kryssat för att den vill bli kontaktad');
  for (const path of [CARE, PATH, '/console', '/console/applicants/siri', '/console/audit']) {
    const { html } = await johan.get(path);
    expect([path, /Siri ringde|[Kk]lagomål|complaint|vill bli kontaktad/.test(html)]).toEqual([path, false]);
  }
  expect(wordsOf((await johan.get(PATH)).html)).toContain('De två hålls isär: de kan inte vara ett par.');
  expect(wordsOf((await johan.get(CARE)).html)).toContain('läses bara av samordnarna på Stockholms universitet');
  expect((await cares(johan, { ...GIVEN, readers: 'all' })).words).toContain('läses bara av den andra organisationens samordnare');
  expect((await cares(johan, { act: 'open' }, PATH)).words).toContain('läses bara av den andra organisationens samordnare');
  expect((await round.tools.store.get(careKind, PAIR))?.state.readers).toBe('university');
  expect(await onList(round)).toContain('asked to be contacted: Siri Ek – Örjan Berg');
});

test('who may read is decided otherwise later, and that the two are apart can be taken back', async () => {
  expect((await cares(karin, { ...GIVEN, readers: 'all' })).location).toContain('did=cared');
  expect((await johan.get(CARE)).html).toContain(TEXT);
  expect((await cares(karin, { ...GIVEN, readers: 'all' })).location).toContain('did=cared-already');
  await cares(karin, { ...GIVEN, readers: 'all', apart: 'no' });
  expect((await theApplication(round, 'siri')).apart).toEqual([]);
});

test('two who were never a pair are kept apart from the page of either', async () => {
  const page = '/console/applicants/ella/apart';
  expect((await cares(karin, { act: 'choose' }, page)).words).toContain('Välj en person');
  const to = await cares(karin, { act: 'choose', from: 'mona' }, page);
  expect(to.location).toBe('/console/pairs/ella-mona/care');
  await cares(karin, { act: 'care', apart: 'yes', why: 'conflict of interest', readers: 'all' }, to.location);
  expect(wordsOf((await karin.get('/console/applicants/mona')).html)).toContain('Hålls isär från Ella Ask.');
  expect(await planned()).not.toContain('ella-mona');
});

test('whoever is kept apart from somebody is so after leaving and coming anew by the same address, applied or entered', async () => {
  const ask = { email: 'nils@person.example', answers: { name: 'Nils Ek' } };
  const stands = async (id: string) => (await theApplication(round, id)).apart;
  await applies(round, anApplication({ id: 'nils1', ...ask }));
  await confirmAddress(await theApplication(round, 'nils1'), round.tools);
  await cares(karin, { act: 'care', apart: 'yes', why: 'complaint', readers: 'all' }, '/console/pairs/nils1-mona/care');
  await actOnApplication('nils1', { command: 'withdraw' }, round.tools);

  await applies(round, anApplication({ id: 'nils2', ...ask }));
  await confirmAddress(await theApplication(round, 'nils2'), round.tools);
  await round.settle();
  expect(await stands('nils2')).toEqual(['mona']);
  expect(wordsOf((await karin.get('/console/applicants/nils2')).html)).toContain('Hålls isär från Mona Dahl.');

  await actByHand('nils2', { command: 'take out', by: 'karin', why: 'Klagomål.', tells: false, mayApply: false }, round.tools, {
    id: 'karin',
  });
  await karin.post('/console/applicants/list', {
    act: 'enter',
    role: 'mentor',
    why: 'Igen.',
    list: 'Namn;E-post\nNils Ek;nils@person.example',
  });
  await karin.post('/console/applicants/enter?role=mentor', {
    act: 'enter',
    name: 'Nils Ek',
    email: ask.email,
    why: 'Igen.',
    language: 'sv',
  });
  const [nils, ...more] = (await round.tools.store.all(applicationKind))
    .map(({ state }) => state)
    .filter(({ entered }) => entered !== undefined);
  expect([nils?.status, nils?.apart, more]).toEqual(['submitted', ['mona'], []]);
});

test('and so is the one of two applications that is let hold for both', async () => {
  const there = (id: string) => aPerson({ id, answers: { name: 'Tor Lind' } });
  await add(round, there('tor1'), there('tor2'));
  await cares(karin, { act: 'care', apart: 'yes', why: 'complaint', readers: 'all' }, '/console/pairs/tor2-mona/care');
  await cares(karin, { act: 'merge', of: ['tor1', 'tor2'], 'keep-tor1-tor2': 'tor1' }, '/console/applicants/same');
  expect(await theApplication(round, 'tor1')).toMatchObject({ status: 'confirmed', apart: ['mona'] });
  expect(await planned()).not.toContain('tor1-mona');
});
