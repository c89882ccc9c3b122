import { afterAll, beforeAll, expect, test } from 'vitest';
import { roundKeys } from '../../../shared/commands/round-keys.ts';
import { networkHash } from '../../../shared/domain/access-link.ts';
import { newRound } from '../../../shared/domain/round-state.ts';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { upsert } from '../../../shared/storage/changes/changes.ts';
import { faultReportKind } from '../../../shared/storage/kinds/fault-report.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { countAgainstNetworkLimit, NETWORK_RATE_LIMIT } from '../../../shared/storage/network-rate-limit.ts';
import { VERA } from '../../builders/operators.ts';
import { theRound } from '../../builders/round.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from '../console/operator-session.ts';
import { openCall, textOf, visitorOf, wholeTable } from './visitor.ts';

const PAGE = '/sv/accessibility';
const TEXT = 'Skärmläsaren läser inte veckorna.\nSidan ”När kan du ses?” <b>';
const ADDRESS = 'lena@example.se';

let round: TestRound;
beforeAll(async () => {
  const base = theRound();
  const vera = { ...VERA, language: 'en' } as const;
  round = await openCall({ round: theRound({ operators: [...base.operators, vera] }) });
});
afterAll(() => round.close());

const kept = async () => (await round.tools.store.all(faultReportKind)).map(({ state }) => state);

test('a report is kept and on the operators’ list, they are told without its words, and the page says so only of what is stored', async () => {
  const visitor = visitorOf(round);
  const page = await visitor.get(PAGE);
  expect(page.html).toMatch(/<form method="post" action="\/sv\/accessibility"/);
  expect(page.html).toContain('href="mailto:');
  const sent = await visitor.send(page, { text: ` ${TEXT}\u200b`, address: ` ${ADDRESS} ` });
  const [report] = await kept();
  expect(report).toEqual({
    id: report?.id,
    text: TEXT,
    address: ADDRESS,
    language: 'sv',
    at: round.tools.now().toString({ fractionalSecondDigits: 3 }),
  });
  expect([sent.status, sent.location]).toEqual([303, `${PAGE}/received/${report?.id}`]);
  const thanks = await visitor.get(sent.location ?? '');
  expect([thanks.status, thanks.heading]).toEqual([200, 'Tack, rapporten är sparad']);
  expect(textOf(thanks.html)).toContain('kan svara dig dit');
  expect((await visitor.get(`${PAGE}/received/nosuchreport`)).status).toBe(404);

  const { matters } = await openMatters(round.tools);
  expect(matters.map(({ attention }) => attention)).toContainEqual(
    expect.objectContaining({ subject: { kind: 'round' }, reason: 'fault reported', occasion: report?.id }),
  );
  const lines = (await wholeTable(round)).split('\n');
  const holding = (words: string) => lines.filter((line) => line.includes(words)).map((line) => JSON.parse(line).kind);
  expect([holding(ADDRESS), holding('veckorna')]).toEqual([['fault report'], ['fault report']]);

  await round.moveTo('2027-08-24T10:00:00Z');
  const told = (await round.mails()).filter(({ text }) => text.includes('något på sidorna inte gick att använda'));
  expect(told.length).toBeGreaterThan(0);
  for (const { raw, text } of told) {
    expect(`${raw}${text}`).not.toContain(ADDRESS);
    expect(text).not.toContain('veckorna');
  }
});

test('the list leads to a page with the words, the address, the day and the language, which a viewer may read', async () => {
  const karin = await operatorSession(round);
  expect((await karin.get('/console')).html).toContain('href="/console/faults"');
  const { status, html } = await karin.get('/console/faults');
  expect(status).toBe(200);
  expect(html).toContain('Skärmläsaren läser inte veckorna.\nSidan ”När kan du ses?” &lt;b&gt;');
  expect(html).toContain(`href="mailto:lena@example.se"`);
  expect(wordsOf(html)).toContain('fredag 20 augusti');
  expect(wordsOf(html)).toContain('svenska');
  const vera = await operatorSession(round, 'vera');
  expect(wordsOf((await vera.get('/console/faults')).html)).toContain(ADDRESS);
});

