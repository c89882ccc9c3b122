import type { Desk } from './desk.ts';
import { lookThenDo } from './person-page.ts';

/** Writes to a group in the languages of the round: the form, how it will look, and off it goes. */
export async function writeTo(desk: Desk, to: string, subject: string, text: string): Promise<void> {
  const texts = desk.round.languages.flatMap((language) => [
    [`subject-${language}`, subject],
    [`text-${language}`, text],
  ]);
  await lookThenDo(desk, '/console/letters/write', 'send', { to, ...Object.fromEntries(texts) });
}
