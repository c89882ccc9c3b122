import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const PERSON = '/console/applicants/s0001';
const PAIR = '/console/pairs/s0001-c0001';
/** All that would only be refused once the round is closed. */
const CHANGES = [
  '/enter',
  '/applicants/list',
  '/correct',
  '/hold',
  '/take-out',
  '/turn-down',
  '/replace',
  '/swap',
  '/meetings/',
  '/letters/write',
];

let round: TestRound;
let karin: OperatorSession;
/** The list of people once the round asks what it brought. */
let closing: string;
beforeAll(async () => {
  round = await openTestRound({ at: '2028-03-08T10:00:00Z' });
  await fillWith(aCrowd(3, 3), round.tools);
  await pairUp(3, round.tools);
  await bringTo(round, 'matching');
  await (await operatorSession(round)).post('/console/matching', { act: 'solve' });
  await bringTo(round, 'closing');
  closing = (await (await operatorSession(round)).get('/console/applicants')).html;
  await bringTo(round, 'closed');
  round.clock.moveTo(round.tools.now().add({ minutes: 1 }));
  karin = await operatorSession(round);
});
afterAll(() => round.close());

test.each(['/console', '/console/applicants', '/console/pairs', '/console/letters', '/console/evaluation', PERSON, PAIR])(
  'of a closed round %s says so, and leads to nothing that could only be refused',
  async (path) => {
    const { html } = await karin.get(path);
    expect(wordsOf(html)).toContain('Omgången är stängd, så inget i den går att ändra.');
    const leads = [...html.matchAll(/(?:href|action)="(\/console[^"]*)"/g)].map(([, to = '']) => to);
    expect(leads.filter((to) => CHANGES.some((change) => to.includes(change)))).toEqual([]);
  },
);

test('nor does it ask anything about a person or a pair but what can still be done: notes, requests, erasing, reading', async () => {
  const acts = async (path: string) => [
    ...new Set([...(await karin.get(path)).html.matchAll(/name="act" value="([^"]+)"/g)].map(([, act]) => act)),
  ];
  expect(await acts(PERSON)).toEqual(['open', 'note']);
  expect(await acts(PAIR)).toEqual(['note', 'open']);
  expect(await acts('/console/matching')).toEqual([]);
  expect(await acts('/console/gatherings/kick-off')).toEqual(['open']);
  const doors = (await karin.get(PERSON)).html;
  for (const to of ['#notes', `${PERSON}/requests`, `${PERSON}/erase`]) expect(doors).toContain(`href="${to}"`);
  expect((await karin.post(PERSON, { act: 'note', note: 'Ringde efteråt.' })).status).toBe(303);
});

test('and speaks of nobody as still meeting', async () => {
  for (const path of ['/console/pairs', PAIR, PERSON]) {
    const said = wordsOf((await karin.get(path)).html);
    expect(said).toContain('Par till slutet');
    expect(said).not.toMatch(/Träffas(?! helst)/);
  }
});

test('already while it asks what it brought, nothing leads to entering somebody, which would be refused', () => {
  expect(closing).toContain('href="/console/applicants/same"');
  for (const path of ['/console/applicants/enter', '/console/applicants/list']) expect(closing).not.toContain(`href="${path}"`);
});
