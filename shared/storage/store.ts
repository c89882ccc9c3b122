import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import { type LetterRequest, requested } from '../domain/letter.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import { type PlanKept, plansOf } from '../round/planned.ts';
import type { Round } from '../round/round-file.ts';
import { type Change, type Committed, outboxStep, roundOpen, type Step } from './changes/changes.ts';
import { askForLetter } from './changes/letter-changes.ts';
import { type Counts, readCounts } from './counts.ts';
import type { Kind, ListedKind } from './kinds/kind.ts';
import { readStored, type Stored, tryRead } from './kinds/stored.ts';
import { type Pause, untilNoneIsLeft } from './retry.ts';
import { type CannotBeRead, isKey, type Key, keyOf, LAST, PARTITION, TABLE } from './table.ts';
import { transact } from './transact.ts';

/** Everything one command does, in one transaction or not at all. */
export type Work = {
  readonly at: Temporal.Instant;
  readonly changes?: readonly Change[];
  readonly events?: readonly DomainEvent[];
  readonly letters?: readonly LetterRequest[];
  /** Closing is final: only what says so may still happen in a closed round. */
  readonly evenWhenClosed?: boolean;
};

export type Page<State> = { readonly entries: readonly Stored<State>[]; readonly next: string | undefined };

/** States that were read together, looked up by what they are. */
export type Found = {
  readonly get: <State, Id>(kind: Kind<State, Id>, id: Id) => Stored<State> | undefined;
  /** The same for whoever can do without: what is there and cannot be read is no error, but no state either. */
  readonly tryGet: <State, Id>(kind: Kind<State, Id>, id: Id) => Stored<State> | 'unreadable' | undefined;
};

/** Part of what lies together: between two sort keys, so many of it, from its end. */
type Part = { readonly from?: string; readonly to?: string; readonly limit?: number; readonly last?: boolean };

/**
 * What is asked for by its key is read or an error, unless whoever asks can do without. What comes in a list is left out when it cannot be
 * read, and told of.
 */
export type Store = {
  /** Nothing for a key no item can have, here and below: what a request asks for by a text too long or empty is not there. */
  readonly get: <State, Id>(kind: Kind<State, Id>, id: Id) => Promise<Stored<State> | undefined>;
  /** The same for whoever can do without: what is there and cannot be read is told of. */
  readonly tryGet: <State, Id>(kind: Kind<State, Id>, id: Id) => Promise<Stored<State> | 'unreadable' | undefined>;
  /** With `eventuallyConsistent` at half the price: what was written a moment ago may be missing. */
  readonly getTogether: (keys: readonly Key[], options?: { readonly eventuallyConsistent?: boolean }) => Promise<Found>;
  readonly list: <State, Id>(
    kind: ListedKind<State, Id>,
    options?: { readonly limit?: number; readonly after?: string; readonly newestFirst?: boolean },
  ) => Promise<Page<State>>;
  readonly all: <State, Id>(kind: ListedKind<State, Id>) => Promise<readonly Stored<State>[]>;
  /** Those that are there, in the order of their ids. With `eventuallyConsistent` as above. */
  readonly those: <State, Id>(
    kind: Kind<State, Id>,
    ids: readonly Id[],
    options?: { readonly eventuallyConsistent?: boolean },
  ) => Promise<readonly Stored<State>[]>;
  /** Those of one kind that lie together. */
  readonly within: <State, Id>(kind: Kind<State, Id>, pk: string, part?: Part) => Promise<readonly Stored<State>[]>;
  /** What was read as items of one kind, each in its place. */
  readonly each: <State, Id>(kind: Kind<State, Id>, items: readonly unknown[]) => Promise<readonly (Stored<State> | 'unreadable')[]>;
  /** What was read as items of one kind, as their states. */
  readonly readable: <State, Id>(kind: Kind<State, Id>, items: readonly unknown[]) => Promise<readonly Stored<State>[]>;
  /** Items as they are. With `eventuallyConsistent` as above. */
  readonly partition: (pk: string, part?: Part & { readonly eventuallyConsistent?: boolean }) => Promise<readonly unknown[]>;
  readonly counts: () => Promise<Counts>;
  /** Why it was not done is told by the first step whose condition failed, so the one that explains most should come first. */
  readonly commit: (work: Work) => Promise<Committed>;
  /** The same, with every step whose condition failed: none when it is done. */
  readonly tryCommit: (work: Work) => Promise<readonly Step[]>;
  /** Takes items away, whatever became of them. */
  readonly discard: (keys: readonly Key[]) => Promise<void>;
  /** The same store for whoever knows what the round keeps of its plan: the moments it puts on the agenda follow that, not the file. */
  readonly by: (kept: PlanKept) => Store;
};

