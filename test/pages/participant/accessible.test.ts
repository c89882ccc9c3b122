import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHASES } from '../../../shared/domain/workshop/run-of-show.ts';
import { axeFaults, openView, type Scheme } from '../../builders/axe.ts';
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

type View = { readonly width: number; readonly page: Page };

describe.skipIf(browser === undefined)('pages of participants on a telephone and at a desk', () => {
  let town: Town;
  let phone: View;
  let desk: View;
  beforeAll(async () => {
    town = await openTown();
    phone = await viewAt(360);
    desk = await viewAt(1280);
  });
  afterAll(async () => {
    await browser?.close();
    await town.round.close();
  });

  async function viewAt(width: number, cookie?: string): Promise<View> {
    if (browser === undefined) throw new Error('no browser');
    return { width, page: await openView(browser, width, cookie) };
  }

  const widthOf = ({ page }: View) => page.evaluate<number>('document.documentElement.scrollWidth');

  async function faultsOf(view: View, name: string, schemes: readonly Scheme[]): Promise<readonly string[]> {
    const { page, width } = view;
    const faults = await axeFaults(page, schemes);
    const wide = await widthOf(view);
    const small = await page.evaluate<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(TARGETS)})]
        .filter((target) => target.checkVisibility() && Math.max(target.getBoundingClientRect().height, target.labels?.[0]?.getBoundingClientRect().height ?? 0) < ${LEAST_TARGET})
        .map((target) => target.outerHTML)`,
    );
    return [...faults, ...(wide > width ? [`${wide} px wide`] : []), ...small.map((target) => `too small: ${target}`)].map(
      (fault) => `${name} at ${width} px: ${fault}`,
    );
  }

  /** Each page as it is and, by day, as it is when its form was sent with nothing chosen. */
  async function check(view: View, pages: readonly TownPage[], schemes: readonly Scheme[]): Promise<readonly string[]> {
    const { page } = view;
    const faults: string[] = [];
    for (const { name, path } of pages) {
      await page.goto(`${town.round.url}${path}`);
      faults.push(...(await faultsOf(view, name, schemes)));
      const button = page.locator('main form button');
      if ((await button.count()) === 0 || ACTS_AT_ONCE.has(name)) continue;
      await button.first().click();
      faults.push(...(await faultsOf(view, `${name} with an error`, schemes.slice(0, 1))));
    }
    return faults;
  }

  /** The same pages at both widths: what axe finds does not depend on the width, but for their layout. */
  async function checkBoth(pages: readonly TownPage[]): Promise<readonly string[]> {
    return [...(await check(phone, pages, ['light', 'dark'])), ...(await check(desk, pages, ['layout']))];
  }

  test('nothing is wrong by axe, by day and by night, filled and with errors; nothing is too wide or too small to press', async () => {
    expect(await checkBoth(town.pages)).toEqual([]);
  }, 300_000);

  test('nor where people see to their own data, and take along what they did, in either language', async () => {
    // Each language at one width; the other one has to fit a telephone too.
    expect([...(await check(phone, town.rights.sv, ['light', 'dark'])), ...(await check(desk, town.rights.en, ['light', 'dark']))]).toEqual(
      [],
    );
    const wide: string[] = [];
    for (const [view, pages] of [
      [phone, town.rights.en],
      [desk, town.rights.sv],
    ] as const) {
      for (const { name, path } of pages) {
        await view.page.goto(`${town.round.url}${path}`);
        if ((await widthOf(view)) > view.width) wide.push(name);
      }
    }
    expect(wide).toEqual([]);
  }, 120_000);

  test('nor when the evaluation is open', async () => {
    await goToEvaluation(town);
    expect(await checkBoth(town.late)).toEqual([]);
  }, 120_000);

  test('nor in the room of the closing workshop, on phones and on the wall', async () => {
    const { round } = town;
    const karin = await operatorSession(round);
    await karin.post(ROOM, { act: 'open' });
    const { html } = await karin.get(ROOM);
    const room: View[] = [];
    for (const [width, language, side] of [
      [360, 'sv', 'mentor'],
      [1280, 'en', 'mentee'],
    ] as const) {
      const joins = aPhone(round, language);
      await joins.send({ code: codeIn(html), side }, '/room');
      await joins.send({ act: 'card', key: `a${language}`, question: 'worked', text: 'Mötena blev av' });
      await joins.send({ act: 'decide', key: `b${language}`, text: 'En omgång till', who: 'Johan Ekdahl', when: 'i höst' });
      room.push(await viewAt(width, joins.cookie()));
    }
    const found: string[] = [];
    const look = async (view: View, path: string) => {
      await view.page.goto(`${round.url}${path}`);
      const wide = await widthOf(view);
      const faults = [...(await axeFaults(view.page)), ...(wide > view.width ? [`${wide} px wide`] : [])];
      found.push(...faults.map((fault) => `${path} at ${view.width} px: ${fault}`));
    };
    const wall = ({ width }: View) => `${wallIn(html)}?in=${width === 360 ? 'sv' : 'en'}`;
    for (const view of room) await look(view, '/room/now');
    for (const phase of PHASES.slice(1)) {
      await karin.post(ROOM, { act: 'lead', phase });
      for (const view of room) await look(view, view.width === 360 ? '/room/now' : wall(view));
    }
    await karin.post(ROOM, { act: 'close' });
    for (const view of room) {
      await look(view, wall(view));
      await look(view, '/room');
    }
    expect(found).toEqual([]);
  }, 120_000);
});
