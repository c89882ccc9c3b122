import { describe, expect, it } from 'vitest';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { isolated, isolatedInHtml, whollyIsolated } from '../../shared/pages/isolated.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter } from './every-letter.ts';
import { mailOf } from './sent.ts';

const round = theRound();
const ARABIC = 'مريم عبد الرحمن';
const HEBREW = 'ד\u05f3ארק בן־דוד';
const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

/** What is left of a text when everything that stands isolated is taken out, line by line as isolates end. */
function beside(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\u2068[^\u2069]*\u2069/g, ''))
    .join('\n');
}

describe('a text with a name from right to left', () => {
  it.each([
    ['fem möten med مريم, 60 minuter', 'fem möten med \u2068مريم\u2069, 60 minuter'],
    ['مريم عبد الرحمن 14.00', '\u2068مريم عبد الرحمن\u2069 14.00'],
    ['مريم och דוד, 5', '\u2068مريم\u2069 och \u2068דוד\u2069, 5'],
    ['”ד׳ארק בן־דוד”', '”\u2068ד׳ארק בן־דוד\u2069”'],
    ['Åsa Öberg, 60 minuter', 'Åsa Öberg, 60 minuter'],
    ['李明 Nguyễn Thị 👍', '李明 Nguyễn Thị 👍'],
  ])('"%s" has it isolated', (text, expected) => {
    expect(isolated(text)).toBe(expected);
    expect(isolated(expected)).toBe(expected);
  });

  it('that was typed as a whole is isolated line by line, and again where a line is broken', () => {
    expect(whollyIsolated('أحب القهوة, 3 مرات\nHej\nشاي')).toBe('\u2068أحب القهوة, 3 مرات\u2069\nHej\n\u2068شاي\u2069');
    expect(isolated('Hon skrev: \u2068أحب\nالقهوة\u2069 3')).toBe('Hon skrev: \u2068أحب\u2069\n\u2068القهوة\u2069 3');
  });

  it('is isolated by elements on a page, by signs where no element may stand, and not where the element does it', () => {
    expect(isolatedInHtml('<title>مريم 5</title><p>Möte 5 med مريم, 60</p>')).toBe(
      '<title>\u2068مريم\u2069 5</title><p>Möte 5 med <bdi>مريم</bdi>, 60</p>',
    );
    expect(isolatedInHtml('<textarea>مريم 5</textarea><p class="typed" dir="auto">مريم React 5</p><option>مريم</option>')).toBe(
      '<textarea>مريم 5</textarea><p class="typed" dir="auto">مريم React 5</p><option>\u2068مريم\u2069</option>',
    );
    expect(isolatedInHtml('<input value="مريم 5"/><b>ד&#39;ארק</b>')).toBe('<input value="مريم 5"/><b><bdi>ד&#39;ארק</bdi></b>');
    expect(isolatedInHtml('<p>Åsa Öberg</p>')).toBe('<p>Åsa Öberg</p>');
  });
});

describe('a letter about people whose names run from right to left', () => {
  const cases = everyLetter(round, { mentor: ARABIC, mentee: HEBREW });

  it.each(cases)('isolates every one of them in subject, text, HTML and calendar entry: $title', async ({ context }) => {
    const mail = await mailOf(withWish(context));
    expect(beside(mail.subject ?? '')).not.toMatch(RIGHT_TO_LEFT);
    expect(beside(mail.text ?? '')).not.toMatch(RIGHT_TO_LEFT);
    const html = String(mail.html);
    expect(beside(html)).not.toMatch(RIGHT_TO_LEFT);
    for (const { content } of mail.attachments) {
      const lines = content
        .toString()
        .replaceAll(/\r\n[ \t]/g, '')
        .split('\r\n');
      const shown = lines.filter((line) => /^(SUMMARY|DESCRIPTION|LOCATION)/.test(line)).map((line) => line.replaceAll('\\n', '\n'));
      expect(shown.length).toBeGreaterThan(0);
      for (const line of shown) expect(beside(line)).not.toMatch(RIGHT_TO_LEFT);
    }
  });

  it('are names of some letters at least', async () => {
    const all = await Promise.all(cases.map(({ context }) => mailOf(withWish(context))));
    expect(all.filter((mail) => RIGHT_TO_LEFT.test(mail.subject ?? '')).length).toBeGreaterThan(5);
    expect(all.filter((mail) => RIGHT_TO_LEFT.test(mail.text ?? '')).length).toBeGreaterThan(20);
    expect(all.some((mail) => mail.text?.includes('\u2068أحب القهوة, 3 مرات'))).toBe(true);
  });
});

/** The letter when the partner wrote more than a name, and much of it: it is broken into lines. */
function withWish(context: LetterContext): LetterContext {
  if (context.partner === undefined) return context;
  const { partner } = context;
  return { ...context, partner: { ...partner, answers: { ...partner.answers, wish: 'أحب القهوة, 3 مرات في اليوم. '.repeat(8).trim() } } };
}
