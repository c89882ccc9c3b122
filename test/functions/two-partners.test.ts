import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { add, addPair, bringTo, lettersTo, theApplication, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { operatorSession, wordsOf } from '../pages/console/operator-session.ts';

/** Örjan meets Siri, on the round's only place; Li has nobody, and no other manager is there. The round has one student for each manager. */
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z', round: theRound({ seats: 1 }) });
  await add(round, aPerson({ id: 'siri', answers: { name: 'Siri Ek' } }), aPerson({ id: 'li', answers: { name: 'Li Chen' } }));
  await add(round, aPerson({ id: 'orjan', role: 'mentee', answers: { name: 'Örjan Berg' } }));
  await bringTo(round, 'running');
  await addPair(round, aPair({ mentor: 'siri', mentee: 'orjan' }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const PATH = '/console/applicants/orjan';
const sets = async (partners: string) => {
  const { status, html, response } = await karin.post(PATH, { act: 'partners', partners });
  await round.settle();
  return { status, words: wordsOf(html), location: response.headers.get('location') ?? '' };
};
const board = async () => (await round.tools.store.get(boardKind, 'board'))?.state;
const planned = async () => (await board())?.plan?.pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`).sort();

test('by the round a manager has one student, and nobody is found for another', async () => {
  expect(wordsOf((await karin.get(PATH)).html)).toContain('I den här omgången är det 1 om inget annat sägs. Personen har 1 nu.');
  await karin.post('/console/matching', { act: 'solve' });
  expect(await planned()).toEqual(['siri-orjan']);
});

test('with two for one manager alone the next plan brings them a second student, and nobody else has two', async () => {
  expect((await sets('2')).location).toContain('did=partners');
  expect((await sets('2')).location).toContain('did=partners-already');
  expect((await theApplication(round, 'orjan')).partners).toBe(2);
  // A place more comes with it: where all are taken nobody would be found otherwise, whatever the page says.
  expect(await planned()).toEqual(['li-orjan', 'siri-orjan']);
  expect(wordsOf((await karin.get('/console/matching')).html)).toContain('2 av 2');
  expect(round.round.matching.mentorsPerMentee).toBe(1);
});

test('the offer says besides whom, and the student who is there already hears nothing', async () => {
  await karin.post('/console/matching/review', { act: 'send', proposal: String((await board())?.proposal), sure: 'yes' });
  await round.settle();
  expect(await thePair(round, 'li-orjan')).toMatchObject({ status: 'offered' });
  const mail = (await round.mails()).findLast(({ to }) => to === 'orjan@person.example')?.text.replaceAll(/\s+/g, ' ');
  expect(mail).toContain('Det är utöver Siri Ek, som du redan träffar: ni fortsätter som förut. Säger du ja har du fem möten med Li också');
  expect(lettersTo(round, 'siri')).toEqual([]);
  expect((await theApplication(round, 'orjan')).pairs).toEqual(['siri-orjan', 'li-orjan']);
});

test('fewer than somebody meets already is refused, the usual number is none of their own, and what is no number changes nothing', async () => {
  expect((await sets('1')).words).toContain('Personen träffar fler än så nu. Avsluta ett par först.');
  expect((await sets('')).words).toContain('Välj ett antal');
  expect((await sets('9')).status).toBe(422);
  expect((await theApplication(round, 'orjan')).partners).toBe(2);
});

test('a student may meet two managers as well', async () => {
  await add(round, aPerson({ id: 'pia', role: 'mentee', answers: { name: 'Pia Falk' } }));
  await karin.post('/console/applicants/siri', { act: 'partners', partners: '2' });
  await round.settle();
  expect(await planned()).toEqual(['li-orjan', 'siri-orjan', 'siri-pia']);
});
