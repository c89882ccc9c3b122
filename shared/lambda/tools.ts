import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type Round, roundSchema } from '../round/round-file.ts';
import { createStore, type Store } from '../storage/store.ts';
import { theClock } from './clock.ts';
import { environment } from './environment.ts';
import { type Log, log } from './log.ts';
import { PATIENCE } from './patience.ts';

/** What every function works with. Made once per process, from the environment alone. */
export type Tools = {
  readonly round: Round;
  readonly store: Store;
  readonly table: string;
  readonly publicUrl: string;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly newSecret: () => string;
};

const made = new Map<string, Tools>();

export function theTools(): Tools {
  const { TABLE_NAME, ROUND_FILE, PUBLIC_URL } = environment('base');
  const name = `${TABLE_NAME}\n${ROUND_FILE}\n${PUBLIC_URL}`;
  const existing = made.get(name);
  if (existing !== undefined) return existing;
  const fresh = makeTools(TABLE_NAME, ROUND_FILE, PUBLIC_URL);
  made.set(name, fresh);
  return fresh;
}

function makeTools(table: string, roundFile: string, publicUrl: string): Tools {
  const round = z.parse(roundSchema, JSON.parse(readFileSync(roundFile, 'utf8')));
  const dynamodb = new DynamoDBClient({ requestHandler: PATIENCE });
  const client = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  const now = () => theClock().now();
  const newId = () => theClock().newId();
  const pause = (most: number) => theClock().pause(most);
  return {
    round,
    table,
    publicUrl,
    log,
    now,
    newId,
    newSecret: () => theClock().newSecret(),
    store: createStore(client, table, round, { newId, pause }),
  };
}
