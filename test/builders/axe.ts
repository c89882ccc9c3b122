import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
};

/** Phone and desk. */
export const WIDTHS = [360, 1280] as const;
const DAY_AND_NIGHT = ['light', 'dark'] as const;
type Scheme = (typeof DAY_AND_NIGHT)[number];

/** Opens a page as a browser does that lets nothing but the page itself be changed by scripts, with axe at hand on whatever it shows. */
export async function openView(browser: Browser, width: number, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true });
  await context.addInitScript(AXE);
  if (cookie !== undefined) await context.setExtraHTTPHeaders({ cookie });
  return context.newPage();
}

/** What axe finds wrong with a page of `openView`, or cannot decide, one line each; an empty list when nothing. */
export async function axeFaults(page: Page, schemes: readonly Scheme[] = DAY_AND_NIGHT): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(RULES)})`);
    for (const fault of [...found.violations, ...found.incomplete])
      faults.push(...fault.nodes.map((node) => `${fault.id}: ${node.html} (${fault.help}, ${colorScheme})`));
  }
  return faults;
}
