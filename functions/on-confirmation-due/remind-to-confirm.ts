import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks once more whether the address is theirs. */
export const handler = onEvent('confirmation due', ({ application }, tools) =>
  askForLetters([toPerson(application, 'confirm reminder', 'application')], tools),
);