/** What a store is given: ids nobody has had, a wait, and whom to tell of what lists left out. */
export type Given = {
  readonly newId: () => string;
  readonly pause: Pause;
  readonly tell?: (unreadable: readonly CannotBeRead[]) => Promise<void>;
};

/** A store for one round's table, by its file and what it keeps of its plan. Every state read is parsed; a state that does not parse is an error, never a guess. */
export function createStore(client: DynamoDBDocumentClient, table: string, file: Round, given: Given, kept: PlanKept = {}): Store {
  const { newId, pause, tell } = given;
  const plans = plansOf(file, kept);
  const connection = { client, table, pause };
  const itemAt = async (Key: Key): Promise<unknown> =>
    isKey(Key) ? (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item : undefined;

  const store: Store = {
    async get(kind, id) {
      const item = await itemAt(kind.key(id));
      return item === undefined ? undefined : readStored(kind, item);
    },

    async tryGet(kind, id) {
      const item = await itemAt(kind.key(id));
      if (item === undefined) return undefined;
      const [stored] = await store.each(kind, [item]);
      return stored;
    },

    async getTogether(keys, { eventuallyConsistent = false } = {}) {
      const items = await batchGet(connection, keys.filter(isKey), !eventuallyConsistent);
      const found = ({ pk, sk }: Key) => items.get(`${pk}\n${sk}`);
      return {
        get(kind, id) {
          const item = found(kind.key(id));
          return item === undefined ? undefined : readStored(kind, item);
        },
        tryGet(kind, id) {
          const item = found(kind.key(id));
          return item === undefined ? undefined : (tryRead(kind, item) ?? 'unreadable');
        },
      };
    },

    async those(kind, ids, { eventuallyConsistent = false } = {}) {
      const keys = ids.map(kind.key);
      const items = await batchGet(connection, keys.filter(isKey), !eventuallyConsistent);
      return store.readable(
        kind,
        keys.flatMap(({ pk, sk }) => items.get(`${pk}\n${sk}`) ?? []),
      );
    },

    async within(kind, pk, part) {
      return store.readable(kind, await store.partition(pk, part));
    },

    async each(kind, items) {
      const read = items.map((item) => ({ item, stored: tryRead(kind, item) ?? ('unreadable' as const) }));
      const unreadable = read.filter(({ stored }) => stored === 'unreadable').map(({ item }) => ({ kind: kind.name, key: keyOf(item) }));
      if (unreadable.length > 0) await tell?.(unreadable);
      return read.map(({ stored }) => stored);
    },

    async readable(kind, items) {
      return (await store.each(kind, items)).flatMap((stored) => (stored === 'unreadable' ? [] : stored));
    },

    async list(kind, { limit = 50, after, newestFirst = false } = {}) {
      if (after !== undefined && !isKey({ pk: kind.list.name, sk: after })) return { entries: [], next: undefined };
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: TABLE.lists.name,
          KeyConditionExpression: after === undefined ? '#list = :list' : `#list = :list AND #place ${newestFirst ? '<' : '>'} :after`,
          ExpressionAttributeNames: {
            '#list': TABLE.lists.partitionKey,
            ...(after === undefined ? {} : { '#place': TABLE.lists.sortKey }),
          },
          ExpressionAttributeValues: { ':list': kind.list.name, ...(after === undefined ? {} : { ':after': after }) },
          ScanIndexForward: !newestFirst,
          Limit: limit,
        }),
      );
      const cursor = LastEvaluatedKey?.[TABLE.lists.sortKey];
      return { entries: await store.readable(kind, Items), next: typeof cursor === 'string' ? cursor : undefined };
    },

    async all(kind) {
      const entries: Stored<z.infer<typeof kind.schema>>[] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await store.list(kind, { limit: 1000, ...(after === undefined ? {} : { after }) });
        entries.push(...page.entries);
        after = page.next;
      }
      return entries;
    },

    async partition(pk, { from = '', to = LAST, limit = Number.POSITIVE_INFINITY, last = false, eventuallyConsistent = false } = {}) {
      const items: unknown[] = [];
      if (!isKey({ pk, sk: to })) return items;
      let page: QueryCommandOutput | undefined;
      do {
        page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':pk': pk, ':from': from === '' ? ' ' : from, ':to': to },
            ConsistentRead: !eventuallyConsistent,
            ScanIndexForward: !last,
            ...(Number.isFinite(limit) ? { Limit: limit - items.length } : {}),
            ...(page?.LastEvaluatedKey === undefined ? {} : { ExclusiveStartKey: page.LastEvaluatedKey }),
          }),
        );
        items.push(...(page.Items ?? []));
      } while (page.LastEvaluatedKey !== undefined && items.length < limit);
      return items;
    },

    async counts() {
      const { counts, unreadable } = readCounts(await store.partition(PARTITION.counts));
      if (unreadable.length > 0) await tell?.(unreadable);
      return counts;
    },

    async commit(work) {
      const [failed] = await store.tryCommit(work);
      return failed?.onConditionFailed ?? 'committed';
    },

    async tryCommit(work) {
      const setting = { plans, at: work.at };
      const letters = (work.letters ?? []).map((request) => askForLetter(requested(request, work.at), setting));
      const events = [...(work.events ?? []), ...letters.flatMap((letter) => letter.events)];
      const steps = [...(work.changes ?? []).flatMap((one) => one(setting)), ...letters.flatMap((letter) => letter.steps)];
      const outbox = events.map((happened) => outboxStep(newId(), happened, work.at));
      const guarded =
        work.evenWhenClosed === true || steps.some((step) => step.key.pk === roundOpen.key.pk && step.key.sk === roundOpen.key.sk)
          ? []
          : [roundOpen];
      return transact(client, table, [...steps, ...outbox, ...guarded], pause);
    },

    async discard(keys) {
      await batchDelete(connection, keys);
    },

    by: (planned) => createStore(client, table, file, given, planned),
  };
  return store;
}

