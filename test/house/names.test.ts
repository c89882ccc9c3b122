import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .trim()
  .split('\n');

test('no two files of a folder are told apart by .ts and .tsx alone', () => {
  const stems = files.map((file) => file.replace(/\.tsx?$/, ''));
  expect(stems.filter((stem, index) => stems.indexOf(stem) !== index)).toEqual([]);
});

test('no title of a test or line of a bench begins with a code that is explained elsewhere', () => {
  const coded = files
    .filter((file) => file.startsWith('test/') && !file.endsWith('names.test.ts'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /['`"][A-Z]\d{1,3}:? [\w…$%]/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(coded).toEqual([]);
});
