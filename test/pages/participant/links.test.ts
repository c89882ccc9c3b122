import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { change } from '../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { openBrowser } from '../../builders/browser.ts';
import { everything } from './everything.ts';
import { linkTo, mailedLink, read } from './guests.ts';
import { goToEvaluation, openTown, type Town, type TownPage } from './town.ts';

describe('links to the pages of participants', () => {
  let town: Town;
  let pages: readonly TownPage[];
  beforeAll(async () => {
    town = await openTown();
    pages = town.pages;
  });
  afterAll(() => town.round.close());

  const pageNamed = (name: string) => pages.find((page) => page.name === name)?.path ?? '';
  const fetchPage = (path: string, init?: RequestInit) => town.round.request(path, init);

  test('five times GET and HEAD on every page changes nothing at all', async () => {
    const before = await everything(town.round);
    for (const { path } of pages) {
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD']) {
        expect([200, 410]).toContain((await fetchPage(path, { method })).status);
      }
    }
    expect(await everything(town.round)).toEqual(before);
  });

  test('OPTIONS, PUT and DELETE are answered by nothing', async () => {
    const before = await everything(town.round);
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      expect([403, 404, 405]).toContain((await fetchPage(pageNamed('offer'), { method })).status);
    }
    expect(await everything(town.round)).toEqual(before);
  });

  test('a browser that opens every page, runs what it holds and presses its button changes nothing', async ({ skip }) => {
    const browser = await openBrowser();
    if (browser === undefined) return skip('no browser can run here');
    const before = await everything(town.round);
    const page = await browser.newPage();
    // The one button that needs no choice asks for a mail to the owner of the link; it is tested by itself.
    for (const { path } of pages.filter(({ name }) => name !== 'old' && name !== 'times' && name !== 'move')) {
      await page.goto(`${town.round.url}${path}`);
      const button = page.locator('form button');
      if ((await button.count()) > 0) await button.first().click();
    }
    await browser.close();
    // What stood in the fields already may be sent as it is; nothing was chosen, so nothing was done.
    expect(await everything(town.round)).toEqual(before);
  });

  test('a page needs at most two requests to the table', async () => {
    const { store } = town.round.tools;
    const spies = [vi.spyOn(store, 'get'), vi.spyOn(store, 'getTogether'), vi.spyOn(store, 'list'), vi.spyOn(store, 'partition')];
    await fetchPage(pageNamed('to-propose'));
    for (const { name, path } of pages) {
      for (const spy of spies) spy.mockClear();
      await fetchPage(path);
      expect(
        spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
        name,
      ).toBeLessThanOrEqual(2);
    }
    for (const spy of spies) spy.mockRestore();
  });

  test('the place shows the address masked, and no page tells the address of somebody who has not said yes', async () => {
    const place = await read(await fetchPage(pageNamed('waits-for-times')));
    expect(place).toContain('p•••@person.example');
    expect(place).not.toContain('plaina@person.example');
    for (const name of ['asked', 'offer', 'offer-mentee', 'said-yes']) {
      expect(await read(await fetchPage(pageNamed(name)))).not.toMatch(/(asked|half)[ab]@person\.example/);
    }
  });

  test('a link out of date says so without saying whose it is, and one press mails a new one', async () => {
    const old = pageNamed('old');
    const response = await fetchPage(old);
    const words = await read(response);
    expect(response.status).toBe(410);
    expect(words).toContain('Länken gäller inte längre');
    expect(words).not.toMatch(/Åsa|Örjan|person\.example/);
    for (const rest of ['/meeting/1', '/evaluation', '/leave']) expect((await fetchPage(`${old}${rest}`)).status).toBe(410);

    const sent = await town.round.post(`${old}/new-link`);
    expect(sent.headers.get('location')).toBe(`${old}/new-link`);
    for (let press = 1; press <= 20; press += 1) await town.round.post(`${old}/new-link`);
    await town.round.settle();
    const letters = (await town.round.mails()).filter(
      ({ to, subject }) => to === 'plaina@person.example' && subject === 'Här är din nya länk',
    );
    expect(letters).toHaveLength(1);
    expect((await fetchPage(await mailedLink(town.round, 'plaina@person.example'))).status).toBe(200);
  });

  test('what was written and sent by a link out of date is kept, and stands on its page by a new link until it has been sent', async () => {
    const { round } = town;
    const old = await linkTo(round, 'pasta', 'place', -1);
    const before = await everything(round);
    const sent = await fetchPage(`${old}/meeting/1/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ held: 'yes', rating: '4', takeaway: 'Att fråga först & sedan svara' }).toString(),
    });
    expect(sent.status).toBe(303);
    const answer = await fetchPage(sent.headers.get('location') ?? '');
    expect(answer.status).toBe(410);
    const words = await read(answer);
    expect(words).toContain('inte lämnat än, men det är kvar i 72 timmar');
    expect(words).not.toContain('Att fråga först');
    expect(await everything(round)).toEqual(before);
    expect(await read(await fetchPage(`${old}/new-link`))).toContain('det är kvar');

    const fresh = await linkTo(round, 'pasta', 'place', 30);
    const home = await (await fetchPage(fresh)).text();
    expect(home).toContain(`href="${fresh}/meeting/1/report"`);
    expect(home).toContain('Det du skrev när länken var för gammal är kvar');
    const form = await (await fetchPage(`${fresh}/meeting/1/report`)).text();
    expect(form).toContain('value="Att fråga först &amp; sedan svara"');
    expect(form).toMatch(/name="rating"[^>]*value="4"[^>]*checked/);
    expect(await (await fetchPage(await linkTo(round, 'pastb', 'place', 30))).text()).not.toContain('är kvar');

    expect(
      (await round.post(`${fresh}/meeting/1/report`, { held: 'yes', rating: '4', takeaway: 'Att fråga först' })).headers.get('location'),
    ).toContain('done=reported');
    expect(await (await fetchPage(fresh)).text()).not.toContain('Det du skrev när länken var för gammal');
    expect(await (await fetchPage(`${fresh}/meeting/1/report`)).text()).not.toContain('sedan svara');
  });

  test.each([
    ['movesa', '/met', { day: '2027-11-05', takeaway: 'Att fråga först' }],
    ['picksa', '/pause', { act: 'start', from: '2027-11-15', until: '2027-11-30', reason: 'Praktik' }],
  ])('so it is with what somebody (%s) wrote on %s', async (id, rest, fields) => {
    const old = await linkTo(town.round, id, 'place', -1);
    const sent = await town.round.post(`${old}${rest}`, fields);
    expect(await read(await fetchPage(sent.headers.get('location') ?? ''))).toContain('det är kvar');
    const fresh = await linkTo(town.round, id, 'place', 30);
    expect(await (await fetchPage(fresh)).text()).toContain(`href="${fresh}${rest}"`);
    const form = await (await fetchPage(`${fresh}${rest}`)).text();
    for (const typed of Object.values(fields)) expect(form).toContain(`value="${typed}"`);
  });

  test('what was sent by a link out of date is not kept for ever, nor taken from who has a wrong address', async () => {
    const { round } = town;
    const old = await linkTo(round, 'bookeda', 'place', -1);
    const write = () => round.post(`${old}/pulse/1`, { going: '4', time: '3', note: 'Inte för andra' });
    await write();
    const fresh = await linkTo(round, 'bookeda', 'place', 60);
    expect(await (await fetchPage(`${fresh}/pulse/1`)).text()).toContain('Inte för andra');
    const stored = await round.tools.store.get(applicationKind, 'bookeda');
    if (stored === undefined) throw new Error('nobody is there');
    round.clock.moveTo(round.tools.now().add({ hours: 73 }));
    expect(await (await fetchPage(`${fresh}/pulse/1`)).text()).not.toContain('Inte för andra');
    const corrected = { ...stored.state, addressSince: round.tools.now().toString({ fractionalSecondDigits: 3 }) };
    await round.tools.store.commit({ at: round.tools.now(), changes: [change(applicationKind, stored, corrected)] });
    expect((await write()).status).toBe(410);
    const theirs = await linkTo(round, 'bookeda', 'place', 90);
    expect(await (await fetchPage(theirs)).text()).not.toContain('är kvar');
  });

  test('nothing can be done with a link out of date', async () => {
    const old = await linkTo(town.round, 'askeda', 'place', -1);
    const before = await everything(town.round);
    for (const [rest, fields] of [
      ['/offer', { answer: 'yes' }],
      ['/leave', { answer: 'leave' }],
      ['/mails', { reminders: 'no' }],
    ] as const) {
      expect((await town.round.post(`${old}${rest}`, fields)).status).toBe(410);
    }
    expect(await everything(town.round)).toEqual(before);
  });

  test('a link with one sign changed, cut off or added to is nowhere, like every other one', async () => {
    const good = pageNamed('offer').replace('/offer', '');
    const [, , id = '', secret = ''] = good.split('/');
    const unknown = await (await fetchPage('/place/nobody/nothing')).text();
    const wrong = [
      `/place/${id}/${secret.slice(1)}y`,
      `/place/${id}/${secret.slice(0, -1)}`,
      `${good}=`,
      `${good}.`,
      `/place/${id}/${secret.toUpperCase()}`,
      `/place/${id.toUpperCase()}/${secret}`,
      `/place/plaina/${secret}`,
      '/place//',
    ];
    for (const path of wrong) {
      const response = await fetchPage(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toBe(unknown);
    }
  });

  test('a link opens only what it was made for', async () => {
    const [, , id = '', stopSecret = ''] = pageNamed('stop').split('/');
    const [, , , homeSecret = ''] = pageNamed('waits-for-times').split('/');
    expect((await fetchPage(`/place/${id}/${stopSecret}`)).status).toBe(404);
    expect((await fetchPage(`/stop/${id}/${homeSecret}`)).status).toBe(404);
    expect((await town.round.post(`/stop/${id}/${homeSecret}`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(404);
  });

  test('no page lets its address out: no referrer, nothing kept, nothing from elsewhere', async () => {
    const response = await fetchPage(pageNamed('waits-for-times'));
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('a form sent from another site is refused and changes nothing', async () => {
    const before = await everything(town.round);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await town.round.post(pageNamed('offer'), { answer: 'yes' }, headers)).status).toBe(403);
    }
    expect(await everything(town.round)).toEqual(before);
  });

  test('no path under a link, however it is made up, gives a failure of ours', async () => {
    const base = pageNamed('waits-for-times');
    const segment = fc.oneof(fc.constantFrom('meeting', 'pulse', 'with', 'times', '0', '1', '99', '-1', '1e3', 'offer'), fc.webSegment());
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 4 }), async (segments) => {
        const path = [base, ...segments].join('/');
        expect((await fetchPage(path)).status).toBeLessThan(500);
        expect((await town.round.post(path, {})).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  test('five times GET and HEAD on the evaluation changes nothing either', async () => {
    await goToEvaluation(town);
    const before = await everything(town.round);
    for (const { path } of town.late) {
      for (let times = 1; times <= 5; times += 1) {
        expect((await fetchPage(path)).status).toBe(200);
        expect((await fetchPage(path, { method: 'HEAD' })).status).toBe(200);
      }
    }
    expect(await everything(town.round)).toEqual(before);
  });
});
