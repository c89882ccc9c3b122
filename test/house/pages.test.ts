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
