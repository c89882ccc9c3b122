import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHASES } from '../../../shared/domain/workshop/run-of-show.ts';
import { axeFaults, openView } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { operatorSession } from '../console/operator-session.ts';
import { aPhone, codeIn, wallIn } from '../workshop/in-the-room.ts';
import { goToEvaluation, openTown, type Town, type TownPage } from './town.ts';

/** WCAG 2.5.8 asks for 24; thumbs ask for more. */
const LEAST_TARGET = 44;
const TARGETS = 'main button, main .button, main .back, main .doors a, main .plan a, main .choice label, main input, main textarea';
/** Forms that can be sent as they stand need no choice; pressing their button would do what they are for. */
const ACTS_AT_ONCE = new Set(['old', 'move']);

const ROOM = '/console/workshop';

const browser = await openBrowser();

describe.skipIf(browser === undefined).each([360, 1280])('pages of participants at %i px', (width) => {
  let town: Town;
  let page: Page;
  beforeAll(async () => {
    town = await openTown();
    page = await openView(theBrowser(), width);
  });
  afterAll(async () => {
    await page.context().close();
    await town.round.close();
  });

  const theBrowser = () => {
    if (browser === undefined) throw new Error('no browser');
    return browser;
  };

  const faultsOf = async (name: string, schemes?: readonly 'light'[]): Promise<readonly string[]> => {
    const faults = (await axeFaults(page, schemes)).map((fault) => `${name}: ${fault}`);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    const small = await page.evaluate<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(TARGETS)})]
        .filter((target) => target.checkVisibility() && Math.max(target.getBoundingClientRect().height, target.labels?.[0]?.getBoundingClientRect().height ?? 0) < ${LEAST_TARGET})
        .map((target) => target.outerHTML)`,
    );
    return [...faults, ...(wide > width ? [`${name}: ${wide} px wide`] : []), ...small.map((target) => `${name}: too small: ${target}`)];
  };

  const check = async (pages: readonly TownPage[]): Promise<readonly string[]> => {
    const faults: string[] = [];
    for (const { name, path } of pages) {
      await page.goto(`${town.round.url}${path}`);
      faults.push(...(await faultsOf(name)));
      const button = page.locator('main form button');
      if ((await button.count()) === 0 || ACTS_AT_ONCE.has(name)) continue;
      await button.first().click();
      faults.push(...(await faultsOf(`${name} with an error`, ['light'])));
    }
    return faults;
  };

  test('nothing is wrong by axe, by day and by night, filled and with errors; nothing is too wide or too small to press', async () => {
    expect(await check(town.pages)).toEqual([]);
  }, 300_000);

  // Each language at one width; the other one has to fit a telephone too.
  const [read, other] = width === 360 ? (['sv', 'en'] as const) : (['en', 'sv'] as const);

  test('nor where people see to their own data, and take along what they did, in either language', async () => {
    expect(await check(town.rights[read])).toEqual([]);
    const wide: string[] = [];
    for (const { name, path } of town.rights[other]) {
      await page.goto(`${town.round.url}${path}`);
      if ((await page.evaluate<number>('document.documentElement.scrollWidth')) > width) wide.push(name);
    }
    expect(wide).toEqual([]);
  }, 120_000);

  test('nor when the evaluation is open', async () => {
    await goToEvaluation(town);
    expect(await check(town.late)).toEqual([]);
  }, 120_000);

  test('nor in the room of the closing workshop, on phones and on the wall', async () => {
    const { round } = town;
    const karin = await operatorSession(round);
    await karin.post(ROOM, { act: 'open' });
    const { html } = await karin.get(ROOM);
    const phone = aPhone(round, read);
    await phone.send({ code: codeIn(html), side: 'mentor' }, '/room');
    await phone.send({ act: 'card', key: 'a', question: 'worked', text: 'Mötena blev av' });
    await phone.send({ act: 'decide', key: 'b', text: 'En omgång till', who: 'Johan Ekdahl', when: 'i höst' });
    const room = await openView(theBrowser(), width, phone.cookie());
    const wall = `${wallIn(html)}?in=${read}`;
    const faults = async (path: string) => {
      await room.goto(`${round.url}${path}`);
      const wide = await room.evaluate<number>('document.documentElement.scrollWidth');
      return [...(await axeFaults(room)), ...(wide > width ? [`${wide} px wide`] : [])].map((fault) => `${path}: ${fault}`);
    };
    const found = [...(await faults('/room/now'))];
    for (const phase of PHASES.slice(1)) {
      await karin.post(ROOM, { act: 'lead', phase });
      found.push(...(await faults(width === 360 ? '/room/now' : wall)));
    }
    await karin.post(ROOM, { act: 'close' });
    expect([...found, ...(await faults(wall)), ...(await faults('/room'))]).toEqual([]);
    await room.context().close();
  }, 120_000);
});

afterAll(() => browser?.close());
