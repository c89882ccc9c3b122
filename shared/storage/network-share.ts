import type { Temporal } from 'temporal-polyfill';
import type { Change } from './changes/changes.ts';
import { PARTITION } from './table.ts';

/** What one network may send in a while: more than a lecture hall in which everybody applies at once, and less than a program could. */
export const NETWORK_SHARE = { applications: 300, minutes: 10 } as const;
const WINDOW_MS = NETWORK_SHARE.minutes * 60_000;

/** Counts one application of a network, unless it has had its share of these ten minutes. `network` is a hash; it is forgotten with the while. */
export function takeNetworkShare(network: string, at: Temporal.Instant): Change {
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
          UpdateExpression: 'ADD #sent :one SET #expires = :expires',
          ConditionExpression: 'attribute_not_exists(#sent) OR #sent < :most',
          ExpressionAttributeNames: { '#sent': 'sent', '#expires': 'expires' },
          ExpressionAttributeValues: { ':one': 1, ':most': NETWORK_SHARE.applications, ':expires': ((window + 1) * WINDOW_MS) / 1000 },
        },
      }),
    },
  ];
}

/** When a network that has had its share may send again, in whole seconds from now. */
export function secondsUntilNextShare(at: Temporal.Instant): number {
  return Math.ceil((WINDOW_MS - (at.epochMilliseconds % WINDOW_MS)) / 1000);
}
