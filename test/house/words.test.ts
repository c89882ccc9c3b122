import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What is said in one place only, in the words of one language. */
const TEXTS = {
  sv: [
    'functions/web/participant/texts/sv/*.ts',
    'functions/web/public/*/{texts,privacy,accessibility}.sv.ts',
    'shared/mail/letters/sv/*.ts',
  ],
  en: [
    'functions/web/participant/texts/en/*.ts',
    'functions/web/public/*/{texts,privacy,accessibility}.en.ts',
    'shared/mail/letters/en/*.ts',
  ],
};

/** One name for each thing, and nothing that is not built: a word on the left has a better one. */
const NOT_SAID: Readonly<Record<keyof typeof TEXTS, readonly RegExp[]>> = {
  sv: [
    /\brunda(n|ns|s)?\b/i,
    /\b(mail|mailet|maila|e-post)\b/i,
    /\b[Uu]ppstart\b/,
    /är (inte längre )?ett par\b/,
    /\bassistent\b/i,
    /\bringer\b/,
    /\b[Ee]tt tryck\b/,
    /inte till några brister/,
  ],
  en: [
    /\bmail(s|ed|ing)?\b/i,
    /\bneed not\b/i,
    /\bwhom\b/i,
    /\bpicks?\b/i,
    /\bassistant may\b/i,
    /\brings\b/,
    /\b[Oo]ne press\b/,
    /of no shortcomings/,
  ],
};

/** Typed pieces of code within a text, keys and modules are no words. */
function wordsIn(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/^import .*$/gm, '')
    .replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const literals = code.match(/'(?:[^'\\\n]|\\.)*'(?:\s*:(?=\s))?|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.filter((one) => !one.endsWith(':') && !one.includes('.ts')).map((one) => one.replace(/\$\{[^}]*\}/g, '…'));
}

test.each(['sv', 'en'] as const)(
  'what participants read calls each thing by one name, and promises nothing that is not built (%s)',
  (language) => {
    const files = TEXTS[language].flatMap((pattern) => globSync(pattern)).filter((file) => !file.endsWith('operators.ts'));
    expect(files.length).toBeGreaterThan(15);
    const said = files.flatMap((file) =>
      wordsIn(file).flatMap((words) => NOT_SAID[language].filter((word) => word.test(words)).map((word) => `${file}: ${word} in ${words}`)),
    );
    expect(said).toEqual([]);
  },
);
