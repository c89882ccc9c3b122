import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('every link from one page of the repository to a file or folder leads somewhere', () => {
  const pages = globSync(['README.md', 'infra/*.md', '.github/**/*.md'], { cwd: ROOT });
  expect(pages.length).toBeGreaterThan(10);
  const links = pages.flatMap((page) => [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => ({ page, to })));
  expect(links.filter(({ page, to }) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
});

test('a command of CONTRIBUTING that names a test finds one', () => {
  const named = [...read('.github/CONTRIBUTING.md').matchAll(/npm test -- (\S+\.ts)(?: -t '([^']+)')?/g)];
  const titlesOf = (file: string) => [...read(file).matchAll(/^ *test(?:\.each\([^\n]*\))?\('(.+)',/gm)].map(([, title = '']) => title);
  expect(named.length).toBeGreaterThan(2);
  for (const [, file = '', words = ''] of named) expect(titlesOf(file).filter((title) => title.includes(words))).not.toEqual([]);
});

test('the workflow runs every step of .ci/run, each within a time and with no more than a look at the code', () => {
  const steps = [...read('.ci/run').matchAll(/\bnpm (?:test|run \S+?)(?=;|\n)/g)].map(([step]) => step);
  const { permissions, jobs } = parse(read('.github/workflows/check.yml'));
  expect(jobs.check.strategy.matrix.run.toSorted()).toEqual(steps.toSorted());
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.check['timeout-minutes']).toBeLessThanOrEqual(60);
});

/** Why a page has a control the form kit does not show. */
const OUTSIDE_THE_KIT: Readonly<Record<string, string>> = {
  'functions/web/console/channels/channels.tsx': 'texts to select and copy: they are in no form, and nothing is typed',
  'functions/web/console/parts/pick.tsx': 'a choice beside its button; it cannot be answered wrongly, only not yet',
  'functions/web/console/console-page.tsx': 'the search of every page, which takes whatever is typed',
  'functions/web/console/held/held.tsx': 'a box in each row of a table, named by the row',
  'functions/web/console/letters/letters.tsx': 'a box in each row of a table, named by the row',
  'functions/web/console/applicants/list/list.tsx': 'a file, which no page can show again',
  'functions/web/public/apply/form/form-controls.tsx': 'a trap for programs, which people do not see',
};

test('forms ask by the form kit, so that they look and read alike; what stands outside it has a reason', () => {
  const pages = globSync('functions/**/*.tsx', { cwd: ROOT });
  const own = pages.filter((page) => /<(?:select|textarea)\b|<input (?!type="hidden")/.test(read(page)));
  expect(own.toSorted()).toEqual(Object.keys(OUTSIDE_THE_KIT).toSorted());
  expect(pages.filter((page) => read(page).includes('/form/controls.tsx'))).toEqual([]);
});

test('pages of the call and of participants differ on a narrow screen in their layout alone: the same is shown, in the same colours', () => {
  const narrow = [...read('functions/web/assets/style.css').matchAll(/^@media \((?:max|min)-width[^{]*\{\n([\s\S]*?)^\}/gm)];
  const set = narrow
    .flatMap(([, rules = '']) => [...rules.matchAll(/([^{}]+)\{([^}]*)\}/g)])
    .map(([, selector = '', body = '']) => ({
      selector: selector.trim(),
      names: [...body.matchAll(/([\w-]+):/g)].map(([, name = '']) => name),
    }));
  expect(set.length).toBeGreaterThan(3);
  const LAYOUT = /^(?:width|text-align|font-size|column-gap|grid-template-columns|(?:padding|margin)(?:-\w+)?)$/;
  // A break of a line is nothing that is shown.
  const others = set.filter(({ selector, names }) => selector !== 'h1 br' && !names.every((name) => LAYOUT.test(name)));
  expect(others).toEqual([]);
});

test('pages differ by night in their colours alone', () => {
  const sheets = ['functions/web/assets/*.css', 'shared/pages/**/*.{ts,tsx}', 'functions/web/**/*.tsx'];
  const styles = globSync(sheets, { cwd: ROOT }).map(read);
  expect(styles.filter((style) => style.includes('light-dark('))).toHaveLength(2);
  expect(styles.filter((style) => style.includes('prefers-color-scheme'))).toEqual([]);
  // What is not a colour would say so in the name of what it is set to.
  const set = styles.flatMap((style) => [...style.matchAll(/([\w-]+): ?light-dark\(([^)]*)\)/g)]);
  expect(set.length).toBeGreaterThan(10);
  for (const [, name, colours] of set)
    expect([name, colours]).toEqual([expect.stringMatching(/^--/), expect.stringMatching(/^#\w+, ?#\w+$/)]);
});
