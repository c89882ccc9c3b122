import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * What Chromium needs to run as root and without a screen, and what spares work: a frame is kept from page to page, and scripts, which run
 * once, are not compiled for speed. Nothing that would hide a fault of a page.
 */
const ARGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-features=RenderDocument,PaintHolding,HttpsUpgrades',
  '--js-flags=--no-opt --no-maglev --no-flush-bytecode',
];

/** A real Chromium: the one CHROME_PATH names, or the one in the package. Undefined, and a line that says so, where none can run. */
export async function openBrowser(): Promise<Browser | undefined> {
  const own = process.env['CHROME_PATH'];
  try {
    const executablePath = own !== undefined && existsSync(own) ? own : await chromium.executablePath();
    return await playwright.launch({ executablePath, args: ARGS });
  } catch (error) {
    console.warn(`skipped: no browser can run here (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'})`);
    return undefined;
  }
}
