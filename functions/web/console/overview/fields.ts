import { hashOf } from '../../../../shared/domain/access-link.ts';

/** So many characters a note may have. */
export const MOST_IN_NOTE = 1000;

/** What the fields of an entry are called, of which there are many on one page. */
export function fieldsOf(entry: string): { readonly to: string; readonly note: string } {
  const mark = hashOf(entry).slice(0, 12);
  return { to: `to-${mark}`, note: `note-${mark}` };
}
