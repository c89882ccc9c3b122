import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../builders/browser.ts';
import type { TestRound } from '../builders/test-round.ts';
import { goToEvaluation, openTown, type Town, type TownPage } from './participant/town.ts';
import { openCall, visitorOf } from './public/visitor.ts';

/** The distances WCAG 1.4.12 lets a reader set. */
const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
/** Forms that can be sent as they stand would do what they are for. */
const ACTS_AT_ONCE = new Set(['old', 'move']);
/** What is pressed and does not stand within a sentence. */
const ALONE =
  'a.skip, header a, .bottom a, .error-summary a, .alone, .back, .doors a, .plan a, .answers a, .button, button, .choice label, summary';

const browser = await openBrowser();
afterAll(() => browser?.close());

function theBrowser(): Browser {
  if (browser === undefined) throw new Error('no browser');
  return browser;
}

/** A part of the page as it is drawn. */
async function lookOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().screenshot()).toString('base64');
}

/** Whether a part of the page looks otherwise than the empty place it stands in. */
async function isSeen(page: Page, selector: string): Promise<boolean> {
  const drawn = await lookOf(page, selector);
  await page
    .locator(selector)
    .first()
    .evaluate((one) => one.setAttribute('style', 'opacity:0'));
  const empty = await lookOf(page, selector);
  await page
    .locator(selector)
    .first()
    .evaluate((one) => one.removeAttribute('style'));
  return drawn !== empty;
}

/** What is too wide for the screen, with what sticks out. */
async function tooWide(page: Page, name: string): Promise<readonly string[]> {
  return await page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && !one.closest('.out-of-sight'));
    return [${JSON.stringify(name)} + ' is ' + wide + ' px wide: ' + out.slice(-3).map((one) => one.outerHTML.slice(0, 90)).join(' | ')];
  })()`);
}

async function tooSmall(page: Page, name: string): Promise<readonly string[]> {
  const small = await page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(ALONE)})]
      .filter((one) => one.checkVisibility() && !one.closest('.out-of-sight') && one.getBoundingClientRect().height < 44)
      .map((one) => Math.round(one.getBoundingClientRect().height) + ' px: ' + one.outerHTML.slice(0, 90))`,
  );
  return small.map((one) => `${name}: ${one}`);
}

describe.skipIf(browser === undefined)('pages on a narrow screen, with the text spread out', () => {
  let town: Town;
  let open: TestRound;
  beforeAll(async () => {
    open = await openCall();
    town = await openTown();
  });
  afterAll(async () => {
    await town.round.close();
    await open.close();
  });

  async function narrow(): Promise<Page> {
    const context = await theBrowser().newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    return await context.newPage();
  }

  async function faultsAt(page: Page, name: string): Promise<readonly string[]> {
    const faults = [...(await tooWide(page, name)), ...(await tooSmall(page, name))];
    const spacing = await page.addStyleTag({ content: SPACING });
    faults.push(...(await tooWide(page, `${name}, spread out`)));
    await spacing.evaluate('(one) => one.remove()');
    return faults;
  }

  async function faultsOf(pages: readonly TownPage[], at: TestRound): Promise<readonly string[]> {
    const page = await narrow();
    const faults: string[] = [];
    for (const { name, path } of pages) {
      await page.goto(`${at.url}${path}`);
      faults.push(...(await faultsAt(page, name)));
      const button = page.locator('main form button');
      if ((await button.count()) === 0 || ACTS_AT_ONCE.has(name)) continue;
      await Promise.all([page.waitForEvent('load'), button.first().click()]);
      faults.push(...(await faultsAt(page, `${name} with an error`)));
    }
    await page.context().close();
    return faults;
  }

  test('nothing of a participant’s is too wide or too small to press, filled in and with errors', async () => {
    expect(await faultsOf(town.pages, town.round)).toEqual([]);
  }, 300_000);

  test('nor are the times, when one is wrong in its row', async () => {
    const page = await narrow();
    await page.goto(`${town.round.url}${town.pages.find(({ name }) => name === 'times')?.path}`);
    for (const row of [1, 2, 3])
      await page
        .locator('input[type=time]')
        .nth(row - 1)
        .fill('14:30');
    await Promise.all([page.waitForEvent('load'), page.locator('main form button').first().click()]);
    expect(await page.locator('.group .wrong').count()).toBe(3);
    expect(await faultsAt(page, 'times with wrong rows')).toEqual([]);
    await page.context().close();
  });

  test('nor when the evaluation is open', async () => {
    await goToEvaluation(town);
    expect(await faultsOf(town.late, town.round)).toEqual([]);
  }, 120_000);

  test('nor on the call, the form and the notices', async () => {
    const visitor = visitorOf(open);
    await visitor.get('/sv/apply/mentor/you');
    const paths = [
      '',
      '/managers',
      '/privacy',
      '/privacy/who-sees-what',
      '/accessibility',
      '/apply/mentor/protected',
      '/apply/mentee/times',
      '/apply/mentor/ties',
    ];
    const pages = ['sv', 'en'].flatMap((language) => paths.map((path) => ({ name: path, path: `/${language}${path}` })));
    expect(
      await faultsOf([...pages, { name: 'the form', path: '/sv/apply/mentor' }, { name: 'the form', path: '/en/apply/mentee' }], open),
    ).toEqual([]);
  }, 180_000);
});

describe.skipIf(browser === undefined).each(['light', 'dark'] as const)('where the computer decides the colours, %s', (colorScheme) => {
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openCall();
    page = await (await theBrowser().newContext({ forcedColors: 'active', colorScheme, bypassCSP: true })).newPage();
  });
  afterAll(async () => {
    await page.context().close();
    await round.close();
  });

  /** Leads the form to one of its pages, with the pages before it filled in. */
  async function formAt(step: string): Promise<void> {
    await page.goto(`${round.url}/sv/apply/mentor`);
    for (const [field, value] of [
      ['name', 'Åsa Öberg'],
      ['email', `seen-${colorScheme}-${step}@su.example.se`],
    ] as const) {
      if ((await page.locator(`#${field}`).count()) > 0) await page.fill(`#${field}`, value);
    }
    await page.locator('main form button').first().click();
    await page.goto(`${round.url}/sv/apply/mentor/${step}`);
  }

  test.each([
    ['radio', 'ties'],
    ['checkbox', 'topics'],
  ])('a chosen %s is marked', async (kind, step) => {
    await formAt(step);
    const box = `.choice input[type=${kind}]`;
    const before = await lookOf(page, box);
    await page
      .locator(box)
      .first()
      .evaluate((one) => one.toggleAttribute('checked', true));
    expect(await lookOf(page, box)).not.toBe(before);
  });

  test('the weeks of meetings and those in which everybody meets stand out from the others in the strip', async () => {
    await page.goto(`${round.url}/sv`);
    for (const week of ['.weeks .meeting', '.weeks .kick-off', '.weeks .workshop', '.weeks span:not([class])']) {
      expect([week, await isSeen(page, week)]).toEqual([week, true]);
    }
    const heights = await page.evaluate<number[]>(
      `['.weeks .kick-off', '.weeks .meeting', '.weeks span:not([class])'].map((one) => document.querySelector(one).getBoundingClientRect().height)`,
    );
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(3);
  });
});
