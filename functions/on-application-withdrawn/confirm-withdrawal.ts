import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Says that they have left, and until when they may change their mind. Whoever leaves by wanting to be erased is told that in a letter of its own. */
export const handler = onEvent('application withdrawn', async ({ application, time }, tools) => {
  const person = await tools.store.get(applicationKind, application);
  if (person?.state.erasing?.leaves === true) return 'ignored';
  return askForLetters([toPerson(application, 'withdrawal receipt', `withdrawal ${time}`)], tools);
});
