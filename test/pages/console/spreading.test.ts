import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showQuestion } from '../../../shared/commands/visitor/answer-question.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import { curiousKind } from '../../../shared/storage/kinds/curious.ts';
import { questionKind } from '../../../shared/storage/kinds/question.ts';
import { axeFaults, openView, WIDTHS } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { theRound } from '../../builders/round.ts';
import type { TestRound } from '../../builders/test-round.ts';
import { openCall } from '../public/visitor.ts';

const browser = await openBrowser();
const AT = '2027-08-20T08:00:00.000Z';
const SIRI = { id: 'siri', name: 'Siri Ek', about: { sv: 'Läste juridik.', en: 'Read law.' }, reach: 'siri@person.example' };

describe.skipIf(browser === undefined)('asking, being curious and spreading the call, in a browser', () => {
  let round: TestRound;
  let cookie: string;
  beforeAll(async () => {
    round = await openCall({ round: theRound({ formerMentors: [SIRI] }) });
    const { tools } = round;
    const question = {
      id: 'q1',
      text: 'Måste jag kunna läkemedel?',
      address: 'a@b.example',
      role: 'mentor',
      language: 'sv',
      at: AT,
    } as const;
    const curious = { id: 'c1', address: 'c@d.example', role: 'mentor', language: 'sv', askedAt: AT, confirmedAt: AT } as const;
    await tools.store.commit({
      at: tools.now(),
      changes: [change(questionKind, undefined, question), change(curiousKind, undefined, { ...curious, talk: { askedAt: AT } })],
    });
    const [karin] = tools.round.operators;
    if (karin === undefined) throw new Error('nobody runs the round');
    const words = { question: { sv: question.text, en: 'Need I know?' }, answer: { sv: 'Nej.\nInte alls.', en: 'No.' } };
    await showQuestion('q1', words, tools, karin);
    cookie = await round.signIn();
  });
  afterAll(async () => {
    await browser?.close();
    await round.close();
  });

  async function opened(width: number, path: string): Promise<Page> {
    if (browser === undefined) throw new Error('no browser');
    const page = await openView(browser, width, cookie);
    await page.goto(`${round.url}${path}`);
    return page;
  }

  const PATHS = [
    '/sv',
    '/sv/ask/mentor',
    '/en/curious/mentor',
    '/console/questions',
    '/console/questions/q1',
    '/console/curious',
    '/console/channels',
    '/console/channels/fair/poster/en',
  ];

  it.each(WIDTHS)('nothing is wrong by axe at %i px, by day and by night, and nothing is too wide', async (width) => {
    for (const path of PATHS) {
      const page = await opened(width, path);
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      expect([path, (await page.evaluate<number>('document.documentElement.scrollWidth')) <= width]).toEqual([path, true]);
      await page.context().close();
    }
  });

  it.each(['sv', 'en'])('a poster is one sheet of A4 without anything of the console on it (%s)', async (language) => {
    for (const role of ['mentor', 'mentee']) {
      const page = await opened(1280, `/console/channels/fair/poster/${language}?role=${role}`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible, button:visible, h1:visible').count()).toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
      await page.context().close();
    }
  });
});
