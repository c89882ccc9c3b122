import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeThePlan } from '../../../shared/commands/round/change-plan.ts';
import { openMatters } from '../../../shared/storage/attention-list.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { curiousKind } from '../../../shared/storage/kinds/curious.ts';
import { theRound } from '../../builders/round.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { operatorSession, wordsOf } from '../console/operator-session.ts';
import { apply, openCall, type Shown, textOf, visitorOf, wholeTable } from './visitor.ts';

const FORM = '/sv/curious/mentor';
const SIRI = {
  id: 'siri',
  name: 'Siri Ek',
  about: { sv: 'Läste juridik, mentor 2026.', en: 'Read law, mentor in 2026.' },
  reach: 'siri@person.example',
};

let round: TestRound;
beforeAll(async () => {
  round = await openCall({ round: theRound({ formerMentors: [SIRI] }) });
});
afterAll(() => round.close());

const kept = async () => (await round.tools.store.all(curiousKind)).map(({ state }) => state);
const mailsTo = async (address: string) => (await round.mails()).filter(({ to }) => JSON.stringify(to).includes(address));

async function leave(address: string, more: Record<string, string> = {}): Promise<Shown> {
  const visitor = visitorOf(round);
  return visitor.send(await visitor.get(FORM), { address, ...more });
}

/** The path of the last link in a letter to somebody that leads to their address. */
async function linkTo(address: string): Promise<string> {
  const links = (await mailsTo(address)).flatMap(({ text }) =>
    [...(text ?? '').matchAll(/(\/curious\/[\w-]+\/[\w-]+)/g)].map(([, path = '']) => path),
  );
  return links.at(-1) ?? '';
}

async function confirmed(address: string, more: Record<string, string> = {}): Promise<string> {
  await leave(address, more);
  await round.settle();
  const path = await linkTo(address);
  expect((await visitorOf(round).post(path)).status).toBe(303);
  return path;
}

test('the call leads to the form, which says on which day the one email comes, and who can be talked to', async () => {
  const call = await visitorOf(round).get('/sv');
  expect(call.html).toContain(`href="${FORM}"`);
  const page = await visitorOf(round).get(FORM);
  expect(textOf(page.html)).toContain('så får du ett mejl tisdag 7 september. Sista dagen att söka är söndag 12 september.');
  expect(textOf(page.html)).toContain('Siri Ek Läste juridik, mentor 2026.');
  expect(page.html).not.toContain(SIRI.reach);
  expect(textOf((await visitorOf(round).get('/sv/curious/mentee')).html)).not.toContain('Siri Ek');
});

test('nothing but a question goes to an address that nobody confirmed, and it is gone after fourteen days', async () => {
  const sent = await leave('anna@example.se');
  expect(sent.location).toBe('/sv/curious/sent');
  await round.settle();
  expect((await mailsTo('anna@example.se')).map(({ subject }) => subject)).toEqual(['Är det din adress? Bekräfta den här']);
  const line = (await wholeTable(round)).split('\n').filter((one) => one.includes('anna@example.se'));
  expect(line.map((one) => JSON.parse(one).kind)).toEqual(['curious']);
  expect(JSON.parse(line[0] ?? '{}').expires * 1000).toBeLessThan(round.tools.now().add({ hours: 24 * 23 }).epochMilliseconds);
  // Opened by a scanner, nothing happens.
  const page = await visitorOf(round).get(await linkTo('anna@example.se'));
  expect([page.status, page.heading]).toEqual([200, 'Är det din adress?']);
  expect((await kept()).find(({ address }) => address === 'anna@example.se')).not.toHaveProperty('confirmedAt');
});

test('a press on the link confirms it; asked again by anybody the page says the same, and no other letter goes', async () => {
  const path = await confirmed('bo@example.se');
  const page = await visitorOf(round).get(path);
  expect([page.heading, textOf(page.html).includes('Du får ett mejl tisdag 7 september')]).toEqual(['Adressen är bekräftad', true]);
  expect((await leave('BO@example.se')).location).toBe('/sv/curious/sent');
  await round.settle();
  expect(await mailsTo('bo@example.se')).toHaveLength(1);
  expect((await kept()).filter(({ address }) => address.toLowerCase() === 'bo@example.se')).toHaveLength(1);
});

