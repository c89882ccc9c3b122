import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayTheyCome } from '../../../shared/commands/gathering/say-coming.ts';
import { axeFaults, openView, WIDTHS } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { theRound } from '../../builders/round.ts';
import { bringTo } from '../../builders/steps.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { aCrowd, fillWith, pairUp } from './filled-round.ts';
import { operatorSession } from './operator-session.ts';

const PAIRS = 18;
const PATH = '/console/gatherings/kick-off';
const browser = await openBrowser();

describe.skipIf(browser === undefined)('who comes, on paper and on a screen', () => {
  let round: TestRound;
  let cookie: string;
  beforeAll(async () => {
    const { kickOff } = theRound();
    round = await openTestRound({
      at: '2027-09-20T09:00:00Z',
      round: theRound({ kickOff: { ...kickOff, link: 'https://video.example/1' } }),
    });
    await bringTo(round, 'matching');
    await fillWith(aCrowd(PAIRS, PAIRS), round.tools);
    await pairUp(PAIRS, round.tools);
    const food = 'Vegetariskt, och inget med nötter eller soja i';
    for (let index = 0; index < PAIRS - 2; index += 1) {
      const id = `s${String(index).padStart(4, '0')}`;
      const comes = index % 5 === 4 ? 'no' : index % 7 === 6 ? 'online' : 'yes';
      await sayTheyCome(id, 'kickOff', { comes, food: index % 3 === 0 ? food : '' }, round.tools);
    }
    cookie = await round.signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await round.close();
  });

  async function opened(width: number, path = PATH): Promise<Page> {
    if (browser === undefined) throw new Error('no browser');
    const page = await openView(browser, width, cookie);
    await page.goto(`${round.url}${path}`);
    return page;
  }

  /** How many sheets a page takes, as the browser would print it. */
  async function sheets(page: Page): Promise<number> {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  it('the list of thirty-six people with what they need is one sheet, with a box for each', async () => {
    const session = await operatorSession(round);
    const pass = (await session.post(PATH, { act: 'open' })).response.headers.get('location') ?? '';
    const page = await opened(1280, pass);
    expect(await page.getByText('Mat: Vegetariskt').count()).toBeGreaterThan(3);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tick-box:visible').count()).toBe(2 * PAIRS);
    expect(await page.locator('nav:visible, button:visible, select:visible').count()).toBe(0);
    await page.setViewportSize({ width: 703, height: 1000 });
    expect(await sheets(page)).toBe(1);
    await page.context().close();
  });

  it('ten badges are one sheet, whatever the length of a name, and none is cut in two', async () => {
    const page = await opened(1280, `${PATH}/badges`);
    const badges = await page.locator('.badges li').count();
    await page.emulateMedia({ media: 'print' });
    expect(await sheets(page)).toBe(Math.ceil(badges / 10));
    expect(await page.locator('nav:visible, button:visible').count()).toBe(0);
    const cut = await page.evaluate<number>(
      '[...document.querySelectorAll(".badges li")].filter((badge) => badge.scrollHeight > badge.clientHeight + 1).length',
    );
    expect(cut).toBe(0);
    await page.context().close();
  });

  it.each(WIDTHS)('nothing is wrong by axe at %i px, by day and by night, and nothing is too wide', async (width) => {
    for (const path of [PATH, `${PATH}/badges`, `${PATH}?person=s0003#note`]) {
      const page = await opened(width, path);
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      expect(await page.locator('.tick-box:visible').count()).toBe(0);
      expect([path, (await page.evaluate<number>('document.documentElement.scrollWidth')) <= width]).toEqual([path, true]);
      await page.context().close();
    }
  });
});
