import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DynamoDb, startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { dynamoDbLocal } from '../../infra/local/dynamodb/dynamodb-local.ts';
import { dynoxide } from '../../infra/local/dynamodb/dynoxide.ts';
import { type Attention, attentionKey } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change, raiseMoment, removal, type Step } from '../../shared/storage/changes/changes.ts';
import { countFunnel, countTally } from '../../shared/storage/counts.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { doneKind } from '../../shared/storage/kinds/done.ts';
import { countAgainstNetworkLimit } from '../../shared/storage/network-rate-limit.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { isJavaHere } from '../builders/java.ts';

const RUNS = 40;
const COMMANDS_A_RUN = 25;

type Bare = Awaited<ReturnType<typeof openBareStore>>;

/** What is done to both tables, with every shape of request the store makes. */
type Command =
  | { readonly does: 'write' | 'remove' | 'read'; readonly entry: number; readonly stale: boolean }
  | { readonly does: 'write two'; readonly entry: number; readonly other: number }
  | { readonly does: 'count' | 'be done' | 'send from a network'; readonly what: number }
  | { readonly does: 'list'; readonly limit: number; readonly newestFirst: boolean }
  | { readonly does: 'read together' | 'read in order' | 'raise'; readonly limit: number; readonly last: boolean };

const entry = fc.integer({ min: 0, max: 5 });
const limit = fc.integer({ min: 1, max: 4 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ does: fc.constantFrom('write', 'remove', 'read'), entry, stale: fc.boolean() }),
  fc.record({ does: fc.constant('write two'), entry, other: entry }),
  fc.record({ does: fc.constantFrom('count', 'be done', 'send from a network'), what: entry }),
  fc.record({ does: fc.constant('list'), limit, newestFirst: fc.boolean() }),
  fc.record({ does: fc.constantFrom('read together', 'read in order', 'raise'), limit, last: fc.boolean() }),
);

/** An entry of its own name and place, so that no two stand at the same place of an index: engines order those as they like. */
function entryOf(number: number): Attention {
  return { subject: { kind: 'round' }, reason: 'time to close', occasion: `entry ${number}`, since: stamp(NOW.add({ minutes: number })) };
}

const keyOf = (number: number) => attentionKey(entryOf(number));

/** What a table answers to a command. */
async function answerOf(asked: Command, { store }: Bare): Promise<unknown> {
  switch (asked.does) {
    case 'read':
      return store.get(attentionKind, keyOf(asked.entry));
    case 'write':
    case 'remove': {
      const known = await store.get(attentionKind, keyOf(asked.entry));
      const before = known === undefined || !asked.stale ? known : { ...known, version: known.version - 1 };
      if (asked.does === 'write') return store.commit({ at: NOW, changes: [change(attentionKind, before, entryOf(asked.entry))] });
      return before === undefined ? 'nothing' : store.commit({ at: NOW, changes: [removal(attentionKind, before)] });
    }
    case 'write two':
      if (asked.entry === asked.other) return 'nothing';
      return failedOf(
        await store.tryCommit({
          at: NOW,
          changes: [asked.entry, asked.other].map((number) => change(attentionKind, undefined, entryOf(number))),
          events: [event('closing due', {})],
        }),
      );
    case 'count': {
      const where = { day: '2027-08-17', role: 'mentor', channel: `channel-${asked.what}` } as const;
      await store.commit({ at: NOW, changes: [countTally({ sent: asked.what, held: 1 }), countFunnel('seen', where)] });
      return store.counts();
    }
    case 'be done':
      return store.commit({ at: NOW, changes: [change(doneKind, undefined, { what: `thing ${asked.what}`, at: stamp(NOW) })] });
    case 'send from a network':
      return store.commit({ at: NOW, changes: [countAgainstNetworkLimit(`network-${asked.what}`, NOW, 'links')] });
    case 'list':
      return wholeList(store, asked);
    case 'read together':
      return (await store.getTogether([0, 1, 2, 3].map((number) => attentionKind.key(keyOf(number))))).get(
        attentionKind,
        keyOf(asked.limit),
      );
    case 'read in order':
      return store.partition(PARTITION.attention, { limit: asked.limit, last: asked.last });
    case 'raise':
      return failedOf(await store.tryCommit({ at: NOW, changes: [raiseMoment({ pk: PARTITION.agenda, sk: `nothing ${asked.limit}` })] }));
  }
}

/** Which lines of a transaction failed, and what that means. */
function failedOf(steps: readonly Step[]): unknown {
  return steps.map(({ key, onConditionFailed }) => ({ key, onConditionFailed }));
}

/** All pages of a list: whether a page that ends with the last entry names a next one is the engine's own business, on AWS too. */
async function wholeList({ list }: Bare['store'], { limit: most, newestFirst }: Extract<Command, { does: 'list' }>): Promise<unknown> {
  const entries: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await list(attentionKind, { limit: most, newestFirst, ...(after === undefined ? {} : { after }) });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

const quick = dynoxide();

describe.skipIf(!isJavaHere || quick === undefined)('the engine that comes with npm and Amazon’s own', () => {
  const engines: DynamoDb[] = [];
  beforeAll(async () => {
    for (const engine of [quick, dynamoDbLocal()]) engines.push(await startDynamoDb(undefined, engine));
  });
  afterAll(() => Promise.all(engines.map((engine) => engine.stop())));

  test('answer alike, whatever the store asks them in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: COMMANDS_A_RUN }), async (commands) => {
        const tables = await Promise.all(engines.map(({ endpoint }) => openBareStore(endpoint)));
        try {
          for (const asked of commands) {
            const [one, other] = await Promise.all(tables.map((table) => answerOf(asked, table)));
            expect(one).toEqual(other);
          }
          const [mine, amazons] = await Promise.all(tables.map((table) => table.outbox()));
          expect(mine).toEqual(amazons);
        } finally {
          for (const table of tables) table.close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
