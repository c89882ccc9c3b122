import { fieldNow } from '../../shared/commands/waiting/field-now.ts';
import { remindOnTheirTurn } from '../../shared/commands/waiting/people-wait.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the operators that the round begins while people wait for them; the people have word on the working day after it. */
export const handler = onEvent('kick-off due', async (_, tools) => remindOnTheirTurn('answers kick-off', await fieldNow(tools), tools));
