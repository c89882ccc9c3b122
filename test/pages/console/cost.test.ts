import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-20T09:00:00Z' });
  await bringTo(round, 'matching');
  await fillWith(aCrowd(6, 6), round.tools);
  karin = await operatorSession(round);
});
afterAll(() => round.close());

const WHOLE =
  /Omgången har hittills kostat [^.]*, och blir [^.]* till slutet .* En uppskattning .* till AWS listpriser 23 november 2026 i Virginia eller Stockholm, utan moms/;

test('the overview says what the round has cost and will, and that it is an estimate by the prices of a day', async () => {
  expect(wordsOf((await karin.get('/console')).html)).toMatch(WHOLE);
});

test('before offers to all go out the page says what they cost; before a letter to one it says nothing of it', async () => {
  await karin.post('/console/matching', { act: 'solve' });
  const review = wordsOf((await karin.get('/console/matching/review')).html);
  expect(review).toContain('12 mejl kostar mindre än en amerikansk cent hos AWS.');
  expect(review).toMatch(WHOLE);
  const letter = {
    act: 'look',
    urgent: '',
    'subject-sv': 'Hej',
    'text-sv': 'Hej {namn}',
    'subject-en': 'Hello',
    'text-en': 'Hello {name}',
  };
  const all = wordsOf((await karin.post('/console/letters/write', { ...letter, to: 'all' })).html);
  expect(all).toMatch(/1[24] mejl kostar/);
  const one = wordsOf((await karin.post('/console/letters/write', { ...letter, to: 'person s0001' })).html);
  expect(one).not.toContain('kostar');
});

test('a change of the plan says it too, and the report what the round has cost', async () => {
  const plan = await karin.post('/console/plan', { act: 'look', number: '0', answerBy: '2027-10-04' });
  expect(wordsOf(plan.html)).toMatch(/mejl kostar mindre än en amerikansk cent/);
  expect(wordsOf((await karin.get('/console/report')).html)).toMatch(
    /Kostnad Till och med 20 september 2027 har omgången kostat .* hos AWS\. En uppskattning/,
  );
});

test('once it is closed, the overview and the report each say by which day: what was counted at closing, and what it has come to since', async () => {
  round.clock.moveTo(Temporal.Instant.from('2028-03-08T09:00:00Z'));
  await bringTo(round, 'closed');
  round.clock.moveTo(Temporal.Instant.from('2028-11-01T09:00:00Z'));
  const later = await operatorSession(round);
  expect(wordsOf((await later.get('/console')).html)).toMatch(/Till och med 1 november 2028 har omgången kostat [^.]* hos AWS\./);
  const report = wordsOf((await later.get('/console/report')).html);
  expect(report).toMatch(/Till och med 8 mars 2028 har omgången kostat [^.]* hos AWS\./);
  expect(report).toContain('Sammanställd 1 november 2028. Siffrorna räknades 8 mars 2028, när omgången stängdes.');
});
