import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Says that they have left, and until when they may change their mind. */
export const handler = onEvent('application withdrawn', ({ application, time }, tools) =>
  askForLetters([toPerson(application, 'withdrawal receipt', `withdrawal ${time}`)], tools),
);
