import { afterAll, beforeAll, expect, test } from 'vitest';
import { actOnApplication } from '../../../shared/commands/application/act-on-application.ts';
import { type Application, entered } from '../../../shared/domain/application/application.ts';
import { endOfDayAfter } from '../../../shared/round/calendar.ts';
import type { Language } from '../../../shared/round/languages.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { aPerson } from '../../builders/people.ts';
import { bringTo } from '../../builders/steps.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { bring, linkTo } from '../participant/guests.ts';
import { apply, openCall, textOf, visitorOf, wholeTable } from './visitor.ts';

let round: TestRound;
let people = 0;

beforeAll(async () => {
  round = await openCall();
});
afterAll(() => round.close());

/** Somebody who has applied, and the link in their receipt. */
async function anApplicant(language: Language = 'sv') {
  people += 1;
  const email = `applicant${people}@su.example.se`;
  await apply(round, { email, language });
  await round.settle();
  const mail = (await round.mails()).find(({ to }) => to === email);
  const link = mail?.links.find((path) => path.startsWith('/confirm/'));
  if (link === undefined) throw new Error('the receipt holds no link');
  const id = link.split('/')[2] ?? '';
  return { email, link, id, state: async () => (await round.tools.store.get(applicationKind, id))?.state };
}

test('opening the link of a receipt in any way five times changes nothing at all, and it still works', async () => {
  const { link, state } = await anApplicant();
  const before = await wholeTable(round);
  for (let times = 0; times < 5; times += 1) {
    for (const method of ['GET', 'HEAD']) expect((await round.request(link, { method })).status).toBe(200);
  }
  for (const method of ['OPTIONS', 'PUT', 'DELETE']) await round.request(link, { method });
  await round.settle();
  expect(await wholeTable(round)).toBe(before);
  expect((await state())?.status).toBe('submitted');
  expect((await visitorOf(round).post(link)).location).toBe(link);
});

test.each([
  ['sv', 'Är det här din ansökan?', 'Tack, Åsa', 'fredag 1 oktober'],
  ['en', 'Is this your application?', 'Thank you, Åsa', 'Friday 1 October'],
] as const)(
  'pressing the button confirms, in the words of the applicant (%s), and leads to their own page',
  async (language, ask, thanks, day) => {
    const { link, state } = await anApplicant(language);
    const visitor = visitorOf(round);
    expect((await visitor.get(link)).heading).toBe(ask);
    expect((await visitor.post(link)).location).toBe(link);
    const page = await visitor.get(link);
    expect(page.heading).toBe(thanks);
    expect(page.html).toContain(day);
    expect((await state())?.status).toBe('confirmed');
    const place = /href="(\/place\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await visitor.get(place)).status).toBe(200);
  },
);

test('pressed twenty times at once it confirms once, and always shows the same page', async () => {
  const { link } = await anApplicant();
  const count = async () => (await round.tools.store.counts()).funnel.reduce((sum, { confirmed }) => sum + confirmed, 0);
  const before = await count();
  const answers = await Promise.all(Array.from({ length: 20 }, () => visitorOf(round).post(link)));
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(new Set([`303 ${link}`]));
  expect(await count()).toBe(before + 1);
  await round.settle();
  const settled = await wholeTable(round);
  const again = visitorOf(round);
  expect((await again.post(link)).location).toBe(link);
  expect((await again.get(link)).heading).toBe('Tack, Åsa');
  await round.settle();
  expect(await wholeTable(round)).toBe(settled);
});

test('a link that is not quite right, longer than any or of another kind is not there, and all of them look the same', async () => {
  const { link } = await anApplicant();
  const other = link.endsWith('A') ? 'B' : 'A';
  const pages = await Promise.all(
    [
      `${link.slice(0, -1)}${other}`,
      link.slice(0, -1),
      `${link}=`,
      `${link}.`,
      link.toUpperCase().replace('/CONFIRM', '/confirm'),
      '/confirm/nobody/secret',
      `/confirm/${'a'.repeat(3000)}/secret`,
      link.replace('/confirm/', '/confirm/x'),
    ].flatMap((path) => [visitorOf(round).get(path), visitorOf(round).post(path)]),
  );
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
});

test('somebody who has withdrawn cannot be confirmed by an old link, and is told what to do', async () => {
  const { link, id, state } = await anApplicant();
  await actOnApplication(id, { command: 'withdraw' }, round.tools);
  const visitor = visitorOf(round);
  await visitor.post(link);
  const page = await visitor.get(link);
  expect(page.status).toBe(410);
  expect(page.heading).toBe('Ansökan är tillbakadragen');
  expect(page.html).toContain('karin.sandell@universitetet.example');
  expect((await state())?.status).toBe('withdrawn');
});

test('pages behind a link are kept by nobody and tell no other site where they came from', async () => {
  const { link } = await anApplicant();
  const { headers } = await visitorOf(round).get(link);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex');
});

// The two below open a round of their own, and a process holds one at a time: they come last.

test('a link of another round opens nothing', async () => {
  const { link } = await anApplicant();
  const other = await openCall();
  expect((await visitorOf(other).get(link)).status).toBe(404);
  expect((await visitorOf(other).post(link)).status).toBe(404);
  await other.close();
});

