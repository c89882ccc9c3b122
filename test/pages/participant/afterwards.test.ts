import { afterAll, beforeAll, expect, test } from 'vitest';
import { alumni } from '../../../shared/storage/alumni.ts';
import { afterwardsKind } from '../../../shared/storage/kinds/afterwards.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo, lettersTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from '../console/operator-session.ts';
import { linkTo, read } from './guests.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2028-02-12T09:00:00Z' });
  await bringTo(round, 'running');
  await add(round, ...['sa', 'sb', 'sc'].map((id) => aPerson({ id })), ...['ma', 'mb'].map((id) => aPerson({ id, role: 'mentee' })));
  for (const name of ['a', 'b']) await addPair(round, aPair({ mentor: `s${name}`, mentee: `m${name}` }));
});
afterAll(() => round.close());

const home = (id: string) => linkTo(round, id);
const page = async (id: string, rest = '') => read(await round.request(`${await home(id)}${rest}`));
const say = async (id: string, fields: Record<string, string | readonly string[]>) =>
  (await round.post(`${await home(id)}/afterwards`, fields)).headers.get('location') ?? '';
const refused = async (id: string) => read(await round.post(`${await home(id)}/afterwards`, { afterwards: 'nextCall' }));
const listed = async () => (await alumni(round.tools.store)).map(({ person, wishes }) => [person.id, ...wishes]);

test('as long as the programme runs nobody is asked what comes after it', async () => {
  expect(await page('sa')).not.toContain('Att ta med dig');
  expect(await page('sa', '/afterwards')).not.toContain('Vad säger du ja till?');
  expect(await refused('sa')).toContain('Det gick inte');
});

test('the evaluation asks what people say yes to afterwards, and nothing is ticked for them', async () => {
  await bringTo(round, 'closing');
  const form = await (await round.request(`${await home('sa')}/evaluation`)).text();
  expect(form).toContain('value="talk"');
  expect(form).not.toContain('checked');
  // A manager is no former mentor.
  expect(await (await round.request(`${await home('ma')}/evaluation`)).text()).not.toContain('value="talk"');
  await round.post(`${await home('sa')}/evaluation`, { again: '4', afterwards: ['followUp', 'talk'] });
  await round.post(`${await home('mb')}/evaluation`, { again: '4' });
  expect(await listed()).toEqual([['sa', 'followUp', 'talk']]);
});

test('whoever had no pair is not asked, and a yes nobody offered is not taken', async () => {
  expect(await page('sc')).not.toContain('Att ta med dig');
  expect(await refused('sc')).toContain('Det gick inte');
  await say('mb', { afterwards: 'talk' });
  expect(await listed()).toEqual([['sa', 'followUp', 'talk']]);
});

test('a yes is said and taken back on one’s own page, also when the round is closed', async () => {
  await bringTo(round, 'closed');
  expect(await page('sb')).toContain('Vad du vill höra efteråt');
  expect(await say('sb', { afterwards: ['nextCall'] })).toMatch(/\?done=afterwards$/);
  expect(await listed()).toEqual([
    ['sa', 'followUp', 'talk'],
    ['sb', 'nextCall'],
  ]);
  expect(await page('sb', '/afterwards')).toContain('Säg till när nästa omgång öppnar');
  expect(await (await round.request(`${await home('sb')}/afterwards`)).text()).toContain('value="nextCall" checked');
  await say('sb', {});
  await say('sa', { afterwards: ['followUp'] });
  expect(await listed()).toEqual([]);
  expect((await alumni(round.tools.store, ['followUp'])).map(({ person }) => person.id)).toEqual(['sa']);
});

test('three months later those who said yes are asked once, by a link; who said no is left in peace', async () => {
  await round.moveTo('2028-05-12T05:00:00Z');
  expect(lettersTo(round, 'sa').some((letter) => letter.startsWith('follow-up'))).toBe(false);
  expect(await page('sa', '/follow-up')).not.toContain('Vad har det blivit');
  await round.moveTo('2028-05-12T09:00:00Z');
  expect(['sa', 'sb', 'ma', 'mb'].map((id) => lettersTo(round, id).filter((letter) => letter.startsWith('follow-up')).length)).toEqual([
    1, 0, 0, 0,
  ]);
  const mail = (await round.mails()).findLast(({ to }) => to.startsWith('sa@'));
  expect(mail?.text).toContain('fredag 9 juni');
  expect(mail?.links.some((link) => link.endsWith('/follow-up'))).toBe(true);
  expect(await page('sa')).toContain('Svara på de tre frågorna');
  expect(await page('sb', '/follow-up')).not.toContain('Vad har det blivit');
});

test('the answers come into the report: words at once, figures where enough people have answered', async () => {
  const report = async () => read(await round.request('/console/report', { headers: { cookie: await round.signIn() } }));
  expect(await report()).toContain('0 av de 1 som hade sagt ja');
  const answered = await round.post(`${await home('sa')}/follow-up`, { inTouch: 'yes', recommend: '5', text: 'Vi bytte system' });
  expect(answered.headers.get('location')).toMatch(/\?done=followed-up$/);
  expect(await page('sa')).not.toContain('Svara på de tre frågorna');
  const text = await report();
  expect(text).toContain('1 av de 1 som hade sagt ja');
  expect(text).toContain('Vi bytte system');
  expect(text).not.toContain('har haft kontakt');
});

test('operators see who said yes to what, take it along as a file, and take off whoever asks for it', async () => {
  await say('sb', { afterwards: ['nextCall', 'talk'] });
  const karin = await operatorSession(round);
  expect(wordsOf((await karin.get('/console/alumni')).html)).toContain('höra om nästa utlysning och prata med sökande');
  const file = (await karin.post('/console/alumni.csv', {})).html;
  expect(file.split('\r\n').filter((line) => line.includes('sb@'))).toHaveLength(1);
  await karin.post('/console/alumni', { act: 'off', person: 'sb' });
  expect(await listed()).toEqual([]);
  expect((await karin.get('/console/audit')).html).toContain('Tog bort någon ur listan');
});

test('a yes that is taken back takes the answers with it, and after four weeks there is nothing to answer', async () => {
  const kept = async () => (await round.tools.store.get(afterwardsKind, 'sa'))?.state;
  expect((await kept())?.followUp?.text).toBe('Vi bytte system');
  await round.moveTo('2028-06-10T09:00:00Z');
  expect(await page('sa', '/follow-up')).not.toContain('Vad har det blivit');
  await say('sa', {});
  expect((await kept())?.followUp).toBeUndefined();
});

test('a link that has had its time can be changed for a new one, also when the round is closed', async () => {
  const old = await linkTo(round, 'sa', 'place', 0);
  expect(await read(await round.request(old))).toContain('Skicka en ny länk');
  await round.post(`${old}/new-link`);
  await round.settle();
  expect(lettersTo(round, 'sa').at(-1)).toMatch(/^new link/);
});
