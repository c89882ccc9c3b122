import * as z from 'zod/mini';

/** One table holds a round. This is its shape, read by the stack and by the local runtime alike. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  expiry: 'expires',
  /** The one index: things listed together (applications, pairs, letters), in the order the console shows them. */
  lists: { name: 'lists', partitionKey: 'list', sortKey: 'place' },
} as const;

export type Key = { readonly pk: string; readonly sk: string };

/** Something in the table that this version of the code cannot read: of which kind it is, and where it lies. */
export type CannotBeRead = { readonly kind: string; readonly key: Key };

const keyed = z.object({ pk: z.string(), sk: z.string() });

export function keyOf(item: unknown): Key {
  return z.parse(keyed, item);
}

/** The longest key DynamoDB takes, in bytes. */
const MOST_BYTES = { pk: 2048, sk: 1024 } as const;

/** Whether anything can lie at a key. The text of a request that became part of one may be of any length, or none. */
export function isKey({ pk, sk }: Key): boolean {
  return pk !== '' && sk !== '' && Buffer.byteLength(pk) <= MOST_BYTES.pk && Buffer.byteLength(sk) <= MOST_BYTES.sk;
}

/** Partitions that are not one person's, pair's or draft's. */
export const PARTITION = {
  round: 'ROUND',
  outbox: 'OUTBOX',
  agenda: 'AGENDA',
  counts: 'COUNTS',
  attention: 'ATTENTION',
  done: 'DONE',
  audit: 'AUDIT',
  addresses: 'ADDRESS',
  suppressed: 'SUPPRESSED',
  networks: 'NETWORK',
  /** What each person has had letters about on a day. */
  days: 'DAY',
  faults: 'FAULT',
  probes: 'PROBE',
  mailings: 'MAILING',
  texts: 'TEXT',
  workshop: 'WORKSHOP',
  removed: 'REMOVED',
  archived: 'ARCHIVED',
  decisions: 'DECISIONS',
} as const;

export const ROUND_KEY: Key = { pk: PARTITION.round, sk: 'ROUND' };

/** Sorts after every key with the same beginning. */
export const LAST = '￿';
