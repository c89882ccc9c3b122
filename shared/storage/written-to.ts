import type { KeptText } from '../domain/kept-text.ts';
import { isOnItsWay, type Letter, type LetterName, letterId, type Recipient } from '../domain/letter.ts';
import { keptTextKind } from './kinds/kept-text.ts';
import { LETTERS, letterKind } from './kinds/letter.ts';
import { ownerOf } from './owner.ts';
import type { Store } from './store.ts';
import { LAST } from './table.ts';

const IN_OWN_WORDS = ['from operators', 'urgent from operators'] as const satisfies readonly LetterName[];

/** What operators wrote to somebody in their own words and has gone, as it went, the latest first; each once, however often it was sent. */
export async function writtenTo(person: string, store: Store): Promise<readonly KeptText[]> {
  const recipient: Recipient = { kind: 'person', id: person };
  const [first, other] = IN_OWN_WORDS;
  // One request: whatever letters lie between the two by name are few.
  const found = await store.within(letterKind, ownerOf(recipient), { from: `${LETTERS}${first}/`, to: `${LETTERS}${other}/${LAST}` });
  const gone = found.flatMap(({ state }) => (isInOwnWords(state) && isOnItsWay(state) ? [state] : []));
  const last = new Map(gone.toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)).map((letter) => [letter.about.mailing, letter]));
  const texts = await store.those(keptTextKind, [...last.values()].map(letterId));
  return texts.map(({ state }) => state).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function isInOwnWords({ letter }: Letter): boolean {
  return IN_OWN_WORDS.some((name) => name === letter);
}