/** What was read at one time or the other. */
export function inEither(first: Found, second: Found): Found {
  return {
    get: (kind, id) => first.get(kind, id) ?? second.get(kind, id),
    tryGet: (kind, id) => first.tryGet(kind, id) ?? second.tryGet(kind, id),
  };
}

/** DynamoDB gives and takes this many items at once, and may leave some for another request. */
const MOST_READ = 100;
const MOST_DELETED = 25;

type Connection = { readonly client: DynamoDBDocumentClient; readonly table: string; readonly pause: Pause };

async function batchGet(
  { client, table, pause }: Connection,
  keys: readonly Key[],
  ConsistentRead: boolean,
): Promise<ReadonlyMap<string, unknown>> {
  const items = new Map<string, unknown>();
  const wanted: readonly Record<string, unknown>[] = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  await untilNoneIsLeft(wanted, MOST_READ, pause, async (some) => {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: [...some], ConsistentRead } } }),
    );
    for (const item of Responses?.[table] ?? []) items.set(`${item['pk']}\n${item['sk']}`, item);
    return UnprocessedKeys?.[table]?.Keys ?? [];
  });
  return items;
}

type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

async function batchDelete({ client, table, pause }: Connection, keys: readonly Key[]): Promise<void> {
  const requests: Requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  await untilNoneIsLeft(requests, MOST_DELETED, pause, async (some) => {
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: [...some] } }));
    return UnprocessedItems?.[table] ?? [];
  });
}
