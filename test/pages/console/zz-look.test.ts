import { mkdirSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { it } from 'vitest';
import { openBrowser } from '../../builders/browser.ts';
import { openTestRound } from '../../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, pairUp } from './filled-round.ts';

const paths = (process.env['LOOK'] ?? '/console,/console/applicants,/console/applicants/s0003,/console/pairs').split(',');
it('looks', async () => {
  mkdirSync('/tmp/look', { recursive: true });
  const round = await openTestRound({ at: '2027-08-10T10:00:00Z' });
  await round.moveTo('2027-08-20T10:00:00Z');
  await fillWith(aCrowd(9, 6), round.tools);
  await round.moveTo('2027-09-14T10:00:00Z');
  const pairs = process.env['PAIRS'] ? await pairUp(6, round.tools) : [];
  if (process.env['PAIRS']) {
    round.clock.moveTo(Temporal.Instant.from('2028-02-21T10:00:00Z'));
    await evaluateAll(pairs, round.tools);
  }
  const cookie = await round.signIn();
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  const browser = (await openBrowser())!;
  for (const [w, scheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: w, height: 800 }, colorScheme: scheme });
    await context.addCookies([{ name, value, url: round.url }]);
    for (const path of paths) {
      const page = await context.newPage();
      await page.goto(`${round.url}${path}`);
      await page.screenshot({ path: `/tmp/look/${path.replaceAll('/', '_').replace(/[?&=]/g, '-')}-${w}.png`, fullPage: true });
      const over = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      console.log(path, w, over ? 'OVERFLOWS' : 'ok');
      await page.close();
    }
  }
  await browser.close();
  await round.close();
});
