import type { Temporal } from 'temporal-polyfill';
import type { Change } from './changes/changes.ts';
import { PARTITION } from './table.ts';

/**
 * The rate limit of one network, by what it may have mailed to typed addresses in a window: as many applications as a lecture hall in which
 * everybody applies at once, and of the links people ask for, to a draft, to an address put right or to be reminded, fewer. Also how many
 * reports of faults and questions may come from it, how many phones may join the closing workshop, and how many wrong codes to it may be tried.
 */
export const NETWORK_RATE_LIMIT = {
  minutes: 10,
  applications: 300,
  links: 60,
  reports: 30,
  questions: 30,
  joins: 300,
  guesses: 20,
} as const;
const WINDOW_MS = NETWORK_RATE_LIMIT.minutes * 60_000;

export type RateLimited = 'applications' | 'links' | 'reports' | 'questions' | 'joins' | 'guesses';

/**
 * Counts one of what a network may do, unless it is over its limit in this window, or over another one that stands in the way too. `network`
 * is a hash; it is forgotten with the window.
 */
export function countAgainstNetworkLimit(network: string, at: Temporal.Instant, of: RateLimited, within: RateLimited = of): Change {
  const window = Math.floor(at.epochMilliseconds / WINDOW_MS);
  const key = { pk: `${PARTITION.networks}#${network}`, sk: String(window) };
  return () => [
    {
      key,
      onConditionFailed: 'network over its limit',
      item: (TableName) => ({
        Update: {
          TableName,
          Key: key,
          UpdateExpression: 'ADD #of :one SET #expires = :expires',
          ConditionExpression: '(attribute_not_exists(#of) OR #of < :most) AND (attribute_not_exists(#within) OR #within < :mostWithin)',
          ExpressionAttributeNames: { '#of': of, '#within': within, '#expires': 'expires' },
          ExpressionAttributeValues: {
            ':one': 1,
            ':most': NETWORK_RATE_LIMIT[of],
            ':mostWithin': NETWORK_RATE_LIMIT[within],
            ':expires': ((window + 1) * WINDOW_MS) / 1000,
          },
        },
      }),
    },
  ];
}

/** When a network over its limit may send again, in whole seconds from now. */
export function secondsUntilNextWindow(at: Temporal.Instant): number {
  return Math.ceil((WINDOW_MS - (at.epochMilliseconds % WINDOW_MS)) / 1000);
}
