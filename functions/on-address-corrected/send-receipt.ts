import { askForReceipt } from '../../shared/commands/application/receipts.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Mails the receipt to the address as it was corrected. */
export const handler = onEvent('address corrected', ({ application, time }, tools) =>
  askForReceipt(application, `correction ${time}`, tools),
);
