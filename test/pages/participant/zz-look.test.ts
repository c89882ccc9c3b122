import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { axeFaults, openView, VIEWS } from '../../builders/axe.ts';
import { openBrowser } from '../../builders/browser.ts';
import { goToEvaluation, openTown } from './town.ts';

test('look', async () => {
  mkdirSync('/tmp/look-participant', { recursive: true });
  const town = await openTown('sv');
  const browser = (await openBrowser())!;
  const shoot = async (places: typeof town.places) => {
    for (const view of VIEWS.filter((v) => process.env['ALL'] !== undefined || (v.width === 360 && v.scheme === 'light'))) {
      const page = await openView(browser, view);
      for (const { name, path } of places) {
        const answer = await page.goto(`${town.round.url}${path}`);
        if (answer!.status() >= 500) console.log(name, answer!.status());
        const faults = await axeFaults(page);
        if (faults.length > 0) console.log(name, view, faults);
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(wide) > view.width) console.log(name, view, 'WIDE', wide);
        await page.screenshot({ path: `/tmp/look-participant/${name}-${view.width}-${view.scheme}.png`, fullPage: true });
        if ((await page.locator('form button[type=submit]').count()) > 0) {
          await page.locator('form button[type=submit]').first().click();
          const more = await axeFaults(page);
          if (more.length > 0) console.log(name, 'error', view, more);
          await page.screenshot({ path: `/tmp/look-participant/${name}-error-${view.width}-${view.scheme}.png`, fullPage: true });
        }
      }
      await page.context().close();
    }
  };
  await shoot(town.places);
  await goToEvaluation(town);
  await shoot(town.late);
  await browser.close();
  await town.round.close();
}, 300_000);
