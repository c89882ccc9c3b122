import type { Tools } from '../../commands/tools.ts';
import { event } from '../../events/catalogue.ts';
import { outboxStep, roundOpen, type Step } from '../../storage/changes/changes.ts';
import { probeKind } from '../../storage/kinds/probe.ts';
import { ownerOf } from '../../storage/owner.ts';
import { type Key, PARTITION } from '../../storage/table.ts';
import { attempt, type Try } from './answers-probes.ts';

/**
 * What functions do with the table: each kind of reading, and a transaction of each shape. Every transaction asks for an item that nobody
 * writes, so that IAM and DynamoDB look at all of it and then do none of it. The event alone is real.
 */
export const tryTable: Try = async (id, tools) => {
  const { store, now } = tools;
  const { put, addUp, take, change } = stepsOf(id, tools);
  const added = [addUp(PARTITION.counts), addUp(`${PARTITION.addresses}#probe`), addUp(`${PARTITION.networks}#probe`)];
  const taken = [take(PARTITION.agenda), put(PARTITION.agenda)];
  const sends = () => store.commit({ at: now(), evenWhenClosed: true, events: [event('probe sent', { probe: id })] });
  return {
    tried: [
      await attempt('read', () => store.get(probeKind, id)),
      await attempt('read together', () => store.getTogether([probeKind.key(id)])),
      await attempt('read a partition', () => store.partition(PARTITION.probes, { limit: 1 })),
      await attempt('read a list', () =>
        store.list({ ...probeKind, list: { name: PARTITION.probes, cursor: () => undefined } }, { limit: 1 }),
      ),
      await attempt('write', () => inVain([never(id, 'Put')], tools)),
      await attempt('change', () => inVain([never(id), ...change], tools)),
      await attempt('add up', () => inVain([addUp(PARTITION.counts)], tools)),
      await attempt('add up with a change', () => inVain([never(id), ...added, ...change], tools)),
      await attempt('take', () => inVain([take(PARTITION.agenda)], tools)),
      await attempt('take with a change', () => inVain([never(id), ...taken, ...change], tools)),
      await attempt('all together', () => inVain([never(id), ...added, ...taken, ...change], tools)),
      await attempt('send an event', sends),
    ],
    sent: [id],
  };
};

/** What the console does besides: operators' acts, each with its line in the audit. */
export const tryConsole: Try = async (id, tools) => {
  const { put, addUp, take, change } = stepsOf(id, tools);
  const addresses = [take(`${PARTITION.addresses}#probe`), take(`${PARTITION.suppressed}#probe`), take(VISITOR)];
  const act = [put(PARTITION.audit), addUp(PARTITION.counts), take(PARTITION.agenda), ...addresses, ...change];
  return {
    tried: [
      await attempt('audit line', () => inVain([never(id), put(PARTITION.audit)], tools)),
      await attempt('take an address', () => inVain(addresses, tools)),
      await attempt('act of an operator', () => inVain([never(id), ...act], tools)),
    ],
    sent: [],
  };
};

/** What a function does besides that removes for good what is known of people: one thing, one thing with a change, and many at once. */
export const tryRemovingPeople: Try = async (id, tools) => {
  const alone = [PARTITION.addresses, PARTITION.suppressed, 'PAIR', 'DRAFT'].map((partition) => `${partition}#probe`);
  const together = [PARTITION.texts, PARTITION.days].map((partition) => `${partition}#probe`);
  const owners = (['person', 'assistant', 'draft', 'visitor'] as const).map((kind) => ownerOf({ kind, id: 'probe' }));
  const removed = await tryRemoving([...alone, VISITOR, PARTITION.attention, PARTITION.faults], id, tools);
  const discard = () => tools.store.discard([...owners, ...together].map((pk) => ({ pk, sk: `${at(id)}-gone` })));
  return { tried: [...removed, await attempt('remove together', discard)], sent: [] };
};

/** The same of what visitors left. */
export const tryRemovingVisitors: Try = async (id, tools) => ({ tried: await tryRemoving([VISITOR], id, tools), sent: [] });

/** The same of the audit. */
export const tryRemovingAudit: Try = async (id, tools) => {
  const { take } = stepsOf(id, tools);
  return { tried: [await attempt('remove a line of the audit', () => inVain([take(PARTITION.audit)], tools))], sent: [] };
};

const VISITOR = ownerOf({ kind: 'visitor', id: 'probe' });

async function tryRemoving(partitions: readonly string[], id: string, tools: Tools) {
  const { take, change } = stepsOf(id, tools);
  return [
    await attempt('remove', () => inVain(partitions.map(take), tools)),
    await attempt('remove with a change', () => inVain([never(id), ...partitions.map(take), ...change], tools)),
  ];
}

/** The steps functions put their transactions together from, at keys of the probe's own. */
function stepsOf(id: string, { now }: Tools) {
  const put = (pk: string): Step => step({ pk, sk: at(id) }, (TableName, Key) => ({ Put: { TableName, Item: Key } }));
  return {
    put,
    addUp: (pk: string): Step =>
      step({ pk, sk: at(id) }, (TableName, Key) => ({
        Update: {
          TableName,
          Key,
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: { ':one': 1 },
          ConditionExpression: IS_THERE,
        },
      })),
    take: (pk: string): Step =>
      step({ pk, sk: `${at(id)}-gone` }, (TableName, Key) => ({ Delete: { TableName, Key, ConditionExpression: IS_THERE } })),
    change: [put(PARTITION.probes), outboxStep(`${id}-never`, event('probe sent', { probe: id }), now()), roundOpen],
  };
}

const IS_THERE = 'attribute_exists(pk)';
const at = (id: string) => `probe-${id}`;

function step(key: Key, item: (TableName: string, key: Key) => ReturnType<Step['item']>): Step {
  return { key, onConditionFailed: 'changed meanwhile', item: (table) => item(table, key) };
}

/** What no item fulfils, since nobody writes it: by itself a whole transaction, or the end of a larger one. */
function never(id: string, how: 'Put' | 'ConditionCheck' = 'ConditionCheck'): Step {
  return step({ pk: PARTITION.probes, sk: `${at(id)}-nobody` }, (TableName, Key) =>
    how === 'Put'
      ? { Put: { TableName, Item: Key, ConditionExpression: IS_THERE } }
      : { ConditionCheck: { TableName, Key, ConditionExpression: IS_THERE } },
  );
}

async function inVain(steps: readonly Step[], { store, now }: Tools): Promise<void> {
  const failed = await store.tryCommit({ at: now(), evenWhenClosed: true, changes: [() => steps] });
  if (failed.length === 0) throw new Error('a probe was written that should not have been');
}
