import { firstWith } from '../../shared/commands/application/receipts.ts';
import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { REMINDED } from '../../shared/domain/application/entered.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/**
 * Asks once more whether the address is theirs, or whether whoever was entered wants to take part, unless another application with it has been
 * confirmed. Who was entered and answers neither letter is the operators' to call.
 */
export const handler = onEvent('confirmation due', async ({ application, step }, tools) => {
  const person = (await tools.store.get(applicationKind, application))?.state;
  if (person === undefined || (await firstWith(person, tools)) !== undefined) return 'ignored';
  if (step === 'operators') return person.status === 'submitted' ? putOnList(unanswered(application), tools) : 'ignored';
  const reminder =
    person.entered === undefined ? toPerson(application, 'confirm reminder', 'application') : toPerson(application, 'welcome', REMINDED);
  return askForLetters([reminder], tools);
});

function unanswered(id: string) {
  return { subject: { kind: 'application', id }, reason: 'welcome unanswered', occasion: 'entered' } as const;
}
