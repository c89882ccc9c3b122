import { closeCall } from '../../shared/commands/call/close-call.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Closes the call after the deadline and its grace, unless the deadline has been moved since. */
export const handler = onEvent('call deadline due', ({ deadline }, tools) => closeCall(deadline, tools));
