import { afterAll, beforeAll, expect, test } from 'vitest';
import { markRestored } from '../../../shared/commands/sending/held-letters.ts';
import { asking } from '../../builders/asking.ts';
import { bringTo, lettersTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { hiddenIn, type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PATH = '/console/held';

let round: TestRound;
let karin: OperatorSession;
let letters: ReturnType<typeof asking>;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  letters = asking(round);
  await bringTo(round, 'call open');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

test('after a restore the console shows whom each mail would go to, holds back what is chosen, and lets the rest go', async () => {
  expect(wordsOf((await karin.get(PATH)).html)).toContain('Inga mejl hålls inne.');
  await markRestored(round.tools, { operator: { operator: 'karin', act: 'marked as restored', about: {} } });
  const [left, fresh] = await Promise.all([letters.somebody(), letters.somebody()]);
  for (const id of [left, fresh]) await letters.ask(letters.letterTo(id));
  expect(wordsOf((await karin.get('/console')).html)).toContain('Inga mejl går ut, inte heller kvitton, förrän ni släpper dem.');
  const { html } = await karin.get(PATH);
  const boxes = [...html.matchAll(/name="letter" value="([^"]+)"/g)].map(([, value = '']) => value);
  expect(boxes).toEqual(expect.arrayContaining([`person:${left} new link/time 1`, `person:${fresh} new link/time 1`]));

  expect((await karin.post(PATH, { act: 'drop' })).status).toBe(422);
  expect((await karin.post(PATH, { act: 'drop', letter: `person:${left} new link/time 1` })).status).toBe(303);
  expect((await karin.post(PATH, { act: 'let go', sure: 'yes', seen: hiddenIn(html, 'seen') })).status).toBe(409);
  const now = (await karin.get(PATH)).html;
  expect((await karin.post(PATH, { act: 'let go', seen: hiddenIn(now, 'seen') })).status).toBe(422);
  expect((await karin.post(PATH, { act: 'let go', sure: 'yes', seen: hiddenIn(now, 'seen') })).status).toBe(303);
  await letters.later(90);
  expect(lettersTo(round, left)).toEqual([]);
  expect(lettersTo(round, fresh)).toEqual(['new link/time 1']);
  expect(wordsOf((await karin.get(PATH)).html)).toContain('Inga mejl hålls inne.');
});
