import { describe, expect, it } from 'vitest';
import { LETTER_NAMES, type LetterName } from '../../shared/domain/letter.ts';
import type { Words } from '../../shared/words/letters/blocks.ts';
import { theRound } from '../builders/round.ts';
import { type Case, everyLetter } from './every-letter.ts';
import { htmlOf, messageOf, textOf } from './sent.ts';

/** A name that tries to be markup, as long as the form lets a name be. */
const HOSTILE = '"><img src=x onerror=1> åäö'.padEnd(100, 'ö');
/** The days with the longest names, which subjects must hold as well. */
const round = {
  ...theRound(),
  offers: { remindDays: [3, 5], operatorDay: 7, lapseDays: 14 },
  evaluation: { opens: '2028-02-09', closes: '2028-03-29' },
};

const plain = everyLetter(round);
const long = everyLetter(round, { mentor: HOSTILE, mentee: HOSTILE });
const short = everyLetter(round, { mentor: 'Ö', mentee: '李' });

describe('the cases', () => {
  it('hold every letter there is, in both languages', () => {
    for (const language of ['sv', 'en']) {
      const letters = plain.filter(({ context }) => context.say.language === language).map(({ letter }) => letter);
      expect([...new Set(letters)].sort()).toEqual([...LETTER_NAMES].sort());
    }
  });
});

describe.each([
  ['people with common names', plain],
  ['people with long, hostile names', long],
  ['people with names of one letter', short],
])('a letter between %s', (_, cases) => {
  it.each(cases)(
    'has a subject that fits, one button where there is anything to open, a text as full as its HTML, and nothing unfinished: $title',
    ({ context }) => {
      const message = messageOf(context);
      const html = htmlOf(message);
      const text = inOneLine(textOf(message));
      fitsAnInbox(message.words);
      isOneShortPage(message.words, html, isOnlyTold(context.letter.letter) ? 0 : 1);
      saysAllOf(html, message.words.preheader, text);
      isFinished(message.words, text);
    },
  );
});

describe('a name that tries to be markup', () => {
  it.each(long)('stays text: $title', ({ context }) => {
    const html = htmlOf(messageOf(context));
    expect(html).not.toContain('<img');
    expect(html.match(/onerror/g)?.length ?? 0).toBe(html.match(/&lt;img src=x onerror=1&gt;/g)?.length ?? 0);
  });

  it('is shown as it was typed', () => {
    const { context } = theCase(long, 'meeting invitation');
    expect(piecesOf(htmlOf(messageOf(context)), '')).toContain(HOSTILE);
    expect(inOneLine(textOf(messageOf(context)))).toContain(HOSTILE);
  });
});

function fitsAnInbox({ subject, preheader }: Words): void {
  expect([...subject].length).toBeLessThanOrEqual(60);
  expect([...subject].length).toBeGreaterThan(10);
  expect([...preheader].length).toBeGreaterThanOrEqual(40);
  expect([...preheader].length).toBeLessThanOrEqual(90);
  expect(preheader).not.toContain(subject);
}

/** Gmail for iOS cuts a mail at about 20 KB. */
/** Whoever books no more, or is erased, has nothing to open. */
function isOnlyTold(letter: LetterName): boolean {
  return letter === 'assistant gone' || letter === 'farewell';
}

function isOneShortPage({ blocks }: Words, html: string, buttons: number): void {
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(blocks.filter((block) => block.kind === 'button')).toHaveLength(buttons);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20_000);
}

function saysAllOf(html: string, preheader: string, text: string): void {
  const shown = piecesOf(html, preheader);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => decoded(href));
  expect(shown.length).toBeGreaterThan(4);
  expect(links.length).toBeGreaterThan(0);
  expect([...shown, ...links].filter((piece) => !text.includes(piece))).toEqual([]);
}

function isFinished({ subject, preheader, blocks }: Words, text: string): void {
  expect([subject, preheader, text].join('\n')).not.toMatch(/undefined|NaN|\[object|null|!|\{\{|Invalid|\s[,.]/);
  expect(blocks.filter((block) => block.kind === 'list' && block.items.length === 0)).toEqual([]);
}

function theCase(cases: readonly Case[], letter: Case['letter']): Case {
  const found = cases.find((one) => one.letter === letter);
  if (found === undefined) throw new Error(`no case of "${letter}"`);
  return found;
}

/** The pieces of text a reader of the HTML sees. */
function piecesOf(html: string, preheader: string): readonly string[] {
  const body = html.slice(html.indexOf('<body'));
  return body
    .split(/<[^>]*>/)
    .map((piece) => inOneLine(decoded(piece)).replace(/^· /, ''))
    .filter((piece) => piece !== '' && piece !== '·' && piece !== inOneLine(preheader));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decoded(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
