import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { type DueMoment, stamp } from '../../domain/decision.ts';
import type { DomainEvent } from '../../events/catalogue.ts';
import type { Plans } from '../../round/planned.ts';
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

/** The plans moments come onto the agenda by, and when that is done. */
export type Setting = { readonly plans: Plans; readonly at: Temporal.Instant };

/** Part of what a transaction does; it may need the plan of the round to know which moments come onto the agenda. */
export type Change = (setting: Setting) => readonly Step[];

/** Writes a new state, or one that follows the one that was read. The agenda follows the state and the plan that holds now. */
export function change<State, Id>(kind: Kind<State, Id>, before: Stored<State> | undefined, next: State): Change {
  return ({ plans, at }) => {
    const item = itemOf(kind, before, next, plans.number);
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
            : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': versionRead(before, plans) } }),
        },
      }),
    };
    return [put, ...agendaSteps(momentsOf(kind, before, plans), kind.moments?.(next, plans.now) ?? [], at)];
  };
}

/** The first version is 1. */
const NEVER = 0;

/** A state that follows a newer plan than whoever changes it is not changed: they start over with that plan. */
function versionRead({ version, plan = 0 }: Stored<unknown>, { number }: Plans): number {
  return plan > number ? NEVER : version;
}

/** The moments a state put on the agenda, by the plan that held when it was written. */
function momentsOf<State, Id>({ moments }: Kind<State, Id>, stored: Stored<State> | undefined, plans: Plans): readonly DueMoment[] {
  return stored === undefined ? [] : (moments?.(stored.state, plans.earlier(stored.plan ?? 0)) ?? []);
}

/** Takes a state away, with the moments it had ahead. */
export function removal<State, Id>(kind: Kind<State, Id>, before: Stored<State>): Change {
  return ({ plans, at }) => {
    const key = kind.key(kind.idOf(before.state));
    const remove: Step = {
      key,
      onConditionFailed: 'changed meanwhile',
      item: (TableName) => ({
        Delete: { TableName, Key: key, ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': before.version } },
      }),
    };
    return [remove, ...agendaSteps(momentsOf(kind, before, plans), [], at)];
  };
}

export function agendaKey(due: DueMoment): Key {
  return { pk: PARTITION.agenda, sk: `${stamp(due.at)}#${due.key}` };
}

/**
 * Moments that are new come onto the agenda, those that are gone leave it. One that has been raised is not raised again, whether it stays
 * or moves to another time that is over.
 */
function agendaSteps(was: readonly DueMoment[], is: readonly DueMoment[], now: Temporal.Instant): readonly Step[] {
  const isOver = ({ at }: DueMoment) => Temporal.Instant.compare(at, now) <= 0;
  const raised = new Set(was.filter(isOver).map(({ key }) => key));
  const before = new Map(was.map((due) => [agendaKey(due).sk, due]));
  const after = new Map(
    is.filter((due) => before.has(agendaKey(due).sk) || !(isOver(due) && raised.has(due.key))).map((due) => [agendaKey(due).sk, due]),
  );
  const gone = [...before].filter(([sk]) => !after.has(sk)).map(([, due]) => removeAt(agendaKey(due)));
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

/** Takes away what lies at a key, whatever it is. */
export function removeAt(key: Key): Step {
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
