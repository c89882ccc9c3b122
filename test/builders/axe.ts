import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
};

/** Phone and desk, by day and by night. */
export const VIEWS = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
export type View = (typeof VIEWS)[number];

/** Opens a page in one view, as a browser does that lets nothing but the page itself be changed by scripts. */
export async function openView(browser: Browser, { width, scheme }: View, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme: scheme, bypassCSP: true });
  if (cookie !== undefined) await context.setExtraHTTPHeaders({ cookie });
  return context.newPage();
}

/** What axe finds wrong with a page, or cannot decide, one line each; an empty list when nothing. The page must be opened with `bypassCSP`. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(RULES)})`);
  return [...found.violations, ...found.incomplete].flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.html} (${fault.help})`),
  );
}
