import { describe, expect, it } from 'vitest';
import { LETTER_NAMES } from '../../shared/domain/letter.ts';
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
])('letters between %s', (_, cases) => {
  it.each(cases)('$title: the subject fits an inbox and the preheader adds to it', ({ context }) => {
    const { subject, preheader } = messageOf(context).words;
    expect([...subject].length).toBeLessThanOrEqual(60);
    expect([...subject].length).toBeGreaterThan(10);
    expect([...preheader].length).toBeGreaterThanOrEqual(40);
    expect([...preheader].length).toBeLessThanOrEqual(90);
    expect(preheader).not.toContain(subject);
  });

  it.each(cases)('$title: one heading, one button, at most 20 KB', ({ context }) => {
    const message = messageOf(context);
    const html = htmlOf(message);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(message.words.blocks.filter((block) => block.kind === 'button')).toHaveLength(1);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20_000);
  });

  it.each(cases)('$title: the text says all that the HTML says, and has all its links', ({ context }) => {
    const message = messageOf(context);
    const text = inOneLine(textOf(message));
    const shown = piecesOf(htmlOf(message), message.words.preheader);
    expect(shown.length).toBeGreaterThan(4);
    for (const piece of shown) expect(text).toContain(piece);
    const links = [...htmlOf(message).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => decoded(href));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(text).toContain(link);
  });

  it.each(cases)('$title: nothing unfinished, and nobody shouts', ({ context }) => {
    const message = messageOf(context);
    const all = [message.words.subject, message.words.preheader, textOf(message)].join('\n');
    expect(all).not.toMatch(/undefined|NaN|\[object|null|!|\{\{|Invalid|\s[,.]/);
    expect(message.words.blocks.every((block) => block.kind !== 'list' || block.items.length > 0)).toBe(true);
  });
});

describe('a name that tries to be markup', () => {
  it.each(long)('$title: stays text', ({ context }) => {
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
