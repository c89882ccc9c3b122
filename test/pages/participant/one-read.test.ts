import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inPair } from '../../../shared/pages/paths.ts';
import { aPair } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, putPair, setStage } from './guests.ts';

const NOW = Temporal.Instant.from('2027-10-08T09:00:00Z');

let round: TestRound;
const homes = new Map<string, string>();
beforeAll(async () => {
  round = await openTestRound({ at: NOW.toString() });
  await setStage(round, 'running');
  await bring(round, aPerson(), aPerson({ role: 'mentee' }), aPerson({ id: 'eva', email: 'eva@person.example' }));
  await putPair(round, aPair({ mentor: 'asa', mentee: 'orjan' }));
  for (const person of ['asa', 'orjan']) homes.set(person, await linkTo(round, person));
});
afterAll(() => round.close());

const atMeeting = (person: string, partner: string) => `${homes.get(person)}${inPair(partner)}/meeting/1`;

/** What a page reads of the table, and how it answers. */
async function readsFor(path: string): Promise<{ readonly status: number; readonly reads: readonly string[] }> {
  const reads: string[] = [];
  const note = (message: unknown) => {
    reads.push(
      String((message as { request: ClientRequest }).request.getHeader('x-amz-target'))
        .split('.')
        .at(-1) ?? '',
    );
  };
  subscribe('http.client.request.created', note);
  const { status } = await round.request(path);
  unsubscribe('http.client.request.created', note);
  return { status, reads };
}

test.each([
  ['asa', 'orjan'],
  ['orjan', 'asa'],
])('a page of %s that names the partner, %s, is read at once', async (person, partner) => {
  await round.request(atMeeting(person, partner));
  expect(await readsFor(atMeeting(person, partner))).toEqual({ status: 200, reads: ['BatchGetItem'] });
});

const headingOf = async (path: string) => /<h1[^>]*>([^<]*)/.exec(await (await round.request(path)).text())?.[1];

test('a page that names somebody else, whoever that is, is no page of a pair', async () => {
  expect(await headingOf(atMeeting('asa', 'orjan'))).toMatch(/^Möte 1 av \d/);
  for (const stranger of ['eva', 'nobody', 'asa', 'x'.repeat(3000)]) {
    expect(await headingOf(atMeeting('asa', stranger))).not.toMatch(/^Möte/);
  }
});

test('where the round stands is read with the person once it is no longer known', async () => {
  await round.moveTo('2027-10-08T09:02:00Z');
  expect(await readsFor(atMeeting('asa', 'orjan'))).toEqual({ status: 200, reads: ['BatchGetItem'] });
  await setStage(round, 'closed');
  await round.moveTo('2027-10-08T09:04:00Z');
  expect(await headingOf(atMeeting('asa', 'orjan'))).not.toMatch(/^Möte/);
});
