import { verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasePerson } from '../../../shared/commands/privacy/erase-person.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { axeFaults, openView } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { add, addPair, bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { operatorSession } from '../console/operator-session.ts';
import { linkTo, read } from './guests.ts';

let round: TestRound;
const FIRST = Temporal.Instant.from('2027-11-03T13:00:00Z');
const SECOND = Temporal.Instant.from('2027-12-08T13:00:00Z');
const held = (pair: Pair, at: Temporal.Instant, number = 1) =>
  withMeetingHeld(withMeeting(pair, at, { number }), at.add({ hours: 2 }), 'mentor', number);

beforeAll(async () => {
  round = await openTestRound({ at: '2028-01-18T09:00:00Z' });
  await bringTo(round, 'running');
  await add(round, ...['sa', 'sb', 'sc'].map((id) => aPerson({ id })), ...['ma', 'mb'].map((id) => aPerson({ id, role: 'mentee' })));
  await add(round, { ...aPerson({ id: 'mz', role: 'mentee' }), lastPair: { id: 'sa-mz', over: 'ended' } });
  await addPair(round, held(held(aPair({ mentor: 'sa', mentee: 'ma' }), FIRST), SECOND, 2));
  await addPair(round, aPair({ mentor: 'sb', mentee: 'mb' }));
  const ended: Pair = { ...held(aPair({ mentor: 'sa', mentee: 'mz' }), FIRST), status: 'ended', endedAt: '2027-11-20T08:00:00.000Z' };
  await round.tools.store.commit({ at: round.tools.now(), changes: [change(pairKind, undefined, ended)] });
});
afterAll(() => round.close());

const at = async (id: string, rest = '') => round.request(`${await linkTo(round, id)}/certificate${rest}`);

test('it counts the meetings of all pairs somebody was in, those that ended too, and names no partner', async () => {
  const text = await (await at('sa', '/sv/text')).text();
  expect(text).toContain('Uppdrag: Mentor åt två chefer på Pfizer Sverige\n');
  expect(text).toContain('Omfattning: Tre möten på 60 minuter, sammanlagt 3 timmar\n');
  expect(text).toContain('Tid: Sedan 6 oktober 2027, pågår\n');
  expect(text).not.toContain('Örjan');
});

test('somebody whose pair ended has one, with what was done until then', async () => {
  const text = await (await at('mz', '/en/text')).text();
  expect(text).toContain('Extent: One meeting of 60 minutes, 1 hour in all\n');
  expect(text).toContain('Period: 6 October 2027 – 20 November 2027\n');
  expect(await (await round.request(await linkTo(round, 'mz'))).text()).toMatch(/<a href="[^"]*\/certificate">/);
});

test('without a meeting that was held there is nothing to certify, and the page says so', async () => {
  expect(await read(await at('sb'))).toContain('när minst ett möte har blivit av');
  expect((await at('sb', '/sv/pdf')).headers.get('location')).toMatch(/\/certificate$/);
});

test('it is had in either language, as PDF and for printing, again at any time, also when the round is closed', async () => {
  // What happens until then is no matter of certificates; what is removed after the round has ended might be.
  round.clock.moveTo(Temporal.Instant.from('2028-02-20T09:00:00Z'));
  await bringTo(round, 'closed');
  await round.moveTo('2028-06-20T09:00:00Z');
  const pdf = await at('sa', '/en/pdf');
  expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('content-disposition')]).toEqual([
    200,
    'application/pdf',
    'attachment; filename="certificate.pdf"',
  ]);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 8)
      .toString(),
  ).toBe('%PDF-1.7');
  expect(await read(await at('sa', '/sv/print'))).toContain('6 oktober 2027 – 16 februari 2028');
  expect(await read(await round.request(await linkTo(round, 'sa')))).toContain('Ditt intyg');
  expect((await at('sa', '/xx/pdf')).status).toBe(404);
  expect((await at('sa', '/sv/doc')).status).toBe(404);
});

test('operators get it for a person, and the audit says who took it', async () => {
  const karin = await operatorSession(round, 'karin');
  const { html: page } = await karin.get('/console/applicants/sa/certificate');
  expect(page).toContain('Tre möten på 60 minuter');
  const { response: answer } = await karin.post('/console/applicants/sa/certificate', { act: 'pdf', language: 'sv' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await karin.get('/console/audit')).html).toContain('certificate');
});

test('the page about checking has the public key, and the check page and the key to take home', async () => {
  const page = await read(await round.request('/sv/certificates'));
  const file = await round.request('/sv/certificates/check.html');
  const pem = await (await round.request('/en/certificates/key.pem')).text();
  const key = pem.split('\n')[1] ?? '';
  expect(key).toMatch(/^MCowBQYDK2VwAyEA/);
  expect(page).toContain(key);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="check.html"');
  const html = await file.text();
  expect(html).toContain(key);
  expect(html).not.toMatch(/(?:src|href)=/);
});

