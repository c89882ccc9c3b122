import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { enterPerson } from '../../shared/commands/application/enter-person.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { aPerson } from '../builders/people.ts';
import { lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
let mia: string;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  mia = await entered('Mia');
  await actOnApplication(await entered('Ja'), { command: 'confirm' }, round.tools);
  await actOnApplication(await entered('Nej'), { command: 'withdraw' }, round.tools);
});
afterAll(() => round.close());

async function entered(name: string): Promise<string> {
  const { answers } = aPerson({ role: 'mentee', answers: { name } });
  const known = {
    email: `${name}@company.example`,
    language: 'sv',
    answers,
    unanswered: ['topics'],
    why: 'HR',
    byTelephone: false,
  } as const;
  const outcome = await enterPerson(known, round.tools, contactOf(round.round));
  if (outcome.outcome === 'refused') throw new Error(outcome.why);
  return outcome.state.id;
}

test('somebody who was entered and answers neither letter is the operators’ to call a week later, as long as they have not answered', async () => {
  await round.moveTo('2027-08-24T07:59:00Z');
  expect(lettersTo(round, mia)).toEqual(['welcome/entered', 'welcome/reminder']);
  expect(await onList(round)).toEqual([]);
  await round.moveTo('2027-08-24T08:05:00Z');
  expect(await onList(round)).toEqual(['welcome unanswered: Mia']);
  expect(lettersTo(round, 'karin')).toContain('needs you/2027-08-24');
  await actOnApplication(mia, { command: 'confirm' }, round.tools);
  expect(await onList(round)).toEqual([]);
});
