import { type LetterName, type LetterRequest, letterId, ruleOf } from '../domain/letter.ts';
import { actingOperators } from '../round/contact.ts';
import { letterKind } from '../storage/kinds/letter.ts';
import type { Found } from '../storage/store.ts';
import type { Key } from '../storage/table.ts';
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
  const failed = await store.tryCommit({ at: now(), letters, evenWhenClosed });
  if (failed.length === 0) return 'handled';
  const taken = new Set(failed.map(({ key }) => placeText(key)));
  const fresh = letters.filter((letter) => !taken.has(placeText(ledgerKey(letter))));
  if (fresh.length === letters.length) return 'round closed';
  return fresh.length === 0 ? 'ignored' : askTogether(fresh, tools);
}

function placeText({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}

/** Where the ledger keeps a letter, to be read together with what decides about it. */
export function ledgerKey(letter: LetterRequest): Key {
  return letterKind.key(letterId(letter));
}

/** Those letters that had not been asked for when the ledger was read. */
export function notYetIn(found: Found, letters: readonly LetterRequest[]): readonly LetterRequest[] {
  return letters.filter((letter) => found.get(letterKind, letterId(letter)) === undefined);
}

type About = Pick<LetterRequest, 'about'>;

export function toPerson(id: string, letter: LetterName, occasion: string, about: About = {}): LetterRequest {
  return { recipient: { kind: 'person', id }, letter, occasion, ...about };
}

/** The same letter to everybody who may act for the round. */
export function toOperators({ round }: Tools, letter: LetterName, occasion: string, about: About = {}): readonly LetterRequest[] {
  return actingOperators(round).map(({ id }) => ({ recipient: { kind: 'operator', id }, letter, occasion, ...about }));
}
