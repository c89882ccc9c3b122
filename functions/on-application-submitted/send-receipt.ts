import { askForReceipt } from '../../shared/commands/application/receipts.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Writes to the address at once: asks whether it is theirs, or says that it has a confirmed application already. */
export const handler = onEvent('application submitted', ({ application }, tools) => askForReceipt(application, 'application', tools));
