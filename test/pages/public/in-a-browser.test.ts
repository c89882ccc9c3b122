import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../shared/round/languages.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { axeFaults, openView } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { apply, openCall, visitorOf, write } from './visitor.ts';

const browser: Browser | undefined = await openBrowser();
let round: TestRound;

beforeAll(async () => {
  round = await openCall();
});
afterAll(async () => {
  await browser?.close();
  await round.close();
});

describe.skipIf(browser === undefined)('in a browser', () => {
  /** A browser without scripts, used by keyboard alone. */
  async function atKeyboard(): Promise<Page> {
    const context = await theBrowser().newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    return context.newPage();
  }

  function theBrowser(): Browser {
    if (browser === undefined) throw new Error('there is no browser');
    return browser;
  }

  /** Presses Tab until the wanted thing has the focus. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await page.locator(`${wanted}:focus`).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${wanted} on ${page.url()}`);
  }

  async function press(page: Page, wanted: string): Promise<void> {
    await tabTo(page, wanted);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }

  const goOn = (page: Page) => press(page, 'button:not(.quiet)');

  async function type(page: Page, field: string, text: string): Promise<void> {
    await tabTo(page, `#${field}`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  }

  async function tick(page: Page, field: string): Promise<void> {
    await tabTo(page, `#${field}`);
    await page.keyboard.press('Space');
  }

  /** What each page answers when nothing is filled in, and how it is filled in then. */
  const PAGES: readonly {
    readonly problems: Readonly<Record<Language, readonly string[]>>;
    readonly fill: (page: Page, email: string) => Promise<void>;
  }[] = [
    {
      problems: { sv: ['Skriv ditt namn', 'Skriv din mejladress'], en: ['Enter your name', 'Enter your email address'] },
      fill: async (page, email) => {
        await type(page, 'name', 'Åsa Öberg');
        await type(page, 'email', email);
      },
    },
    { problems: { sv: ['Skriv vad du läser'], en: ['Enter what you study'] }, fill: (page) => type(page, 'field', 'Antropologi') },
    { problems: { sv: ['Välj minst ett tema'], en: ['Choose at least one theme'] }, fill: (page) => tick(page, 'topics') },
    { problems: { sv: [], en: [] }, fill: () => Promise.resolve() },
    {
      problems: { sv: ['Välj minst en tid som brukar gå'], en: ['Choose at least one time that usually works'] },
      fill: (page) => tick(page, 'slots'),
    },
    {
      problems: {
        sv: ['Välj minst ett språk', 'Välj hur du helst vill ses'],
        en: ['Choose at least one language', 'Choose how you would rather meet'],
      },
      fill: async (page) => {
        await tick(page, 'languages');
        await tick(page, 'format');
      },
    },
    { problems: { sv: ['Välj nej eller ja'], en: ['Choose no or yes'] }, fill: (page) => tick(page, 'ties') },
    { problems: { sv: [], en: [] }, fill: () => Promise.resolve() },
  ];

  test.each(['sv', 'en'] as const)(
    'the whole form is filled in, put right and sent by keyboard without scripts (%s)',
    async (language) => {
      const page = await atKeyboard();
      const email = `keyboard-${language}@su.example.se`;
      await page.goto(`${round.url}/${language}?via=fair`);
      await press(page, 'a.button');
      for (const { problems, fill } of PAGES) {
        if (problems[language].length > 0) {
          await goOn(page);
          await page.locator('.error-summary:focus').waitFor();
          expect(await page.locator('.error-summary li').allTextContents()).toEqual(problems[language]);
          expect(await page.locator('p.problem').allTextContents()).toEqual(problems[language]);
          await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          const field = (await page.locator('.error-summary a').first().getAttribute('href')) ?? '';
          await page.locator(`${field}:focus`).waitFor();
        }
        await fill(page, email);
        await goOn(page);
      }
      await press(page, 'a[href$="/studies?from=check#field"]');
      await type(page, 'field', 'Etnologi');
      await goOn(page);
      expect(new URL(page.url()).pathname).toBe(`/${language}/apply/mentor/check`);
      await goOn(page);
      // The clock of a test stands still, so this was quicker than people are.
      await goOn(page);
      expect(new URL(page.url()).pathname).toBe(`/${language}/apply/received`);
      const sent = (await round.tools.store.all(applicationKind)).find(({ state }) => state.email === email);
      expect(sent?.state).toMatchObject({
        language,
        channel: 'fair',
        answers: { name: 'Åsa Öberg', field: 'Etnologi', slots: ['mon-am'] },
      });
      await page.context().close();
    },
    120_000,
  );

  test('a manager is asked for the four things a manager is asked for', async () => {
    const page = await atKeyboard();
    await page.goto(`${round.url}/sv/apply/mentee`);
    await goOn(page);
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.locator('.error-summary li').allTextContents()).toEqual([
      'Skriv ditt namn',
      'Skriv din mejladress',
      'Skriv din titel',
      'Skriv vilken del av företaget du arbetar i',
    ]);
    await page.context().close();
  });

  test('the first view of the call is two requests, at most 60 KB with its font, without a script and from nowhere else', async () => {
    const context = await theBrowser().newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const sizes = new Map<string, number>();
    page.on('response', async (response) => {
      sizes.set(response.url(), (await response.body()).length);
    });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${round.url}/sv`, { waitUntil: 'networkidle' });
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const paths = [...sizes.keys()].map((url) => new URL(url).pathname);
    expect(paths.sort()).toEqual(['/seen.svg', '/sv']);
    const fonts = await page.evaluate("[...document.fonts].map(({ family, status }) => family.replaceAll('\"', '') + ' ' + status)");
    expect(fonts).toEqual(['Atkinson Hyperlegible Next loaded']);
    expect(total).toBeLessThanOrEqual(60 * 1024);
    expect([...hosts]).toEqual([round.url]);
    expect(await page.locator('script').count()).toBe(0);
    await context.close();
  });

  test('somebody with a telephone sees the button of the call without scrolling', async () => {
    const context = await theBrowser().newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    for (const path of ['/sv', '/en', '/sv/managers', '/en/managers']) {
      await page.goto(`${round.url}${path}`);
      const box = await page.locator('a.button').first().boundingBox();
      expect((box?.y ?? 1000) + (box?.height ?? 0), path).toBeLessThanOrEqual(740);
    }
    await context.close();
  });

  /** Pages of every kind, some of them with the cookie of somebody who has filled in the form. */
  async function everyPage(language: Language) {
    const visitor = visitorOf(round);
    await write(visitor, { email: `every-${language}-${round.tools.newId()}@su.example.se`, language });
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
    const email = `link-${round.tools.newId()}@su.example.se`;
    await apply(round, { email, language });
    await round.settle();
    const mail = (await round.mails()).find(({ to }) => to === email);
    const confirm = mail?.links.find((path) => path.startsWith('/confirm/')) ?? '';
    const steps = ['you', 'studies', 'topics', 'wish', 'times', 'easier', 'ties', 'own-hesitate', 'check', 'later', 'protected'];
    const paths = [
      ...[
        '',
        '/managers',
        '/privacy',
        '/privacy/who-sees-what',
        '/accessibility',
        '/certificates',
        '/ask/mentor',
        '/curious/mentor',
        '/apply/received',
        '/apply/saved',
        '/link-sent',
        '/apply/mentee/topics',
      ],
      ...steps.map((step) => `/apply/mentor/${step}`),
    ].map((path) => `/${language}${path}`);
    return { cookie, paths: [...paths, confirm] };
  }

  // Each language at one width, and by night at one: its colours are those of the other.
  test.each([
    { width: 360, language: 'sv', when: 'by day and by night', schemes: ['light', 'dark'] },
    { width: 1280, language: 'en', when: 'by day', schemes: ['light'] },
  ] as const)(
    'axe finds nothing on any page, filled in, empty or with faults, at $width px, $when',
    async ({ width, language, schemes }) => {
      const { cookie, paths } = await everyPage(language);
      const page = await openView(theBrowser(), width, cookie);
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(`${round.url}${path}`);
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        faults.push(...(await axeFaults(page, schemes)).map((fault) => `${path} ${fault}`));
      }
      const empty = await openView(theBrowser(), width);
      for (const role of ['mentor', 'mentee']) {
        await empty.goto(`${round.url}/en/apply/${role}`);
        faults.push(...(await axeFaults(empty, schemes)));
        await Promise.all([empty.waitForEvent('load'), empty.locator('button:not(.quiet)').click()]);
        expect(await empty.locator('.error-summary').count()).toBe(1);
        faults.push(...(await axeFaults(empty, schemes)).map((fault) => `faults of ${role} ${fault}`));
      }
      expect(faults).toEqual([]);
      await page.context().close();
      await empty.context().close();
    },
    180_000,
  );

  test('axe would have found a fault, by night too', async () => {
    const page = await openView(theBrowser(), 360);
    await page.goto(`${round.url}/sv`);
    await page.evaluate(
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<input><p style="color:light-dark(#ccc,#333)">x</p>')`,
    );
    const faults = await axeFaults(page);
    for (const found of [/^label: .*light\)$/s, /^color-contrast: .*light\)$/s, /^color-contrast: .*dark\)$/s])
      expect(faults).toContainEqual(expect.stringMatching(found));
    await page.context().close();
  });

  test.each(['sv', 'en'] as const)(
    'every page fits a screen of 320 px, also with text twice as large, and everything to press is 44 px high (%s)',
    async (language) => {
      const { cookie, paths } = await everyPage(language);
      const faults: string[] = [];
      const page = await openView(theBrowser(), 320, cookie);
      for (const path of paths) {
        await page.goto(`${round.url}${path}`);
        for (const zoom of [1, 2]) {
          if (zoom === 2) {
            await page.setViewportSize({ width: 640, height: 640 });
            await page.addStyleTag({ content: 'html{font-size:36px}' });
          }
          const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
          if (width > 320 * zoom) faults.push(`${path} is ${width} px wide at ${320 * zoom}`);
          faults.push(...(await smallTargets(page)).map((target) => `${path} ${target}`));
        }
        await page.setViewportSize({ width: 320, height: 640 });
      }
      await page.context().close();
      expect(faults).toEqual([]);
    },
    180_000,
  );

  /** Buttons and fields that are hard to hit. Links within a sentence are as high as its lines (WCAG 2.5.8). */
  async function smallTargets(page: Page): Promise<readonly string[]> {
    const targets = page.locator(
      'main button, main a.button, main .choice label, main a.back, main input:not([type=hidden]):visible, header a',
    );
    const boxes = await targets.evaluateAll((all) =>
      all
        .filter((one) => one.closest('[aria-hidden]') === null)
        .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect().height] as const),
    );
    return boxes.filter(([, height]) => height < 44).map(([html, height]) => `${html} is ${height} px high`);
  }
});
