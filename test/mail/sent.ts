import { type ParsedMail, simpleParser } from 'mailparser';
import { compose } from '../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { en } from '../../shared/mail/letters/en/en.ts';
import type { Library, MailBook } from '../../shared/mail/letters/mail-book.ts';
import { sv } from '../../shared/mail/letters/sv/sv.ts';
import { type Message, toMime } from '../../shared/mail/message.ts';
import { renderHtml } from '../../shared/mail/render-html.tsx';
import { renderText } from '../../shared/mail/render-text.ts';

const books = { sv: await wholeBook(sv), en: await wholeBook(en) };

/** The letter as a message in its reader's language; nothing when it is no longer wanted. */
export function composed(context: LetterContext): Message | undefined {
  return compose(context, books[context.say.language]);
}

/** The letter as a message. Throws when it is not wanted, which no case of these tests means. */
export function messageOf(context: LetterContext): Message {
  const message = composed(context);
  if (message === undefined) throw new Error(`"${context.letter.letter}" is not wanted`);
  return message;
}

export function htmlOf({ words, footer, language }: Message): string {
  return renderHtml(words, footer, language);
}

export function textOf({ words, footer }: Message): string {
  return renderText(words, footer);
}

/** The letter as a mail program reads it. */
export async function mailOf(context: LetterContext): Promise<ParsedMail> {
  return simpleParser(await toMime(context.round, messageOf(context)));
}

async function wholeBook({ chapters, ...around }: Library): Promise<MailBook> {
  const letters = await Promise.all(Object.values(chapters).map((chapter) => chapter()));
  return { ...around, letters: Object.assign({}, ...letters) };
}
