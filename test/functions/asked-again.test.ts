import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendOffers } from '../../shared/commands/offer/send-offers.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { event } from '../../shared/events/catalogue.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo, happens, lettersTo, onList, theApplication, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { operatorSession, wordsOf } from '../pages/console/operator-session.ts';

const PAIR = 'sara-mona';
const AGAIN = `${PAIR} offer 2`;

/** Sara is asked about Mona and says yes; Mona does not answer. Stina, who came later, suits Mona better; Sten and Måns are two others. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-14T07:00:00Z' });
  await add(round, aPerson({ id: 'sara', answers: { name: 'Sara Ek', topics: ['recruiting'] } }));
  await add(round, aPerson({ id: 'mona', role: 'mentee', answers: { name: 'Mona Dahl' } }));
  await bringTo(round, 'matching');
  await send();
  await answer('mentor', 'yes');
  await add(round, aPerson({ id: 'stina', answers: { name: 'Stina Ask', topics: ['social-media', 'recruiting', 'marketing'] } }));
  await round.moveTo('2027-09-27T05:00:00Z');
});
afterAll(() => round.close());

const board = async () => (await round.tools.store.get(boardKind, 'board'))?.state;
const planned = async () => (await board())?.plan?.pairs.map(({ mentor, mentee }) => `${mentor}-${mentee}`);

async function send(): Promise<void> {
  await sendOffers((await board())?.proposal ?? 0, round.tools, contactOf(round.round));
  await round.settle();
}

async function answer(by: 'mentor' | 'mentee', given: 'yes' | 'no'): Promise<void> {
  await actOnPair(PAIR, { command: 'answer', by, answer: given }, round.tools);
  await round.settle();
}

test('whoever said yes and lost the other to silence goes first in the next plan, before somebody who suits better', async () => {
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'lapsed' });
  expect(await theApplication(round, 'sara')).toMatchObject({ pairs: [], lastPair: { id: PAIR, over: 'said yes' } });
  expect(await planned()).toEqual([PAIR]);
  expect(await board()).toMatchObject({ proposal: 2, approved: 1, plan: { mentorsLeft: ['stina'], firstLeft: 0 } });
  expect(lettersTo(round, 'karin').at(-1)).toBe('proposal ready/after 1');
  expect(await onList(round)).toEqual(['proposal to look at']);
});

test('the console says who did not answer in time, that the two may be asked again, and why Sara goes first', async () => {
  const karin = await operatorSession(round);
  const words = wordsOf((await karin.get('/console/matching')).html);
  expect(words).toContain('Har fått frågan förut: Mona Dahl svarade inte i tid. De två kan få den igen.');
  expect(words).toContain('en av dem sa ja förut, miste den andra och går före');
  const instead = wordsOf((await karin.get('/console/matching/why?person=stina')).html);
  expect(instead).toContain('De som går före och är utan par: 0 → 1');
  const review = wordsOf((await karin.get('/console/matching/review')).html);
  expect(review).toContain('Ett nytt par får frågan.');
  expect(review).toContain('Mona Dahl svarade inte i tid');
  await karin.post('/console/matching', { act: 'swap', mentor: 'sara', mentee: 'mona', with: 'stina', seen: await version() });
  const swapped = (await karin.get('/console/matching')).html;
  expect(swapped).toMatch(/<option value="sara">Sara Ek \(utan par\), Mona Dahl svarade inte i tid<\/option>/);
  expect(wordsOf(swapped)).toContain('Sa ja förut, går före');
  await karin.post('/console/matching', { act: 'undo', seen: await version() });
  expect(await planned()).toEqual([PAIR]);
});

const version = async () => String((await round.tools.store.get(boardKind, 'board'))?.version);

test('asked once more, both get the offer, its reminders and its day as if for the first time, whatever comes late from the first', async () => {
  await send();
  await happens(
    round,
    event('pairs approved', { proposal: 1 }),
    event('pairs approved', { proposal: (await board())?.proposal ?? 0 }),
    event('pair lapsed', { pair: PAIR }),
    event('offer check due', { pair: PAIR, day: 10 }),
    event('offer check due', { pair: PAIR, day: 5 }),
  );
  expect(await thePair(round, PAIR)).toMatchObject({
    status: 'offered',
    answers: {},
    lapses: [{ answers: { mentor: { answer: 'yes' } } }],
  });
  expect((await theApplication(round, 'mona')).pairs).toEqual([PAIR]);
  const offers = (person: string) => lettersTo(round, person).filter((letter) => letter.startsWith('offer'));
  expect(offers('sara')).toEqual([`offer/${PAIR}`, `offer fell through/${PAIR}`, `offer/${AGAIN}`]);
  expect(offers('mona').slice(-2)).toEqual([`offer lapsed/${PAIR}`, `offer/${AGAIN}`]);
  const mail = (await round.mails()).findLast(({ to, subject }) => to === 'mona@person.example' && subject.startsWith('Vi föreslår'));
  expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('Du har fått frågan förut, men tiden gick ut innan ni båda hade svarat.');
  expect((await round.tools.store.counts()).tally).toMatchObject({ offered: 2, declined: 1, formed: 0 });
  await round.moveTo('2027-10-02T10:00:00Z');
  expect(offers('mona').at(-1)).toBe(`offer reminder/${AGAIN} day 3`);
});

test('a second silence is told like the first, and a yes from both at the third offer makes them a pair', async () => {
  await round.moveTo('2027-10-04T10:00:00Z');
  expect(await onList(round)).toContain('offer unanswered: Sara Ek – Mona Dahl');
  await round.moveTo('2027-10-08T10:00:00Z');
  expect(lettersTo(round, 'mona').at(-1)).toBe(`offer lapsed/${AGAIN}`);
  const karin = await operatorSession(round);
  await karin.post('/console/matching', { act: 'lock', mentor: 'sara', mentee: 'mona', seen: await version() });
  expect(await planned()).toEqual([PAIR]);
  await send();
  await answer('mentor', 'yes');
  await answer('mentee', 'yes');
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'formed', lapses: [{}, {}] });
  const page = wordsOf((await karin.get(`/console/pairs/${PAIR}`)).html);
  expect(page.match(/Båda fick frågan\./g)).toHaveLength(3);
  expect(page.match(/Förslaget gick ut utan två svar\./g)).toHaveLength(2);
  expect((await round.tools.store.counts()).tally).toMatchObject({ offered: 3, declined: 2, formed: 1 });
});
