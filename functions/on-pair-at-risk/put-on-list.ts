import { putOnList } from '../../shared/commands/attention/put-on-list.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Puts the pair on the operators' list with its reason. */
export const handler = onEvent('pair at risk', ({ pair, risk, occasion }, tools) =>
  putOnList({ subject: { kind: 'pair', id: pair }, reason: risk, occasion }, tools),
);
