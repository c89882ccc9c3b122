import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-20T10:00:00Z', banner: true });
});
afterAll(() => round.close());

test('the line with the virtual time moves the clock to the next due moment and comes back to the page it stood on', async () => {
  const path = '/sv/apply/mentor/you?via=lecture';
  const form = parse(await (await round.request(path)).text()).querySelector('.local-banner form');
  const back = form?.querySelector('input[name=back]')?.getAttribute('value') ?? '';
  expect([form?.getAttribute('action'), back]).toEqual(['/_local/jump', path]);
  const next = await round.nextMoment();
  const answer = await round.post('/_local/jump', { back });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  expect(round.clock.now()).toEqual(next);
});

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', ''])('and leads nowhere else: %s', async (back) => {
  const answer = await round.post('/_local/jump', { back });
  expect(answer.headers.get('location')).toBe('/_local/');
});
