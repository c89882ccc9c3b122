import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { openRound as open } from '../../shared/commands/round/open-round.ts';
import { rememberPlan } from '../../shared/commands/round/remember-plan.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { createStore, type Given, type Store } from '../../shared/storage/store.ts';
import { namesOf } from '../parts/names.ts';

/** The store of a deployed round, with whatever rights the operator has. `tell` hears what it left out because this version cannot read it. */
export function storeOf(round: Round, tell?: Given['tell']): Store {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  return createStore(client, namesOf(round).table, round, tell === undefined ? systemClock : { ...systemClock, tell });
}

/**
 * Opens a round unless it is there. It is the operator's step after the deployment, not a function's: so no function can begin a round,
 * and a table that was restored or emptied does not begin one anew.
 *
 * @returns whether the round was opened just now.
 */
export async function openRound(round: Round, now: Temporal.Instant): Promise<boolean> {
  const store = storeOf(round);
  const isOpenedNow = await open({ store, round, table: namesOf(round).table, now: () => now });
  if (!isOpenedNow) await rememberPlan(store, round, now);
  return isOpenedNow;
}
