import { type LetterName, type LetterRequest, letterKey, ruleOf } from '../domain/letter.ts';
import { actingOperators } from '../round/contact.ts';
import { letterKind } from '../storage/kinds.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

/** A letter is two lines of a transaction: its place in the ledger and its event. */
const AT_ONCE = 40;

/**
 * Asks for letters, all in one write. The ledger takes each letter once for ever: those that were asked for before are left out, and do not
 * keep the others back.
 */
export async function askForLetters(letters: readonly LetterRequest[], tools: Tools): Promise<Handled> {
  let handled: Handled = 'ignored';
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    const asked = await askTogether(letters.slice(from, from + AT_ONCE), tools);
    if (asked === 'round closed') return asked;
    if (asked === 'handled') handled = asked;
  }
  return handled;
}

async function askTogether(letters: readonly LetterRequest[], tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  const evenWhenClosed = letters.every(({ letter }) => ruleOf(letter).closing === true);
  const outcome = await store.commit({ at: now(), letters, evenWhenClosed });
  if (outcome === 'committed') return 'handled';
  if (outcome === 'round closed') return outcome;
  const fresh = letters.length === 1 ? [] : await notAskedFor(letters, tools);
  return fresh.length === 0 ? 'ignored' : askTogether(fresh, tools);
}

async function notAskedFor(letters: readonly LetterRequest[], { store }: Tools): Promise<readonly LetterRequest[]> {
  const idOf = (letter: LetterRequest) => ({ recipient: letter.recipient, key: letterKey(letter) });
  const found = await store.getTogether(letters.map((letter) => letterKind.key(idOf(letter))));
  return letters.filter((letter) => found.get(letterKind, idOf(letter)) === undefined);
}

type About = Pick<LetterRequest, 'about'>;

export function toPerson(id: string, letter: LetterName, occasion: string, about: About = {}): LetterRequest {
  return { recipient: { kind: 'person', id }, letter, occasion, ...about };
}

/** The same letter to everybody who may act for the round. */
export function toOperators({ round }: Tools, letter: LetterName, occasion: string, about: About = {}): readonly LetterRequest[] {
  return actingOperators(round).map(({ id }) => ({ recipient: { kind: 'operator', id }, letter, occasion, ...about }));
}
