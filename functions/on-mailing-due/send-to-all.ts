import { sendMailing } from '../../shared/commands/mailing/send-mailing.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Sends what an operator wrote to everybody it was written to. */
export const handler = onEvent('mailing due', ({ mailing }, tools) => sendMailing(mailing, tools));
