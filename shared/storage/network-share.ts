import type { Temporal } from 'temporal-polyfill';
import type { Change } from './changes/changes.ts';
import { PARTITION } from './table.ts';

/**
 * What one network may have mailed to typed addresses in a while: as many applications as a lecture hall in which everybody applies at
 * once, and of the links people ask for, to a draft or to an address put right, fewer. Also how many reports of faults may come from it.
 */
export const NETWORK_SHARE = { minutes: 10, applications: 300, links: 60, reports: 30 } as const;
const WINDOW_MS = NETWORK_SHARE.minutes * 60_000;

export type Shared = 'applications' | 'links' | 'reports';

/** Counts one mail or report of a network, unless it has had its share of these ten minutes. `network` is a hash; it is forgotten with the while. */
export function takeNetworkShare(network: string, at: Temporal.Instant, of: Shared): Change {
  const window = Math.floor(at.epochMilliseconds / WINDOW_MS);
  const key = { pk: `${PARTITION.networks}#${network}`, sk: String(window) };
  return () => [
    {
      key,
      otherwise: 'network had its share',
      item: (TableName) => ({
        Update: {
          TableName,
          Key: key,
          UpdateExpression: 'ADD #of :one SET #expires = :expires',
          ConditionExpression: 'attribute_not_exists(#of) OR #of < :most',
          ExpressionAttributeNames: { '#of': of, '#expires': 'expires' },
          ExpressionAttributeValues: { ':one': 1, ':most': NETWORK_SHARE[of], ':expires': ((window + 1) * WINDOW_MS) / 1000 },
        },
      }),
    },
  ];
}

/** When a network that has had its share may send again, in whole seconds from now. */
export function secondsUntilNextShare(at: Temporal.Instant): number {
  return Math.ceil((WINDOW_MS - (at.epochMilliseconds % WINDOW_MS)) / 1000);
}
