import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { readAssistantId } from '../../shared/domain/application/assistant.ts';
import { readRecipient } from '../../shared/domain/letter.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells a manager that our mail does not reach whom she has named to book: she alone knows another address. */
export const handler = onEvent('mail stopped', async ({ recipient, why }, tools) => {
  const { kind, id } = readRecipient(recipient);
  const assistant = kind === 'assistant' ? readAssistantId(id) : undefined;
  if (assistant === undefined) return 'ignored';
  const { manager, number } = assistant;
  return askForLetters([toPerson(manager, 'without assistant', `assistant ${number} ${why}`, { about: { assistant: number } })], tools);
});
