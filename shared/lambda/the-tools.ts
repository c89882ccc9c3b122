import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Tools } from '../commands/tools.ts';
import { type Round, roundSchema } from '../round/round-file.ts';
import { createStore } from '../storage/store.ts';
import type { CannotBeRead } from '../storage/table.ts';
import { theClock } from './clock.ts';
import { environment, Misconfigured } from './environment.ts';
import { log } from './log.ts';
import { REQUEST_TIMEOUTS } from './request-timeouts.ts';

const made = new Map<string, Tools>();

/** @param connect Makes the client of the table when there is none yet; it is another one on a single machine. */
export function theTools(connect = () => new DynamoDBClient({ requestHandler: REQUEST_TIMEOUTS })): Tools {
  const { TABLE_NAME, ROUND_FILE, PUBLIC_URL } = environment('base');
  const name = `${TABLE_NAME}\n${ROUND_FILE}\n${PUBLIC_URL}`;
  const existing = made.get(name);
  if (existing !== undefined) return existing;
  const fresh = makeTools(TABLE_NAME, ROUND_FILE, PUBLIC_URL, connect());
  made.set(name, fresh);
  return fresh;
}

function makeTools(table: string, roundFile: string, publicUrl: string, dynamodb: DynamoDBClient): Tools {
  const round = roundIn(roundFile);
  // Nobody reads what the SDK would log, and it builds a line of each request and answer all the same.
  dynamodb.middlewareStack.remove('loggerMiddleware');
  const client = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  const now = () => theClock().now();
  const newId = () => theClock().newId();
  const pause = (most: number) => theClock().pause(most);
  const tools: Tools = {
    round,
    table,
    publicUrl,
    log,
    now,
    newId,
    newSecret: () => theClock().newSecret(),
    store: createStore(client, table, round, { newId, pause, tell: (unreadable) => tell(unreadable, tools) }),
  };
  return tools;
}

/** What cannot be told of must not break the list that left it out. */
async function tell(unreadable: readonly CannotBeRead[], tools: Tools): Promise<void> {
  try {
    const { tellUnreadable } = await import('../commands/attention/cannot-be-read.ts');
    await tellUnreadable(unreadable, tools);
  } catch (error) {
    log.error('FUNCTION_FAILED', { function: 'cannot-be-read' }, error);
  }
}

/** @throws Misconfigured naming what is wrong with the file, without a word of what stands in it. */
function roundIn(file: string): Round {
  const read = z.safeParse(roundSchema, contentOf(file));
  if (read.success) return read.data;
  throw new Misconfigured(`round file: ${read.error.issues.map(({ code, path }) => `${path.join('.')} ${code}`).join('; ')}`);
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Misconfigured(`round file: ${error instanceof SyntaxError ? 'no JSON' : 'cannot be read'}`);
  }
}
