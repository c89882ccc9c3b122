import { afterAll, beforeAll, expect, it } from 'vitest';
import { LETTER_NAMES } from '../../../shared/domain/letter.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const note = { sv: 'Kaffet betalar vi.', en: 'We pay for the coffee.' };

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-10T10:00:00Z', round: theRound({ letters: { introduction: { note } } }) });
  karin = await operatorSession(round);
});
afterAll(() => round.close());

it('every letter of the round is listed from the emails, with when it goes, before anybody has applied', async () => {
  expect((await karin.get('/console/letters')).html).toContain('href="/console/letters/all"');
  const { html } = await karin.get('/console/letters/all');
  for (const letter of LETTER_NAMES) expect(html).toContain(`href="/console/letters/all/${letter.replaceAll(' ', '-')}"`);
  expect(wordsOf(html)).toContain('onsdag 9 februari');
});

it('each is shown as it looks, as text and with its calendar entry, with what the round file adds, in each language', async () => {
  const { html, response } = await karin.get('/console/letters/all/introduction?language=en&role=mentee');
  const said = wordsOf(html);
  for (const words of [
    'Example Student will be your mentor',
    'We pay for the coffee.',
    'Det som följer med till kalendern',
    'Till en chef',
  ])
    expect(said).toContain(words);
  const [, frame = ''] = /<iframe[^>]* src="([^"]+)"/.exec(html) ?? [];
  expect(html).toMatch(/<iframe[^>]* sandbox=""/);
  expect(response.headers.get('content-security-policy')).toContain("frame-src 'self'");
  const framed = await karin.get(frame.replaceAll('&amp;', '&'));
  expect(framed.status).toBe(200);
  expect(framed.html).toContain('We pay for the coffee.');
  const policy = framed.response.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", 'sandbox', "frame-ancestors 'self'"]) expect(policy).toContain(rule);
  expect(policy).not.toContain('script-src');
});

it('another page of the console holds no frames, and a letter there is not is not found', async () => {
  expect((await karin.get('/console/letters/all')).response.headers.get('content-security-policy')).not.toContain('frame-src');
  for (const path of ['/console/letters/all/offr', '/console/letters/all/offr/html']) expect((await karin.get(path)).status).toBe(404);
});
