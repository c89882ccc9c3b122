import * as z from 'zod/mini';
import { moment } from './decision.ts';

/** What an operator wrote down for the others. */
export const noteSchema = z.object({ by: z.string(), at: moment, text: z.string() });
export type Note = z.infer<typeof noteSchema>;

/** So many characters a note may have, and so many notes one person or pair. */
export const MOST_IN_NOTE = 1000;
export const MOST_NOTES = 50;

/** The notes with one more. Nothing for the same words from the same operator, one upon the other: they are one press that came twice. */
export function withNote(notes: readonly Note[], note: Note): Note[] | undefined {
  const last = notes.at(-1);
  return last?.by === note.by && last.text === note.text ? undefined : [...notes, note];
}
