import { ChangeMessageVisibilityCommand, DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { failedOnList, type LiesStill, putFailedOnList, takeFailedOff } from '../../shared/commands/attention/failed.ts';
import { recordMailEvent } from '../../shared/commands/sending/record-mail-event.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import type { Attention } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { SOURCE } from '../../shared/events/envelope.ts';
import { putOnBus } from '../../shared/lambda/bus.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { isMeant, nameInArn } from '../../shared/lambda/function-name.ts';
import { REQUEST_TIMEOUTS } from '../../shared/lambda/request-timeouts.ts';
import type { Stored } from '../../shared/storage/kinds/stored.ts';
import { triggers } from '../triggers.ts';

/** The attribute in which a rule that could not start its function says which. */
const TARGET = 'TARGET_ARN';
const BATCHES = 20;
/** SQS looks everywhere only when it may take its time; asked for an answer at once it may overlook what is there. */
const SECONDS_TO_LOOK = 1;
const FIRST_PAUSE_MINUTES = 5;
const LONGEST_DOUBLING = 6;
const GIVE_UP_HOURS = 24;
/**
 * What was given up is out of sight for so long: an operator may have ticked it off, which has it tried once more within the hour they are
 * promised. Were it a whole hour, it would end just after the clock has looked.
 */
const HIDDEN_MINUTES = 45;

const event = z.looseObject({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.looseObject({ again: z.optional(z.object({ times: z.int(), since: z.iso.datetime() })) }),
});
type DeadEvent = z.infer<typeof event>;
/** Lambda's on-failure destination wraps the event and names the function; a rule's and the letters queue's dead letters are the event itself. */
const deadLetter = z.union([
  z.pipe(
    z.object({ requestPayload: event, requestContext: z.object({ functionArn: z.string() }) }),
    z.transform(({ requestPayload, requestContext }) => ({ dead: requestPayload, failed: requestContext.functionArn })),
  ),
  z.pipe(
    event,
    z.transform((dead) => ({ dead, failed: undefined })),
  ),
]);
/** A batch of the stream that failed for good: its events still wait in the outbox, which is swept. */
const deadBatch = z.object({ DDBStreamBatchInfo: z.unknown() });

/** What becomes of a dead letter: it leaves the queue, or stays there out of sight for so many seconds. */
type Fate = 'settled' | { readonly hiddenSeconds: number };

let queue: SQSClient | undefined;

/**
 * Empties the round's dead-letter queue: what failed is sent again after pauses that grow from a few minutes, and after 24 hours a
 * human being is asked. What they tick off begins anew. What is not due yet is hidden until then, so that it never keeps others from
 * being looked at. An event is meant for the function that failed alone: were it for all it starts, each that fails would double it.
 */
export async function sendDeadLettersAgain(tools: Tools): Promise<void> {
  queue ??= new SQSClient({ requestHandler: REQUEST_TIMEOUTS });
  const { DEAD_LETTERS_URL: QueueUrl } = environment('deadLetters');
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const { Messages = [] } = await queue.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: SECONDS_TO_LOOK,
        VisibilityTimeout: 60 * FIRST_PAUSE_MINUTES,
        MessageSystemAttributeNames: ['SentTimestamp'],
        MessageAttributeNames: [TARGET],
      }),
    );
    for (const message of Messages) {
      const { ReceiptHandle } = message;
      const fate = await settledOrLeft(message, tools);
      if (fate === 'settled') await queue.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      else await queue.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: fate.hiddenSeconds }));
    }
    if (Messages.length === 0) return;
  }
}

/** One message that cannot be dealt with does not keep the others waiting. */
async function settledOrLeft(message: Message, tools: Tools): Promise<Fate> {
  try {
    return await settle(message, tools);
  } catch (error) {
    tools.log.error('FUNCTION_FAILED', { function: 'dead-letters' }, error);
    return { hiddenSeconds: 60 * FIRST_PAUSE_MINUTES };
  }
}

