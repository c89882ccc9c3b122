import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only rules that are not run here look into style sheets, which axe would fetch for each page. */
const ALWAYS: RunOptions = { resultTypes: ['violations', 'incomplete'], preload: { assets: ['media'] } };
/**
 * A page differs by night in its colours alone, which `test/house/pages.test.ts` holds, as it does that pages of participants differ at
 * another width in their layout alone.
 */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const RULES: Readonly<Record<Scheme, RunOptions>> = {
  light: { ...ALWAYS, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { ...ALWAYS, runOnly: { type: 'rule', values: COLOURS } },
  layout: { ...ALWAYS, runOnly: { type: 'rule', values: [...COLOURS, 'target-size', 'scrollable-region-focusable'] } },
};

/** Phone and desk. */
export const WIDTHS = [360, 1280] as const;
/** By day, by night, and by day what depends on where things stand, for a page that was looked at by day at another width. */
export type Scheme = 'light' | 'dark' | 'layout';
const DAY_AND_NIGHT = ['light', 'dark'] as const;

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
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light' });
    const found = await page.evaluate<Pick<AxeResults, 'violations' | 'incomplete'>>(
      `axe.run(document, ${JSON.stringify(RULES[scheme])}).then(({ violations, incomplete }) => ({ violations, incomplete }))`,
    );
    for (const fault of [...found.violations, ...found.incomplete])
      faults.push(...fault.nodes.map((node) => `${fault.id}: ${node.html} (${fault.help}, ${scheme})`));
  }
  return faults;
}
