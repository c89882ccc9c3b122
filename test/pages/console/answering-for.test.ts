import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditKind } from '../../../shared/storage/kinds/audit.ts';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { anOffer } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, lettersTo, theApplication, thePair } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

const PAIR = 'sara-mona';
const PATH = `/console/pairs/${PAIR}`;
let round: TestRound;
let karin: Awaited<ReturnType<typeof operatorSession>>;

beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-16T07:00:00Z' });
  await add(
    round,
    aPerson({ id: 'sara', answers: { name: 'Sara Ek' } }),
    aPerson({ id: 'mona', role: 'mentee', answers: { name: 'Mona Dahl' } }),
    aPerson({ id: 'li', answers: { name: 'Li Chen' } }),
    aPerson({ id: 'pia', role: 'mentee', language: 'en', answers: { name: 'Pia Falk' } }),
  );
  await bringTo(round, 'matching');
  await addPair(round, anOffer({ mentor: 'sara', mentee: 'mona' }));
  await addPair(round, anOffer({ mentor: 'li', mentee: 'pia' }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const does = async (act: string, fields: Record<string, string> = {}, path = PATH) => {
  const { status, html, response } = await karin.post(path, { act, ...fields });
  await round.settle();
  return { status, words: wordsOf(html), location: response.headers.get('location') ?? '' };
};
const mailTo = async (person: string) =>
  (await round.mails()).findLast(({ to }) => to === `${person}@person.example`)?.text.replaceAll(/\s+/g, ' ') ?? '';
const planned = async () =>
  (await round.tools.store.get(boardKind, 'board'))?.state.plan?.pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`);
const acts = async () => {
  const lines = await round.tools.store.within(auditKind, PARTITION.audit);
  return lines.map(({ state }) => state.act).filter((act) => act !== 'signed in');
};

test.each([
  ['nothing', {}, 'Välj vem som svarade'],
  ['a day ahead', { of: 'mentee', answer: 'yes', on: '2027-09-17' }, 'Den dagen har inte varit än'],
  ['a day before the question', { of: 'mentee', answer: 'yes', on: '2027-09-14' }, 'hade personen inte fått frågan än'],
  ['no day', { of: 'mentee', answer: 'yes', on: '' }, 'Skriv dagen personen svarade'],
])('says what is missing where an operator sends %s, and notes nothing', async (_, fields, words) => {
  const sent = await does('answer for', fields);
  expect([sent.status, sent.words]).toEqual([422, expect.stringContaining(words)]);
  expect((await thePair(round, PAIR)).answers).toEqual({});
});

test('a yes told by telephone is noted with its day and comes in writing, once; it can be taken back', async () => {
  const yes = { of: 'mentee', answer: 'yes', on: '2027-09-15' };
  expect((await does('answer for', yes)).location).toContain('did=heard-yes');
  expect((await does('answer for', yes)).location).toContain('did=heard-yes-already');
  expect((await thePair(round, PAIR)).answers).toMatchObject({ mentee: { answer: 'yes', heardOn: '2027-09-15' } });
  expect(lettersTo(round, 'mona')).toEqual([`answer noted/${PAIR} yes 2027-09-15`]);
  expect(await mailTo('mona')).toMatch(
    /Du sa onsdag 15 september till oss att du vill träffa Sara Ek.*Sara kan svara till och med lördag 25 september/,
  );
  expect(wordsOf((await karin.get(PATH)).html)).toContain('Ni noterade att Mona Dahl sa ja onsdag 15 september');
  expect((await does('forget answer', { of: 'mentee' })).location).toContain('did=forgot-answer');
  expect((await thePair(round, PAIR)).answers).toEqual({});
});

test('when both have said yes they are introduced, and whoever was answered for reads when they said so', async () => {
  await does('answer for', { of: 'mentor', answer: 'yes', on: '2027-09-16' });
  await does('answer for', { of: 'mentee', answer: 'yes', on: '2027-09-15' });
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'formed' });
  expect(lettersTo(round, 'mona').filter((letter) => letter.startsWith('answer noted'))).toHaveLength(1);
  expect(await mailTo('mona')).toContain('Ni har båda sagt ja; ditt sa du till oss onsdag 15 september.');
  expect((await does('forget answer', { of: 'mentor' })).words).toContain('Förslaget gäller inte längre');
});

test('a no told in passing ends the offer; the other hears that it fell through, not who said what', async () => {
  const path = '/console/pairs/li-pia';
  expect((await does('answer for', { of: 'mentee', answer: 'no', on: '2027-09-15' }, path)).location).toContain('did=heard-no');
  expect(await thePair(round, 'li-pia')).toMatchObject({ status: 'declined' });
  expect(await mailTo('pia')).toContain('On Wednesday 15 September you told us that you would rather not meet Li Chen.');
  expect(lettersTo(round, 'li')).toEqual(['offer fell through/li-pia']);
  expect((await does('answer for', { of: 'mentor', answer: 'yes', on: '2027-09-15' }, path)).words).toContain('gäller inte längre');
});

test('a no that is taken back leads to a new question, whose letter says that it is one', async () => {
  const path = '/console/pairs/li-pia';
  const page = wordsOf((await karin.get(path)).html);
  expect(page).toContain('Pia Falk tackade nej onsdag 15 september. Fråga igen bara om personen själv har ändrat sig.');
  expect(page).toContain('You were asked before, and then it came to nothing. Now we ask you again.');
  expect((await does('offer again', {}, path)).words).toContain('Välj ja eller nej');
  expect((await does('offer again', { sure: 'yes' }, path)).location).toContain('did=offered-again');
  expect((await does('offer again', { sure: 'yes' }, path)).location).toContain('did=offered-again-already');
  expect(await thePair(round, 'li-pia')).toMatchObject({ status: 'offered', answers: {}, lapses: [{ declined: true }] });
  expect((await theApplication(round, 'pia')).pairs).toEqual(['li-pia']);
  expect(lettersTo(round, 'li').at(-1)).toBe('offer/li-pia offer 2');
  expect(await planned()).toContain('li-pia');
  expect((await round.tools.store.counts()).tally).toMatchObject({ offered: 3, declined: 1, formed: 1 });
});

test('what was not answered in time can be asked again from its page, unless one of the two has somebody else', async () => {
  const path = '/console/pairs/li-pia';
  await round.moveTo('2027-09-27T07:00:00Z');
  karin = await operatorSession(round);
  expect(wordsOf((await karin.get(path)).html)).toContain('Li Chen och Pia Falk svarade inte i tid. Det är inget nej');
  await addPair(round, anOffer({ mentor: 'li', mentee: 'bo' }));
  expect(wordsOf((await karin.get(path)).html)).toContain('De två kan inte få frågan nu: Personen är redan i ett par');
  expect((await does('offer again', { sure: 'yes' }, path)).words).toContain('Personen är redan i ett par');
});

test('each act stands in the log, once', async () => {
  expect(await acts()).toEqual([
    'answered for somebody',
    'took answer back',
    'answered for somebody',
    'answered for somebody',
    'answered for somebody',
    'offered again',
  ]);
});