test('a manager finishes a letter of recommendation from a draft of what can be counted, and nothing of it is kept', async () => {
  const path = `${await linkTo(round, 'ma')}/with/sa/recommendation`;
  const draft = await read(await round.request(path));
  expect(draft).toContain('Vi har haft två möten, sammanlagt 2 timmar.');
  expect(draft).toContain('Frivilligt');
  const before = await round.tools.store.partition('PERSON#ma');
  const sheet = await round.post(path, { letter: 'Till den det berör\n\nÅsa lärde mig mycket.' });
  expect([sheet.status, await read(sheet)]).toEqual([200, expect.stringContaining('Åsa lärde mig mycket.')]);
  expect(await round.tools.store.partition('PERSON#ma')).toEqual(before);
  expect((await round.post(path, { letter: '' })).status).toBe(422);
  // Nor is it kept when the link has had its time meanwhile: it stands there to be copied.
  const late = await round.post(`${await linkTo(round, 'ma', 'place', -1)}/with/sa/recommendation`, { letter: 'Åsa öppnade mina ögon.' });
  expect([late.status, await read(late)]).toEqual([410, expect.stringMatching(/sparas inte hos oss.*: Åsa öppnade mina ögon\./)]);
  expect(JSON.stringify(await round.tools.store.partition('PERSON#ma'))).not.toContain('öppnade mina ögon');
  // A manager whose pair ended early finds the way there on her own page too.
  const home = await linkTo(round, 'mz');
  expect(await (await round.request(home)).text()).toContain(`href="${home}/with/sa/recommendation"`);
  expect(await read(await round.request(`${home}/with/sa/recommendation`))).toContain('Vi har haft ett möte, sammanlagt 1 timme.');
  // Neither for whom she never met, nor by a mentor about her.
  expect(await read(await round.request(`${await linkTo(round, 'mb')}/with/sb/recommendation`))).not.toContain('Brevet');
  expect(await read(await round.request(`${await linkTo(round, 'sa')}/with/ma/recommendation`))).not.toContain('Brevet');
});

test('nobody gets one for somebody who was erased, and one taken before is still genuine', async () => {
  const home = await linkTo(round, 'mz');
  const proof = await (await round.request(`${home}/certificate/sv/text`)).text();
  const [text = '', signature = ''] = proof.trimEnd().split('\n\n');
  const isGenuine = async () => {
    const pem = await (await round.request('/sv/certificates/key.pem')).text();
    return verify(null, Buffer.from(`${text}\n`), pem, Buffer.from(signature, 'base64'));
  };
  expect(await isGenuine()).toBe(true);
  await erasePerson('mz', 'own wish', round.tools);
  await round.settle();
  for (const rest of ['', '/sv/text', '/sv/pdf', '/sv/print']) {
    const answer = await round.request(`${home}/certificate${rest}`);
    expect([rest, answer.headers.get('content-type'), await answer.text()]).toEqual([
      rest,
      'text/html; charset=UTF-8',
      expect.not.stringContaining('Chef'),
    ]);
  }
  const karin = await operatorSession(round, 'karin');
  expect(await read((await karin.get('/console/applicants/mz/certificate')).response)).toContain('det går inte att göra något intyg');
  const { response } = await karin.post('/console/applicants/mz/certificate', { act: 'text', language: 'sv' });
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await isGenuine()).toBe(true);
});

test('the check page says in a browser whether a certificate is genuine, from a file and without a network, and a printed one is one sheet', async () => {
  const browser = await openBrowser();
  if (browser === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'omvant-check-'));
  try {
    const proof = await (await at('sa', '/sv/text')).text();
    const file = join(folder, 'check.html');
    writeFileSync(file, await (await round.request('/sv/certificates/check.html')).text());
    const page = await (await browser.newContext({ offline: true })).newPage();
    const answerTo = async (text: string) => {
      await page.goto(pathToFileURL(file).href);
      await page.fill('#text', text);
      await page.click('button');
      return (await page.waitForSelector('#answer[data-is]')).getAttribute('data-is');
    };
    expect(await answerTo(proof)).toBe('genuine');
    expect(await answerTo(`  ${proof.replaceAll('\n', '\r\n')}`)).toBe('genuine');
    expect(await answerTo(proof.replace('Tre möten', 'Nio möten'))).toBe('notGenuine');
    expect(await answerTo('Intyg')).toBe('unreadable');
    const view = await openView(browser, 360);
    await view.goto(pathToFileURL(file).href);
    expect(await axeFaults(view)).toEqual([]);
    expect(await view.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await view.goto(`${round.url}${await linkTo(round, 'sa')}/certificate/sv/print`);
    await view.evaluate(`document.querySelector('.certificate .lead').textContent = 'Wilhelmina '.repeat(9)`);
    const printed = await view.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
