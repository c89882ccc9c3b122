import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { nextLine } from '../../shared/domain/audit.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { changePair } from '../../shared/storage/changes/pair-changes.ts';
import { countTally } from '../../shared/storage/counts.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { contended } from '../builders/contended.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, OFFERED_AT } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';

let bare: Awaited<ReturnType<typeof openBareStore>>;
beforeAll(async () => {
  bare = await openBareStore();
});
afterAll(() => bare.close());

test('of two who changed the same state, the second is told', async () => {
  await bare.add(anApplication());
  const before = await bare.stored('asa');
  const confirmed = nextOf(decideApplication(before.state, { command: 'confirm' }, NOW));
  const confirm = () => bare.store.commit({ at: NOW, changes: [change(applicationKind, before, confirmed)] });
  expect((await Promise.all([confirm(), confirm()])).sort()).toEqual(['changed meanwhile', 'committed']);
  expect((await bare.stored('asa')).version).toBe(before.version + 1);
});

test('two who are put into two pairs at the same moment are in one', async () => {
  await bare.add(aPerson({ id: 's1' }), aPerson({ id: 'm1', role: 'mentee' }), aPerson({ id: 'm2', role: 'mentee' }));
  const [mentor, ...mentees] = await Promise.all(['s1', 'm1', 'm2'].map(bare.stored));
  if (mentor === undefined) throw new Error('no mentor');
  const offers = mentees.map((mentee) => {
    const pair = anOffer({ mentor: 's1', mentee: mentee.state.id });
    return bare.store.commit({
      at: NOW,
      changes: changePair(undefined, pair, [mentor, mentee]),
      events: [event('pair offered', { pair: pair.id })],
    });
  });
  expect((await Promise.all(offers)).sort()).toEqual(['changed meanwhile', 'committed']);
  const pairs = await bare.store.all(pairKind);
  expect(pairs).toHaveLength(1);
  expect((await bare.stored('s1')).state.pairs).toEqual(pairs.map(({ state }) => state.id));
});

test('a pair that falls through sets both free, and counts', async () => {
  const [pair] = await bare.store.all(pairKind);
  if (pair === undefined) throw new Error('no pair');
  const before = (await bare.store.counts()).tally;
  const people = await Promise.all([pair.state.mentor, pair.state.mentee].map(bare.stored));
  const lapsed = nextOf(decidePair(bare.round, pair.state, { command: 'lapse' }, OFFERED_AT));
  await bare.store.commit({ at: NOW, changes: changePair(pair, lapsed, people) });
  for (const person of people) expect((await bare.stored(person.state.id)).state.pairs).toEqual([]);
  expect((await bare.store.counts()).tally).toEqual({ ...before, declined: before.declined + 1 });
});

test('two acts at the same moment never take the same line of the audit', async () => {
  const line = nextLine(undefined, { operator: 'karin', act: 'undid', about: {} }, NOW);
  const write = () => bare.store.commit({ at: NOW, changes: [change(auditKind, undefined, line)] });
  expect((await Promise.all([write(), write()])).sort()).toEqual(['committed', 'exists already']);
});

test('figures that others add to at the same moment are all counted', async () => {
  const before = (await bare.store.counts()).tally.held;
  await Promise.all(Array.from({ length: 8 }, () => bare.store.commit({ at: NOW, changes: [countTally({ held: 1 })] })));
  expect((await bare.store.counts()).tally.held).toBe(before + 8);
});

test('what others hold at the same moment is tried again until it is free: transactions and single writes', async () => {
  const table = await contended(inject('dynamodb'));
  const busy = await openBareStore(table.endpoint);
  const people = Array.from({ length: 12 }, (_, index) => anApplication({ id: `busy${index}` }));
  const commits = people.map((person) => busy.store.commit({ at: NOW, changes: [change(applicationKind, undefined, person)] }));
  expect(await Promise.all(commits)).toEqual(people.map(() => 'committed'));
  const before = await busy.stored('busy0');
  const again = (channel: string) =>
    busy.store.commit({ at: NOW, changes: [change(applicationKind, before, { ...before.state, channel })], evenWhenClosed: true });
  const guarded = busy.store.commit({ at: NOW, changes: [change(applicationKind, before, before.state)] });
  expect((await Promise.all([guarded, again('a'), again('b')])).sort()).toEqual(['changed meanwhile', 'changed meanwhile', 'committed']);
  expect(table.refused()).toBeGreaterThan(0);
  busy.close();
  await table.close();
});

test('a transaction larger than DynamoDB takes is refused before anything is sent', async () => {
  const events = Array.from({ length: 101 }, () => event('call opened', {}));
  await expect(bare.store.commit({ at: NOW, events })).rejects.toThrow(RangeError);
  expect(await bare.outbox()).not.toContain('call opened');
});
