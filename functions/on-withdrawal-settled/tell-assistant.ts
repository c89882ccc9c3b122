import { askForLetters, toAssistant } from '../../shared/commands/letter/ask-for-letters.ts';
import { assistantOf, isSameAddress } from '../../shared/domain/application/assistant.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Tells whoever books for a manager who has left for good that there is nothing more to book, unless they book for her other application. */
export const handler = onEvent('withdrawal settled', async ({ application }, tools) => {
  const manager = (await tools.store.get(applicationKind, application))?.state;
  const assistant = manager === undefined ? undefined : assistantOf(manager);
  if (manager?.status !== 'left' || manager.confirmedAt === undefined || assistant === undefined) return 'ignored';
  const other = manager.mergedInto === undefined ? undefined : await tools.store.get(applicationKind, manager.mergedInto);
  const stays = other === undefined ? undefined : assistantOf(other.state);
  if (stays !== undefined && isSameAddress(stays.email, assistant.email)) return 'ignored';
  const { number } = assistant;
  const left = `manager left ${manager.withdrawals} ${manager.outs ?? 0}`;
  return askForLetters([toAssistant(application, number, 'assistant gone', left, { about: { assistant: number } })], tools);
});
