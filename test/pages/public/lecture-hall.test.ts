import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { AT_ONCE } from '../../../infra/parts/at-once.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { contended } from '../../builders/contended.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { openCall, visitorOf, write } from './visitor.ts';

let table: Awaited<ReturnType<typeof contended>>;
let round: TestRound;
beforeAll(async () => {
  table = await contended(inject('dynamodb'));
  round = await openCall({ dynamodb: table.endpoint });
});
afterAll(async () => {
  await round.close();
  await table.close();
});

test('as many as the pages serve at once send their applications in the same moment, and everybody has applied', async () => {
  const emails = Array.from({ length: AT_ONCE.request }, (_, index) => `seat${index}@su.example.se`);
  const ready = [];
  for (const email of emails) {
    const visitor = visitorOf(round);
    const check = await write(visitor, { email });
    ready.push({ visitor, check: await visitor.send(check) });
  }
  const before = table.refused();
  const answers = await Promise.all(ready.map(({ visitor, check }) => visitor.send(check)));
  expect(table.refused() - before).toBeGreaterThan(emails.length);
  expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(emails.map(() => '303 /sv/apply/received'));
  const all = await round.tools.store.all(applicationKind, 'APPLICATIONS');
  expect(all.map(({ state }) => state.email).sort()).toEqual([...emails].sort());
  const { funnel } = await round.tools.store.counts();
  expect(funnel.find(({ role }) => role === 'mentor')).toMatchObject({ submitted: emails.length });
});
