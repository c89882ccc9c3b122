import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftKind } from '../../../shared/storage/kinds/draft.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { openCall, sendOff, textOf, visitorOf, write } from './visitor.ts';

const WHOSE = '/sv/apply/mentor/whose';
const SECRETS = /Åsa|Öberg|first@su|Socialantropologi|öppnar era mejl/;

let round: TestRound;
beforeAll(async () => {
  round = await openCall();
});
afterAll(() => round.close());

/** A laptop at a fair, in which somebody has begun an application and walked away. */
async function aLaptop() {
  const laptop = visitorOf(round);
  await write(laptop, { email: 'first@su.example.se' });
  return laptop;
}

test('the next person at a laptop is asked whose it is before anything but initials is shown, and begins anew', async () => {
  const laptop = await aLaptop();
  const asked = await laptop.get('/sv/apply/mentor?via=fair');
  expect([asked.status, asked.location]).toEqual([303, `${WHOSE}?via=fair`]);
  const page = await laptop.get(asked.location ?? '');
  expect(page.heading).toBe('Fortsätta som Å. Ö.?');
  expect(page.html).not.toMatch(SECRETS);
  // Going back to any page of it leads to the same question.
  for (const step of ['you', 'wish', 'check', 'later']) expect((await laptop.get(`/sv/apply/mentor/${step}`)).location).toBe(WHOSE);
  expect((await laptop.get('/sv/apply/saved')).html).not.toMatch(SECRETS);
  const anew = await laptop.post(`${WHOSE}?via=fair`, { choice: 'anew' });
  expect(anew.location).toBe('/sv/apply/mentor/you?via=fair');
  const first = await laptop.get('/sv/apply/mentor/you');
  expect([first.status, first.html.match(SECRETS)]).toEqual([200, null]);
  const check = await write(laptop, { email: 'second@su.example.se', instead: { name: 'Bo Ek', wish: '', field: 'Juridik' } });
  expect(textOf(check.html)).toContain('Bo Ek');
  expect(check.html).not.toMatch(SECRETS);
});

test('a browser in which nothing was begun, or in which it was sent, is told so and not that anything is saved', async () => {
  const page = await visitorOf(round).get('/sv/apply/saved');
  expect([page.status, page.heading]).toEqual([404, 'Här finns ingen påbörjad ansökan']);
  const laptop = await aLaptop();
  await sendOff(laptop, await laptop.get('/sv/apply/mentor/check'));
  expect((await laptop.get('/sv/apply/saved')).status).toBe(404);
});

test('whose it is goes on after one press, and is not asked on every page', async () => {
  const laptop = await aLaptop();
  await laptop.get('/sv/apply/mentor');
  await laptop.get(WHOSE);
  expect((await laptop.post(WHOSE, { choice: 'on' })).location).toBe('/sv/apply/mentor/check');
  for (const step of ['check', 'you', 'wish']) expect((await laptop.get(`/sv/apply/mentor/${step}`)).status).toBe(200);
});

test('somebody who comes back after a while is asked, and a press without a choice asks again', async () => {
  const laptop = await aLaptop();
  laptop.cookies.delete('sitting');
  const asked = await laptop.get('/sv/apply/mentor/studies?from=check');
  expect(asked.location).toBe(`${WHOSE}?from=check`);
  expect((await laptop.post(WHOSE)).heading).toBe('Fortsätta som Å. Ö.?');
});

test('a page that was open when the sitting ended still takes what was typed', async () => {
  const laptop = await aLaptop();
  const page = await laptop.get('/sv/apply/mentor/studies');
  laptop.cookies.delete('sitting');
  expect((await laptop.send(page, { field: 'Etnologi' })).location).toBe('/sv/apply/mentor/topics');
  expect((await laptop.get('/sv/apply/mentor/studies')).html).toContain('value="Etnologi"');
});

