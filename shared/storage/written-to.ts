import type { KeptText } from '../domain/kept-text.ts';
import { isOnItsWay, type LetterName, letterId, type Recipient } from '../domain/letter.ts';
import { keptTextKind } from './kinds/kept-text.ts';
import { LETTERS, letterKind } from './kinds/letter.ts';
import { ownerOf } from './owner.ts';
import type { Store } from './store.ts';
import { LAST } from './table.ts';

const IN_OWN_WORDS = ['from operators', 'urgent from operators'] as const satisfies readonly LetterName[];

/** What operators wrote to somebody in their own words and has gone, as it went, the latest first; each once, however often it was sent. */
export async function writtenTo(person: string, store: Store): Promise<readonly KeptText[]> {
  const recipient: Recipient = { kind: 'person', id: person };
  const found = await Promise.all(
    IN_OWN_WORDS.map((name) => {
      const from = `${LETTERS}${name}/`;
      return store.within(letterKind, ownerOf(recipient), { from, to: `${from}${LAST}` });
    }),
  );
  const gone = found.flat().flatMap(({ state }) => (isOnItsWay(state) ? [state] : []));
  const last = new Map(gone.toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)).map((letter) => [letter.about.mailing, letter]));
  const texts = await store.those(keptTextKind, [...last.values()].map(letterId));
  return texts.map(({ state }) => state).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
