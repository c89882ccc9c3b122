import { test } from 'vitest';
import { openTestRound } from '../../builders/test-round.ts';
import { openBrowser } from '../../builders/browser.ts';
import { VIEWS, openView, axeFaults } from '../../builders/axe.ts';

test('look', async () => {
  const round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
  await round.moveTo('2027-08-20T10:05:00Z');
  const browser = (await openBrowser())!;
  for (const view of VIEWS) {
    const page = await openView(browser, view);
    const press = async () => { await Promise.all([page.waitForEvent('load'), page.click('button[type=submit]')]); };
    const shot = async (name: string) => {
      const faults = await axeFaults(page);
      if (faults.length > 0) console.log(name, view, faults);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(wide) > view.width) console.log(name, view, 'WIDE', wide);
      await page.screenshot({ path: `/tmp/look-public/${name}-${view.width}-${view.scheme}.png`, fullPage: true });
    };
    await page.goto(`${round.url}/sv`); await shot('call');
    await page.goto(`${round.url}/sv/managers`); await shot('managers');
    await page.goto(`${round.url}/sv/privacy`); await shot('privacy');
    await page.goto(`${round.url}/en/accessibility`); await shot('accessibility');
    await page.goto(`${round.url}/sv/apply/mentor`);
    const steps = [
      ['you', async () => { await page.fill('#name', 'Åsa Öberg'); await page.fill('#email', `a${view.width}${view.scheme}@su.example.se`); }],
      ['studies', async () => { await page.fill('#field', 'Antropologi'); }],
      ['topics', async () => { await page.check('#topics'); }],
      ['wish', async () => { await page.fill('#wish', 'Hej\nhopp'); }],
      ['times', async () => { await page.check('#slots'); }],
      ['easier', async () => { await page.check('#languages'); await page.check('#format'); }],
      ['ties', async () => { await page.check('#ties'); }],
      ['own', async () => {}],
    ] as const;
    for (const [name, fill] of steps) {
      await shot(`step-${name}`);
      await press();
      if (await page.locator('.error-summary').count()) { await shot(`error-${name}`); await fill(); await press(); }
    }
    await shot('check');
    await press(); await shot('check-quick');
    await press(); await shot('received');
    await page.context().close();
  }
  await browser.close();
  await round.close();
});
