import { closeCall } from '../../shared/commands/call/close-call.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Closes the call after the deadline and its grace, or after an operator ended it, unless that has been moved or taken back since. */
export const handler = onEvent('call deadline due', (ended, tools) => closeCall(ended, tools));
