import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPair, withMeeting } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { type OperatorSession, operatorSession } from './console/operator-session.ts';
import { bring, linkTo, putPair, setStage } from './participant/guests.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;
const ARABIC = { name: 'مريم عبد الرحمن', field: 'علوم سياسية 3', wish: 'أحب React, 3 مرات' };
const HEBREW = { name: 'דוד בן־גוריון', field: 'שיווק', title: 'מנהל' };

let round: TestRound;
let session: OperatorSession;
let place: string;

beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  await setStage(round, 'running');
  await bring(round, aPerson({ answers: ARABIC }), aPerson({ role: 'mentee', answers: HEBREW }));
  await putPair(round, withMeeting(aPair(), Temporal.Instant.from('2027-11-24T13:00:00Z'), { place: 'קפה 14, Kungsgatan 2' }));
  place = await linkTo(round, 'asa');
  session = await operatorSession(round);
});
afterAll(() => round.close());

/** What is left of a page when all that stands isolated is taken out. */
function beside(html: string): string {
  return html
    .replaceAll(/<(\w+)[^>]* dir="auto"[^>]*>[^<]*<\/\1>/g, '')
    .replaceAll(/<bdi>[^<]*<\/bdi>/g, '')
    .replaceAll(/\u2068[^\u2069]*\u2069/g, '')
    .replaceAll(/<[^>]*>/g, ' ');
}

describe('names that run from right to left', () => {
  test.each(['', '/meeting/1', '/meeting/1/times', '/meeting/1/cancel', '/pulse/1', '/leave'])(
    'stand isolated on the page of their partner: %s',
    async (rest) => {
      const html = await (await round.request(`${place}${rest}`)).text();
      expect(html).toMatch(RIGHT_TO_LEFT);
      expect(beside(html)).not.toMatch(RIGHT_TO_LEFT);
    },
  );

  test.each(['/console/applicants', '/console/applicants/asa', '/console/pairs', '/console/pairs/asa-orjan', '/console/letters'])(
    'stand isolated in the console: %s',
    async (path) => {
      const { html } = await session.get(path);
      expect(beside(html)).not.toMatch(RIGHT_TO_LEFT);
      if (path !== '/console/letters') expect(html).toMatch(RIGHT_TO_LEFT);
    },
  );

  test('stand isolated in files, cell by cell', async () => {
    for (const path of ['/console/applicants.csv', '/console/pairs.csv']) {
      const { html } = await session.post(path, {});
      expect(html).toMatch(RIGHT_TO_LEFT);
      expect(beside(html)).not.toMatch(RIGHT_TO_LEFT);
    }
  });
});
