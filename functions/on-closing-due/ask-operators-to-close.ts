import { onEvent } from '../../shared/lambda/on-event.ts';
import { putOnList } from '../../shared/lambda/operators-list/put-on-list.ts';

/** Asks an operator to close the round. Closing is final, so no clock does it. */
export const handler = onEvent('closing due', (_, tools) =>
  putOnList({ subject: { kind: 'round' }, reason: 'time to close', occasion: 'closing' }, tools),
);