test.each([
  ['nothing', { text: ' \n\u200b', address: 'lena@example.se' }, ['Skriv vad som inte gick, och var']],
  ['too much', { text: 'å'.repeat(2001) }, ['Skriv högst 2000 tecken. Nu är det 2001']],
  ['far too much', { text: '<'.repeat(20_000) }, ['Skriv högst 2000 tecken. Nu är det 20000']],
  ['half an address', { text: 'Knappen syns inte.', address: 'lena@' }, ['Skriv hela mejladressen, till exempel namn@exempel.se']],
] as const)('%s is not taken, and the page that says why has what was typed', async (_, fields, problems) => {
  const before = await kept();
  const visitor = visitorOf(round);
  const again = await visitor.send(await visitor.get(PAGE), fields);
  expect([again.status, again.problems]).toEqual([422, problems]);
  expect(again.html).toContain('<title>Fel: ');
  for (const typed of Object.values<string>(fields)) {
    expect(again.html).toContain(typed.replaceAll('\u200b', '').replaceAll('<', '&lt;'));
  }
  expect(await kept()).toEqual(before);
  const shown = await visitorOf(round).get(`${PAGE}?tried=somebodyelse&again=yes`);
  expect([shown.status, shown.problems]).toEqual([200, []]);
});

test('a personal number is pointed out once, and an address may be left out', async () => {
  const visitor = visitorOf(round);
  const text = 'Mitt nummer 19900101-2385 gick inte att skriva.';
  const again = await visitor.send(await visitor.get('/en/accessibility'), {
    text,
  });
  expect(again.problems.join()).toContain('looks like a personal number');
  const seen = /type="hidden" name="([^"]+)" value="([^"]+)"/.exec(again.html);
  const sent = await visitor.post('/en/accessibility', { text, [seen?.[1] ?? '']: seen?.[2] ?? '' });
  expect(sent.status).toBe(303);
  const thanks = await visitor.get(sent.location ?? '');
  expect(textOf(thanks.html)).toContain('they cannot answer you');
  expect((await kept()).find((report) => report.text === text)).not.toHaveProperty('address');
});

test('eight who report at the same moment are all kept, each on the list', async () => {
  const before = (await kept()).length;
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => visitorOf(round).post(PAGE, { text: `Samtidigt ${index}` })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  const reports = await kept();
  expect(reports).toHaveLength(before + 8);
  const { matters } = await openMatters(round.tools);
  const listed = matters.filter(({ attention }) => attention.reason === 'fault reported').flatMap(({ alike }) => alike);
  expect(listed.map(({ occasion }) => occasion).sort()).toEqual(reports.map(({ id }) => id).sort());
});

test('a network that has sent many in a while is asked to wait, whatever it sends, and nothing more is kept', async () => {
  const { store, now } = round.tools;
  await round.moveTo('2027-08-24T11:00:00Z');
  for (let times = 0; times < NETWORK_RATE_LIMIT.reports; times += 1) await visitorOf(round).post(PAGE, { text: '' });
  const before = await wholeTable(round);
  for (const text of ['En till', '']) {
    const answer = await visitorOf(round).post(PAGE, { text });
    expect([answer.status, answer.heading]).toEqual([429, 'Det kommer mycket från samma nätverk just nu']);
  }
  expect(await wholeTable(round)).toBe(before);
  const other = networkHash((await roundKeys(round.tools)).link, '198.51.100.7');
  expect(await store.commit({ at: now(), changes: [countAgainstNetworkLimit(other, now(), 'reports')] })).toBe('committed');
});

test('once the round is closed nothing is kept, and the page says so and whom to write to', async () => {
  await round.moveTo('2027-08-24T12:00:00Z');
  const { store, now, table } = round.tools;
  const before = await kept();
  const state = (await store.get(roundKind, 'round'))?.state ?? newRound(table, now());
  await store.commit({ at: now(), changes: [upsert(roundKind, { ...state, stage: 'closed' as const })] });
  const visitor = visitorOf(round);
  const late = await visitor.post(PAGE, { text: 'För sent' });
  expect([late.status, late.heading]).toEqual([410, 'Omgången är avslutad']);
  expect(await kept()).toEqual(before);
  const page = await visitor.get(PAGE);
  expect(page.html).not.toContain('<form');
  expect(textOf(page.html)).toContain('formuläret tar inte emot fler rapporter');
  expect(page.html).toContain('href="mailto:');
});
