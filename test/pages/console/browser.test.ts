import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardKind } from '../../../shared/storage/kinds/board.ts';
import { axeFaults, openView, WIDTHS } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, pairUp } from './filled-round.ts';
import { operatorSession } from './operator-session.ts';

const browser = await openBrowser();

/** By night at one width: its colours are those of the other. At a desk all heads of tables are shown. */
const whenAt = (width: number) => (width === 1280 ? (['light', 'dark'] as const) : (['light'] as const));

/** axe cannot see what lies behind the text of a drawing: in the report it is always the paper. */
const CANNOT_TELL = /^color-contrast: <text /;

const PAGES = [
  '/console',
  '/console/applicants',
  '/console/applicants?status=left',
  '/console/applicants/enter?role=mentor',
  '/console/applicants/list',
  '/console/applicants/same',
  '/console/applicants/s0003',
  '/console/matching',
  '/console/matching/review',
  '/console/matching/why?mentor=s0000&mentee=c0003',
  '/console/matching/why?person=s0008',
  '/console/matching/compare',
  '/console/matching/behind',
  '/console/pairs',
  '/console/pairs/s0004-c0004',
  '/console/letters',
  '/console/faults',
  '/console/evaluation',
  '/console/audit?check=yes',
  '/console/plan',
  '/console/close',
  '/console/report',
  '/console/channels',
  '/console/channels/fair/poster/sv',
  '/console/questions',
  '/console/curious',
  '/console/alumni',
  '/console/figures',
  '/console/removed',
  '/console/applicants/protected?role=mentor',
  '/console/applicants/s0003/requests',
  '/console/applicants/s0003/data',
  '/console/applicants/s0003/erase',
  '/console/applicants/s0003/certificate',
  '/console/workshop',
  '/console/workshop/minutes',
];

