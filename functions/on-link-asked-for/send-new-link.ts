import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Mails a fresh link to the address we know, whoever asked for it. */
export const handler = onEvent('link asked for', ({ application, time }, tools) =>
  askForLetters([toPerson(application, 'new link', `time ${time}`)], tools),
);
