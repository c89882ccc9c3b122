import { askForLetters, toAssistant } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Mails a fresh link to the address the manager has given, whoever asked for it: it opens what the old one did, and nothing of hers. */
export const handler = onEvent('assistant link asked for', ({ application, assistant, time }, tools) =>
  askForLetters([toAssistant(application, assistant, 'assistant link', `time ${time}`)], tools),
);
