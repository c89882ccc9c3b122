import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { webApp } from '../../../functions/web/app.tsx';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { systemClock } from '../../../shared/lambda/clock.ts';
import { createStore } from '../../../shared/storage/store.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, pairUp } from './filled-round.ts';
import { operatorSession } from './operator-session.ts';

/** What a page may ask of the table, whatever the size of the round: three times for itself, once whether its session is open. */
const MOST = 3 + 1;

const PAGES = [
  '/console',
  '/console/applicants',
  '/console/applicants?role=mentee&status=left',
  '/console/applicants/s0001',
  '/console/matching',
  '/console/pairs',
  '/console/pairs?status=ended',
  '/console/pairs/s0001-c0001',
  '/console/letters',
  '/console/letters?fate=bounced',
  '/console/evaluation',
  '/console/plan',
  '/console/close',
  '/console/audit',
  '/console/sign-ins',
];

/** What is worked out from everybody reads everybody: a request for each megabyte or hundred of people, pairs and answers. */
const READ_ALL = [
  '/console/matching/review',
  '/console/matching/why?mentor=s0001&mentee=c0001',
  '/console/matching/compare',
  '/console/matching/behind',
  '/console/report',
  '/console/report.csv',
  '/console/figures',
  '/console/figures/next-round.yaml',
];
/** The file of the next round asks once more than the report: who said yes to being asked. */
const MOST_FOR_ALL = 11 + 1;

let round: TestRound | undefined;
afterEach(() => round?.close());

/** The round's own tools with a client that counts what it sends. */
function countingTools(tools: Tools): { readonly tools: Tools; readonly sent: () => number } {
  let count = 0;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: inject('dynamodb') }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  client.middlewareStack.add(
    (next) => (args) => {
      count += 1;
      return next(args);
    },
    { step: 'finalizeRequest' },
  );
  return { tools: { ...tools, store: createStore(client, tools.table, tools.round, systemClock) }, sent: () => count };
}

describe('what pages ask of the table', () => {
  it.each([
    { mentors: 6, mentees: 4, pairs: 3 },
    { mentors: 600, mentees: 400, pairs: 120 },
  ])(
    'is three requests at most, and one for the session, with $mentors students and $mentees managers',
    async ({ mentors, mentees, pairs }) => {
      round = await openTestRound({ at: '2027-09-14T10:00:00Z', round: theRound({ seats: 300 }) });
      await fillWith(aCrowd(mentors, mentees), round.tools);
      const made = await pairUp(pairs, round.tools);
      await evaluateAll(made, round.tools);
      const session = await operatorSession(round);
      await session.post('/console/matching', { act: 'solve' });
      const { tools, sent } = countingTools(round.tools);
      await roundKeys(tools);
      const app = webApp(() => tools);
      const counted: Record<string, number> = {};
      for (const path of [...PAGES, ...READ_ALL]) {
        const before = sent();
        const response = await app.request(path, { headers: { cookie: session.cookie } });
        counted[path] = sent() - before;
        expect([path, response.status]).toEqual([path, 200]);
        const rows = ((await response.text()).match(/<tr /g) ?? []).length;
        if (PAGES.includes(path)) expect([path, rows <= 120]).toEqual([path, true]);
      }
      for (const path of PAGES) expect([path, counted[path]]).toEqual([path, Math.min(MOST, counted[path] ?? Number.NaN)]);
      for (const path of READ_ALL) expect([path, (counted[path] ?? Number.NaN) <= MOST_FOR_ALL]).toEqual([path, true]);
    },
    240_000,
  );
});
