import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Says what will be erased, by when, and until when they may change their mind. */
export const handler = onEvent('erasure asked for', ({ application, time }, tools) =>
  askForLetters([toPerson(application, 'to be erased', `erasure ${time}`)], tools),
);
