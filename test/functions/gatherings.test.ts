import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayTheyCome } from '../../shared/commands/gathering/say-coming.ts';
import { event } from '../../shared/events/catalogue.ts';
import { aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { add, addPair, bringTo, happens, lettersTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** A pair formed in the middle of September, and one formed on the last day of it. */
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-30T09:00:00Z' });
  await bringTo(round, 'matching');
  for (const name of ['early', 'late'])
    await add(round, aPerson({ id: `s${name}` }), aPerson({ id: `m${name}`, role: 'mentee', language: 'en' }));
  await addPair(round, aPair({ mentor: 'searly', mentee: 'mearly' }));
  await addPair(round, { ...aPair({ mentor: 'slate', mentee: 'mlate' }), formedAt: '2027-09-30T09:00:00.000Z' });
});
afterAll(() => round.close());

const reminders = (to: string) => lettersTo(round, to).filter((letter) => letter.startsWith('kick-off reminder'));

test('everybody in a pair is reminded of the kick-off two days ahead, with when and where it is; who was invited that week and says they come is not', async () => {
  for (const person of ['slate', 'mlate']) await sayTheyCome(person, 'kickOff', { comes: 'yes' }, round.tools);
  await round.moveTo('2027-10-04T06:30:00Z');
  expect(['searly', 'mearly', 'slate', 'mlate'].map((to) => reminders(to).length)).toEqual([1, 1, 0, 0]);
  const mails = (await round.mails()).filter(({ subject }) => /kick-off/.test(subject));
  expect(mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    'mearly@person.example Wednesday 6 October at 16:00: kick-off',
    'searly@person.example Onsdag 6 oktober kl. 16.00: kick-off',
  ]);
  for (const { text } of mails) expect(text).toMatch(/Studenthuset/);
});

test('once, also when the clock tells of it again', async () => {
  await happens(round, event('kick-off nearly due', {}));
  expect(reminders('searly')).toHaveLength(1);
});

test('the letter that asks for the evaluation a week before the workshop is the reminder of it, and nobody gets two', async () => {
  await bringTo(round, 'running');
  await round.moveTo('2028-02-15T12:00:00Z');
  const about = lettersTo(round, 'searly').filter((letter) => /^(workshop|evaluation)/.test(letter));
  expect(about).toEqual(['workshop invitation/workshop', 'evaluation/evaluation']);
  const mail = (await round.mails()).findLast(({ to }) => to === 'mearly@person.example');
  expect(mail?.subject).toBe('Wednesday 16 February at 15:00: workshop, six questions');
  expect(mail?.text).toContain('Wednesday 16 February at 15:00\n');
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
