import type { Language } from '../../shared/round/languages.ts';
import type { Say } from '../../shared/words/say.ts';

const NO_WORDS = /<head>[\s\S]*?<\/head>|<(script|style)[\s\S]*?<\/\1>/g;
/** Marks that stand within a sentence. */
const WITHIN = /<\/?(?:a|b|strong|em|i|span|code|time|abbr|bdi)\b[^>]*>/g;

/** The sentences a reader of a page or a mail sees, one by one. */
export function sentencesOf(html: string): readonly string[] {
  const text = html
    .replace(NO_WORDS, '')
    .replace(WITHIN, '')
    .replace(/<[^>]+>/g, '\n');
  const read = text.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  return read
    .split('\n')
    .flatMap((line) =>
      line
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.?:]) (?=[\p{Lu}”“])/u),
    )
    .filter((sentence) => sentence !== '');
}

const UNITS = { day: /^(?:dag|dygn|day)/, week: /^(?:veck|week)/, month: /^(?:månad|month)/, hour: /^(?:timm|hour)/ };
export type Span = `${number} ${keyof typeof UNITS}`;

/** A length of time. */
const SPAN = /(?<![\p{L}\d])(\d+|\p{L}+) (dagar|dag|dygn|veckor|vecka|månader|månad|timmar|timme|days?|weeks?|months?|hours?)(?!\p{L})/gu;
const ONE = new Set(['en', 'ett', 'a', 'an', 'one']);

/** The lengths of time a sentence names. */
export function spansIn(sentence: string, say: Say): readonly Span[] {
  return [...sentence.matchAll(SPAN)].flatMap(([, count = '', unit = '']) => {
    const number = numberOf(count, say);
    const [name] = Object.entries(UNITS).find(([, pattern]) => pattern.test(unit)) ?? [];
    return number === undefined || name === undefined ? [] : [`${number} ${name}` as Span];
  });
}

function numberOf(word: string, say: Say): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const small = word.toLowerCase();
  return ONE.has(small) ? 1 : Array.from({ length: 30 }, (_, number) => number).find((number) => say.number(number) === small);
}

/** What is said of removing what is known about people, and of how long it is kept. */
const OF_KEEPING: Readonly<Record<Language, RegExp>> = {
  sv: /\b(?:ta|tas|tar|togs|tagits|tagit|tagna) (?:\S+ )?bort|borttag|radera|gallr|(?:finns|ligger|läggs) (?:\S+ )?kvar|bevara|spara[sdt]|behåll|skrivs över|glöms|arkiv/i,
  en: /\b(?:eras|remov|delet|dispos|overwrit|forgotten|kept\b|keeps?\b|archiv|stays? until)/i,
};

export function isOfKeeping(sentence: string, { language }: Say): boolean {
  return OF_KEEPING[language].test(sentence);
}
