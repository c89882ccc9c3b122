import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { newRound } from '../../shared/domain/round-state.ts';
import { systemClock } from '../../shared/lambda/clock.ts';
import { planOf } from '../../shared/round/plan.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { createStore, type Store } from '../../shared/storage/store.ts';
import { namesOf } from '../parts/names.ts';
import { rememberPlan } from '../rounds/opened-plan.ts';

/** The store of a deployed round, with whatever rights the operator has. */
export function storeOf(round: Round): Store {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  return createStore(client, namesOf(round).table, round, systemClock);
}

/**
 * Writes the first state of a round, which puts its dates on the agenda. It is the operator's step after the deployment, not a function's:
 * so no function can begin a round, and a table that was restored or emptied does not begin one anew. A round that is there stays as it is.
 *
 * @returns whether the round was opened just now.
 */
export async function openRound(round: Round, now: Temporal.Instant): Promise<boolean> {
  const store = storeOf(round);
  const opened = await store.commit({
    at: now,
    changes: [change(roundKind, undefined, newRound(namesOf(round).table, now, planOf(round)))],
  });
  if (opened === 'committed') return true;
  await rememberPlan(store, round, now);
  return false;
}
