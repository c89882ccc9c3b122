import { lookAgain } from '../../shared/commands/attention/look-again.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks the operators to look again at somebody on hold; once more if somebody ticked it off and did nothing. */
export const handler = onEvent('hold due', ({ application, hold, time }, tools) => lookAgain(application, hold, time, tools));
