import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/round/languages.ts';

/** What applicants and participants read. */
const TEXTS = ['shared/words/{participant,public}/*.ts', 'shared/words/letters/!(operators).ts'];

/** One name for each thing, and nothing that is not built: a word on the left has a better one. */
const NOT_SAID: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    /\brunda(n|ns|s)?\b/i,
    /\b(mail|mailet|maila|e-post)\b/i,
    /\b[Uu]ppstart\b/,
    /är (inte längre )?ett par\b/,
    /\bringer\b/,
    /\b[Ee]tt tryck\b/,
    /inte till några brister/,
  ],
  en: [/\bmail(s|ed|ing)?\b/i, /\bneed not\b/i, /\bwhom\b/i, /\bpicks?\b/i, /\brings\b/, /\b[Oo]ne press\b/, /of no shortcomings/],
};

/** The words of one language: the literals that stand after its name. Pieces of code within a text are no words. */
function wordsIn(file: string, language: Language): readonly string[] {
  const parts = readFileSync(file, 'utf8').split(/\b(sv|en):\s/);
  const said = parts.filter((_, index) => parts[index - 1] === language).map((part) => part.split(/\}\)/)[0] ?? '');
  const literals = said.flatMap((part) => part.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []);
  return literals.map((one) => one.replace(/\$\{[^}]*\}/g, '…'));
}

test.each(LANGUAGES)('what participants read calls each thing by one name, and promises nothing that is not built (%s)', (language) => {
  const said = TEXTS.flatMap((pattern) => globSync(pattern)).flatMap((file) => wordsIn(file, language).map((words) => ({ file, words })));
  expect(said.length).toBeGreaterThan(500);
  const wrong = said.flatMap(({ file, words }) =>
    NOT_SAID[language].filter((word) => word.test(words)).map((word) => `${file}: ${word} in ${words}`),
  );
  expect(wrong).toEqual([]);
});
