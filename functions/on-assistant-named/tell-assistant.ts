import { askAllOnce, toAssistant } from '../../shared/commands/letter/ask-for-letters.ts';
import { lettersWaitingFor } from '../../shared/commands/letter/for-assistant.ts';
import { assistantId } from '../../shared/domain/application/assistant.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Tells whoever is to book who named them, what for and how to say no, with what is booked already and what waits. */
export const handler = onEvent('assistant named', ({ application, assistant }, tools) =>
  askAllOnce(
    `assistant named ${assistantId(application, assistant)}`,
    tools,
    async (found) => {
      const manager = found.get(applicationKind, application)?.state;
      if (manager?.assisting?.number !== assistant) return undefined;
      const named = toAssistant(application, assistant, 'assistant named', 'named');
      return [named, ...(await lettersWaitingFor(manager, assistant, tools))];
    },
    [ref(applicationKind, application)],
  ),
);
