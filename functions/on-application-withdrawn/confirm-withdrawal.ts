import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Says that they have left, and until when they may change their mind. */
export const handler = onEvent('application withdrawn', async ({ application }, tools) => {
  const person = await tools.store.get(applicationKind, application);
  if (person === undefined) return 'ignored';
  return askForLetters([toPerson(application, 'withdrawal receipt', `withdrawal ${person.state.withdrawals}`)], tools);
});
