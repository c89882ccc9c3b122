import { assistantBeside } from '../../domain/application/assistant.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { peopleOf } from '../../domain/pair/pair-id.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';
import { askForLetters, ledgerKey, notYetIn } from './ask-for-letters.ts';

/**
 * Asks for letters about a pair's bookings, with the same one beside the manager's for whoever books for her. They are asked for together,
 * so that one read tells whether anything is left to do.
 */
export async function askBesideManager(pair: string, letters: readonly LetterRequest[], tools: Tools): Promise<Handled> {
  if (letters.length === 0) return 'ignored';
  const [mentor, mentee] = peopleOf(pair);
  const found = await tools.store.getTogether([...[mentor, mentee].map(applicationKind.key), ...letters.map(ledgerKey)]);
  const manager = found.get(applicationKind, mentee)?.state;
  const assistant = manager === undefined ? undefined : assistantBeside(manager, found.get(applicationKind, mentor)?.state);
  const wanted = notYetIn(found, letters);
  const beside = assistant === undefined ? [] : wanted.filter(({ recipient }) => recipient.id === mentee);
  return askForLetters(
    [...wanted, ...beside.map((letter) => ({ ...letter, recipient: { kind: 'assistant', id: assistant?.id ?? '' } as const }))],
    tools,
  );
}
