import { type ParsedMail, simpleParser } from 'mailparser';
import { LETTER_NAMES, type LetterName } from '../../shared/domain/letter.ts';
import { compose } from '../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { type Message, toMime } from '../../shared/mail/message.ts';
import { renderHtml } from '../../shared/mail/render-html.tsx';
import { renderText } from '../../shared/mail/render-text.ts';
import { LANGUAGES, type Language } from '../../shared/round/languages.ts';
import { bookingFor } from '../../shared/words/letters/booking-for.ts';
import { type MailBook, mailBook } from '../../shared/words/letters/mail-book.ts';
import { sayIn } from '../../shared/words/say.ts';
import { theRound } from '../builders/round.ts';

/** The books of all letters, in all languages, as a letter is composed from its own. */
const books = new Map(await Promise.all(LANGUAGES.flatMap((language) => LETTER_NAMES.map((letter) => bookOf(language, letter)))));

/** The letter as a message in its reader's language; nothing when it is no longer wanted. */
export function composed(context: LetterContext): Message | undefined {
  return compose(context, bookFor(context));
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

function bookFor({ say, letter, assistant, person }: LetterContext): MailBook {
  const book =
    assistant === undefined
      ? books.get(`${say.language} ${letter.letter}`)
      : assistantBook(say.language, letter.letter, person?.answers.name ?? '');
  if (book === undefined) throw new Error(`there is no book for "${letter.letter}"`);
  return book;
}

/** For whoever books for a manager the words hold her name, so that they are written anew. */
function assistantBook(language: Language, letter: LetterName, manager: string): MailBook | undefined {
  const book = books.get(`${language} ${letter}`);
  const own = bookingFor(sayIn(language, theRound().zone), manager);
  return book === undefined ? undefined : { ...book, letters: { ...book.letters, ...own } };
}

async function bookOf(language: Language, letter: LetterName): Promise<readonly [string, MailBook]> {
  return [`${language} ${letter}`, await mailBook(sayIn(language, theRound().zone), letter)];
}
