import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Thanks the applicant at once, says when the answer comes and asks whether the address is theirs. */
export const handler = onEvent('application submitted', ({ application }, tools) =>
  askForLetters([toPerson(application, 'receipt', 'application')], tools),
);
