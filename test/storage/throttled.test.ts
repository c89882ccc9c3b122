import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { event } from '../../shared/events/catalogue.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { NOW, openBareStore } from '../builders/bare-store.ts';
import { anApplication } from '../builders/people.ts';
import { saying, type Throttle, throttled } from '../builders/throttled.ts';

/** The waits asked for; nobody really waits. */
const pauses: number[] = [];
let engine: Awaited<ReturnType<typeof throttled>>;
let bare: Awaited<ReturnType<typeof openBareStore>>;
beforeAll(async () => {
  engine = await throttled(inject('dynamodb'));
  bare = await openBareStore(engine.endpoint, (most) => {
    pauses.push(most);
    return Promise.resolve();
  });
});
beforeEach(() => {
  pauses.length = 0;
});
afterAll(async () => {
  bare.close();
  await engine.close();
});

const coming = (id: string) => ({
  at: NOW,
  changes: [change(applicationKind, undefined, anApplication({ id }))],
  events: [event('application submitted', { application: id })],
});

/** The same answer to the first so many requests of a kind, and to all that follow none. */
function times(most: number, action: string, turned: ReturnType<typeof saying>): Throttle {
  let left = most;
  return (asked) => {
    if (asked !== action || left === 0) return undefined;
    left -= 1;
    return turned;
  };
}

const cancelled = (...codes: readonly string[]) =>
  saying('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

test.each(['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded', 'TransactionConflict'])(
  'a transaction cancelled for %s is tried again after pauses that grow, until it is done',
  async (code) => {
    engine.become(times(4, 'TransactWriteItems', cancelled('None', code)));
    expect(await bare.store.commit(coming(`after-${code}`))).toBe('committed');
    expect((await bare.stored(`after-${code}`)).version).toBe(1);
    expect(pauses).toEqual([50, 100, 200, 400]);
  },
);

test('a transaction that is turned away each time is given up, with the reason', async () => {
  engine.become(times(1000, 'TransactWriteItems', cancelled('ThrottlingError')));
  await expect(bare.store.commit(coming('never'))).rejects.toThrow('turned away');
  expect(engine.asked).toHaveLength(12);
  expect(pauses).toHaveLength(11);
  expect(Math.max(...pauses)).toBe(1600);
});

test('a transaction cancelled for a reason that stays is not tried again', async () => {
  engine.become(times(1000, 'TransactWriteItems', cancelled('ValidationError')));
  await expect(bare.store.commit(coming('odd'))).rejects.toThrow('turned away');
  expect(engine.asked).toHaveLength(1);
});

test('a condition that failed is told, also when something else was crowded', async () => {
  engine.become(() => undefined);
  await bare.store.commit(coming('there'));
  engine.become(times(1, 'TransactWriteItems', cancelled('ConditionalCheckFailed', 'ThrottlingError')));
  expect(await bare.store.commit(coming('there'))).toBe('exists already');
  expect(engine.asked).toHaveLength(1);
});

test('one write that the SDK gives up as throttled is tried on', async () => {
  const before = await bare.stored('there');
  engine.become(times(4, 'PutItem', saying('ThrottlingException')));
  const work = { at: NOW, changes: [change(applicationKind, before, { ...before.state, refusesReminders: true })], evenWhenClosed: true };
  expect(await bare.store.commit(work)).toBe('committed');
  expect(pauses.length).toBeGreaterThan(0);
});

const many = Array.from({ length: 130 }, (_, index) => applicationKind.key(`one-of-many-${index}`));

/** Does half of what it is asked for, and leaves the rest. */
const half = (action: string, times: number): Throttle => {
  let left = times;
  return async (asked, body, ask) => {
    if (asked !== action || left === 0) return undefined;
    left -= 1;
    const [[table, wanted] = ['', []]] = Object.entries(Object(body).RequestItems);
    if (action === 'BatchWriteItem') {
      const requests = wanted as readonly unknown[];
      const cut = Math.floor(requests.length / 2);
      if (cut > 0) await ask({ RequestItems: { [table]: requests.slice(0, cut) } });
      return { status: 200, body: { UnprocessedItems: { [table]: requests.slice(cut) } } };
    }
    const { Keys, ...how } = wanted as { readonly Keys: readonly unknown[] };
    const cut = Math.floor(Keys.length / 2);
    const given =
      cut === 0 ? { Responses: { [table]: [] } } : await ask({ RequestItems: { [table]: { ...how, Keys: Keys.slice(0, cut) } } });
    return { status: 200, body: { ...Object(given), UnprocessedKeys: { [table]: { ...how, Keys: Keys.slice(cut) } } } };
  };
};

test('items left unread are asked for again after pauses that grow, and none is missing', async () => {
  for (const { pk } of many) await bare.add(anApplication({ id: pk.split('#')[1] ?? '' }));
  engine.become(half('BatchGetItem', 5));
  const found = await bare.store.getTogether(many);
  expect(many.filter(({ pk }) => found.get(applicationKind, pk.split('#')[1] ?? '') === undefined)).toEqual([]);
  expect(pauses).toEqual([50, 100, 200, 400, 800]);
});

test('items left undeleted are asked for again after pauses that grow, and none is left', async () => {
  engine.become(half('BatchWriteItem', 4));
  await bare.store.discard(many.slice(0, 60));
  engine.become(() => undefined);
  const found = await bare.store.getTogether(many);
  expect(many.filter(({ pk }) => found.get(applicationKind, pk.split('#')[1] ?? '') !== undefined)).toHaveLength(70);
  expect(pauses).toEqual([50, 100, 200, 400]);
});

test.each([
  ['BatchGetItem', () => bare.store.getTogether(many.slice(110))],
  ['BatchWriteItem', () => bare.store.discard(many.slice(110))],
])('%s that leaves everything each time is given up instead of asking for ever', async (action, act) => {
  engine.become((asked, body) => {
    if (asked !== action) return undefined;
    const { RequestItems } = Object(body);
    return {
      status: 200,
      body: action === 'BatchGetItem' ? { Responses: {}, UnprocessedKeys: RequestItems } : { UnprocessedItems: RequestItems },
    };
  });
  await expect(act()).rejects.toThrow('left 20 items undone each time');
  expect(engine.asked).toHaveLength(12);
  expect(pauses).toHaveLength(11);
});
