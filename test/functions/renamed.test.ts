import { type Message, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { handler as sendAgain } from '../../functions/every-half-hour/send-again.ts';
import { triggers } from '../../functions/triggers.ts';
import { putFailedOnList } from '../../shared/commands/attention/failed.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { functionName, isMeant } from '../../shared/lambda/function-name.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { invoke } from '../builders/invoke.ts';
import { bringTo, onList } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

/** What is asked of the queue, and what lies in it. */
const asked: string[] = [];
let lying: Message | undefined;
let round: TestRound;
let queue: MockInstance;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-17T08:00:00Z' });
  await bringTo(round, 'call open');
});
beforeEach(() => {
  asked.length = 0;
  queue = vi.spyOn(SQSClient.prototype, 'send');
  queue.mockImplementation((command: object) => {
    asked.push(command.constructor.name);
    const Messages = lying !== undefined && command.constructor.name.startsWith('Receive') ? [lying] : [];
    if (command.constructor.name.startsWith('Receive')) lying = undefined;
    return { Messages };
  });
});
afterEach(() => queue.mockRestore());
afterAll(() => round.close());

const malformed = { id: 'bad', at: '2027-08-17T08:00:00.000Z', round: 'su-pfizer', data: { pair: 'NOT AN ID' } };

/** A dead letter of a function by its name on AWS, an hour old. */
function deadLetter(functionArn: string, again?: object): Message {
  const detail = { ...malformed, ...(again === undefined ? {} : { again }) };
  const body = { requestContext: { functionArn }, requestPayload: { source: 'omvant', 'detail-type': 'pair ended', detail } };
  const sent = round.clock.now().subtract({ hours: 1 });
  return {
    MessageId: 'm1',
    ReceiptHandle: 'r1',
    Body: JSON.stringify(body),
    Attributes: { SentTimestamp: String(sent.epochMilliseconds) },
  };
}
const arn = (name: string) => `arn:aws:lambda:eu-north-1:123456789012:function:${name}`;

/** Which functions run when the clock finds a dead letter: all of them fail, since the event is malformed. */
async function startedBy(message: Message): Promise<readonly string[]> {
  const before = round.failures.length;
  lying = message;
  await invoke(sendAgain, {});
  await round.settle();
  return round.failures.slice(before).map(({ file }) => file);
}

test.each([
  ['its name of today', functionName('su-pfizer', 'on-pair-ended/tell-both')],
  ['the name CloudFormation made up in earlier versions', 'omvant-su-pfizer-OnPairEndedTellBothFunction1A2B3C4D-X9yZ8wV7uT6s'],
  ['such a name that was cut off', 'omvant-su-pfizer-OnPairEndedTellBo-X9yZ8wV7uT6s'],
])('what failed is sent again to that function alone, by %s', async (_, name) => {
  expect(await startedBy(deadLetter(arn(name)))).toEqual(['on-pair-ended/tell-both']);
  expect(asked).toContain('DeleteMessageCommand');
});

test.each(['on-pair-ended/told-once', 'OnPairEndedToldOnceFunction1A2B3C4D'])(
  'what is meant for a function that is gone is kept, day after day, and the operators hear of it (%s)',
  async (gone) => {
    const name = gone.includes('/') ? functionName('su-pfizer', gone) : `omvant-su-pfizer-${gone}-X9yZ8wV7uT6s`;
    for (const since of ['2027-08-17T07:00:00.000Z', '2027-08-10T07:00:00.000Z']) {
      expect(await startedBy(deadLetter(arn(name), { times: 3, since }))).toEqual([]);
    }
    expect(asked).not.toContain('DeleteMessageCommand');
    expect(asked).toContain('ChangeMessageVisibilityCommand');
    expect(await onList(round)).toEqual(['nobody does it']);
  },
);

test('once an operator has ticked it off, all that react to its event now are given it', async () => {
  const [entry] = await round.tools.store.all(attentionKind);
  if (entry === undefined) throw new Error('nothing waits');
  const at = round.clock.now();
  const done = { ...entry.state, doneAt: stamp(at), doneBy: 'karin' };
  await round.tools.store.commit({ at, changes: [change(attentionKind, entry, done)] });
  const message = deadLetter(arn(functionName('su-pfizer', 'on-pair-ended/told-once')));
  expect([...(await startedBy(message))].sort()).toEqual([
    'on-pair-ended/clear-calendars',
    'on-pair-ended/put-on-list',
    'on-pair-ended/tell-both',
  ]);
  expect(asked).toContain('DeleteMessageCommand');
});

test('once a version has the function, it is given the event and begins anew, after days too, and the operators have it off their list', async () => {
  const at = round.clock.now();
  const again = { times: 3, since: '2027-08-10T07:00:00.000Z' };
  const message = { ...deadLetter(arn(functionName('su-pfizer', 'on-pair-ended/tell-both')), again), MessageId: 'm2' };
  const occasion = `pair ended ${stamp(at.subtract({ hours: 1 }))} m2`;
  await putFailedOnList('nobody does it', occasion, round.tools);
  expect(await startedBy(message)).toEqual(['on-pair-ended/tell-both']);
  expect(asked).toContain('DeleteMessageCommand');
  expect(await onList(round)).toEqual([]);
});

test('a name on AWS fits, is of one file alone, and does not change when another round is as long as can be', () => {
  for (const id of ['su-pfizer', 'a', 'x'.repeat(30)]) {
    const names = triggers.map(({ file }) => functionName(id, file));
    expect(new Set(names).size).toBe(triggers.length);
    expect(names.filter((name) => !/^[a-zA-Z0-9-]{1,64}$/.test(name))).toEqual([]);
    for (const { file } of triggers) {
      const called = functionName(id, file);
      expect(triggers.filter((other) => isMeant(other.file, called, id)).map((other) => other.file)).toEqual([file]);
      expect(triggers.filter((other) => isMeant(called, other.file, id)).map((other) => other.file)).toEqual([file]);
    }
  }
});

test('a function on AWS takes an event that was sent again to it by the name it had before', () => {
  const called = functionName('su-pfizer', 'on-pair-ended/tell-both');
  expect(isMeant('omvant-su-pfizer-OnPairEndedTellBothFunction1A2B3C4D-X9yZ8wV7uT6s', called, 'su-pfizer')).toBe(true);
  expect(isMeant('omvant-su-pfizer-OnPairEndedPutOnListFunction1A2B3C4D-X9yZ8wV7uT6s', called, 'su-pfizer')).toBe(false);
});
