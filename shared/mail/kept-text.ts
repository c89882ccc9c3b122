import { stamp } from '../domain/decision.ts';
import type { KeptText } from '../domain/kept-text.ts';
import { type Letter, letterId } from '../domain/letter.ts';
import type { Message } from './message.ts';
import { renderText } from './render-text.ts';

/** What to keep of a letter that is about to go; nothing of one to somebody who has not applied. */
export function keptTextOf(letter: Letter, { words, footer, language, writtenAt }: Message, publicUrl: string): KeptText | undefined {
  if (letter.recipient.kind === 'draft' || letter.recipient.kind === 'visitor') return undefined;
  const text = withoutOwnLinks(renderText(words, footer), publicUrl);
  return { ...letterId(letter), at: stamp(writtenAt), language, subject: words.subject, text };
}

/** Whoever reads a letter again must not be able to act for its reader. */
function withoutOwnLinks(text: string, publicUrl: string): string {
  return text
    .split(publicUrl)
    .map((part, index) => (index === 0 ? part : part.replace(/^\/\S*/, '/…')))
    .join(publicUrl);
}
