import { DynamoDBClient, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTable, LOCAL_AWS } from '../../infra/local/dynamodb.ts';
import { decideApplication } from '../../shared/domain/application.ts';
import { nextLine } from '../../shared/domain/audit.ts';
import { decidePair } from '../../shared/domain/pair.ts';
import { newRound } from '../../shared/domain/round-state.ts';
import { event } from '../../shared/events/catalogue.ts';
import { handledBy } from '../../shared/lambda/acts.ts';
import { readField } from '../../shared/lambda/propose-pairs.ts';
import { dueMoments } from '../../shared/storage/agenda.ts';
import { change, readStored, removal, type Stored } from '../../shared/storage/changes.ts';
import { countTally } from '../../shared/storage/counts.ts';
import { applicationKind, auditKind, draftKind, evaluationKind, pairKind, roundKind, WAITING } from '../../shared/storage/kinds.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';
import { changePair } from '../../shared/storage/state-changes.ts';
import { createStore, type Store } from '../../shared/storage/store.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, OFFERED_AT } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const NOW = Temporal.Instant.from('2027-08-17T08:00:00Z');
const TABLE = `store-${process.pid}`;
const round = theRound();
const client = new DynamoDBClient({ ...LOCAL_AWS, endpoint: inject('dynamodb') });
const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
let ids = 0;
const store: Store = createStore(documents, TABLE, round, () => {
  ids += 1;
  return `id${ids}`;
});
const put = (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName: TABLE, Item }));

beforeAll(async () => {
  await createTable(client, TABLE);
  await store.commit({ at: NOW, changes: [change(roundKind, undefined, newRound(TABLE, NOW))] });
});
afterAll(() => client.destroy());