test('an expired link shows nobody and sends a new one to the address we know, whoever asks', async () => {
  const own = await openCall();
  await apply(own, { email: 'expired@su.example.se' });
  await own.settle();
  const link = (await own.mails())[0]?.links.find((path) => path.startsWith('/confirm/')) ?? '';
  const visitor = visitorOf(own);
  own.clock.moveTo(own.clock.now().add({ hours: 24 * 14 }));
  expect((await visitor.get(link)).status).toBe(200);
  own.clock.moveTo(endOfDayAfter(own.tools.round, own.clock.now(), 0));
  const page = await visitor.get(link);
  expect(page.status).toBe(410);
  expect(page.html).not.toMatch(/Åsa|expired@/);
  expect((await visitor.post(link)).status).toBe(410);
  expect((await own.tools.store.all(applicationKind))[0]?.state.status).toBe('submitted');

  const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const asked = [await visitor.post(action), await visitor.post(action)];
  expect(asked.map(({ status, location }) => [status, location])).toEqual([
    [303, '/sv/link-sent'],
    [303, '/sv/link-sent'],
  ]);
  expect((await visitor.get('/sv/link-sent')).heading).toBe('En ny länk är på väg');
  await own.settle();
  const fresh = (await own.mails()).filter(({ subject }) => subject === 'Här är din nya länk');
  expect(fresh.map(({ to }) => to)).toEqual(['expired@su.example.se']);
  const newLink = fresh[0]?.links.find((path) => path.startsWith('/confirm/')) ?? '';
  await visitor.post(newLink);
  expect((await visitor.get(newLink)).heading).toBe('Tack, Åsa');
  await own.close();
});

test('once the round is closed a link asks for nothing that cannot be done, and promises no mail', async () => {
  const own = await openCall();
  await apply(own, { email: 'closed@su.example.se' });
  await own.settle();
  const link = (await own.mails())[0]?.links.find((path) => path.startsWith('/confirm/')) ?? '';
  const visitor = visitorOf(own);
  expect((await visitor.get(link)).heading).toBe('Är det här din ansökan?');
  await bringTo(own, 'closed');
  // The page that was open says so too, though what pages know of the round may be half a minute old.
  for (const press of ['', '/again', '/place']) {
    expect([press, (await visitor.post(`${link}${press}`)).location]).toEqual([press, link]);
    expect((await visitor.get(link)).heading).toBe('Programmet är avslutat');
  }
  const page = await visitor.get(link);
  expect([page.status, page.html.includes('<form')]).toEqual([410, false]);
  await own.settle();
  expect((await own.mails()).map(({ subject }) => subject)).not.toContain('Här är din nya länk');
  await own.close();
});

/** Somebody an operator entered, with the link in their welcome. */
async function anEntered(own: TestRound, known: Partial<Application> = {}) {
  const { answers } = aPerson({ role: 'mentee' });
  const how = { by: 'karin', at: '2027-08-20T10:00:00.000Z', why: 'HR har föreslagit dig.', unanswered: [] };
  const person = entered({ id: 'mia', language: 'sv', email: 'mia@company.example', answers, entered: how }, own.clock.now());
  await bring(own, { ...person, ...known });
  return linkTo(own, 'mia', 'confirm', 14);
}

test('the page of answers asks for a new link where its own is out of date, and says so at once where the round is closed', async () => {
  const own = await openCall();
  const link = await anEntered(own);
  const visitor = visitorOf(own);
  expect((await visitor.get(`${link}/answers`)).heading).toBe('Dina svar');
  own.clock.moveTo(own.clock.now().add({ hours: 24 * 15 }));
  const page = await visitor.get(`${link}/answers`);
  expect([page.status, page.heading]).toEqual([410, 'Länken gäller inte längre']);
  expect((await visitor.post(/action="([^"]+)"/.exec(page.html)?.[1] ?? '')).location).toBe('/sv/link-sent');
  const fresh = await linkTo(own, 'mia', 'confirm', 365);
  expect((await visitor.get(fresh)).heading).toBe('Vill du vara med?');
  await bringTo(own, 'closed');
  for (const press of ['/answers', '/no']) {
    await visitor.post(`${fresh}${press}`);
    expect([press, (await visitor.get(fresh)).heading]).toEqual([press, 'Programmet är avslutat']);
  }
  await own.close();
});

test('whoever has been found somebody to meet is promised no answer any more, and is told when new answers came too late', async () => {
  const own = await openCall();
  const link = await anEntered(own, { status: 'confirmed', pairs: ['asa-mia'] });
  const visitor = visitorOf(own);
  const page = await visitor.get(link);
  expect(page.heading).toBe('Tack, Örjan');
  expect(page.html).toContain('Vad som gäller nu ser du på din sida.');
  expect(page.html).not.toMatch(/Du får svar senast|inte göra något mer/);
  const sent = await visitor.post(`${link}/answers`, { name: 'Örjan' });
  expect(textOf((await visitor.get(sent.location ?? '')).html)).toContain('Dina nya svar sparades inte: vi har redan hittat någon åt dig.');
  await own.close();
});
