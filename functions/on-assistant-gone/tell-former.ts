import { askAllOnce, toAssistant, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { bookedBeside } from '../../shared/commands/letter/for-assistant.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { assistantId, type Former, formerAssistant } from '../../shared/domain/application/assistant.ts';
import type { LetterRequest } from '../../shared/domain/letter.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { ref } from '../../shared/storage/ref.ts';

/**
 * Tells whoever books no more, once, and takes what is booked out of their calendar, each meeting by a letter of its own. Where they said no
 * themselves it is the manager who has to know.
 */
export const handler = onEvent('assistant gone', ({ application, assistant }, tools) =>
  askAllOnce(
    `assistant gone ${assistantId(application, assistant)}`,
    tools,
    async (found) => {
      const manager = found.get(applicationKind, application)?.state;
      const former = manager === undefined ? undefined : formerAssistant(manager, assistant);
      return manager === undefined || former === undefined ? undefined : lettersFor(manager, former, tools);
    },
    [ref(applicationKind, application)],
  ),
);

async function lettersFor(manager: Application, { number, saidNo = false }: Former, tools: Tools): Promise<readonly LetterRequest[]> {
  const booked = (await bookedBeside(manager, tools)).map(({ pair, meeting }) =>
    toAssistant(manager.id, number, 'assistant gone', `${pair} meeting ${meeting.number}`, {
      about: { pair, meeting: meeting.number, assistant: number },
      before: meeting.startsAt,
    }),
  );
  if (saidNo)
    return [...booked, toPerson(manager.id, 'without assistant', `assistant ${number} said no`, { about: { assistant: number } })];
  return booked.length > 0 ? booked : [toAssistant(manager.id, number, 'assistant gone', 'gone', { about: { assistant: number } })];
}
