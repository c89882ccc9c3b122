import { askAllOnce } from '../../shared/commands/letter/ask-for-letters.ts';
import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { noPlaceLetter, onHold } from '../../shared/domain/waiting/who-waits.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Whoever still waited, or was on hold, when the round was closed hears that it came to nothing. */
export const handler = onEvent('program closed', (_, tools) =>
  askAllOnce('no place at the close', tools, async () => {
    const field = await fieldNow(tools);
    return [...field.waiting, ...onHold(field)].map(noPlaceLetter);
  }),
);
