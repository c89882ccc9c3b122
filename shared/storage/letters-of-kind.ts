import type { Letter, LetterName, Recipient } from '../domain/letter.ts';
import { LETTERS, letterKind } from './kinds/letter.ts';
import { ownerOf } from './owner.ts';
import type { Store } from './store.ts';
import { LAST } from './table.ts';

/** All letters of one kind to somebody. */
export async function lettersOfKind(recipient: Recipient, letter: LetterName, store: Store): Promise<readonly Letter[]> {
  const from = `${LETTERS}${letter}/`;
  return (await store.within(letterKind, ownerOf(recipient), { from, to: `${from}${LAST}` })).map(({ state }) => state);
}
