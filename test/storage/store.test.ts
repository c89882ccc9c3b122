import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handledBy } from '../../shared/commands/act.ts';
import { readField } from '../../shared/commands/waiting/read-field.ts';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { event } from '../../shared/events/catalogue.ts';
import { dueMoments } from '../../shared/storage/agenda.ts';
import { change, removal } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { evaluationKind } from '../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import type { Store } from '../../shared/storage/store.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { nextOf } from '../builders/decided.ts';
import { gathered } from '../builders/gathered.ts';
import { anOffer } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';

let bare: Awaited<ReturnType<typeof openBareStore>>;
beforeAll(async () => {
  bare = await openBareStore();
});
afterAll(() => bare.close());

test('a state and what it tells of come together; when one cannot be written, neither is', async () => {
  const submitted = event('application submitted', { application: 'asa' });
  const work = { at: NOW, changes: [change(applicationKind, undefined, anApplication())], events: [submitted] };
  expect(await bare.store.commit(work)).toBe('committed');
  expect(await bare.outbox()).toEqual(['application submitted']);
  const agenda = await bare.store.partition(PARTITION.agenda);
  expect(
    await bare.store.commit({ ...work, changes: [change(applicationKind, undefined, anApplication({ id: 'other' })), ...work.changes] }),
  ).toBe('exists already');
  expect(await bare.store.get(applicationKind, 'other')).toBeUndefined();
  expect(await bare.outbox()).toEqual(['application submitted']);
  expect(await bare.store.partition(PARTITION.agenda)).toEqual(agenda);
});

test('the agenda follows the state: what no longer lies ahead leaves it', async () => {
  const keys = async () => (await gathered(dueMoments(bare.store, NOW.add({ hours: 24 * 7 }), 100))).map(({ key }) => key.sk.split('#')[1]);
  await bare.add(anApplication({ id: 'ahead' }));
  expect(await keys()).toContain('confirmation ahead');
  const before = await bare.stored('ahead');
  await bare.store.commit({
    at: NOW,
    changes: [change(applicationKind, before, nextOf(decideApplication(before.state, { command: 'confirm' }, NOW)))],
  });
  expect(await keys()).not.toContain('confirmation ahead');
  await bare.add(anApplication({ id: 'removed' }));
  await bare.store.commit({ at: NOW, changes: [removal(applicationKind, await bare.stored('removed'))] });
  expect(await keys()).not.toContain('confirmation removed');
});

test('pairs are looked at as they are now, even when the list of them lags behind', async () => {
  const offered = anOffer({ mentor: 's1', mentee: 'm1' });
  await bare.store.commit({ at: NOW, changes: [change(pairKind, undefined, { ...offered, status: 'lapsed' as const })] });
  // Engines on one machine keep their index up to date at once; AWS takes a moment.
  const stale = { version: 1, state: offered };
  const lagging: Store = {
    ...bare.store,
    all: async (kind) => (kind.name === 'pair' ? [readStored(kind, stale)] : bare.store.all(kind)),
  };
  expect((await readField(lagging)).pairs.map(({ status }) => status)).toEqual(['lapsed']);
});

test('an item that is not what it should be is an error, never a guess', async () => {
  await bare.put({ ...applicationKind.key('odd'), version: 1, state: { ...aPerson({ id: 'odd' }), status: 'maybe' } });
  await bare.put({ ...applicationKind.key('bare'), state: aPerson({ id: 'bare' }) });
  await expect(bare.store.get(applicationKind, 'odd')).rejects.toThrow();
  await expect(bare.store.get(applicationKind, 'bare')).rejects.toThrow();
  const found = await bare.store.getTogether([applicationKind.key('odd'), applicationKind.key('asa')]);
  expect(found.get(applicationKind, 'asa')?.state.id).toBe('asa');
  expect(() => found.get(applicationKind, 'odd')).toThrow();
});

test('a draft that still lies there a week after it should have been removed is forgotten by the table', async () => {
  const draft = {
    ...({ id: 'd1', role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash', submitted: false } as const),
    ...{ startedAt: '2027-08-17T08:00:00.000Z', savedAt: '2027-08-18T08:00:00.000Z', typed: {}, done: [] },
  };
  await bare.store.commit({ at: NOW, changes: [change(draftKind, undefined, draft)] });
  const [item] = await bare.store.partition('DRAFT#d1');
  expect(item).toMatchObject({ expires: Temporal.Instant.from('2027-09-09T08:00:00Z').epochMilliseconds / 1000 });
});

test('a list comes in pages without a gap, in both directions', async () => {
  const evaluations = Array.from({ length: 7 }, (_, index) => ({
    ...({ person: `e${index}`, role: 'mentor', again: 4, answers: {} } as const),
    at: `2028-02-1${index}T08:00:00.000Z`,
  }));
  for (const one of evaluations) await bare.store.commit({ at: NOW, changes: [change(evaluationKind, undefined, one)] });
  for (const newestFirst of [false, true]) {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await bare.store.list(evaluationKind, {
        limit: 3,
        newestFirst,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.entries.map(({ state }) => state.person));
      after = page.next;
    }
    const expected = evaluations.map(({ person }) => person);
    expect(seen).toEqual(newestFirst ? expected.reverse() : expected);
  }
  expect(await bare.store.all(evaluationKind)).toHaveLength(7);
  expect((await bare.store.list(attentionKind)).entries).toEqual([]);
});

test('a partition larger than one answer of DynamoDB is read to its end', async () => {
  for (let number = 10; number < 15; number += 1) await bare.put({ pk: 'LARGE', sk: `item ${number}`, filling: 'x'.repeat(380_000) });
  const numbers = (items: readonly unknown[]) => items.map((item) => Object(item).sk);
  expect(numbers(await bare.store.partition('LARGE'))).toEqual(['item 10', 'item 11', 'item 12', 'item 13', 'item 14']);
  expect(numbers(await bare.store.partition('LARGE', { limit: 4 }))).toEqual(['item 10', 'item 11', 'item 12', 'item 13']);
  expect(numbers(await bare.store.partition('LARGE', { last: true, limit: 1 }))).toEqual(['item 14']);
});

test('nothing is committed in a closed round but what says it may be', async () => {
  const before = await bare.store.get(roundKind, 'round');
  if (before === undefined) throw new Error('no round');
  await bare.store.commit({ at: NOW, changes: [change(roundKind, before, { ...before.state, stage: 'closed' as const })] });
  const late = {
    at: NOW,
    changes: [change(applicationKind, undefined, aPerson({ id: 'late' }))],
    events: [event('application submitted', { application: 'late' })],
  };
  expect(await bare.store.commit(late)).toBe('round closed');
  expect(await bare.store.get(applicationKind, 'late')).toBeUndefined();
  expect(await bare.store.commit({ ...late, evenWhenClosed: true })).toBe('committed');
});

test('a reaction whom others kept from acting fails, so that its event comes again', () => {
  expect(() => handledBy({ outcome: 'refused', why: 'changed meanwhile' })).toThrow('faster');
  expect(handledBy({ outcome: 'refused', why: 'round closed' })).toBe('round closed');
  expect(handledBy({ outcome: 'refused', why: 'has left' })).toBe('ignored');
  expect(handledBy({ outcome: 'unchanged', state: 1 })).toBe('ignored');
  expect(handledBy({ outcome: 'changed', state: 1 })).toBe('handled');
});
