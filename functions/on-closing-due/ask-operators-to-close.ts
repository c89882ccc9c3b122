import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks an operator to close the round. Closing is final, so no clock does it. */
export const handler = onEvent('closing due', (_, tools) =>
  putOnList({ subject: { kind: 'round' }, reason: 'time to close', occasion: 'closing' }, tools),
);
