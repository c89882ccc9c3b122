import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { remindOnTheirTurn } from '../../shared/commands/waiting/people-wait.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the operators that a promise is about to be broken, while they can still keep it. */
export const handler = onEvent('answers nearly due', async ({ day }, tools) =>
  remindOnTheirTurn(`before ${day}`, await fieldNow(tools), tools),
);
