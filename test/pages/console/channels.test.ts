import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestRound } from '../../builders/test-round.ts';
import { apply, openCall, visitorOf } from '../public/visitor.ts';
import { operatorSession, wordsOf } from './operator-session.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openCall();
  await apply(round, { email: 'asa@example.se', via: 'fair' });
});
afterAll(() => round.close());

test('the overview lists every channel, also those nobody has come by, and leads to what to spread them with', async () => {
  const karin = await operatorSession(round);
  const { html } = await karin.get('/console');
  for (const { name } of round.round.call.channels) expect(wordsOf(html)).toContain(name);
  expect(html).toContain('href="/console/channels"');
});

test('each channel has its link, a code, and texts in each language that say what the call says', async () => {
  const karin = await operatorSession(round);
  const { status, html } = await karin.get('/console/channels');
  expect(status).toBe(200);
  for (const { id, name } of round.round.call.channels) {
    expect(html).toContain(`aria-label="QR-kod till inbjudan, ${name}"`);
    expect(html).toMatch(new RegExp(`href="/\\?via=${id}"[^>]*>\\s*${round.tools.publicUrl}/\\?via=${id}`));
    for (const language of ['sv', 'en']) expect(html).toContain(`${round.tools.publicUrl}/${language}?via=${id}`);
  }
  expect(wordsOf(html)).toContain('0 har sett sidan, 1 har sökt.');
  expect(wordsOf(html)).toContain('Ingen har kommit den här vägen än.');
  const [mail = ''] = [...html.matchAll(/<textarea id="mail-fair-sv"[^>]*>([^<]*)/g)].map(([, text = '']) => text);
  for (const said of ['Bli mentor åt en chef.', 'Tid: 11 timmar', '5 samtal på 60 minuter', 'Söndag 12 september', 'Karin Sandell'])
    expect(mail).toContain(said);
  // The link of a text counts as its channel's.
  const link = /https?:\/\/[^\s]*\/sv(\?via=union)/.exec(html)?.[1] ?? '';
  expect((await visitorOf(round).get(`/sv${link}`)).html).toContain('via=union');
  const managers = await karin.get('/console/channels?role=mentee');
  expect(managers.html).toContain(`${round.tools.publicUrl}/en/managers?via=fair`);
  expect(managers.html).toContain('Få en student som mentor.');
});

test('the code is there as a file, and the poster in each language; what is not there is not found', async () => {
  const karin = await operatorSession(round);
  const { response, html: svg } = await karin.get('/console/channels/union/qr.svg');
  expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
    'image/svg+xml',
    'attachment; filename="su-pfizer-union-mentor.svg"',
  ]);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-4 -4 \d+ \d+"/);
  const poster = await karin.get('/console/channels/union/poster/en');
  expect(wordsOf(poster.html)).toContain('Mentor a manager.');
  expect(wordsOf(poster.html)).toContain('You do not need to be an expert on anything');
  expect(poster.html).toContain('/en?via=union');
  for (const path of ['/console/channels/nosuch/qr.svg', '/console/channels/union/poster/fi', '/console/channels/nosuch/poster/sv']) {
    expect((await karin.get(path)).status).toBe(404);
  }
});

test('nobody is asked to spread a call that is closed', async () => {
  const over = 'Ansökan är stängd.';
  expect(wordsOf((await (await operatorSession(round)).get('/console/channels')).html)).not.toContain(over);
  await round.moveTo('2027-09-13T10:00:00Z');
  expect(wordsOf((await (await operatorSession(round)).get('/console/channels')).html)).toContain(over);
});
