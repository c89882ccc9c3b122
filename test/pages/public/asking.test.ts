import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { questionKind, shownQuestionsKind } from '../../../shared/storage/kinds/question.ts';
import { NETWORK_RATE_LIMIT } from '../../../shared/storage/network-rate-limit.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from '../console/operator-session.ts';
import { openCall, textOf, visitorOf, wholeTable } from './visitor.ts';

const ASK = '/sv/ask/mentor';
const TEXT = 'Måste jag kunna något om läkemedel? Jag heter inget <b>';
const ADDRESS = 'undrar@example.se';

let round: TestRound;
beforeAll(async () => {
  round = await openCall();
});
afterAll(() => round.close());

const kept = async () => (await round.tools.store.all(questionKind)).map(({ state }) => state);
const listed = async () =>
  (await openMatters(round.tools)).matters.filter(({ attention }) => attention.reason === 'question asked').flatMap(({ alike }) => alike);

async function asked(fields: Record<string, string>, path = ASK): Promise<string> {
  const visitor = visitorOf(round);
  const sent = await visitor.send(await visitor.get(path), fields);
  expect(sent.status).toBe(303);
  return sent.location?.split('/').at(-1) ?? '';
}

test('the call leads to the form; a question is kept, stands on the operators’ list, and the page says what an address is for', async () => {
  const visitor = visitorOf(round);
  expect((await visitor.get('/sv')).html).toContain(`href="${ASK}"`);
  const page = await visitor.get(ASK);
  expect(page.html).not.toContain('<script');
  expect(textOf(page.html)).toContain('Utan adress kan du bara få svar om de visar frågan');
  const sent = await visitor.send(page, { text: ` ${TEXT} `, address: ADDRESS });
  const [question] = await kept();
  expect(question).toMatchObject({ text: TEXT, address: ADDRESS, role: 'mentor', language: 'sv' });
  expect(sent.location).toBe(`/sv/ask/received/${question?.id}`);
  const thanks = await visitor.get(sent.location ?? '');
  expect([thanks.status, thanks.heading]).toEqual([200, 'Tack, frågan är sparad']);
  expect(textOf(thanks.html)).toContain('i ett mejl till adressen du fyllde i');
  expect(textOf(thanks.html)).toContain('fråga direkt: Karin Sandell, karin.sandell@universitetet.example');
  expect((await listed()).map(({ occasion }) => occasion)).toEqual([question?.id]);
  const holding = (await wholeTable(round)).split('\n').filter((line) => line.includes(ADDRESS));
  expect(holding.map((line) => JSON.parse(line).kind)).toEqual(['question']);
});

test('an operator answers: one letter goes to whoever asked, with the question, and the list is done with it', async () => {
  const [question] = await kept();
  const karin = await operatorSession(round);
  expect((await karin.get('/console')).html).toContain(`href="/console/questions/${question?.id}"`);
  const path = `/console/questions/${question?.id}`;
  const page = await karin.get(path);
  expect(wordsOf(page.html)).toContain(`Svaret går i ett mejl till ${ADDRESS}`);
  const empty = await karin.post(path, { act: 'look', answer: ' ' });
  expect([empty.status, wordsOf(empty.html).includes('Skriv svaret')]).toEqual([422, true]);
  const words = 'Nej. Läs mer på https://example.org/om';
  const seen = await karin.post(path, { act: 'look', answer: words });
  for (const said of [ADDRESS, 'Svar på din fråga', words]) expect(wordsOf(seen.html)).toContain(said);
  expect((await kept())[0]?.answer).toBeUndefined();
  const changed = await karin.post(path, { act: 'change', answer: words });
  expect(changed.html).toContain(`${words}</textarea>`);
  expect((await karin.post(path, { act: 'answer', answer: words })).status).toBe(303);
  expect(await listed()).toEqual([]);
  await round.moveTo('2027-08-20T12:00:00Z');
  const mails = (await round.mails()).filter(({ to }) => JSON.stringify(to).includes(ADDRESS));
  expect(mails.map(({ subject }) => subject)).toEqual(['Svar på din fråga']);
  expect(mails[0]?.text).toContain(TEXT);
  expect(mails[0]?.text).toContain('Nej. Läs mer på https://example.org/om');
  const again = await karin.post(path, { act: 'answer', answer: 'Något annat' });
  expect(again.status).toBe(409);
  expect(wordsOf((await karin.get('/console/audit')).html)).toContain('Svarade på en fråga');
});