const outbox = async () => (await leftInOutbox(store, round, NOW.add({ hours: 1 }), 1000)).map(({ name }) => name);
async function stored(id: string): Promise<Stored<ReturnType<typeof aPerson>>> {
  const found = await store.get(applicationKind, id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
}
async function add(...people: readonly ReturnType<typeof aPerson>[]): Promise<void> {
  for (const person of people) await store.commit({ at: NOW, changes: [change(applicationKind, undefined, person)] });
}

test('a state and what it tells of come together; when one cannot be written, neither is', async () => {
  const submitted = event('application submitted', { application: 'asa' });
  const work = { at: NOW, changes: [change(applicationKind, undefined, anApplication())], events: [submitted] };
  expect(await store.commit(work)).toBe('committed');
  expect(await outbox()).toEqual(['application submitted']);
  const agenda = await store.partition(PARTITION.agenda);
  expect(
    await store.commit({ ...work, changes: [change(applicationKind, undefined, anApplication({ id: 'other' })), ...work.changes] }),
  ).toBe('exists already');
  expect(await store.get(applicationKind, 'other')).toBeUndefined();
  expect(await outbox()).toEqual(['application submitted']);
  expect(await store.partition(PARTITION.agenda)).toEqual(agenda);
});

test('of two who changed the same state, the second is told', async () => {
  const before = await stored('asa');
  const confirmed = nextOf(decideApplication(before.state, { command: 'confirm' }, NOW));
  const confirm = () => store.commit({ at: NOW, changes: [change(applicationKind, before, confirmed)] });
  expect((await Promise.all([confirm(), confirm()])).sort()).toEqual(['changed meanwhile', 'committed']);
  expect((await stored('asa')).version).toBe(before.version + 1);
});

test('the agenda follows the state: what no longer lies ahead leaves it', async () => {
  const keys = async () => (await dueMoments(store, NOW.add({ hours: 24 * 7 }), 100)).map(({ key }) => key.sk.split('#')[1]);
  await add(anApplication({ id: 'ahead' }));
  expect(await keys()).toContain('confirmation ahead');
  const before = await stored('ahead');
  await store.commit({
    at: NOW,
    changes: [change(applicationKind, before, nextOf(decideApplication(before.state, { command: 'confirm' }, NOW)))],
  });
  expect(await keys()).not.toContain('confirmation ahead');
  await add(anApplication({ id: 'removed' }));
  await store.commit({ at: NOW, changes: [removal(applicationKind, await stored('removed'))] });
  expect(await keys()).not.toContain('confirmation removed');
});

test('two who are put into two pairs at the same moment are in one', async () => {
  await add(aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee' }), aPerson({ id: 'm2', role: 'mentee' }));
  const [mentor, ...mentees] = await Promise.all(['s1', 'm1', 'm2'].map(stored));
  if (mentor === undefined) throw new Error('no mentor');
  const offers = mentees.map((mentee) => {
    const pair = anOffer({ mentor: 's1', mentee: mentee.state.id });
    return store.commit({
      at: NOW,
      changes: changePair(undefined, pair, [mentor, mentee]),
      events: [event('pair offered', { pair: pair.id })],
    });
  });
  expect((await Promise.all(offers)).sort()).toEqual(['changed meanwhile', 'committed']);
  const pairs = await store.all(pairKind, 'PAIRS');
  expect(pairs).toHaveLength(1);
  expect((await stored('s1')).state.pairs).toEqual(pairs.map(({ state }) => state.id));
});

test('a pair that falls through sets both free, and counts', async () => {
  const [pair] = await store.all(pairKind, 'PAIRS');
  if (pair === undefined) throw new Error('no pair');
  const before = (await store.counts()).tally;
  const people = await Promise.all([pair.state.mentor, pair.state.mentee].map(stored));
  const lapsed = nextOf(decidePair(round, pair.state, { command: 'lapse' }, OFFERED_AT));
  await store.commit({ at: NOW, changes: changePair(pair, lapsed, people) });
  for (const person of people) expect((await stored(person.state.id)).state.pairs).toEqual([]);
  expect((await store.counts()).tally).toEqual({ ...before, declined: before.declined + 1 });
});

test('pairs are looked at as they are now, even when the list of them lags behind', async () => {
  const [pair] = await store.all(pairKind, 'PAIRS');
  if (pair === undefined) throw new Error('no pair');
  const stale = { ...pair, state: { ...pair.state, status: 'offered' as const } };
  // DynamoDB Local keeps its index up to date at once; AWS takes a moment.
  const lagging: Store = { ...store, all: async (kind, list) => (list === 'PAIRS' ? [readStored(kind, stale)] : store.all(kind, list)) };
  expect((await readField(lagging)).pairs.map(({ status }) => status)).toEqual(['lapsed']);
});

test('an item that is not what it should be is an error, never a guess', async () => {
  await put({ ...applicationKind.key('odd'), version: 1, state: { ...aPerson({ id: 'odd' }), status: 'maybe' } });
  await put({ ...applicationKind.key('bare'), state: aPerson({ id: 'bare' }) });
  await expect(store.get(applicationKind, 'odd')).rejects.toThrow();
  await expect(store.get(applicationKind, 'bare')).rejects.toThrow();
  const found = await store.getTogether([applicationKind.key('odd'), applicationKind.key('asa')]);
  expect(found.get(applicationKind, 'asa')?.state.id).toBe('asa');
  expect(() => found.get(applicationKind, 'odd')).toThrow();
});

test('a draft that nobody goes on with expires fourteen days after it was saved', async () => {
  const draft = {
    ...({ id: 'd1', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash', submitted: false } as const),
    ...{ startedAt: '2027-08-17T08:00:00.000Z', savedAt: '2027-08-18T08:00:00.000Z', typed: {}, done: [] },
  };
  await store.commit({ at: NOW, changes: [change(draftKind, undefined, draft)] });
  const [item] = await store.partition('DRAFT#d1');
  expect(item).toMatchObject({ expires: Temporal.Instant.from('2027-09-01T08:00:00Z').epochMilliseconds / 1000 });
});

test('a list comes in pages without a gap, in both directions', async () => {
  const evaluations = Array.from({ length: 7 }, (_, index) => ({
    ...({ person: `e${index}`, role: 'mentor', again: 4, answers: {} } as const),
    at: `2028-02-1${index}T08:00:00.000Z`,
  }));
  for (const one of evaluations) await store.commit({ at: NOW, changes: [change(evaluationKind, undefined, one)] });
  for (const newestFirst of [false, true]) {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await store.list(evaluationKind, 'EVALUATIONS', { limit: 3, newestFirst, ...(after === undefined ? {} : { after }) });
      seen.push(...page.entries.map(({ state }) => state.person));
      after = page.next;
    }
    const expected = evaluations.map(({ person }) => person);
    expect(seen).toEqual(newestFirst ? expected.reverse() : expected);
  }
  expect(await store.all(evaluationKind, 'EVALUATIONS')).toHaveLength(7);
  expect((await store.list(evaluationKind, WAITING)).entries).toEqual([]);
});

test('a partition larger than one answer of DynamoDB is read to its end', async () => {
  for (let number = 10; number < 15; number += 1) await put({ pk: 'LARGE', sk: `item ${number}`, filling: 'x'.repeat(380_000) });
  const numbers = (items: readonly unknown[]) => items.map((item) => Object(item).sk);
  expect(numbers(await store.partition('LARGE'))).toEqual(['item 10', 'item 11', 'item 12', 'item 13', 'item 14']);
  expect(numbers(await store.partition('LARGE', { limit: 4 }))).toEqual(['item 10', 'item 11', 'item 12', 'item 13']);
  expect(numbers(await store.partition('LARGE', { last: true, limit: 1 }))).toEqual(['item 14']);
});

test('two acts at the same moment never take the same line of the audit', async () => {
  const line = nextLine(undefined, { operator: 'karin', act: 'undid', about: {} }, NOW);
  const write = () => store.commit({ at: NOW, changes: [change(auditKind, undefined, line)] });
  expect((await Promise.all([write(), write()])).sort()).toEqual(['committed', 'exists already']);
});

test('figures that others add to at the same moment are all counted', async () => {
  const before = (await store.counts()).tally.held;
  await Promise.all(Array.from({ length: 8 }, () => store.commit({ at: NOW, changes: [countTally({ held: 1 })] })));
  expect((await store.counts()).tally.held).toBe(before + 8);
});

test('a single write that meets a transaction of somebody else is tried again', async () => {
  const busy = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  let refusals = 2;
  busy.middlewareStack.add(
    (next) => (args) => {
      if (refusals === 0) return next(args);
      refusals -= 1;
      throw new TransactionConflictException({ message: 'busy', $metadata: {} });
    },
    { step: 'initialize' },
  );
  const person = aPerson({ id: 'patient' });
  const patient = createStore(busy, TABLE, round, () => 'never');
  expect(await patient.commit({ at: NOW, changes: [change(applicationKind, undefined, person)], evenWhenClosed: true })).toBe('committed');
  expect(refusals).toBe(0);
});

test('a transaction larger than DynamoDB takes is refused before anything is sent', async () => {
  const events = Array.from({ length: 101 }, () => event('call opened', {}));
  await expect(store.commit({ at: NOW, events })).rejects.toThrow(RangeError);
  expect(await outbox()).not.toContain('call opened');
});

test('nothing is committed in a closed round but what says it may be', async () => {
  const before = await store.get(roundKind, 'round');
  if (before === undefined) throw new Error('no round');
  await store.commit({ at: NOW, changes: [change(roundKind, before, { ...before.state, stage: 'closed' as const })] });
  const late = {
    at: NOW,
    changes: [change(applicationKind, undefined, aPerson({ id: 'late' }))],
    events: [event('application submitted', { application: 'late' })],
  };
  expect(await store.commit(late)).toBe('round closed');
  expect(await store.get(applicationKind, 'late')).toBeUndefined();
  expect(await store.commit({ ...late, evenWhenClosed: true })).toBe('committed');
});

test('a reaction whom others kept from acting fails, so that its event comes again', () => {
  expect(() => handledBy({ outcome: 'refused', why: 'changed meanwhile' })).toThrow('faster');
  expect(handledBy({ outcome: 'refused', why: 'round closed' })).toBe('round closed');
  expect(handledBy({ outcome: 'refused', why: 'has left' })).toBe('ignored');
  expect(handledBy({ outcome: 'unchanged', state: 1 })).toBe('ignored');
  expect(handledBy({ outcome: 'changed', state: 1 })).toBe('handled');
});
