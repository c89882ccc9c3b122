import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { handler as raiseDue } from '../../functions/every-five-minutes/raise-due.ts';
import { handler as sendAgain } from '../../functions/every-half-hour/send-again.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { letterId } from '../../shared/domain/letter.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { leftInOutbox } from '../../shared/storage/outbox.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { gathered } from '../builders/gathered.ts';
import { invoke } from '../builders/invoke.ts';
import { bringTo } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

const MANY = 2400;

let round: TestRound;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  documents = DynamoDBDocumentClient.from(new DynamoDBClient({ ...localAws(round.tools.table), endpoint: inject('dynamodb') }));
  await bringTo(round, 'call open');
});
afterAll(async () => {
  documents.destroy();
  await round.close();
});

/** Puts items past all rules, which tells the stream nothing. */
async function put(items: readonly Record<string, unknown>[]): Promise<void> {
  for (let from = 0; from < items.length; from += 25) {
    const requests = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [round.tools.table]: requests } }));
  }
}
const numbers = Array.from({ length: MANY }, (_, index) => String(index).padStart(5, '0'));
const onAgenda = async () =>
  (await round.tools.store.partition(PARTITION.agenda, { to: stamp(round.clock.now().add({ seconds: 1 })) })).length;
const inOutbox = async () =>
  (await gathered(leftInOutbox(round.tools.store, round.round, round.clock.now().add({ hours: 1 }), 500))).filter(
    ({ envelope }) => envelope?.happened.name === 'call opened',
  ).length;

/** A function's time, of which each look at the clock takes a tenth of a second. */
function runningOut(milliseconds: number): () => number {
  let left = milliseconds;
  return () => {
    left -= 100;
    return left;
  };
}

test('one tick raises every moment that is due, however many, and with little time left as many as it can', async () => {
  const at = stamp(round.clock.now());
  await put(
    numbers.map((number) => ({
      pk: PARTITION.agenda,
      sk: `${at}#many ${number}`,
      kind: 'agenda',
      due: { name: 'call opened', detail: {} },
    })),
  );
  await invoke(raiseDue, {}, runningOut(6000));
  const left = await onAgenda();
  expect(left).toBeGreaterThan(1000);
  expect(left).toBeLessThan(MANY);
  expect(await inOutbox()).toBe(MANY - left);
  await invoke(raiseDue, {});
  expect(await onAgenda()).toBe(0);
  expect(await inOutbox()).toBe(MANY);
});

test('one sweep puts on the bus all that the stream left lying, and with little time left as much as it can', async () => {
  const told: string[] = [];
  round.onEvent((name) => told.push(name));
  round.clock.moveTo(round.clock.now().add({ minutes: 20 }));
  // The other chores of the same run keep their share of the time.
  await invoke(sendAgain, {}, runningOut(6500));
  const left = await inOutbox();
  expect(left).toBeGreaterThan(500);
  expect(left).toBeLessThan(MANY);
  await invoke(sendAgain, {});
  expect(await inOutbox()).toBe(0);
  expect(told.filter((name) => name === 'call opened')).toHaveLength(MANY);
});

test('what nobody can read, however much of it lies first, keeps nothing behind it from being raised', async () => {
  const at = stamp(round.clock.now());
  await put(
    numbers
      .slice(0, 300)
      .map((number) => ({ pk: PARTITION.agenda, sk: `${at}#a ${number}`, kind: 'agenda', due: { name: 'of later', detail: {} } })),
  );
  await put([{ pk: PARTITION.agenda, sk: `${at}#z`, kind: 'agenda', due: { name: 'call opened', detail: {} } }]);
  await invoke(raiseDue, {});
  expect(await onAgenda()).toBe(300);
  expect(await inOutbox()).toBe(1);
});

test('letters to very many go on where they were cut off, each asked for once', async () => {
  const { store } = round.tools;
  const everybody = numbers.map((number) => toPerson(`p${number}`, 'workshop invitation', 'many'));
  const ask = () => askAllOnce('many', round.tools, async () => everybody);
  const commit = store.tryCommit;
  let commits = 0;
  const dying = vi.spyOn(store, 'tryCommit').mockImplementation((work) => {
    commits += 1;
    if (commits > 30) return Promise.reject(new Error('the time is over'));
    return commit(work);
  });
  await expect(ask()).rejects.toThrow('the time is over');
  commits = -1000;
  expect(await ask()).toBe('handled');
  // Half had been asked for: one transaction finds that out, the others are for the rest.
  expect(commits + 1000).toBeLessThanOrEqual(MANY / 40 - 30 + 2);
  commits = -1000;
  expect(await ask()).toBe('ignored');
  expect(commits).toBe(-1000);
  dying.mockRestore();
  const asked = await store.getTogether(
    everybody.map(({ recipient }) => ({ pk: `PERSON#${recipient.id}`, sk: 'LETTER#workshop invitation/many' })),
  );
  expect(everybody.filter((letter) => asked.get(letterKind, letterId(letter)) === undefined)).toEqual([]);
}, 60_000);
