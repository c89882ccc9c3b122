import type { Application } from '../../domain/application/application.ts';
import { assistantId, assistantsNamed } from '../../domain/application/assistant.ts';
import type { KeptText } from '../../domain/kept-text.ts';
import type { Recipient } from '../../domain/letter.ts';
import { roleIn } from '../../domain/pair/pair.ts';
import { partnerIn } from '../../domain/pair/pair-id.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { keptTextKind } from '../../storage/kinds/kept-text.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { ownerOf } from '../../storage/owner.ts';
import { PARTITION } from '../../storage/table.ts';
import type { Tools } from '../tools.ts';

/**
 * Removes what is kept of letters to others in which somebody is spoken of: to those they were asked about or met, to whoever booked for
 * them, and to operators. That the letters went stays known.
 */
export async function removeTextsOfOthers(person: Application, tools: Tools): Promise<void> {
  const pairs = (await tools.store.all(pairKind)).flatMap(({ state }) => (roleIn(state, person.id) === undefined ? [] : [state.id]));
  const readers = await readersOf(person.id, pairs, tools);
  for (const reader of readers) {
    const texts = await tools.store.within(keptTextKind, `${PARTITION.texts}#${ownerOf(reader)}`);
    const about = texts.map(({ state }) => state).filter((text) => speaksOf(text, person, pairs));
    await tools.store.discard(about.map((text) => keptTextKind.key(keptTextKind.idOf(text))));
  }
}

/** By what was written, and, where somebody is no longer known by name, by what it was about. */
function speaksOf({ key, subject, text }: KeptText, { answers, email, erased }: Application, pairs: readonly string[]): boolean {
  if (pairs.some((pair) => ` ${key.replace('/', ' ')} `.includes(` ${pair} `))) return true;
  if (erased !== undefined) return false;
  const written = inLine(`${subject} ${text}`);
  return [answers.name, email].some((word) => word !== '' && written.includes(inLine(word)));
}

/** Lines are broken where they are full. */
function inLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toLowerCase();
}

async function readersOf(id: string, pairs: readonly string[], { store, round }: Tools): Promise<readonly Recipient[]> {
  const partners = await store.those(applicationKind, [...new Set(pairs.flatMap((pair) => partnerIn(pair, id) ?? []))]);
  return [
    ...round.operators.map((operator): Recipient => ({ kind: 'operator', id: operator.id })),
    ...partners.flatMap(({ state }): readonly Recipient[] => [
      { kind: 'person', id: state.id },
      ...Array.from({ length: assistantsNamed(state) }, (_, at): Recipient => ({ kind: 'assistant', id: assistantId(state.id, at + 1) })),
    ]),
  ];
}
