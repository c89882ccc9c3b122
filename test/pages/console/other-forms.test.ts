import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, putPair, setStage } from '../participant/guests.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  await setStage(round, 'running');
  await bring(round, aPerson({ answers: { phone: '070-123 45 67' } }), aPerson({ role: 'mentee' }));
  await putPair(round, aPair());
  karin = await operatorSession(round);
});
afterAll(() => round.close());

test('a form of somebody’s page that cannot be taken leaves what stands in the others, and marks none of them', async () => {
  const { status, html } = await karin.post('/console/applicants/asa', { act: 'withdraw' });
  expect([status, html.match(/class="field wrong"/g)?.length]).toEqual([422, 1]);
  for (const stands of ['asa@person.example', '070-123 45 67']) expect(html).toContain(`value="${stands}"`);
});

test('so it is on the page of a pair: its pause keeps its last day while something else is put right', async () => {
  const path = '/console/pairs/asa-orjan';
  await karin.post(path, { act: 'pause', from: '2027-11-15', until: '2027-11-21' });
  await round.moveTo('2027-11-16T09:00:00Z');
  karin = await operatorSession(round);
  const { status, html } = await karin.post(path, { act: 'end' });
  expect([status, html.match(/class="field wrong"/g)?.length]).toEqual([422, 1]);
  expect(html).toContain('value="2027-11-21"');
});

test('what was typed into the form itself is kept, with what is wrong beside it', async () => {
  const { status, html } = await karin.post('/console/applicants/asa', { act: 'phone', phone: 'imorgon' });
  expect(status).toBe(422);
  expect(html).toContain('value="imorgon"');
  expect(wordsOf(html)).toContain('Skriv telefonnumret med siffror');
});
