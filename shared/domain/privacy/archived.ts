import { entryOf, type What } from './what-is-kept.ts';

/** Why something does not go into the archive: it rests on a person's own yes, was said in confidence, is a note, or is of use here alone. */
export const LEFT_OUT = ['own yes', 'private answer', 'note', 'technical'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What operators write for each other, and lists of what to do: no part of a case under Swedish law until somebody puts it there. */
const NOTES: readonly What[] = ['notes', 'care', 'list'];
/** What tells phones in the room from each other says of nobody whose it was. */
const OF_USE_HERE: readonly What[] = ['phone in the room'];
/** Without these nothing in an archive could be told from anything else. */
const NEEDED: readonly What[] = ['id', 'operator'];

/** Why something is left out of the archive; undefined for what goes into it. */
export function whyLeftOut(what: What): LeftOut | undefined {
  const { basis, rule, subject, afterwards } = entryOf(what);
  if (NEEDED.includes(what)) return undefined;
  if (NOTES.includes(what)) return 'note';
  if (basis !== 'task of the hosts') return 'own yes';
  if (rule === 'private answer') return 'private answer';
  const isOfUseHere = OF_USE_HERE.includes(what) || subject === 'technical' || rule === 'sign-in' || afterwards === 'hash';
  return isOfUseHere ? 'technical' : undefined;
}

export function isArchived(what: What): boolean {
  return whyLeftOut(what) === undefined;
}
