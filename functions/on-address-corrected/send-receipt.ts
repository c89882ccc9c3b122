import { onEvent } from '../../shared/lambda/on-event.ts';
import { askForReceipt } from '../../shared/lambda/receipts.ts';

/** Mails the receipt to the address as it was corrected. */
export const handler = onEvent('address corrected', ({ application, time }, tools) =>
  askForReceipt(application, `correction ${time}`, tools),
);
