import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../shared/round/languages.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import { evaluationKind } from '../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../shared/storage/kinds/pair.ts';
import { openBrowser } from '../../builders/browser.ts';
import { anOffer } from '../../builders/pairs.ts';
import { aPerson } from '../../builders/people.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { bring, linkTo, mailedLink, offerPair } from './guests.ts';
import { goToEvaluation } from './town.ts';

const ASA = 'asa@person.example';
const ORJAN = 'orjan@person.example';

const TITLES: Readonly<
  Record<Language, Readonly<Record<'waits' | 'propose' | 'waitsForChoice' | 'booked' | 'reported' | 'finished', RegExp>>>
> = {
  sv: {
    waits: /Du har sagt ja/,
    propose: /Föreslå tider för möte 1/,
    waitsForChoice: /Åsa väljer tid för möte 1/,
    booked: /Möte 1: måndag 11 oktober kl\. 10\.00/,
    reported: /Vänta på tider från Örjan för möte 2/,
    finished: /Du kan ändra dem så länge/,
  },
  en: {
    waits: /You said yes/,
    propose: /Propose times for meeting 1/,
    waitsForChoice: /Åsa is choosing a time for meeting 1/,
    booked: /Meeting 1: Monday 11 October at 10:00/,
    reported: /Wait for times from Örjan for meeting 2/,
    finished: /You can change them for as long as/,
  },
};

const browser = await openBrowser();

/** Everything by keyboard alone, in a browser that runs no scripts. */
describe.skipIf(browser === undefined).each(['sv', 'en'] as const)('by keyboard and without scripts, in %s', (language) => {
  const titles = TITLES[language];
  let round: TestRound;
  let page: Page;
  beforeAll(async () => {
    round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
    await bring(round, aPerson({ language }), aPerson({ role: 'mentee', language }));
    await round.moveTo('2027-09-15T07:12:00Z');
    await offerPair(round, anOffer());
    page = await newPage(browser);
  });
  afterAll(async () => {
    await page.context().close();
    await round.close();
  });

  const open = async (to: string) => page.goto(`${round.url}${await mailedLink(round, to)}`);
  const title = () => page.locator('h1').textContent();

  test('an offer is accepted', async () => {
    for (const to of [ASA, ORJAN]) {
      await open(to);
      await follow(page, '/offer');
      await press(page);
      expect(await page.title()).toMatch(/^(Fel|Error): /);
      await expect.poll(() => focused(page)).toContain('error-summary');
      await choose(page, 'answer');
      await press(page);
      await round.settle();
    }
    await open(ASA);
    const pair = await round.tools.store.get(pairKind, 'asa-orjan');
    expect(pair?.state.status).toBe('formed');
  });

  test('it is said who comes to the kick-off', async () => {
    for (const to of [ASA, ORJAN]) {
      await open(to);
      await follow(page, '/coming/kick-off');
      await choose(page, 'comes');
      await press(page);
      await round.settle();
    }
    const said = await Promise.all(['asa', 'orjan'].map((id) => round.tools.store.get(applicationKind, id)));
    expect(said.map((one) => one?.state.gatherings?.kickOff?.said?.comes)).toEqual(['yes', 'yes']);
  });

  test('times are proposed, and one of them is picked', async () => {
    await open(ORJAN);
    expect(await title()).toMatch(titles.propose);
    await follow(page, '/meeting/1/times');
    await choose(page, 'time');
    await choose(page, 'time-2027-10-13T14:00');
    await press(page);
    expect(await title()).toMatch(titles.waitsForChoice);
    await round.settle();

    await open(ASA);
    await follow(page, '/meeting/1');
    await choose(page, 'time');
    await press(page);
    expect(await title()).toMatch(titles.booked);
  });

  test('a time of one’s own is typed, and kept when it is wrong', async () => {
    await open(ASA);
    await follow(page, '/meeting/2');
    await follow(page, '/meeting/2/times');
    await tabTo(page, 'place');
    await page.keyboard.type('Biblioteket');
    await press(page);
    await expect.poll(() => focused(page)).toContain('error-summary');
    expect(await page.inputValue('#place')).toBe('Biblioteket');
  });

  test('a meeting is reported', async () => {
    await round.moveTo('2027-10-11T10:30:00Z');
    await open(ASA);
    await follow(page, '/meeting/1/report');
    await choose(page, 'held');
    await press(page);
    expect(await title()).toMatch(titles.reported);
  });

  test('the round is evaluated, with one answer that may be quoted', async () => {
    await goToEvaluation({ round });
    await page.goto(`${round.url}${await linkTo(round, 'asa')}`);
    await follow(page, '/evaluation');
    await choose(page, 'again');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'mentors');
    await page.keyboard.type('Mod');
    await choose(page, 'quote-mentors');
    await press(page);
    expect(await page.locator('.notice').textContent()).toMatch(titles.finished);
    const kept = await round.tools.store.get(evaluationKind, 'asa');
    expect(kept?.state).toMatchObject({ again: 2, answers: { mentors: { text: 'Mod', mayQuote: true } } });
  });
});

afterAll(() => browser?.close());

async function newPage(opened: Browser | undefined): Promise<Page> {
  if (opened === undefined) throw new Error('no browser');
  const context = await opened.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** The classes or the id of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate("[document.activeElement.className, document.activeElement.id].join(' ')");
}

/** Presses Tab until something has the focus. */
async function tabUntil(page: Page, isThere: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${isThere}`);
}

const tabTo = (page: Page, id: string) => tabUntil(page, `document.activeElement.id === ${JSON.stringify(id)}`);

async function choose(page: Page, id: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.press('Space');
}

/** Follows the link whose address ends so. */
async function follow(page: Page, end: string): Promise<void> {
  await tabUntil(page, `(document.activeElement.getAttribute('href') ?? '').endsWith(${JSON.stringify(end)})`);
  await Promise.all([page.waitForURL((url) => url.pathname.endsWith(end)), page.keyboard.press('Enter')]);
}

/** Presses the button of the page's form. */
async function press(page: Page): Promise<void> {
  await tabUntil(page, "document.activeElement.tagName === 'BUTTON'");
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
