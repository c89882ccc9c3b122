import { remindOperators } from '../../shared/commands/waiting/remind-operators.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Reminds the operators of what others wait for, with one letter a day however much it is. */
export const handler = onEvent('list reminder due', remindOperators);
