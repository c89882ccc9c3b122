import { assistantId } from '../../domain/application/assistant.ts';
import { type AssistantLetter, type LetterName, type LetterRequest, letterId, ruleOf } from '../../domain/letter.ts';
import { actingOperators, type Operator, onlySideOf } from '../../round/contact.ts';
import type { Change } from '../../storage/changes/changes.ts';
import { done } from '../../storage/changes/done.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import type { Found } from '../../storage/store.ts';
import { type Key, PARTITION } from '../../storage/table.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

/** A letter is two lines of a transaction: its place in the ledger and its event. */
const AT_ONCE = 40;

/**
 * Asks for letters, with another change beside the last of them. The ledger takes each letter once for ever: those that were asked for
 * before are left out, and do not keep the others back. So whoever was cut off goes on where they were: the ledger knows how far that is.
 */
export async function askForLetters(letters: readonly LetterRequest[], tools: Tools, last: readonly Change[] = []): Promise<Handled> {
  let come: Handled = 'ignored';
  for (let left = letters; ; ) {
    const rest = left.slice(AT_ONCE);
    const asked = await askTogether(left.slice(0, AT_ONCE), rest.length === 0 ? last : [], tools);
    if (asked.come !== 'ignored') come = asked.come;
    if (come === 'round closed' || rest.length === 0) return come;
    left = asked.wasBegun ? await notAskedFor(rest, tools) : rest;
  }
}

/** One read tells of a hundred letters what else a transaction would have to find out forty at a time. */
async function notAskedFor(letters: readonly LetterRequest[], { store }: Tools): Promise<readonly LetterRequest[]> {
  return notYetIn(await store.getTogether(letters.map(ledgerKey)), letters);
}

/**
 * Asks everybody who is meant, once: with the last letter goes a line that it is done, so that the same news again costs one read. What
 * decides about them may be read with that line, by `keys`; `lettersFor` gives undefined when it no longer matters.
 */
export async function askAllOnce(
  what: string,
  tools: Tools,
  lettersFor: (found: Found) => Promise<readonly LetterRequest[] | undefined>,
  keys: readonly Key[] = [],
): Promise<Handled> {
  const found = await tools.store.getTogether([doneKind.key(what), ...keys]);
  if (found.get(doneKind, what) !== undefined) return 'ignored';
  const letters = await lettersFor(found);
  return letters === undefined ? 'ignored' : askForLetters(letters, tools, [done(what, tools.now())]);
}

/** `wasBegun` says that some of them had been asked for before. */
type Asked = { readonly come: Handled; readonly wasBegun: boolean };

async function askTogether(letters: readonly LetterRequest[], changes: readonly Change[], tools: Tools): Promise<Asked> {
  if (letters.length + changes.length === 0) return { come: 'ignored', wasBegun: false };
  const { store, now } = tools;
  const evenWhenClosed = letters.every(({ letter }) => ruleOf(letter).closing === true);
  const failed = await store.tryCommit({ at: now(), letters, changes, evenWhenClosed });
  if (failed.length === 0) return { come: 'handled', wasBegun: false };
  if (failed.some(({ onConditionFailed }) => onConditionFailed === 'round closed')) return { come: 'round closed', wasBegun: false };
  if (failed.some(({ key }) => key.pk === PARTITION.done)) return { come: 'ignored', wasBegun: false };
  const taken = new Set(failed.map(({ key }) => keyText(key)));
  const others = letters.filter((letter) => !taken.has(keyText(ledgerKey(letter))));
  return { ...(await askTogether(others, changes, tools)), wasBegun: true };
}

function keyText({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}

/** Where the ledger keeps a letter, to be read together with what decides about it. */
export function ledgerKey(letter: LetterRequest): Key {
  return letterKind.key(letterId(letter));
}

/** Those letters that had not been asked for when the ledger was read; one that cannot be read has been. */
export function notYetIn(found: Found, letters: readonly LetterRequest[]): readonly LetterRequest[] {
  return letters.filter((letter) => found.tryGet(letterKind, letterId(letter)) === undefined);
}

type About = Pick<LetterRequest, 'about' | 'before'>;

export function toPerson(id: string, letter: LetterName, occasion: string, about: About = {}): LetterRequest {
  return { recipient: { kind: 'person', id }, letter, occasion, ...about };
}

/** To whoever books for somebody, the `number`th they named. */
export function toAssistant(manager: string, number: number, letter: AssistantLetter, occasion: string, about: About = {}): LetterRequest {
  return { recipient: { kind: 'assistant', id: assistantId(manager, number) }, letter, occasion, ...about };
}

/** The same letter to everybody who may act for the round. */
export function toOperators({ round }: Tools, letter: LetterName, occasion: string, about: About = {}): readonly LetterRequest[] {
  return toThose(actingOperators(round), letter, occasion, about);
}

/** The same to those of them who see both sides: what it asks for lies on a page that is shown to nobody else. */
export function toOperatorsOfBoth({ round }: Tools, letter: LetterName, occasion: string): readonly LetterRequest[] {
  return toThose(
    actingOperators(round).filter((operator) => onlySideOf(operator) === undefined),
    letter,
    occasion,
  );
}

function toThose(operators: readonly Operator[], letter: LetterName, occasion: string, about: About = {}): readonly LetterRequest[] {
  return operators.map(({ id }) => ({ recipient: { kind: 'operator', id }, letter, occasion, ...about }));
}
