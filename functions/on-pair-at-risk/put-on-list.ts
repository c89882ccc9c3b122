import { onEvent } from '../../shared/lambda/on-event.ts';
import { putOnList } from '../../shared/lambda/operators-list/put-on-list.ts';

/** Puts the pair on the operators' list with its reason. */
export const handler = onEvent('pair at risk', ({ pair, risk, occasion }, tools) =>
  putOnList({ subject: { kind: 'pair', id: pair }, reason: risk, occasion }, tools),
);
