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

test.each([
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '\t//elsewhere.example',
  '/\n/elsewhere.example',
  '/\r\n/elsewhere.example',
  '/%09/elsewhere.example',
  '/%2f/elsewhere.example',
  '/%5celsewhere.example',
  '/./\\elsewhere.example',
  '/.//elsewhere.example',
  '/sv/..//elsewhere.example',
  '/sv@elsewhere.example',
  '/sv\\..\\..',
  'https://elsewhere.example',
  'javascript:alert(1)',
  '',
])('and leads nowhere else: %j', async (back) => {
  const answer = await round.post('/_local/jump', { back });
  expect(answer.headers.get('location')).toBe('/_local/');
});

test.each([
  ['of another site', { origin: 'https://evil.example' }],
  ['of another site, as the browser says it', { 'sec-fetch-site': 'cross-site' }],
  ['of another server of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
  ['that does not say whose it is', { origin: 'null' }],
  ['in a frame that hides whose it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
])('a page %s moves no clock, decides no mail’s fate and signs nobody in', async (_whose, headers) => {
  const before = round.clock.now();
  for (const path of ['/_local/jump', '/_local/fate', '/_local/operators/authorize', '/_local/operators/token']) {
    const answer = await round.post(path, { address: 'asa@su.example', fate: 'bounced' }, headers);
    expect([path, answer.status]).toEqual([path, 403]);
    expect(await answer.text()).toContain('Nothing has changed');
  }
  expect(round.clock.now()).toEqual(before);
});

test.each([
  ['as browsers send it', () => ({ origin: round.url, 'sec-fetch-site': 'same-origin' })],
  ['from a page that hides where it is', () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' })],
  ['from a program that is no browser', () => ({})],
])('our own form is taken: %s', async (_how, headers) => {
  expect((await round.post('/_local/fate', { address: 'asa@su.example', fate: 'delivered' }, headers())).status).toBe(303);
});

test('the pages of this machine say to the browser what all the others do', async () => {
  const names = [
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'permissions-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
    'x-robots-tag',
    'cache-control',
  ];
  const saidAt = async (path: string) => {
    const { headers } = await round.request(path);
    return names.map((name) => headers.get(name));
  };
  const others = await saidAt('/sv/privacy');
  expect(others).not.toContain(null);
  const paths = ['/_local/', '/_local/banner.css', '/_local/nowhere', '/_local/operators/authorize', '/_local/operators/logout'];
  for (const path of [...paths, '/_local/operators/.well-known/jwks.json'])
    expect([path, ...(await saidAt(path))]).toEqual([path, ...others]);
});

test('the sign-in of this machine gives a code to the console alone, at the address it is registered with', async () => {
  const begun = await round.request('/console/sign-in');
  const asked = Object.fromEntries(new URL(begun.headers.get('location') ?? '').searchParams);
  const statusOf = async (changed: Record<string, string>) => {
    const query = new URLSearchParams({ ...asked, ...changed });
    const shown = await round.request(`/_local/operators/authorize?${query}`);
    const sent = await round.post('/_local/operators/authorize', { ...asked, ...changed, operator: 'karin', password: 'wrong' });
    return [shown.status, sent.status];
  };
  expect(await statusOf({})).toEqual([200, 422]);
  for (const redirect_uri of [
    'https://evil.example/console/signed-in',
    `${round.url}/console/signed-in/../../sv`,
    `${round.url}/console/signed-in?x=y`,
    `${round.url}.evil.example/console/signed-in`,
    `${round.url}@evil.example/console/signed-in`,
    'javascript:alert(1)',
    '',
  ]) {
    expect([redirect_uri, ...(await statusOf({ redirect_uri }))]).toEqual([redirect_uri, 400, 400]);
  }
  expect(await statusOf({ client_id: 'another' })).toEqual([400, 400]);
});
