import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { contended } from '../../builders/contended.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { openCall, visitorOf, write } from './visitor.ts';

const emails = Array.from({ length: 30 }, (_, seat) => `seat${seat}@su.example.se`);

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

test('a lecture hall fills in the form together and sends it in the same moment, and everybody has applied', async () => {
  const ready = await Promise.all(
    emails.map(async (email) => {
      const visitor = visitorOf(round);
      return { visitor, check: await visitor.send(await write(visitor, { email })) };
    }),
  );
  const before = table.refused();
  const answers = await Promise.all(ready.map(({ visitor, check }) => visitor.send(check)));
  expect(table.refused() - before).toBeGreaterThan(emails.length);
  expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(emails.map(() => '303 /sv/apply/received'));
  const all = await round.tools.store.all(applicationKind);
  expect(all.map(({ state }) => state.email).sort()).toEqual([...emails].sort());
  const { funnel } = await round.tools.store.counts();
  expect(funnel.find(({ role }) => role === 'mentor')).toMatchObject({ started: emails.length, submitted: emails.length });
});
