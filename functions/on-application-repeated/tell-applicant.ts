import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the owner of an address that they have applied already. Whoever filled in the form sees no difference. */
export const handler = onEvent('application repeated', ({ application, day }, tools) =>
  askForLetters([toPerson(application, 'already applied', day)], tools),
);