async function settle(message: Message, tools: Tools): Promise<Fate> {
  const body = parsed(message.Body ?? '');
  if (deadBatch.safeParse(body).success) return 'settled';
  const read = deadLetter.safeParse(body);
  const diedAt = Temporal.Instant.fromEpochMilliseconds(Number(message.Attributes?.SentTimestamp ?? 0));
  if (!read.success) return keep('failed for a day', { name: 'unreadable', diedAt, message }, tools);
  const { dead, failed = message.MessageAttributes?.[TARGET]?.StringValue } = read.data;
  // A tick that failed has been followed by others: nothing of it is left to do.
  if (dead.source === 'aws.events') return 'settled';
  const { times, since } = dead.detail.again ?? { times: 0, since: stamp(diedAt) };
  const one: DeadLetter = { name: dead['detail-type'], diedAt, message };
  const only = failed === undefined || dead.source !== SOURCE ? {} : reactionCalled(failed, dead, tools);
  // Ticked off, it is for all that react to its event now: each does the same thing only once.
  if (only === undefined) return keepUnlessTickedOff('nobody does it', one, dead, {}, tools);
  const waited = await entryOf('nobody does it', one, tools);
  if (waited !== undefined) return takeUp(waited, dead, only, tools);
  if (tools.now().since(Temporal.Instant.from(since), { largestUnit: 'hour' }).hours >= GIVE_UP_HOURS) {
    return keepUnlessTickedOff('failed for a day', one, dead, only, tools);
  }
  const pause = FIRST_PAUSE_MINUTES * 2 ** Math.min(times, LONGEST_DOUBLING);
  const waits = tools
    .now()
    .until(diedAt.add({ minutes: pause }))
    .total('second');
  if (waits > 0) return { hiddenSeconds: Math.ceil(waits) };
  return sendAgain(withAgain(dead, { times: times + 1, since, ...only }), tools);
}

/** The one reaction to the event that is, or was, called so; undefined when there is none, as after its file got another name. */
function reactionCalled(failed: string, dead: DeadEvent, { round }: Tools): Pick<Again, 'only'> | undefined {
  const name = nameInArn(failed);
  const [only, ...others] = triggers.filter(
    ({ file, start }) => start.by === 'event' && start.event === dead['detail-type'] && isMeant(name, file, round.id),
  );
  return only === undefined || others.length > 0 ? undefined : { only: only.file };
}

type DeadLetter = { readonly name: string; readonly diedAt: Temporal.Instant; readonly message: Message };

/** What an operator ticks off begins anew. */
async function keepUnlessTickedOff(
  why: LiesStill,
  one: DeadLetter,
  dead: DeadEvent,
  only: Pick<Again, 'only'>,
  tools: Tools,
): Promise<Fate> {
  const entry = await entryOf(why, one, tools);
  return entry?.state.doneAt === undefined ? keep(why, one, tools) : beginAnew(dead, only, tools);
}

/** What waited for a version that has its function begins anew with it, however long that took, and leaves the operators' list. */
async function takeUp(entry: Stored<Attention>, dead: DeadEvent, only: Pick<Again, 'only'>, tools: Tools): Promise<Fate> {
  await takeFailedOff(entry, tools);
  return beginAnew(dead, only, tools);
}

function beginAnew(dead: DeadEvent, only: Pick<Again, 'only'>, tools: Tools): Promise<Fate> {
  return sendAgain(withAgain(dead, { times: 0, since: stamp(tools.now()), ...only }), tools);
}

type Again = { readonly times: number; readonly since: string; readonly only?: string };

function withAgain(dead: DeadEvent, again: Again): DeadEvent {
  return { ...dead, detail: { ...dead.detail, again } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function sendAgain(dead: DeadEvent, tools: Tools): Promise<Fate> {
  if (dead.source === SOURCE) {
    const [isTaken] = await putOnBus([{ Source: SOURCE, DetailType: dead['detail-type'], Detail: JSON.stringify(dead.detail) }]);
    if (isTaken !== true) return { hiddenSeconds: 60 * FIRST_PAUSE_MINUTES };
  } else {
    // Nobody but AWS may put an SES event on a bus, so it is recorded here.
    await recordMailEvent(dead, tools);
  }
  tools.log.warn('DEAD_LETTER_SENT_AGAIN', { event: dead['detail-type'] });
  return 'settled';
}

/** Puts it on the operators' list, and leaves it in the queue as evidence. */
async function keep(why: LiesStill, one: DeadLetter, tools: Tools): Promise<Fate> {
  await putFailedOnList(why, occasionOf(one), tools);
  tools.log.error(why === 'nobody does it' ? 'DEAD_LETTER_OF_NOBODY' : 'DEAD_LETTER_KEPT', { event: one.name });
  return { hiddenSeconds: 60 * HIDDEN_MINUTES };
}

/** The same message is the same occasion, however often it is looked at. */
function occasionOf({ name, diedAt, message }: DeadLetter): string {
  return `${name} ${stamp(diedAt)} ${message.MessageId}`;
}

function entryOf(why: LiesStill, one: DeadLetter, tools: Tools): Promise<Stored<Attention> | undefined> {
  return failedOnList(why, occasionOf(one), tools);
}
