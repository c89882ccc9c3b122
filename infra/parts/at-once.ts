import { DELIVERY } from '../../functions/triggers.ts';

/**
 * As many at once as may run of the functions that meet the world: visitors one way, SES the other. Nobody waits in line for a page: a
 * request that finds no free function gets none. So there is room for a lecture hall that opens the call in the same second.
 */
export const AT_ONCE = { request: 100, 'letters queue': DELIVERY.letters.senders } as const;

/** So many of the functions that may run at once in the account a round keeps for itself. */
export const RESERVED = AT_ONCE.request + AT_ONCE['letters queue'];
