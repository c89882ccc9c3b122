import { afterAll, beforeAll, expect, test } from 'vitest';
import { alumni } from '../../../shared/storage/alumni.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
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
