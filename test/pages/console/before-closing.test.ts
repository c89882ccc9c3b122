import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePair } from '../../../shared/storage/changes/pair-changes.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { withMeeting } from '../../builders/pairs.ts';
import { bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2028-02-10T10:00:00Z' });
  await bringTo(round, 'closing');
  await fillWith(aCrowd(5, 5), round.tools);
  // Nobody, one, two, three and four meetings were held; the fifth of the last pair was called off.
  await pairUp(5, round.tools);
});
afterAll(() => round.close());

const shown = async () => wordsOf((await (await operatorSession(round)).get('/console/close')).html);

async function book(id: string, number: number, at: string): Promise<void> {
  const { store } = round.tools;
  const before = await store.get(pairKind, id);
  if (before === undefined) throw new Error(`no pair is called ${id}`);
  const next = withMeeting(before.state, Temporal.Instant.from(at), { number });
  expect(await store.commit({ at: round.tools.now(), changes: changePair(before, next, []) })).toBe('committed');
}

test('meetings that were held or called off are not among those nobody has told about', async () => {
  expect(await shown()).not.toContain('ingen har sagt att');
});

test('before the round is closed, the page counts the meetings that had a time and of which nobody has said that they took place', async () => {
  await book('s0000-c0000', 1, '2027-11-03T13:00:00Z');
  expect(await shown()).toContain('Ett möte har en tid men ingen har sagt att det blev av.');
  await book('s0001-c0001', 2, '2027-12-01T13:00:00Z');
  expect(await shown()).toContain('2 möten har en tid men ingen har sagt att de blev av.');
});

test('it asks to save what certificates are checked with, and leads there: once the round is gone nobody else has it', async () => {
  const { html } = await (await operatorSession(round)).get('/console/close');
  expect(wordsOf(html)).toContain('Intyg kontrolleras med en fil. Spara den nu, hos båda värdarna');
  expect(html).toContain('href="/sv/certificates"');
});