describe.skipIf(browser === undefined)('the console in a real browser', () => {
  let round: TestRound;
  let cookie: string;
  beforeAll(async () => {
    const operators = theRound().operators.map((one) => (one.id === 'johan' ? { ...one, language: 'en' as const } : one));
    round = await openTestRound({ at: '2027-08-10T10:00:00Z', round: theRound({ operators }) });
    await round.moveTo('2027-08-20T10:00:00Z');
    await fillWith(aCrowd(9, 6), round.tools);
    await round.post('/sv/accessibility', { text: 'Knappen syns inte.\nJag såg den aldrig.', address: 'lena@example.se' });
    await round.moveTo('2027-09-14T10:00:00Z');
    cookie = await round.signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await round.close();
  });

  async function theBoard() {
    const board = await round.tools.store.get(boardKind, 'board');
    if (board === undefined) throw new Error('nothing on the board');
    return board.state;
  }

  async function openMatching(from: Browser, javaScriptEnabled: boolean): Promise<Page> {
    const context = await from.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: round.url }]);
    const page = await context.newPage();
    await page.goto(`${round.url}/console/matching`);
    return page;
  }

  it.each([
    ['without scripts', false],
    ['with them', true],
  ] as const)('a pair is locked, forbidden and brought back %s', async (_, scripts) => {
    if (browser === undefined) return;
    const page = await openMatching(browser, scripts);
    const faults: string[] = [];
    page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    const { mentor, mentee } = (await theBoard()).plan?.pairs.toSorted((a, b) => a.fit.score - b.fit.score)[0] ?? {
      mentor: '',
      mentee: '',
    };
    const lock = page.locator(`#lock-${mentor}-${mentee}`);
    const said = page.locator('[role=status]').first();
    const pressAndWait = async (selector: string, words: string) => {
      await page.locator(selector).click();
      await said.filter({ hasText: words }).waitFor();
    };

    await pressAndWait(`#lock-${mentor}-${mentee}`, 'Paret är låst.');
    expect((await theBoard()).decisions.locks).toEqual([[mentor, mentee]]);
    expect(await lock.textContent()).toContain('Lås upp');
    if (scripts) expect(await page.evaluate('document.activeElement.id')).toBe(`lock-${mentor}-${mentee}`);
    await pressAndWait('#undo', 'Ditt senaste beslut är ångrat.');
    await pressAndWait(`#forbid-${mentor}-${mentee}`, 'Paret är förbjudet');
    expect((await theBoard()).decisions.forbids).toEqual([[mentor, mentee]]);
    expect(await page.locator(`#lock-${mentor}-${mentee}`).count()).toBe(0);
    await pressAndWait(`#allow-${mentor}-${mentee}`, 'Paret är tillåtet igen.');
    expect((await theBoard()).decisions.forbids).toEqual([]);
    await pressAndWait('#undo', 'Ditt senaste beslut är ångrat.');
    await pressAndWait('#undo', 'Ditt senaste beslut är ångrat.');
    expect(loads).toBe(scripts ? 0 : 6);
    expect(faults).toEqual([]);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Matchning');
    await page.context().close();
  });

  it('a refusal is told first on the page, with scripts too', async () => {
    if (browser === undefined) return;
    const page = await openMatching(browser, true);
    const summary = page.locator('.row-acts summary').first();
    await summary.click();
    await page.locator('.row-acts details[open] button').click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').textContent()).toContain('Välj student');
    await page.context().close();
  });

  it('what can be done about an entry of the list stands in one row where there is room', async () => {
    if (browser === undefined) return;
    const page = await openView(browser, 1280, cookie);
    await page.goto(`${round.url}/console`);
    const tops = await page.evaluate<number[]>(
      `[...document.querySelector('.entries .actions').querySelectorAll('a.button, button')].map((one) => Math.round(one.getBoundingClientRect().top))`,
    );
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
    await page.context().close();
  });

  it('everything can be reached and pressed with a finger: 44 pixels at least', async () => {
    if (browser === undefined) return;
    const page = await openView(browser, 360, cookie);
    for (const path of ['/console', '/console/matching', '/console/applicants/s0003']) {
      await page.goto(`${round.url}${path}`);
      const small = await page.evaluate<
        string[]
      >(`[...document.querySelectorAll('button, a.button, select, input:not([type=hidden]), nav a, summary')]
        .map((one) => [one.getBoundingClientRect(), one])
        .filter(([box]) => box.width > 0 && box.height < 43.5)
        .map(([box, one]) => one.outerHTML.slice(0, 80) + ' ' + box.height)`);
      expect([path, small]).toEqual([path, []]);
    }
    await page.context().close();
  });

  it('axe finds nothing wrong on any page, at any width, in any language, by day and by night', async () => {
    if (browser === undefined) return;
    const pairs = await pairUp(6, round.tools);
    round.clock.moveTo(Temporal.Instant.from('2028-02-21T10:00:00Z'));
    await evaluateAll(pairs, round.tools);
    for (const width of WIDTHS) {
      // One of them reads Swedish, the other English.
      const session = await operatorSession(round, width === 360 ? 'karin' : 'johan');
      const opened = (await session.post('/console/pairs/s0004-c0004', { act: 'open' })).response.headers.get('location') ?? '';
      const page = await openView(browser, width, session.cookie);
      for (const path of [...PAGES, opened]) {
        await page.goto(`${round.url}${path}`);
        const faults = (await axeFaults(page, whenAt(width))).filter((fault) => !CANNOT_TELL.test(fault));
        expect([path, width, faults]).toEqual([path, width, []]);
        expect([path, width, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, width, true]);
      }
      await page.context().close();
      const stranger = await openView(browser, width);
      await stranger.goto(`${round.url}/console`);
      expect([width, await axeFaults(stranger, whenAt(width))]).toEqual([width, []]);
      await stranger.context().close();
    }
  }, 240_000);

  it('nor on those a public authority has besides', async () => {
    if (browser === undefined) return;
    const base = theRound();
    const operators = base.operators.map((one) => (one.id === 'johan' ? { ...one, language: 'en' as const } : one));
    const privacy = { ...base.privacy, regime: 'authority' as const, decision: 'Dnr SU-1234-26' };
    const held = await openTestRound({ at: '2027-09-14T10:00:00Z', round: theRound({ operators, privacy }) });
    await fillWith(aCrowd(2, 1), held.tools);
    for (const width of WIDTHS) {
      const session = await operatorSession(held, width === 360 ? 'karin' : 'johan');
      const page = await openView(browser, width, session.cookie);
      for (const path of ['/console/records', '/console/applicants/s0000/give-out', '/console/applicants/s0000/requests']) {
        const response = await page.goto(`${held.url}${path}`);
        expect([path, response?.status()]).toEqual([path, 200]);
        expect([path, width, await axeFaults(page, whenAt(width))]).toEqual([path, width, []]);
        expect([path, width, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([path, width, true]);
      }
      await page.context().close();
    }
    await held.close();
  });
});
