import { type ParsedMail, simpleParser } from 'mailparser';
import { compose } from '../../shared/mail/letters/compose.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { type Message, toMime } from '../../shared/mail/message.ts';
import { renderHtml } from '../../shared/mail/render-html.tsx';
import { renderText } from '../../shared/mail/render-text.ts';

/** The letter as a message. Throws when it is not wanted, which no case of these tests means. */
export function messageOf(context: LetterContext): Message {
  const message = compose(context);
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
