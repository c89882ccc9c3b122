import { askForLetters } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Mails the way back to an unfinished application. */
export const handler = onEvent('draft link asked for', ({ draft, time }, tools) =>
  askForLetters([{ recipient: { kind: 'draft', id: draft }, letter: 'draft link', occasion: `time ${time}` }], tools),
);