test('the address goes at a press, from a mail program as well, and nothing more is known of it', async () => {
  const path = await confirmed('cia@example.se');
  expect((await visitorOf(round).get(`${path}/stop`)).heading).toBe('Ta bort min adress');
  expect(await wholeTable(round)).toContain('cia@example.se');
  const stopped = await round.request(`${path}/stop`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(stopped.status).toBe(200);
  expect(await wholeTable(round)).not.toContain('cia@example.se');
  expect((await visitorOf(round).get(path)).heading).toBe('Adressen är borttagen');
  expect((await visitorOf(round).get(`${path.slice(0, -2)}xx`)).status).toBe(404);
});

test('a wish to talk stands on the operators’ list once the address is confirmed; an operator chooses whom, and one letter says how', async () => {
  const wishes = async () => (await openMatters(round.tools)).matters.filter(({ attention }) => attention.reason === 'talk wished for');
  await leave('dina@example.se', { talk: 'yes' });
  await round.settle();
  expect(await wishes()).toEqual([]);
  expect((await visitorOf(round).post(await linkTo('dina@example.se'))).status).toBe(303);
  expect(await wishes()).toHaveLength(1);
  const karin = await operatorSession(round);
  expect((await karin.get('/console')).html).toContain('href="/console/curious"');
  const page = await karin.get('/console/curious');
  expect(wordsOf(page.html)).toContain('dina@example.se, sedan fredag 20 augusti');
  expect(page.html).not.toContain('bo@example.se');
  const id = /name="id" value="(c[0-9a-f]+)"/.exec(page.html)?.[1] ?? '';
  expect((await karin.post('/console/curious', { act: 'arrange', id })).status).toBe(422);
  const seen = wordsOf((await karin.post('/console/curious', { act: 'look', id, [`with-${id}`]: 'siri' })).html);
  for (const said of ['dina@example.se', 'Prata med Siri Ek om hur det är', 'Siri Ek, siri@person.example']) expect(seen).toContain(said);
  expect(await wishes()).toHaveLength(1);
  expect((await karin.post('/console/curious', { act: 'arrange', id, [`with-${id}`]: 'siri' })).status).toBe(303);
  expect((await karin.post('/console/curious', { act: 'arrange', id, [`with-${id}`]: 'siri' })).status).toBe(303);
  expect(await wishes()).toEqual([]);
  await round.settle();
  const mails = await mailsTo('dina@example.se');
  expect(mails.map(({ subject }) => subject)).toEqual(['Är det din adress? Bekräfta den här', 'Prata med Siri Ek om hur det är']);
  expect(mails[1]?.text).toContain('Siri Ek, siri@person.example');
  expect(await mailsTo(SIRI.reach)).toEqual([]);
});

test('a former mentor who takes the yes back, and whom the file leaves out, is named nowhere; who was to talk to them waits again, and gets another', async () => {
  const own = async () => textOf((await visitorOf(round).get(await linkTo('dina@example.se'))).html);
  const { store, now } = round.tools;
  const id = (await kept()).find(({ address }) => address === 'dina@example.se')?.id ?? '';
  expect(await own()).toContain('Du kan prata med Siri Ek: siri@person.example.');
  // Put in touch with somebody the file named then.
  const before = await store.get(curiousKind, id);
  if (before?.state.talk === undefined) throw new Error('nobody talks to anybody');
  const talk = { ...before.state.talk, with: 'omar' };
  await store.commit({ at: now(), changes: [change(curiousKind, before, { ...before.state, talk })] });
  expect(await own()).toContain('står inte längre till förfogande. Vill du prata med någon annan, skriv till');
  const karin = await operatorSession(round);
  const page = wordsOf((await karin.get('/console/curious')).html);
  expect(page).toContain('dina@example.se, sedan');
  expect(page).toContain('Har fått ett namn tidigare');
  expect((await karin.post('/console/curious', { act: 'arrange', id, [`with-${id}`]: 'omar' })).status).toBe(422);
  expect((await karin.post('/console/curious', { act: 'arrange', id, [`with-${id}`]: 'siri' })).status).toBe(303);
  await round.settle();
  expect((await mailsTo('dina@example.se')).filter(({ subject }) => subject === 'Prata med Siri Ek om hur det är')).toHaveLength(2);
  expect(await own()).toContain('Du kan prata med Siri Ek: siri@person.example.');
});

test('one letter goes when the last day is near, also when that moves: to nobody who applied meanwhile, and never twice', async () => {
  await confirmed('eva@example.se');
  await apply(round, { email: 'eva@example.se' });
  await round.settle();
  const [receipt = ''] = (await mailsTo('eva@example.se')).flatMap(({ text }) => /\/confirm\/[\w-]+\/[\w-]+/.exec(text ?? '') ?? []);
  expect((await visitorOf(round).post(receipt)).status).toBe(303);
  const near = async (address: string) =>
    (await mailsTo(address)).filter(({ subject }) => subject?.startsWith('Sista dag att söka') === true);
  await changeThePlan({ deadline: '2027-09-22' }, round.tools);
  await round.moveTo('2027-09-08T10:00:00Z');
  expect(await near('bo@example.se')).toEqual([]);
  await round.moveTo('2027-09-17T10:00:00Z');
  const [letter] = await near('bo@example.se');
  expect(letter?.subject).toBe('Sista dag att söka är onsdag 22 september');
  expect(letter?.text).toContain('fem möten');
  expect(letter?.text).toContain('/stop');
  expect(await near('eva@example.se')).toEqual([]);
  expect(await near('anna@example.se')).toEqual([]);
  await changeThePlan({ deadline: '2027-09-25' }, round.tools);
  const page = textOf((await visitorOf(round).get(await linkTo('bo@example.se'))).html);
  expect(page).toContain('Sista dagen att söka är lördag 25 september. Vi har skickat den påminnelse du bad om, och skickar ingen till.');
  expect(page).not.toContain('Du får ett mejl');
  await round.moveTo('2027-09-22T10:00:00Z');
  expect(await near('bo@example.se')).toHaveLength(1);
});

test('so near the last day that no letter would come only a talk is left to ask for, and when the call closes every address goes', async () => {
  const page = await visitorOf(round).get(FORM);
  expect(textOf(page.html)).toContain('så nära att vi inte skickar någon påminnelse');
  expect((await visitorOf(round).get('/sv/curious/mentee')).html).not.toContain('<form');
  expect(page.html).not.toContain('name="talk"');
  await leave('fia@example.se');
  expect((await kept()).find(({ address }) => address === 'fia@example.se')?.talk).toBeDefined();
  await round.moveTo(Temporal.Instant.from('2027-09-26T10:00:00Z').toString());
  expect(await kept()).toEqual([]);
  const lines = (await wholeTable(round)).split('\n').filter((line) => /(anna|bo|dina)@example\.se/i.test(line));
  expect(lines).toEqual([]);
  expect((await visitorOf(round).get(FORM)).status).toBe(410);
  expect((await leave('sen@example.se')).status).toBe(410);
});
