import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [, recipes = ''] = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8').split('\n## Recipes\n');
const titles = [...recipes.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
/** A file with its folder, or a page of the top level; ‹…› stands for what is new. */
const files = [...recipes.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+|README\.md)`( †)?/g)].map(([, file = '', asked]) => ({
  file,
  isNamedByCompiler: asked !== undefined,
}));

/** The first step of recipes whose next ones the compiler names. */
const FIRST_STEPS: readonly (readonly [file: string, before: string, after: string])[] = [
  ['shared/round/question.ts', "kind: z.enum(['text',", "kind: z.enum(['day', 'text',"],
  ['shared/domain/letter.ts', '  thanks: {', "  'one more': { pace: 'daytime', to: ['confirmed'] },\n  thanks: {"],
  ['shared/events/catalogue.ts', "  'somebody left',", "  'somebody left',\n  'one more',"],
  ['shared/events/catalogue.ts', "  'probe sent': z", "  'one more': application,\n  'probe sent': z"],
  ['shared/round/round-file.ts', '    closes: date(', "    followUp: date('the day of one more thing'),\n    closes: date("],
  ['shared/domain/audit.ts', "  'downloaded',", "  'downloaded',\n  'one more',"],
];

test('there are recipes for ten changes, and every file they name is there', () => {
  expect(titles).toHaveLength(10);
  expect(files.length).toBeGreaterThan(40);
  expect(files.map(({ file }) => file).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('whoever makes the first step is led by the compiler to the files that are marked, and to no others', () => {
  const copy = mkdtempSync(join(tmpdir(), 'omvant-recipes-'));
  try {
    for (const part of ['functions', 'infra', 'shared', 'test', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, before, after] of FIRST_STEPS) {
      const text = readFileSync(join(copy, file), 'utf8');
      expect([file, text.includes(before)]).toEqual([file, true]);
      writeFileSync(join(copy, file), text.replace(before, after));
    }
    const marked = files.filter(({ isNamedByCompiler }) => isNamedByCompiler).map(({ file }) => file);
    expect(namedByCompiler(copy)).toEqual([...new Set(marked)].sort());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/** One checker reads what all files share once, not once in each of four; it tidies up seldom, since it does not live long. */
function namedByCompiler(folder: string): readonly string[] {
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false', '--checkers', '1'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    const { stdout }: { stdout?: unknown } = Object(error);
    const named = [...String(stdout).matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file);
    return [...new Set(named)].sort();
  }
  return [];
}
