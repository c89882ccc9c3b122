import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '../../shared/domain/decision.ts';
import { event } from '../../shared/events/catalogue.ts';
import { toEntry } from '../../shared/events/envelope.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { anApplication } from '../builders/people.ts';
import { applies, bringTo, happens, lettersTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { watchRoles } from '../infra/asked-of-aws.ts';

let round: TestRound;
let watched: Awaited<ReturnType<typeof watchRoles>>;
beforeAll(async () => {
  watched = await watchRoles();
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  await bringTo(round, 'call open');
  await applies(round, anApplication({ id: 'asa' }));
});
afterAll(() => round.close());

/** Puts something on the round's bus that no function of ours would. */
async function onBus(name: string, detail: unknown): Promise<void> {
  const EventBusName = process.env['BUS_NAME'];
  const entry = { Source: 'omvant', DetailType: name, Detail: JSON.stringify(detail), EventBusName };
  await new EventBridgeClient({}).send(new PutEventsCommand({ Entries: [entry] }));
  await round.settle();
}
const failedAt = () => round.failures.map(({ file }) => file);

test('an event of another round is left alone', async () => {
  const happened = event('application withdrawn', { application: 'asa', time: 1 });
  const { Detail } = toEntry({ id: 'x', at: '2027-08-17T08:00:00.000Z', round: 'another-round', happened });
  await onBus('application withdrawn', JSON.parse(Detail));
  const letter = event('letter requested', { recipient: 'person:asa', letter: 'receipt/application' });
  await onBus(
    'letter requested',
    JSON.parse(toEntry({ id: 'y', at: '2027-08-17T08:00:00.000Z', round: 'another-round', happened: letter }).Detail),
  );
  expect(lettersTo(round, 'asa')).toEqual(['receipt/application']);
  expect(round.failures).toEqual([]);
});

test('an event about somebody who is not there does nothing', async () => {
  await happens(
    round,
    event('withdrawal settled', { application: 'nobody' }),
    event('pair declined', { pair: 'no-body' }),
    event('meeting due', { pair: 'no-body', meeting: 1, version: 0, when: 'after' }),
    event('booking due', { pair: 'no-body', meeting: 1, version: 0, step: 'nudge' }),
    event('silence due', { pair: 'no-body', days: 35, since: '2027-10-06' }),
    event('offer check due', { pair: 'no-body', day: 10 }),
    event('times proposed', { pair: 'no-body', meeting: 1, version: 0, proposedAt: '2027-10-04T08:00:00.000Z' }),
  );
  expect(round.letters()).toHaveLength(1);
  expect(round.failures).toEqual([]);
});

const malformed = { id: 'bad', at: '2027-08-17T08:00:00.000Z', round: 'su-pfizer', data: { pair: 'NOT AN ID' } };

test('a malformed event is tried three times by each function it starts, and then lies with the dead letters', async () => {
  await onBus('pair ended', malformed);
  await round.moveTo('2027-08-17T08:03:00Z');
  expect(failedAt().filter((file) => file === 'on-pair-ended/tell-both')).toHaveLength(3);
  expect(failedAt().filter((file) => file === 'on-pair-ended/clear-calendars')).toHaveLength(3);
  expect(failedAt().filter((file) => file === 'on-pair-ended/put-on-list')).toHaveLength(3);
  expect(round.deadLetters()).toHaveLength(3);
  expect(round.letters()).toHaveLength(1);
});

test('it is sent again after pauses that grow, for a day', async () => {
  const started = Temporal.Instant.from('2027-08-17T08:00:00Z');
  const minutes: number[] = [];
  let before = round.failures.length;
  for (let next = await round.nextMoment(); next !== undefined && next.since(started).total('hour') < 24; next = await round.nextMoment()) {
    await round.jump();
    if (round.failures.length > before) minutes.push(Math.round(round.clock.now().since(started).total('minute')));
    before = round.failures.length;
  }
  const rounds = minutes.filter((minute, index) => index === 0 || minute - (minutes[index - 1] ?? 0) > 3);
  const pauses = rounds.slice(1).map((minute, index) => minute - (rounds[index] ?? 0));
  expect(rounds.length).toBeGreaterThan(5);
  expect(rounds.length).toBeLessThan(15);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(Math.max(...pauses)).toBeGreaterThan(300);
  expect(await onList(round)).toEqual([]);
});

test('after 24 hours it stands on the list, stays in the queue as evidence and is tried no more', async () => {
  await round.moveTo('2027-08-19T08:00:00Z');
  const list = await onList(round);
  expect(list).toEqual(['failed for a day', 'failed for a day', 'failed for a day']);
  expect(round.deadLetters()).toHaveLength(3);
  const failures = round.failures.length;
  await round.moveTo('2027-08-21T08:00:00Z');
  expect(round.failures).toHaveLength(failures);
  expect(await onList(round)).toEqual(list);
});

test('a letter event that cannot be read is given up by the queue after five tries and ends the same way, and the others go on', async () => {
  await onBus('letter requested', { ...malformed, data: { recipient: 'nobody:x', letter: 'receipt/application' } });
  await applies(round, anApplication({ id: 'orjan' }));
  expect(lettersTo(round, 'orjan')).toEqual(['receipt/application']);
  const dead = round.deadLetters().length;
  await round.moveTo('2027-08-21T08:13:00Z');
  expect(round.deadLetters().length).toBe(dead + 1);
});

test('many events that were given up do not keep a new one from being sent again', async () => {
  const again = { times: 9, since: '2027-08-20T00:00:00.000Z' };
  for (let number = 0; number < 60; number += 1) await onBus('application submitted', { ...malformed, id: `old-${number}`, again });
  await round.moveTo('2027-08-21T08:40:00Z');
  expect(round.deadLetters().length).toBeGreaterThan(60);
  await onBus('address corrected', malformed);
  for (let ticks = 0; ticks < 6; ticks += 1) {
    round.clock.moveTo(round.clock.now().add({ minutes: 5 }));
    await round.settle();
    await round.tick();
    await round.settle();
  }
  expect(failedAt().filter((file) => file === 'on-address-corrected/send-receipt').length).toBeGreaterThan(3);
});

test('what an operator ticks off is tried again within the hour, by the function that failed alone', async () => {
  const { store } = round.tools;
  round.clock.moveTo(round.clock.now().add({ hours: 2 }));
  await round.tick();
  await round.settle();
  const entries = (await store.all(attentionKind)).filter(({ state }) => state.occasion.startsWith('pair ended '));
  expect(entries).toHaveLength(3);
  const [entry] = entries;
  if (entry === undefined) throw new Error('nothing waits');
  const before = failedAt().filter((file) => file.startsWith('on-pair-ended/')).length;
  await store.commit({
    at: round.clock.now(),
    changes: [change(attentionKind, entry, { ...entry.state, doneAt: stamp(round.clock.now()), doneBy: 'karin' })],
  });
  // The clock may look a moment earlier than it did an hour before.
  round.clock.moveTo(round.clock.now().add({ minutes: 59 }));
  for (let ticks = 0; ticks < 10; ticks += 1) {
    await round.tick();
    await round.settle();
  }
  expect(failedAt().filter((file) => file.startsWith('on-pair-ended/'))).toHaveLength(before + 1);
});

test('for all this, no function asks AWS for anything that its role in the stack would refuse', () => {
  const taken = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'].map((action) => `sqs:${action}`);
  expect([...watched.asked]).toEqual(expect.arrayContaining(taken));
  expect([...watched.beyond]).toEqual([]);
});
