import { onEvent } from '../../shared/lambda/on-event.ts';
import { putOnList } from '../../shared/lambda/operators-list/put-on-list.ts';

/** Asks the operators to look after the one who stays. */
export const handler = onEvent('pair ended', ({ pair }, tools) =>
  putOnList({ subject: { kind: 'pair', id: pair }, reason: 'somebody left', occasion: 'end' }, tools),
);
