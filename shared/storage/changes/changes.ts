import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { type DueMoment, stamp } from '../../domain/decision.ts';
import type { DomainEvent } from '../../events/catalogue.ts';
import type { Round } from '../../round/round-file.ts';
import type { Kind } from '../kinds/kind.ts';
import { itemOf, type Stored } from '../kinds/stored.ts';
import { type Key, PARTITION, ROUND_KEY } from '../table.ts';

/** Why a transaction did not happen. */
export type NotCommitted =
  | 'changed meanwhile'
  | 'exists already'
  | 'round closed'
  | 'address suppressed'
  | 'day taken'
  | 'not mailable'
  // Also stored, with the letter that was dropped for it.
  | 'address had its share'
  | 'address over its daily limit'
  | 'network over its limit';
export type Committed = 'committed' | NotCommitted;

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One line of a transaction, and what it means when its condition fails. */
export type Step = { readonly key: Key; readonly item: (table: string) => TransactItem; readonly onConditionFailed: NotCommitted };

/** Part of what a transaction does; it may need the round to know which moments come onto the agenda. */
export type Change = (round: Round) => readonly Step[];

/** Writes a new state, or one that follows the one that was read. The agenda follows the state. */
export function change<State, Id>(kind: Kind<State, Id>, before: Stored<State> | undefined, next: State): Change {
  return (round) => {
    const item = itemOf(kind, before, next);
    const key = kind.key(kind.idOf(next));
    const put: Step = {
      key,
      onConditionFailed: before === undefined ? 'exists already' : 'changed meanwhile',
      item: (TableName) => ({
        Put: {
          TableName,
          Item: item,
          ...(before === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': before.version } }),
        },
      }),
    };
    const was = before === undefined ? [] : (kind.moments?.(before.state, round) ?? []);
    return [put, ...agendaSteps(was, kind.moments?.(next, round) ?? [])];
  };
}

/** Takes a state away, with the moments it had ahead. */
export function removal<State, Id>(kind: Kind<State, Id>, before: Stored<State>): Change {
  return (round) => {
    const key = kind.key(kind.idOf(before.state));
    const remove: Step = {
      key,
      onConditionFailed: 'changed meanwhile',
      item: (TableName) => ({
        Delete: { TableName, Key: key, ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': before.version } },
      }),
    };
    return [remove, ...agendaSteps(kind.moments?.(before.state, round) ?? [], [])];
  };
}

export function agendaKey(due: DueMoment): Key {
  return { pk: PARTITION.agenda, sk: `${stamp(due.at)}#${due.key}` };
}

/** Moments that are new come onto the agenda, those that are gone leave it; one that has been raised and stays is not raised again. */
function agendaSteps(was: readonly DueMoment[], is: readonly DueMoment[]): readonly Step[] {
  const before = new Map(was.map((due) => [agendaKey(due).sk, due]));
  const after = new Map(is.map((due) => [agendaKey(due).sk, due]));
  const gone = [...before].filter(([sk]) => !after.has(sk)).map(([, due]) => removeFromAgenda(agendaKey(due)));
  const added = [...after].filter(([sk]) => !before.has(sk)).map(([, due]) => putOnAgenda(due));
  return [...gone, ...added];
}

export function putOnAgenda(due: DueMoment): Step {
  const key = agendaKey(due);
  return {
    key,
    onConditionFailed: 'changed meanwhile',
    item: (TableName) => ({ Put: { TableName, Item: { ...key, kind: 'agenda', due: due.event } } }),
  };
}

function removeFromAgenda(key: Key): Step {
  return { key, onConditionFailed: 'changed meanwhile', item: (TableName) => ({ Delete: { TableName, Key: key } }) };
}

/** Takes a due moment off the agenda, for whoever is first. */
export function raiseMoment(key: Key): Change {
  return () => [
    {
      key,
      onConditionFailed: 'exists already',
      item: (TableName) => ({ Delete: { TableName, Key: key, ConditionExpression: 'attribute_exists(pk)' } }),
    },
  ];
}

/** An event on its way: it leaves with the state it tells of, or not at all. */
export function outboxStep(id: string, happened: DomainEvent, at: Temporal.Instant): Step {
  const key = { pk: PARTITION.outbox, sk: `${stamp(at)}#${id}` };
  return {
    key,
    onConditionFailed: 'exists already',
    item: (TableName) => ({
      Put: { TableName, Item: { ...key, kind: 'event', id, at: stamp(at), name: happened.name, detail: JSON.stringify(happened.detail) } },
    }),
  };
}

/** Writes a state whatever was there before: for what is the same each time it is written. */
export function upsert<State, Id>(kind: Kind<State, Id>, next: State): Change {
  const key = kind.key(kind.idOf(next));
  const item = itemOf(kind, undefined, next);
  return () => [{ key, onConditionFailed: 'changed meanwhile', item: (TableName) => ({ Put: { TableName, Item: item } }) }];
}

/** Nothing happens in a round that is closed. */
export const roundOpen: Step = {
  key: ROUND_KEY,
  onConditionFailed: 'round closed',
  item: (TableName) => ({
    ConditionCheck: {
      TableName,
      Key: ROUND_KEY,
      ConditionExpression: '#state.#stage <> :closed',
      ExpressionAttributeNames: { '#state': 'state', '#stage': 'stage' },
      ExpressionAttributeValues: { ':closed': 'closed' },
    },
  }),
};
