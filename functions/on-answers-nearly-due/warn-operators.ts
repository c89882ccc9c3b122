import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { remindOfPeopleWaiting } from '../../shared/commands/waiting/people-wait.ts';
import { isOperatorsTurn } from '../../shared/domain/waiting/who-waits.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the operators that a promise is about to be broken, while they can still keep it. */
export const handler = onEvent('answers nearly due', async ({ day }, tools) => {
  const field = await fieldNow(tools);
  return field.waiting.length === 0 || !isOperatorsTurn(field, tools.round) ? 'ignored' : remindOfPeopleWaiting(`before ${day}`, tools);
});