test('a question that others may have is shown on the call in each language, in the operator’s words and without the address', async () => {
  const [question] = await kept();
  const karin = await operatorSession(round);
  const path = `/console/questions/${question?.id}`;
  const page = await karin.get(path);
  expect(page.html).toContain('Nej. Läs mer på https://example.org/om</textarea>');
  const half = await karin.post(path, {
    act: 'show',
    'question-sv': 'Måste jag kunna läkemedel?',
    'answer-sv': 'Nej.',
    'question-en': '',
    'answer-en': '',
  });
  expect(half.status).toBe(422);
  const words = {
    'question-sv': 'Måste jag kunna läkemedel?',
    'answer-sv': 'Nej.\nVi pratar om annat.',
    'question-en': 'Need I know about medicines?',
    'answer-en': 'No.',
  };
  expect((await karin.post(path, { act: 'show', ...words })).status).toBe(303);
  for (const [call, told] of [
    ['/sv', 'Måste jag kunna läkemedel? Nej. Vi pratar om annat.'],
    ['/en', 'Need I know about medicines? No.'],
    ['/sv/managers', 'Måste jag kunna läkemedel?'],
  ] as const) {
    const shown = await visitorOf(round).get(call);
    expect(textOf(shown.html)).toContain(told);
    expect(shown.html).not.toContain(ADDRESS);
  }
  const stored = JSON.stringify(await round.tools.store.get(shownQuestionsKind, 'shown'));
  expect(stored).not.toContain(ADDRESS);
  // Also once the question itself is removed, the list of questions leads to what is shown of it, and so to taking it off.
  expect((await karin.post(path, { act: 'remove', sure: 'yes' })).status).toBe(303);
  const list = await karin.get('/console/questions');
  expect(list.html).toContain(`href="${path}"`);
  expect(wordsOf(list.html)).toContain('Det här visas på inbjudan Måste jag kunna läkemedel?');
  expect(wordsOf((await karin.get(path)).html)).toContain('Frågan själv är borttagen');
  expect((await karin.post(path, { act: 'hide' })).status).toBe(303);
  expect(textOf((await visitorOf(round).get('/sv')).html)).not.toContain('Måste jag kunna läkemedel?');
});

test('without an address there is nobody to write to: it is shown, or removed with all that was kept of it', async () => {
  const id = await asked({ text: 'Får man vara över trettio?' }, '/en/ask/mentee');
  const karin = await operatorSession(round);
  const path = `/console/questions/${id}`;
  const page = await karin.get(path);
  expect(wordsOf(page.html)).toContain('Ingen adress');
  expect(page.html).not.toContain('name="answer"');
  expect((await karin.post(path, { act: 'answer', answer: 'Ja' })).status).toBe(409);
  expect((await karin.post(path, { act: 'remove' })).status).toBe(422);
  expect((await karin.post(path, { act: 'remove', sure: 'yes' })).status).toBe(303);
  expect((await karin.get(path)).status).toBe(404);
  expect(await listed()).toEqual([]);
  expect(await wholeTable(round)).not.toContain('över trettio');
});

test('a question the clock of retention did not get to is forgotten by the table a week later', async () => {
  const id = await asked({ text: 'Hur länge sparar ni det här?', address: ADDRESS });
  const stored = await round.tools.store.get(questionKind, id);
  expect(stored?.state.at).toBeDefined();
  const line = (await wholeTable(round)).split('\n').find((one) => one.includes('Hur länge sparar'));
  const { expires } = JSON.parse(line ?? '{}');
  expect(expires * 1000 - Date.parse(stored?.state.at ?? '')).toBe((90 + 1 + 7) * 24 * 3_600_000);
});

test.each([
  ['nothing', { text: ' ' }, 'Skriv vad du undrar'],
  ['too much', { text: 'å'.repeat(1001) }, 'Skriv högst 1000 tecken. Nu är det 1001'],
  ['half an address', { text: 'Hej?', address: 'lena@' }, 'Skriv hela mejladressen, till exempel namn@exempel.se'],
] as const)('%s is not taken, and the page that says why has what was typed', async (_, fields, problem) => {
  const before = await kept();
  const visitor = visitorOf(round);
  const again = await visitor.send(await visitor.get(ASK), fields);
  expect([again.status, again.problems]).toEqual([422, [problem]]);
  for (const typed of Object.values<string>(fields)) expect(again.html).toContain(typed);
  expect(await kept()).toEqual(before);
});

test('several at once lead to the list of them, and a network that has sent many is asked to wait', async () => {
  await Promise.all(['Ett?', 'Två?'].map((text) => asked({ text })));
  const karin = await operatorSession(round);
  expect((await karin.get('/console')).html).toContain('href="/console/questions"');
  expect(wordsOf((await karin.get('/console/questions')).html)).toContain('Två?');
  for (let times = 0; times < NETWORK_RATE_LIMIT.questions; times += 1) await visitorOf(round).post(ASK, { text: '' });
  const before = await kept();
  const answer = await visitorOf(round).post(ASK, { text: 'En till?' });
  expect([answer.status, answer.heading]).toEqual([429, 'Det kommer mycket från samma nätverk just nu']);
  expect(await kept()).toEqual(before);
});

test('operators hear of a new question in the letter of the day, and of what is still unanswered once more when the last day is near', async () => {
  const told = async () =>
    (await round.mails()).filter(({ to, text }) => to.startsWith('karin.sandell@') && text.includes('ställt en fråga på inbjudan'));
  await round.moveTo('2027-09-06T18:00:00Z');
  const before = (await told()).length;
  expect(before).toBeGreaterThan(0);
  await round.moveTo('2027-09-08T18:00:00Z');
  expect(await told()).toHaveLength(before + 1);
  await round.moveTo('2027-09-10T18:00:00Z');
  expect(await told()).toHaveLength(before + 1);
});