test('a manager who comes to a laptop with a begun student application is asked too, and replaces nothing unasked', async () => {
  const laptop = await aLaptop();
  for (const path of ['/sv/apply/mentee', '/sv/apply/mentee/you']) {
    const asked = await laptop.get(path);
    expect(asked.location).toBe('/sv/apply/mentee/whose');
  }
  const page = await laptop.get('/sv/apply/mentee/whose');
  expect(textOf(page.html)).toContain('en påbörjad ansökan som student');
  expect((await laptop.post('/sv/apply/mentee/whose', { choice: 'on' })).location).toBe('/sv/apply/mentor/check');
  await laptop.get('/sv/apply/mentee');
  expect((await laptop.post('/sv/apply/mentee/whose', { choice: 'anew' })).location).toBe('/sv/apply/mentee/you');
  expect((await laptop.get('/sv/apply/mentee/you')).status).toBe(200);
});

test('a link to a draft that is opened in a browser with another says so, and then goes on with its own', async () => {
  const phone = visitorOf(round);
  const you = await phone.get('/sv/apply/mentor/you');
  await phone.send(you, { name: 'Cleo Dahl', email: 'cleo@su.example.se', save: 'later' });
  await round.settle();
  const mail = (await round.mails()).find(({ to }) => to === 'cleo@su.example.se');
  const link = mail?.links.find((path) => path.startsWith('/draft/')) ?? '';
  const laptop = await aLaptop();
  const page = await laptop.get(link);
  expect(textOf(page.html)).toContain('en annan ansökan påbörjad (Å. Ö.)');
  expect(page.html).not.toMatch(SECRETS);
  expect((await laptop.post(link)).location).toBe('/sv/apply/mentor/studies');
  expect((await laptop.get('/sv/apply/mentor/you')).html).toContain('value="Cleo Dahl"');
});

test('when an application has been sent the next person finds an empty form, and the receipt is gone once they begin', async () => {
  const laptop = visitorOf(round);
  await sendOff(laptop, await write(laptop, { email: 'first@su.example.se' }));
  const entry = await laptop.get('/sv/apply/mentor');
  expect(entry.location).toBe('/sv/apply/mentor/you');
  const first = await laptop.get('/sv/apply/mentor/you');
  expect(first.html).not.toMatch(SECRETS);
  await laptop.send(first, { name: 'Bo Ek', email: 'bo@su.example.se' });
  expect((await laptop.get('/sv/apply/received')).html).not.toMatch(SECRETS);
});

test('a tab that was open before somebody else began in another one begins for whoever writes in it', async () => {
  const laptop = visitorOf(round);
  const open = await laptop.get('/sv/apply/mentor/you');
  await write(laptop, { email: 'first@su.example.se' });
  const [begun] = (laptop.cookies.get('draft') ?? '').split('.');
  await laptop.send(open, { name: 'Bo Ek', email: 'bo@su.example.se' });
  expect((await laptop.get('/sv/apply/mentor/studies')).html).not.toMatch(SECRETS);
  const typed = (await round.tools.store.get(draftKind, begun ?? ''))?.state.typed;
  expect([typed?.['name'], typed?.['email']]).toEqual([['Åsa Öberg'], ['first@su.example.se']]);
});

test('a tab that was open before goes on with what the same person began in another one', async () => {
  const laptop = visitorOf(round);
  const open = await laptop.get('/sv/apply/mentor/you');
  await write(laptop, { email: 'first@su.example.se' });
  await laptop.send(open, { name: 'Åsa Öberg', email: 'right@su.example.se' });
  const check = await laptop.get('/sv/apply/mentor/check');
  expect(textOf(check.html)).toContain('right@su.example.se');
  expect(textOf(check.html)).toContain('Socialantropologi');
});

test('pages of the form are kept by no browser, so that going back asks as well', async () => {
  const laptop = await aLaptop();
  for (const path of ['/sv/apply/mentor/you', '/sv/apply/mentor/check', WHOSE]) {
    expect((await laptop.get(path)).headers.get('cache-control')).toBe('no-store');
  }
});
