import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { createTable, localAws } from '../../infra/local/dynamodb/local-table.ts';
import type { Application } from '../../shared/domain/application/application.ts';
import { newRound } from '../../shared/domain/round-state.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import type { Stored } from '../../shared/storage/kinds/stored.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';
import { createStore, type Store } from '../../shared/storage/store.ts';
import { gathered } from './gathered.ts';
import { theRound } from './round.ts';

/** When everything in a bare store happens. */
export const NOW = Temporal.Instant.from('2027-08-17T08:00:00Z');

let opened = 0;

/** A table of a round that has begun, and nothing around it: no functions, no bus, no mail. */
export async function openBareStore(endpoint = inject('dynamodb'), pause = systemClock.pause) {
  opened += 1;
  const table = `bare-${process.pid}-${opened}`;
  const round = theRound();
  const client = new DynamoDBClient({ ...localAws(table), endpoint });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id${ids}`;
  };
  const store: Store = createStore(documents, table, round, { newId, pause });
  await createTable(endpoint, table);
  await store.commit({ at: NOW, changes: [change(roundKind, undefined, newRound(table, NOW))] });
  return {
    round,
    table,
    client,
    store,
    /** Puts an item past all rules. */
    put: (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName: table, Item })),
    /** The names of the events on their way. */
    async outbox(): Promise<readonly (string | undefined)[]> {
      return (await gathered(leftInOutbox(store, round, NOW.add({ hours: 1 }), 1000))).map(({ envelope }) => envelope?.happened.name);
    },
    async stored(id: string): Promise<Stored<Application>> {
      const found = await store.get(applicationKind, id);
      if (found === undefined) throw new Error(`nobody is called ${id}`);
      return found;
    },
    async add(...people: readonly Application[]): Promise<void> {
      for (const person of people) await store.commit({ at: NOW, changes: [change(applicationKind, undefined, person)] });
    },
    close: () => client.destroy(),
  };
}
