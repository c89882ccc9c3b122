import { type LetterName, type LetterRequest, ruleOf } from '../domain/letter.ts';
import { actingOperators } from '../round/contact.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

/**
 * Asks for letters, each by itself, so that one that was asked for before does not keep the others back. The ledger takes each
 * letter once for ever: asking again changes nothing.
 */
export async function askForLetters(letters: readonly LetterRequest[], { store, now }: Tools): Promise<Handled> {
  let handled: Handled = 'ignored';
  for (const letter of letters) {
    const outcome = await store.commit({ at: now(), letters: [letter], evenWhenClosed: ruleOf(letter.letter).closing === true });
    if (outcome === 'committed') handled = 'handled';
    if (outcome === 'round closed') return 'round closed';
  }
  return handled;
}

type About = Pick<LetterRequest, 'about'>;

export function toPerson(id: string, letter: LetterName, occasion: string, about: About = {}): LetterRequest {
  return { recipient: { kind: 'person', id }, letter, occasion, ...about };
}

/** The same letter to everybody who may act for the round. */
export function toOperators({ round }: Tools, letter: LetterName, occasion: string, about: About = {}): readonly LetterRequest[] {
  return actingOperators(round).map(({ id }) => ({ recipient: { kind: 'operator', id }, letter, occasion, ...about }));
}
